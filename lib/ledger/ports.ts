// What the rooms above the ledger need of the world outside: storage and time, each as small as its users allow.
import type { Cleaned } from '../clean/cleaned.ts';
import type { Manuscript } from '../text/manuscript.ts';
import type { Fact, RequestKey } from './facts.ts';
import type { QueueEntry } from './views.ts';

export interface Clock {
  now(): Date;
}

/** A revision as it is stored: what was decoded and what cleaning made of it. Immutable. */
export interface StoredRevision {
  readonly manuscript: Manuscript;
  readonly cleaned: Cleaned;
}

export interface Ledger {
  /** Facts after `after` (exclusive), in order, strongly consistent. Empty for an unknown article. */
  facts(article: string, after?: number): Promise<readonly Fact[]>;
  /** The commit point: puts fact `sequence` if that place is free; false where somebody was first. */
  append(fact: Fact): Promise<boolean>;
}

/** Immutable by their keys: writing the same again is harmless. */
export interface Archive {
  /** Answers the name of the content, which the fact keeps. */
  putRevision(article: string, number: number, revision: StoredRevision): Promise<string>;
  revision(article: string, number: number, archived: string): Promise<StoredRevision | undefined>;
  putText(article: string, sha256: string, text: string): Promise<void>;
  text(article: string, sha256: string): Promise<string | undefined>;
}

/** Where the queue shows the newest state of an article; an entry of a lower sequence never overwrites a higher one. */
export interface QueueWriter {
  put(entry: QueueEntry): Promise<void>;
}

/** Says that the article is to be settled up to that sequence. */
export interface DirtyMarker {
  /** `wanted = max(wanted, sequence)`, and the DIRTY key. */
  mark(article: string, wanted: number, since: string): Promise<void>;
}

/** What a request with an Idempotency-Key finds when it comes. */
export type RequestClaim =
  /** It is to be carried out; `isRepeated` where it came before and left no answer. */
  | { readonly state: 'ours'; readonly began: Date; readonly isRepeated: boolean }
  | { readonly state: 'answered'; readonly answer: unknown }
  /** Another one of the same is at it until then. */
  | { readonly state: 'under-way'; readonly until: Date }
  /** The key was used for another request. */
  | { readonly state: 'other' };

/** Requests with an Idempotency-Key, by who sent them. One that is past its expiry is as if it were not there. */
export interface Requests {
  /** Takes the key for this request until then, unless it was answered, is under way, or is another request's. */
  claim(
    actor: string,
    request: RequestKey,
    times: { readonly now: Date; readonly until: Date; readonly expires: Date },
  ): Promise<RequestClaim>;
  /** Keeps the answer; the first one stays. */
  settle(actor: string, request: RequestKey, answer: unknown): Promise<void>;
  /** Ends the claim until then, so that the next one goes on with the request; nothing where somebody else has claimed it. */
  release(actor: string, request: RequestKey, until: Date): Promise<void>;
  /** Ends the claim, and frees the key for any request. */
  forget(actor: string, request: RequestKey, until: Date): Promise<void>;
}

/** Tokens that somebody signed out, by their names: they open nothing any more, although they would still be valid. */
export interface RevokedTokens {
  /** `until` is when the token ends by itself: it need not be remembered for longer. */
  revoke(token: string, until: Date): Promise<void>;
  has(token: string): Promise<boolean>;
}
