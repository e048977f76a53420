// The HTTP API: routes, token check and CORS of the template in front of its functions.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalFunction } from '../functions/function.ts';
import { FunctionFailed } from '../functions/thread.ts';
import { type Claims, type Expected, open } from '../people/jwt.ts';
import type { Keys } from '../people/keys.ts';
import { readBody, TooLarge } from '../wire/body.ts';
import { askedHeaders, type CorsRule, corsHeaders } from '../wire/cors.ts';
import { eventOf } from './event.ts';
import { gatewayMessage, sendReply } from './reply.ts';
import { findRoute, type Route } from './routes.ts';

export interface Target {
  readonly function: LocalFunction;
  /** Milliseconds after which the caller is answered without the function. */
  readonly patience: number;
  /** Where the route asks for a token. */
  readonly authorizer?: Expected & { readonly scopes: readonly string[] };
}

export interface GatewaySettings {
  readonly id: string;
  readonly account: string;
  readonly routes: readonly Route<Target>[];
  readonly cors?: CorsRule;
  readonly keys: Keys;
  readonly report: (error: unknown) => void;
}

/** The gateway's limit, in bytes. */
const largestBody = 10 * 1024 * 1024;

/** Lambda's limit for the event of a call that waits for its answer, in bytes. */
const largestEvent = 6 * 1024 * 1024;

/** The function may still be at work, but its caller is not kept waiting. */
class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

export type Gateway = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function gateway(settings: GatewaySettings): Gateway {
  return async (request, response) => {
    const method = request.method ?? 'GET';
    const [path = '/'] = (request.url ?? '/').split('?');
    if (settings.cors && applyCors(settings.cors, request, response)) return;
    const found = findRoute(settings.routes, method, path);
    if (!found) return gatewayMessage(response, 404, 'Not Found');
    const { authorizer, function: target, patience } = found.route.target;
    const claims = authorizer && (await claimsOf(request, authorizer, settings.keys));
    if (authorizer && !claims) return gatewayMessage(response, 401, 'Unauthorized');
    if (authorizer && claims && !inScope(claims, authorizer.scopes)) return gatewayMessage(response, 403, 'Forbidden');
    try {
      const body = await readBody(request, largestBody);
      const { parameters, route } = found;
      const event = eventOf({
        ...{ request, body, parameters, account: settings.account },
        routeKey: route.key,
        api: settings.id,
        ...(claims && { claims }),
      });
      if (Buffer.byteLength(JSON.stringify(event)) > largestEvent) throw new TooLarge(largestEvent);
      sendReply(await within(patience, target.invoke(event)), response, method);
    } catch (error) {
      if (error instanceof TooLarge) return gatewayMessage(response, 413, 'Request Entity Too Large');
      if (error instanceof TooSlow) return gatewayMessage(response, 503, 'Service Unavailable');
      // Whoever asked has hung up before the question was out.
      if (response.destroyed && !(error instanceof FunctionFailed)) return;
      settings.report(error);
      if (response.headersSent) response.destroy();
      else gatewayMessage(response, 500, 'Internal Server Error');
    }
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooSlow(`No answer in ${milliseconds} ms.`)), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function claimsOf(request: IncomingMessage, expected: Expected, keys: Keys): Promise<Claims | undefined> {
  const token = (request.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
  return open(token, expected, keys);
}

function inScope(claims: Claims, scopes: readonly string[]): boolean {
  const held = String(claims['scope'] ?? '').split(' ');
  return scopes.length === 0 || scopes.some((scope) => held.includes(scope));
}

/** True where the request was a preflight and is answered. */
function applyCors(rule: CorsRule, request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return false;
  const asked = request.headers['access-control-request-method'];
  const headers = corsHeaders([rule], origin, asked ?? request.method ?? '', askedHeaders(request.headers));
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (request.method !== 'OPTIONS' || asked === undefined) return false;
  response.writeHead(204).end();
  return true;
}
