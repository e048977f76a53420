// What the page of the queue shows: a listing, and the filters that its address asked for.

import type { ArticleItem, Listing } from '../../ledger/views.ts';
import type { QueueTier, TierCounts } from '../../review/ports.ts';
import type { SavedView } from '../../review/saved-views.ts';

/** The queue's filters as its address has them. */
export interface QueueAsked {
  readonly state: string;
  readonly source?: string;
  readonly rule?: string;
  readonly tier?: QueueTier;
  readonly olderThan?: string;
  readonly newerThan?: string;
  readonly claimedBy?: string;
  readonly search?: string;
}

export interface QueuePage extends QueueAsked {
  readonly listing: Listing<ArticleItem>;
  readonly cursor?: string;
  /** Lines on a page, where the address asks for another number than usual. */
  readonly limit?: number;
  /** Counted with the same filters but for the tier. */
  readonly tiers: TierCounts;
  /** Ids, in the order of the rulebook. */
  readonly rules: readonly string[];
  /** The person's own. */
  readonly views: readonly SavedView[];
}
