// Serves the site as CloudFront does: edge functions around the origin, error pages, response headers, compression.
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Bucket } from '../s3/bucket.ts';
import type { EdgeCode } from './code.ts';
import { compress } from './compress.ts';
import { type Fetched, fetchFrom } from './origin.ts';
import { type EdgeRequest, type EdgeResponse, eventFor, requestSchema, responseSchema } from './shapes.ts';

export interface HeaderRule {
  /** Lower-case. */
  readonly name: string;
  readonly value: string;
  readonly override: boolean;
}

export interface EdgeSettings {
  readonly bucket: Bucket;
  readonly rootObject: string;
  readonly compress: boolean;
  readonly onRequest?: EdgeCode;
  readonly onResponse?: EdgeCode;
  readonly headers: readonly HeaderRule[];
  /** Lower-case names. */
  readonly removedHeaders: readonly string[];
  readonly errorPages: ReadonlyMap<number, { readonly status: number; readonly path: string }>;
}

interface Answer {
  readonly response: EdgeResponse;
  readonly body: Buffer;
}

export async function serveSite(
  request: IncomingMessage,
  response: ServerResponse,
  settings: EdgeSettings,
): Promise<void> {
  request.resume();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Only GET and HEAD are allowed here.\n');
    return;
  }
  const answer = await answerTo(request, settings);
  const ruled = applyRules(answer.response, settings);
  send(request, response, { ...answer, response: ruled }, settings);
}

async function answerTo(request: IncomingMessage, settings: EdgeSettings): Promise<Answer> {
  const [uri = '/'] = (request.url ?? '/').split('?');
  const asked: EdgeRequest = { method: request.method ?? 'GET', uri, headers: headersIn(request) };
  const shown = settings.onRequest ? await settings.onRequest(eventFor('viewer-request', asked)) : asked;
  // An edge function may answer by itself, by returning a response in place of the request.
  const own = v.safeParse(responseSchema, shown);
  if (own.success) return { response: own.output, body: bodyOf(own.output) };
  const wanted = v.parse(requestSchema, shown);
  const path = wanted.uri === '/' ? `/${settings.rootObject}` : wanted.uri;
  const fetched = fetchFrom(settings.bucket, path, request.headers);
  if (fetched.status === 404) return errorAnswer(fetched, settings);
  const response = asResponse(fetched, fetched.status);
  if (!settings.onResponse) return { response, body: fetched.body };
  const changed = await settings.onResponse(eventFor('viewer-response', wanted, response));
  return { response: v.parse(responseSchema, changed), body: fetched.body };
}

/** The page for an error; no viewer-response function runs after an error of the origin. */
function errorAnswer(fetched: Fetched, settings: EdgeSettings): Answer {
  const rule = settings.errorPages.get(fetched.status);
  const page = rule && fetchFrom(settings.bucket, rule.path, {});
  if (rule && page?.status === 200) return { response: asResponse(page, rule.status), body: page.body };
  const headers = { 'content-type': { value: 'text/plain; charset=utf-8' } };
  return { response: { statusCode: 404, statusDescription: 'Not Found', headers }, body: Buffer.from('Not found.\n') };
}

function asResponse({ headers }: Fetched, statusCode: number): EdgeResponse {
  const wrapped = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
  return { statusCode, statusDescription: '', headers: wrapped };
}

function applyRules(response: EdgeResponse, settings: EdgeSettings): EdgeResponse {
  const headers = { ...response.headers };
  for (const name of settings.removedHeaders) delete headers[name];
  for (const { name, value, override } of settings.headers) {
    if (override || headers[name] === undefined) headers[name] = { value };
  }
  return { ...response, headers };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, settings: EdgeSettings): void {
  const { statusCode, headers } = answer.response;
  for (const [name, { value }] of Object.entries(headers)) response.setHeader(name, value);
  const type = headers['content-type']?.value ?? '';
  const packs = settings.compress && statusCode !== 206 && statusCode !== 304 && !headers['content-encoding'];
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const { body, encoding } = packs ? compress(answer.body, type, accepted) : { body: answer.body };
  if (encoding) response.setHeader('content-encoding', encoding);
  if (packs) response.setHeader('vary', 'Accept-Encoding');
  // The same page in another encoding is not the same bytes: its tag is weak.
  if (encoding && headers['etag']) response.setHeader('etag', `W/${headers['etag'].value}`);
  if (statusCode !== 304) response.setHeader('content-length', body.length);
  response.writeHead(statusCode).end(request.method === 'HEAD' || statusCode === 304 ? undefined : body);
}

function headersIn(request: IncomingMessage): EdgeRequest['headers'] {
  const entries = Object.entries(request.headersDistinct).map(([name, values]) => [
    name,
    { value: (values ?? []).join(',') },
  ]);
  return Object.fromEntries(entries);
}

function bodyOf({ body }: EdgeResponse): Buffer {
  return Buffer.from(typeof body === 'string' ? body : (body?.data ?? ''));
}
