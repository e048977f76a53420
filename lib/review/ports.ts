// What reviewing needs of storage: the queue, claims and batches.
import type { QueueWriter } from '../ledger/ports.ts';
import type { Claim, Listing, QueueEntry, State } from '../ledger/views.ts';

export interface Claims {
  get(article: string, now: string): Promise<Claim | undefined>;
  /** Takes a free claim or renews one's own; answers the claim that holds then, which may be somebody else's. */
  take(article: string, claim: Claim, now: string): Promise<Claim>;
  /** Takes it from whoever holds it; `from` in the answer says from whom. */
  seize(article: string, claim: Claim, now: string): Promise<Claim>;
  release(article: string, by: string): Promise<void>;
}

/** A request that named many articles, so that it can be taken back as one. */
export interface Batch {
  readonly id: string;
  readonly actor: string;
  readonly at: string;
  readonly action: string;
  /** Of the request that named it, if that had a key. */
  readonly hash?: string;
  readonly articles: readonly string[];
  /** Where the next one goes on. */
  readonly next?: string;
}

export interface Batches {
  /** First writer wins: the batch that is kept under this id. */
  put(batch: Batch, expires: Date): Promise<Batch>;
  get(id: string): Promise<Batch | undefined>;
}

/** Projection for queue and lists; a card of a lower sequence never overwrites a higher one. */
export interface QueueEntries extends QueueWriter {
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
