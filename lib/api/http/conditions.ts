// The headers that make a change safe to send and to repeat: ETag, If-Match, If-None-Match, Idempotency-Key.
import { createHash } from 'node:crypto';
import { BadRequest, PreconditionRequired } from '../../ledger/errors.ts';
import type { RequestKey } from '../../ledger/facts.ts';

/** Strong: the ledger's sequence says everything that an article's representations depend on. */
export const etag = (sequence: number): string => `"${sequence}"`;

/** Tags as they were sent, with `W/` before weak ones; `*` for whatever there is. */
export type EntityTags = '*' | readonly string[];

/** RFC 9110, 8.8.3: visible characters but quotes, and bytes above ASCII. */
const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/y;
/** Between two of them a comma, with empty elements around it (5.6.1). */
const GAP = /[\t ,]*/y;

/** Undefined for what is no list of tags. */
export function entityTags(header: string): EntityTags | undefined {
  if (header.trim() === '*') return '*';
  const tags: string[] = [];
  let at = 0;
  const next = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(header)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  for (;;) {
    const gap = next(GAP) ?? '';
    if (at === header.length) return tags.length === 0 ? undefined : tags;
    const tag = tags.length === 0 || gap.includes(',') ? next(TAG) : undefined;
    if (tag === undefined) return undefined;
    tags.push(tag);
  }
}

/** The versions that the caller saw, one of which has to be the article's. */
export function ifMatch(headers: Headers): EntityTags {
  const header = headers.get('if-match')?.trim();
  if (!header) throw new PreconditionRequired('Say which version you saw: send its ETag in If-Match.');
  const tags = entityTags(header);
  if (tags === undefined)
    throw new BadRequest(`If-Match takes the ETag of the article, such as "7"; this is ${header.slice(0, 60)}.`);
  return tags;
}

/** No article gets there. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Strong tags alone, since weak ones never match here (RFC 9110, 13.1.1); and of these the ones that can be ours. */
const sequencesIn = (tags: readonly string[]): readonly number[] =>
  tags.flatMap((tag) => (/^"(?:0|[1-9]\d{0,14})"$/.test(tag) ? [Number(tag.slice(1, -1))] : []));

/** The sequence that a single tag names, which takes no look at the article. */
export function onlySequence(tags: EntityTags): number | undefined {
  if (tags === '*' || tags.length !== 1) return undefined;
  return sequencesIn(tags)[0] ?? NEVER;
}

/** Of several versions that the caller saw: the article's where it is among them, or else the one that came closest before. */
export function sequenceSeen(tags: EntityTags, current: number): number {
  if (tags === '*') return current;
  const before = sequencesIn(tags).filter((sequence) => sequence <= current);
  return before.length === 0 ? NEVER : Math.max(...before);
}

/** Weak comparison, as RFC 9110 has it for GET: a proxy that compresses may have weakened the tag. */
export function unchanged(headers: Headers, sequence: number): boolean {
  const tags = entityTags(headers.get('if-none-match') ?? '') ?? [];
  return tags === '*' || tags.some((tag) => tag.replace(/^W\//, '') === etag(sequence));
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
