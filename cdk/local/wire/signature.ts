// Whoever talks to the local cloud proves who they are as on AWS: by a version 4 signature that is recomputed here.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export type Verdict =
  | { readonly ok: true; readonly accessKeyId: string; readonly payload: string }
  | { readonly ok: false; readonly problem: 'missing' | 'malformed' | 'unknown-key' | 'mismatch' | 'expired' };

interface Claimed {
  readonly accessKeyId: string;
  readonly scope: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly payload: string;
}

const algorithm = 'AWS4-HMAC-SHA256';

/** S3 names the digest of a body in a header, and bodies may be long; the other services sign the body that was sent. */
export function verifyWithBody(request: IncomingMessage, credentials: Credentials, body: Buffer): Verdict {
  return verify(request, credentials, createHash('sha256').update(body).digest('hex'));
}

export function verify(request: IncomingMessage, credentials: Credentials, digest?: string, now = new Date()): Verdict {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const presigned = parameters.has('X-Amz-Signature');
  const claimed = presigned ? claimedByQuery(parameters) : claimedByHeader(request, digest);
  if (claimed === undefined) return { ok: false, problem: 'missing' };
  if (claimed === 'malformed') return { ok: false, problem: 'malformed' };
  if (claimed.accessKeyId !== credentials.accessKeyId) return { ok: false, problem: 'unknown-key' };
  if (presigned && expired(parameters, now)) return { ok: false, problem: 'expired' };
  // The path is signed as the client wrote it; some write characters bare that AWS would have escaped.
  const right = [path, escapePath(path)].some((uri) => {
    const canonical = canonicalRequest(request, uri, parameters, claimed);
    const text = [algorithm, claimed.date, claimed.scope, sha256(canonical)].join('\n');
    return same(sign(text, claimed.scope, credentials), claimed.signature);
  });
  return right
    ? { ok: true, accessKeyId: claimed.accessKeyId, payload: claimed.payload }
    : { ok: false, problem: 'mismatch' };
}

/** Signature of any text (a canonical request's digest, a POST policy) under a `date/region/service/aws4_request` scope. */
export function sign(text: string, scope: string, credentials: Credentials): string {
  const key = scope
    .split('/')
    .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${credentials.secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

export function same(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

function claimedByHeader(request: IncomingMessage, digest?: string): Claimed | 'malformed' | undefined {
  const header = request.headers.authorization;
  if (header === undefined) return undefined;
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^/,]+)\/([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(header);
  const date = request.headers['x-amz-date'] ?? request.headers.date;
  if (!match || typeof date !== 'string') return 'malformed';
  const [, accessKeyId = '', scope = '', signed = '', signature = ''] = match;
  const hash = request.headers['x-amz-content-sha256'];
  const payload = digest ?? (typeof hash === 'string' ? hash : '');
  return { accessKeyId, scope, signedHeaders: signed.split(';'), signature, date, payload };
}

function claimedByQuery(parameters: URLSearchParams): Claimed | 'malformed' {
  const [accessKeyId, ...scope] = (parameters.get('X-Amz-Credential') ?? '').split('/');
  const date = parameters.get('X-Amz-Date');
  const signed = parameters.get('X-Amz-SignedHeaders');
  const signature = parameters.get('X-Amz-Signature');
  if (!accessKeyId || scope.length !== 4 || !date || !signed || !signature) return 'malformed';
  const payload = 'UNSIGNED-PAYLOAD';
  return { accessKeyId, scope: scope.join('/'), signedHeaders: signed.split(';'), signature, date, payload };
}

function expired(parameters: URLSearchParams, now: Date): boolean {
  const start = basicDate(parameters.get('X-Amz-Date') ?? '');
  return !(now.getTime() <= start + Number(parameters.get('X-Amz-Expires')) * 1000);
}

/** Milliseconds since the epoch of `20261124T015450Z`; NaN for anything else. */
export function basicDate(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function canonicalRequest(
  request: IncomingMessage,
  uri: string,
  parameters: URLSearchParams,
  claimed: Claimed,
): string {
  const query = [...parameters]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .sort()
    .join('&');
  const headers = claimed.signedHeaders.map((name) => {
    const values = request.headersDistinct[name] ?? [];
    return `${name}:${values.map((value) => value.trim().replace(/\s+/g, ' ')).join(',')}\n`;
  });
  const method = request.method ?? 'GET';
  return [method, uri, query, headers.join(''), claimed.signedHeaders.join(';'), claimed.payload].join('\n');
}

function escapePath(path: string): string {
  try {
    return path
      .split('/')
      .map((part) => percentEncode(decodeURIComponent(part)))
      .join('/');
  } catch {
    return path; // Not a path that could have been signed: the comparison fails on its own.
  }
}

/** Percent-encoding as signatures and event keys want it: everything but letters, digits and `-._~`. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
