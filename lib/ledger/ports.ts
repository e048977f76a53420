// What the rooms above the ledger need of the world outside: storage and time, each as small as its users allow.
import type { Cleaned } from '../clean/cleaned.ts';
import type { Manuscript } from '../text/manuscript.ts';
import type { Fact, RequestKey } from './facts.ts';
import type { ArticleItem, Claim, Listing, State } from './views.ts';

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

/** Projection for queue and lists; a card of a lower sequence never overwrites a higher one. */
export interface QueueEntries {
  put(card: QueueEntry): Promise<void>;
  /** Oldest first. A page may be short of `limit` and still have a next one: one call reads only so many cards. */
  list(query: QueueQuery & { cursor?: string; limit: number }): Promise<Listing<QueueEntry>>;
  /** How many cards there are of each tier, up to a bound that `complete` tells of. */
  count(query: QueueQuery): Promise<TierCounts>;
  get(article: string): Promise<QueueEntry | undefined>;
  /** Shows the claim in the queue; an article without a card has none to show it on. */
  showClaim(article: string, claim: Claim): Promise<void>;
}

/** What a revision holds beyond changes that cannot alter meaning; `safe` holds nothing else. */
export const QUEUE_TIERS = ['suggestions', 'flags', 'safe'] as const;
export type QueueTier = (typeof QUEUE_TIERS)[number];

/** Which cards of one state; every condition narrows. */
export interface QueueQuery {
  readonly state: State;
  readonly source?: string;
  /** Id of a rule that has a change in the newest revision. */
  readonly rule?: string;
  readonly tier?: QueueTier;
  /** In this state since before or after then, ISO 8601. */
  readonly before?: string;
  readonly after?: string;
  /** Whose claim it is at `now`; null for nobody's. */
  readonly claimedBy?: string | null;
  /** Words that all stand in the title, in any case. */
  readonly search?: string;
  /** Claims that ran out before it are not shown. */
  readonly now: string;
}

export interface TierCounts {
  readonly all: number;
  readonly suggestions: number;
  readonly flags: number;
  readonly safe: number;
  /** False where there are more than were counted. */
  readonly complete: boolean;
}

export type QueueEntry = ArticleItem & { readonly sequence: number };

/** The mark of mark–commit–settle. */
export interface DirtyMark {
  readonly wanted: number;
  readonly settled: number;
  readonly since?: string;
}

export interface DirtyMarks {
  /** `wanted = max(wanted, sequence)`, and the DIRTY key. */
  mark(article: string, wanted: number, since: string): Promise<void>;
  /** Strongly consistent. */
  read(article: string): Promise<DirtyMark | undefined>;
  /** `settled = head`, DIRTY removed, if `wanted <= head`; false otherwise. */
  clear(article: string, head: number): Promise<boolean>;
  /** A mark whose fact never came: lowered to `head` if `wanted` and `since` are still `seen`. */
  lower(article: string, seen: DirtyMark, head: number): Promise<boolean>;
  /** Articles with a mark, oldest first: candidates only. */
  dirty(limit: number): Promise<readonly { article: string; since: string }[]>;
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
