// The headers that make a change safe to send and to repeat: ETag, If-Match, If-None-Match, Idempotency-Key.
import { createHash } from 'node:crypto';
import { BadRequest, PreconditionRequired } from '../../ledger/errors.ts';
import type { RequestKey } from '../../ledger/facts.ts';

/** Strong: the ledger's sequence says everything that an article's representations depend on. */
export const etag = (sequence: number): string => `"${sequence}"`;

/** The sequence that the caller saw. `*` would mean "whatever it is by now", which is what If-Match is to prevent. */
export function seen(headers: Headers): number {
  const header = headers.get('if-match')?.trim();
  if (!header || header === '*') {
    throw new PreconditionRequired('Say which version you saw: send its ETag in If-Match.');
  }
  const sequences = header.split(',').map((tag) => /^\s*"(\d{1,15})"\s*$/.exec(tag)?.[1]);
  if (sequences.some((sequence) => sequence === undefined)) {
    throw new BadRequest(`If-Match takes the ETag of the article, such as "7"; this is ${header.slice(0, 60)}.`);
  }
  return Math.max(...sequences.map(Number));
}

/** Weak comparison, as RFC 9110 has it for GET: a proxy that compresses may have weakened the tag. */
export function unchanged(headers: Headers, sequence: number): boolean {
  const header = headers.get('if-none-match');
  if (header === null) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag(sequence)) || tags.includes('*');
}

/** Facts of our own requests hold such keys: those of batches, of taking them back, and of the review page's forms. */
const OWN_KEYS = ['bulk:', 'undo:', 'form-'] as const;

/** The key with a hash of what was asked, so that the same key for something else is noticed. */
export function requestKey(request: Request, path: string, body: Uint8Array): RequestKey | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new BadRequest('Idempotency-Key takes 1 to 200 visible ASCII characters.');
  }
  const taken = OWN_KEYS.find((prefix) => key.startsWith(prefix));
  if (taken !== undefined)
    throw new BadRequest(`Keys that begin with “${taken}” are our own. Choose another, such as a random UUID.`);
  return { key, hash: bodyHash(request.method, path, body) };
}

export function bodyHash(method: string, path: string, body: Uint8Array): string {
  return createHash('sha256').update(`${method} ${path}\n`).update(body).digest('hex');
}
