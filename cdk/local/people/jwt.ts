// Tokens as Cognito issues them, signed and checked with Node's own cryptography.
import { sign, verify } from 'node:crypto';
import * as v from 'valibot';
import { type Keys, keyId } from './keys.ts';

export type Claims = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly issuer: string;
  /** Client ids, looked for in `aud` and then in `client_id`, as API Gateway does. */
  readonly audience: readonly string[];
}

const headerSchema = v.object({ alg: v.literal('RS256'), kid: v.literal(keyId) });
const claimsSchema = v.looseObject({
  iss: v.string(),
  exp: v.number(),
  nbf: v.optional(v.number()),
  aud: v.optional(v.union([v.string(), v.array(v.string())])),
  client_id: v.optional(v.string()),
});

export function seal(claims: Claims, { secret }: Keys): string {
  const head = encode({ alg: 'RS256', kid: keyId, typ: 'JWT' });
  const content = `${head}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), secret).toString('base64url')}`;
}

/** The claims of a token that is genuine, meant for us and not over; else undefined. */
export function open(token: string, expected: Expected, { open: key }: Keys, now = new Date()): Claims | undefined {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !v.is(headerSchema, decode(head))) return undefined;
  const genuine = verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  const claims = v.safeParse(claimsSchema, decode(body));
  if (!genuine || !claims.success) return undefined;
  const { iss, exp, nbf = 0, aud, client_id } = claims.output;
  const seconds = now.getTime() / 1000;
  const audience = [aud ?? client_id ?? []].flat();
  const meant = audience.some((one) => expected.audience.includes(one));
  return iss === expected.issuer && meant && nbf <= seconds && seconds < exp ? claims.output : undefined;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined; // Not a token: refused like any other forgery.
  }
}
