// A request as API Gateway tells a function of it: payload format 2.0.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Claims } from '../people/jwt.ts';

export interface Asked {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly api: string;
  readonly account: string;
  /** Of a verified token. */
  readonly claims?: Claims;
}

export function eventOf(
  { request, body, routeKey, parameters, api, account, claims }: Asked,
  now = new Date(),
): unknown {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const { cookie, ...others } = request.headersDistinct;
  const headers = Object.fromEntries(Object.entries(others).map(([name, values]) => [name, (values ?? []).join(',')]));
  const cookies = (cookie ?? []).flatMap((line) => line.split(/;\s*/)).filter((one) => one !== '');
  const query = joined(new URLSearchParams(rawQueryString));
  const host = headers['host'] ?? '';
  const text = isText(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    requestContext: {
      accountId: account,
      apiId: api,
      ...(claims && { authorizer: { jwt: { claims: flattened(claims), scopes: null } } }),
      domainName: host,
      domainPrefix: host.split('.')[0],
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

/** Values of the same name are joined by commas, as the gateway does. */
function joined(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

/** The gateway turns every claim into text, a list into `[a b]`. */
function flattened(claims: Claims): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
}

function isText(type: string): boolean {
  return /^(text\/|application\/(json|javascript|xml)\b)/.test(type);
}
