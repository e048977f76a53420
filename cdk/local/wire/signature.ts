// Whoever talks to the local cloud proves who they are as on AWS: the SDK's own signer signs again what came in.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Sha256 } from '@aws-sdk/checksums/sha';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Caller, Callers, Credentials } from './callers.ts';
import { ChunkSignatures } from './chunks.ts';
import { percentEncode } from './percent.ts';
import { same } from './same.ts';

export type Verdict =
  | { readonly ok: true; readonly caller: Caller; readonly payload: string; readonly chunks: ChunkSignatures }
  | { readonly ok: false; readonly problem: 'missing' | 'malformed' | 'unknown-key' | 'mismatch' | 'expired' };

export type Signed = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'headersDistinct'>;

/** What `KEY/20261124/us-east-1/s3/aws4_request` says. */
interface Credential {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

interface Claimed extends Credential {
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: Date;
  /** Of a link: for how many seconds it is good. */
  readonly seconds?: number;
}

const digestHeader = 'x-amz-content-sha256';

/** A week, the longest that AWS lets a link live. */
const longestSeconds = 7 * 24 * 3600;

/**
 * S3 names the digest of a body in a header, since bodies may be long; `payload` of the verdict is what it said.
 * The other services sign the body itself, which therefore has to be given.
 */
export async function verify(request: Signed, callers: Callers, body?: Uint8Array, now = new Date()): Promise<Verdict> {
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const claimed = parameters.has('X-Amz-Signature') ? claimedByQuery(parameters) : claimedByHeader(request, body);
  if (typeof claimed === 'string') return { ok: false, problem: claimed };
  const caller = callers(claimed.accessKeyId);
  if (!caller) return { ok: false, problem: 'unknown-key' };
  const { seconds } = claimed;
  if (seconds !== undefined && claimed.date.getTime() + seconds * 1000 < now.getTime()) {
    return { ok: false, problem: 'expired' };
  }
  // The path is signed as the client wrote it; some write characters bare that AWS would have escaped.
  for (const spelling of new Set([path, escapePath(path)])) {
    const signature = await signAgain(request, spelling, parameters, claimed, caller.credentials, body);
    if (!same(signature, claimed.signature)) continue;
    const digest = claimed.signedHeaders.includes(digestHeader) ? request.headers[digestHeader] : undefined;
    const payload = typeof digest === 'string' ? digest : 'UNSIGNED-PAYLOAD';
    return { ok: true, caller, payload, chunks: chunksAfter(claimed, caller.credentials) };
  }
  return { ok: false, problem: 'mismatch' };
}

/** For a body whose chunks are signed one by one, after the request. */
function chunksAfter({ date, region, service, signature }: Claimed, credentials: Credentials): ChunkSignatures {
  const long = date.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${long.slice(0, 8)}/${region}/${service}/aws4_request`;
  const sign = (text: string) => signer(region, service, credentials).sign(text, { signingDate: date });
  return new ChunkSignatures({ date: long, scope }, signature, sign);
}

/** The signature of a text, such as the policy of a form, under `KEY/date/region/service/aws4_request`. */
export async function signText(text: string, credential: string, credentials: Credentials): Promise<string> {
  const { region, service } = credentialIn(credential) ?? { region: '', service: '' };
  const [, day = ''] = credential.split('/');
  const signingDate = dateOf(`${day}T000000Z`);
  return Number.isNaN(signingDate.getTime()) ? '' : signer(region, service, credentials).sign(text, { signingDate });
}

function claimedByHeader(request: Signed, body: Uint8Array | undefined): Claimed | 'missing' | 'malformed' {
  const header = request.headers.authorization;
  if (header === undefined) return 'missing';
  const match = /^AWS4-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(
    header,
  );
  const credential = credentialIn(match?.[1] ?? '');
  const date = dateOf(String(request.headers['x-amz-date']));
  if (!match || !credential || Number.isNaN(date.getTime())) return 'malformed';
  const signedHeaders = (match[2] ?? '').split(';');
  if (body === undefined && !signedHeaders.includes(digestHeader)) return 'malformed';
  return { ...credential, signedHeaders, signature: match[3] ?? '', date };
}

function claimedByQuery(parameters: URLSearchParams): Claimed | 'malformed' {
  const read = (name: string) => parameters.get(`X-Amz-${name}`) ?? '';
  const credential = credentialIn(read('Credential'));
  const date = dateOf(read('Date'));
  const seconds = Number(read('Expires'));
  if (!credential || Number.isNaN(date.getTime()) || !read('SignedHeaders')) return 'malformed';
  if (!Number.isInteger(seconds) || seconds > longestSeconds) return 'malformed';
  return {
    ...credential,
    signedHeaders: read('SignedHeaders').split(';'),
    signature: read('Signature'),
    date,
    seconds,
  };
}

function credentialIn(text: string): Credential | undefined {
  const [, accessKeyId, region, service] = /^([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request$/.exec(text) ?? [];
  return accessKeyId && region && service ? { accessKeyId, region, service } : undefined;
}

/** Of `20261124T015450Z`; invalid for anything else. */
function dateOf(text: string): Date {
  return new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$|^.*$/s, '$1-$2-$3T$4:$5:$6Z'));
}

async function signAgain(
  request: Signed,
  path: string,
  parameters: URLSearchParams,
  claimed: Claimed,
  credentials: Credentials,
  body: Uint8Array | undefined,
): Promise<string> {
  const { region, service, date: signingDate, seconds } = claimed;
  const values = claimed.signedHeaders.map((name) => [name, (request.headersDistinct[name] ?? []).join(',')]);
  // Some clients name the digest of the body also where the body itself counts: then it is ours that counts.
  const digest = body && createHash('sha256').update(body).digest('hex');
  const again = {
    method: request.method ?? 'GET',
    ...{ protocol: 'http:', hostname: '', path },
    query: Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)])),
    headers: Object.fromEntries(values.map(([name, value]) => [name, (name === digestHeader && digest) || value])),
    // Of a link's body nothing was known, which the signer takes from a body that it cannot hash.
    body: seconds === undefined ? body : {},
  };
  const signableHeaders = new Set(claimed.signedHeaders);
  const with4 = signer(region, service, credentials);
  if (seconds === undefined) {
    const { headers } = await with4.sign(again, { signingDate, signableHeaders });
    return headers['authorization']?.replace(/^.*Signature=/s, '') ?? '';
  }
  const options = { signingDate, expiresIn: seconds, signableHeaders, unhoistableHeaders: signableHeaders };
  return String((await with4.presign(again, options)).query?.['X-Amz-Signature']);
}

function signer(region: string, service: string, credentials: Credentials): SignatureV4 {
  // S3 alone signs a path as it is, not escaped once more.
  const uriEscapePath = service !== 's3';
  return new SignatureV4({ region, service, credentials, sha256: Sha256, uriEscapePath, applyChecksum: false });
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
