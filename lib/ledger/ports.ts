// What the workflow needs of the world outside: storage and time, each as small as its users allow.
import type { Cleaned } from '../clean/cleaned.ts';
import type { Manuscript } from '../text/manuscript.ts';
import type { Fact } from './facts.ts';
import type { SiteFile } from './press.ts';
import type { ArticleItem, Claim, Listing, State, UploadView } from './views.ts';

export interface Clock {
  now(): Date;
}

/** A revision as it is stored: what was decoded and what cleaning made of it. Immutable. */
export interface StoredRevision {
  readonly number: number;
  readonly manuscript: Manuscript;
  readonly cleaned: Cleaned;
  readonly at: string;
}

export interface Ledger {
  /** Facts after `after` (exclusive), in order, strongly consistent. Empty for an unknown article. */
  facts(article: string, after?: number): Promise<readonly Fact[]>;
  /** The commit point: puts fact `sequence` if that place is free; false where somebody was first. */
  append(fact: Fact): Promise<boolean>;
}

/** Immutable by their keys: writing the same again is harmless. */
export interface Archive {
  putRevision(article: string, revision: StoredRevision): Promise<void>;
  revision(article: string, number: number): Promise<StoredRevision | undefined>;
  putText(article: string, sha256: string, text: string): Promise<void>;
  text(article: string, sha256: string): Promise<string | undefined>;
}

/** Projection for queue and lists; a card of a lower sequence never overwrites a higher one. */
export interface Cards {
  put(card: ArticleItem & { readonly sequence: number }): Promise<void>;
  list(query: { state: State; source?: string; cursor?: string; limit: number }): Promise<Listing<ArticleItem>>;
  get(article: string): Promise<(ArticleItem & { readonly sequence: number }) | undefined>;
}

/** The mark of mark–commit–settle. */
export interface Mark {
  readonly wanted: number;
  readonly settled: number;
  readonly since?: string;
}

export interface Marks {
  /** `wanted = max(wanted, sequence)`, and the DIRTY key. */
  mark(article: string, wanted: number, since: string): Promise<void>;
  /** Strongly consistent. */
  read(article: string): Promise<Mark | undefined>;
  /** `settled = head`, DIRTY removed, if `wanted <= head`; false otherwise. */
  clear(article: string, head: number): Promise<boolean>;
  /** A mark whose fact never came: lowered to `head` if `wanted` and `since` are still `seen`. */
  lower(article: string, seen: Mark, head: number): Promise<boolean>;
  /** Articles with a mark, oldest first: candidates only. */
  dirty(limit: number): Promise<readonly { article: string; since: string }[]>;
}

export interface Claims {
  get(article: string, now: string): Promise<Claim | undefined>;
  take(article: string, claim: Claim, now: string): Promise<Claim>;
  release(article: string, by: string): Promise<void>;
}

export interface Slugs {
  /** First writer wins: the article that owns the slug. */
  take(slug: string, article: string): Promise<string>;
  owner(slug: string): Promise<string | undefined>;
}

export interface Lists<Entry> {
  putEntry(list: string, publishedAt: string, id: string, entry: Entry): Promise<void>;
  /** ADD wanted 1 together with the mark; the new value. */
  want(list: string, since: string): Promise<number>;
  /** Strongly consistent, newest first. */
  read(list: string): Promise<{ wanted: number; entries: readonly Entry[] }>;
  built(list: string, wanted: number): Promise<boolean>;
  dirty(limit: number): Promise<readonly { list: string; since: string }[]>;
}

export interface Uploads {
  /** A ticket that the API gave out, before the object exists. */
  expect(upload: UploadView): Promise<void>;
  /** Outcome of an upload; `received` never overwrites a later state. */
  put(upload: UploadView): Promise<void>;
  get(id: string): Promise<UploadView | undefined>;
  list(query: { cursor?: string; limit: number }): Promise<Listing<UploadView>>;
}

/** Replays of requests that leave no fact. */
export interface Requests {
  /** The stored answer, or undefined after claiming the key; another hash throws Unprocessable('key_reused'). */
  claim(actor: string, request: { key: string; hash: string }, expires: number): Promise<unknown>;
  settle(actor: string, request: { key: string; hash: string }, answer: unknown): Promise<void>;
}

/** The upload bucket. */
export interface Intake {
  /** Size before bytes, so that nothing oversized is read. */
  head(key: string, version: string): Promise<{ size: number; metadata: Readonly<Record<string, string>> } | undefined>;
  read(key: string, version: string): Promise<Uint8Array | undefined>;
  /** Presigned POST bound to key, size, type and upload id. */
  ticket(
    key: string,
    limits: { id: string; size: number; type: string; uploader: string },
  ): Promise<{ url: string; fields: Readonly<Record<string, string>> }>;
  /** Recent object versions, for the sweeper. */
  recent(since: string, cursor?: string): Promise<Listing<{ key: string; version: string; at: string; size: number }>>;
}

/** The site bucket: a write happens only if what is stored stands for a lower sequence. */
export interface Site {
  put(file: SiteFile, sequence: number): Promise<'written' | 'newer-is-there'>;
}
