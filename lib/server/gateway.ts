// The only file that knows API Gateway: its events (payload 2.0) as Requests, Responses as its results.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as v from 'valibot';
import type { Gateway } from '../api/http/context.ts';
import { isLoopback } from '../api/session/loopback.ts';

const { BROTLI_PARAM_QUALITY: QUALITY, BROTLI_PARAM_LGWIN: WINDOW } = constants;

type App = (request: Request, gateway: Gateway) => Promise<Response> | Response;

const verified = v.object({ authorizer: v.object({ jwt: v.object({ claims: v.record(v.string(), v.unknown()) }) }) });

export function gatewayHandler(app: App) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const context = v.safeParse(verified, event.requestContext);
    const response = await app(requestOf(event), {
      ...(context.success && { claims: context.output.authorizer.jwt.claims }),
      requestId: event.requestContext.requestId,
    });
    return resultOf(response, event.headers['accept-encoding'] ?? '');
  };
}

function requestOf(event: APIGatewayProxyEventV2): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value);
  if (event.cookies) headers.set('cookie', event.cookies.join('; '));
  const { method } = event.requestContext.http;
  // Behind the gateway everything is https; on one machine it is not, and the host says so.
  const host = headers.get('host') ?? event.requestContext.domainName;
  const query = event.rawQueryString ? `?${event.rawQueryString}` : '';
  const url = `${isLoopback(host) ? 'http' : 'https'}://${host}${event.rawPath}${query}`;
  const body = event.body === undefined || method === 'GET' || method === 'HEAD' ? {} : { body: bodyOf(event) };
  return new Request(url, { method, headers, ...body });
}

function bodyOf({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

/** Bytes; smaller answers are not worth the time. */
const LARGE = 1024 * 1024;

/** Bytes; Lambda throws away what is longer with its envelope. */
const TOO_LARGE = 5 * 1024 * 1024;

/** Every answer of ours is text. */
async function resultOf(response: Response, accepts: string): Promise<APIGatewayProxyStructuredResultV2> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const result = { statusCode: response.status, cookies: response.headers.getSetCookie() };
  const text = await response.text();
  const coding = codingFor(Buffer.byteLength(text), accepts);
  if (!coding) return { ...result, headers, body: text, isBase64Encoded: false };
  const vary = [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ');
  const body = (await CODINGS[coding](text)).toString('base64');
  return { ...result, headers: { ...headers, 'content-encoding': coding, vary }, body, isBase64Encoded: true };
}

const CODINGS = {
  // A large answer holds the same text several times, far apart: brotli's window spans it, gzip's does not.
  br: (text: string) => promisify(brotliCompress)(text, { params: { [QUALITY]: 4, [WINDOW]: 24 } }),
  gzip: (text: string) => promisify(gzip)(text),
} as const;

/** Who says nothing about codings takes any, by RFC 9110; we only rely on it where the answer could not be given else. */
function codingFor(size: number, accepts: string): keyof typeof CODINGS | undefined {
  if (size < LARGE) return undefined;
  if (/\bbr\b/.test(accepts)) return 'br';
  return /\bgzip\b/.test(accepts) || size > TOO_LARGE ? 'gzip' : undefined;
}
