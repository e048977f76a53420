// What reviewing needs of storage: claims and batches.
import type { Claim } from '../ledger/views.ts';

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
