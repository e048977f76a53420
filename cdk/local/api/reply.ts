// What a function answers to API Gateway, as an HTTP response; anything else is the gateway's own 500.
import type { ServerResponse } from 'node:http';
import * as v from 'valibot';

const replySchema = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
  headers: v.nullish(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
  cookies: v.nullish(v.array(v.string()), []),
  body: v.nullish(v.string(), ''),
  isBase64Encoded: v.nullish(v.boolean(), false),
});

export function sendReply(reply: unknown, response: ServerResponse, method: string): void {
  const parsed = v.safeParse(replySchema, reply);
  // Without a status the gateway takes the whole reply for the body.
  if (parsed.success) send(parsed.output, response, method);
  else if (v.is(v.looseObject({ statusCode: v.unknown() }), reply)) {
    gatewayMessage(response, 500, 'Internal Server Error');
  } else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
}

function send(reply: v.InferOutput<typeof replySchema>, response: ServerResponse, method: string): void {
  const { statusCode, headers, cookies, body, isBase64Encoded } = reply;
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (!hopByHop.has(name.toLowerCase())) response.setHeader(name, String(value));
  }
  if (cookies && cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!response.hasHeader('content-type') && body) response.setHeader('content-type', 'text/plain;charset=UTF-8');
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  response.statusCode = statusCode;
  if (statusCode !== 204 && statusCode !== 304) response.setHeader('content-length', bytes.length);
  response.end(method === 'HEAD' ? undefined : bytes);
}

const hopByHop = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']);

/** The gateway speaks for itself in these words. */
export function gatewayMessage(response: ServerResponse, status: number, message: string): void {
  const headers = { 'content-type': 'application/json', ...(status === 401 && { 'www-authenticate': 'Bearer' }) };
  response.writeHead(status, headers).end(JSON.stringify({ message }));
}
