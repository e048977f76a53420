// An S3-compatible server over a folder, path style, for one machine: the upload bucket and the site bucket live here.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Callers, refusal } from '../wire/callers.ts';
import { askedHeaders, corsHeaders } from '../wire/cors.ts';
import { makeFolder } from '../wire/files.ts';
import { type Door, listen } from '../wire/listen.ts';
import { verify } from '../wire/signature.ts';
import { Bucket, type BucketSettings } from './bucket.ts';
import { type Answer, addressed, type Call } from './call.ts';
import { neededFor } from './needed.ts';
import { S3Problem } from './problem.ts';
import { answer, isFormUpload, listBuckets } from './routes.ts';
import { errorDocument } from './xml.ts';

export interface S3Settings {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly region: string;
  readonly callers: Callers;
  readonly buckets: readonly BucketSettings[];
}

export interface S3Server extends Door {
  /** For readers in this process that need no signature: the edge in front of the site. */
  readonly buckets: ReadonlyMap<string, Bucket>;
}

export async function startS3(settings: S3Settings): Promise<S3Server> {
  makeFolder(settings.folder);
  const opened = settings.buckets.map((one) => new Bucket(settings.folder, one, settings.region));
  const buckets = new Map(opened.map((bucket) => [bucket.name, bucket]));
  const door = await listen(settings.port, (request, response) => serve(request, response, buckets, settings));
  for (const bucket of opened) await bucket.outbox.catchUp();
  return { ...door, buckets };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  buckets: ReadonlyMap<string, Bucket>,
  settings: S3Settings,
): Promise<void> {
  response.setHeader('x-amz-request-id', randomBytes(8).toString('hex').toUpperCase());
  response.setHeader('server', 'faircopy-local');
  try {
    const address = addressed(request);
    const bucket = buckets.get(address.bucket);
    allowOrigin(request, response, bucket);
    if (address.method === 'OPTIONS') return preflight(response);
    const call = { ...address, request, ...(await identify(request, address, settings.callers)) };
    requireGrants(call);
    const reply = await choose(call, bucket, buckets, settings).catch((error: unknown) => {
      throw hidden(error, call);
    });
    await send(request, response, reply);
  } catch (error) {
    await refuse(request, response, error);
  }
}

function requireGrants(call: Call): void {
  const denied = call.caller && refusal(call.caller, neededFor(call));
  if (denied) throw new S3Problem('AccessDenied', denied);
}

/** Whoever may not list a bucket is not told either that an object is not there. */
function hidden(error: unknown, { caller, bucket }: Call): unknown {
  if (!(error instanceof S3Problem && error.code === 'NoSuchKey') || !caller) return error;
  const denied = refusal(caller, [{ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` }]);
  return denied === undefined ? error : new S3Problem('AccessDenied', denied);
}

async function choose(
  call: Call,
  bucket: Bucket | undefined,
  buckets: ReadonlyMap<string, Bucket>,
  settings: S3Settings,
): Promise<Answer> {
  if (call.bucket === '' && call.method === 'GET') return listBuckets(buckets.values());
  if (!bucket) throw new S3Problem('NoSuchBucket', 'The specified bucket does not exist');
  return answer(call, bucket, { ...settings, buckets });
}

/** A form carries its proof inside, in its policy; everything else is signed in its headers or its address. */
async function identify(
  request: IncomingMessage,
  address: Pick<Call, 'method' | 'key'>,
  callers: Callers,
): Promise<Pick<Call, 'caller' | 'principal' | 'payload' | 'chunks'>> {
  if (isFormUpload({ ...address, request }))
    return { caller: undefined, principal: '', payload: '', chunks: undefined };
  const verdict = await verify(request, callers);
  if (verdict.ok) {
    const { caller, payload, chunks } = verdict;
    return { caller, principal: caller.credentials.accessKeyId, payload, chunks };
  }
  switch (verdict.problem) {
    case 'unknown-key':
      throw new S3Problem(
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records; the local one is in local.json.',
      );
    case 'mismatch':
      throw new S3Problem(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      );
    case 'expired':
      throw new S3Problem('AccessDenied', 'Request has expired');
    default:
      throw new S3Problem('AccessDenied', 'Access Denied');
  }
}

function allowOrigin(request: IncomingMessage, response: ServerResponse, bucket: Bucket | undefined): void {
  const origin = request.headers.origin;
  if (!origin || !bucket) return;
  const method = request.headers['access-control-request-method'] ?? request.method ?? '';
  const headers = corsHeaders(bucket.cors, origin, method, askedHeaders(request.headers));
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
}

function preflight(response: ServerResponse): void {
  if (response.hasHeader('access-control-allow-origin')) {
    response.writeHead(200, { 'content-length': '0' }).end();
    return;
  }
  throw new S3Problem('AccessDenied', 'CORSResponse: This CORS request is not allowed.');
}

async function send(request: IncomingMessage, response: ServerResponse, reply: Answer): Promise<void> {
  if (!request.complete) request.resume();
  response.writeHead(reply.status, { ...reply.headers });
  if (reply.body === undefined || request.method === 'HEAD') response.end();
  else if (typeof reply.body === 'string') response.end(reply.body);
  else await pipeline(reply.body, response);
}

async function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (!(error instanceof S3Problem)) console.error('S3 server:', error instanceof Error ? error.stack : error);
  const problem =
    error instanceof S3Problem ? error : new S3Problem('InternalError', 'We encountered an internal error.');
  const bodiless = request.method === 'HEAD' || problem.status === 304;
  // Whatever the client is still sending is not read; the connection ends with the answer.
  const headers = { ...problem.headers, ...(bodiless ? {} : { 'content-type': 'application/xml' }) };
  const close = request.complete ? {} : { connection: 'close' };
  const xml = errorDocument([
    ['Code', problem.code],
    ['Message', problem.message],
    ['Resource', request.url ?? ''],
    ['RequestId', String(response.getHeader('x-amz-request-id'))],
  ]);
  response.writeHead(problem.status, { ...headers, ...close });
  response.end(bodiless ? undefined : xml);
  request.resume();
}
