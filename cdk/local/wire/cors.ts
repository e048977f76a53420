// Cross-origin rules of a bucket: browsers upload from the review page, which is another origin.
import type { IncomingHttpHeaders } from 'node:http';

export interface CorsRule {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly maxAge?: number;
}

/** Headers for an answer to this origin, or undefined where no rule lets it in. */
export function corsHeaders(
  rules: readonly CorsRule[],
  origin: string,
  method: string,
  asked: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const rule = rules.find(
    (one) =>
      one.allowedMethods.includes(method) &&
      one.allowedOrigins.some((pattern) => fits(pattern, origin)) &&
      asked.every((header) => one.allowedHeaders.some((pattern) => fits(pattern.toLowerCase(), header))),
  );
  if (!rule) return undefined;
  const anybody = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': anybody ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(asked.length > 0 && { 'access-control-allow-headers': asked.join(', ') }),
    ...(rule.exposedHeaders.length > 0 && { 'access-control-expose-headers': rule.exposedHeaders.join(', ') }),
    ...(rule.maxAge !== undefined && { 'access-control-max-age': String(rule.maxAge) }),
    ...(!anybody && { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

export function askedHeaders(headers: IncomingHttpHeaders): readonly string[] {
  const list = headers['access-control-request-headers'] ?? '';
  return list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

/** S3 allows one `*` in a pattern. */
function fits(pattern: string, text: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === text;
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}
