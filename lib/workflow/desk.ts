// What the API and the pages ask of the workflow: the reviewer's desk, one verb per route.
import type { Actor, RequestKey } from '../ledger/facts.ts';
import type { CardQuery, TierCounts } from '../ledger/ports.ts';
import type {
  ArticleItem,
  ArticleView,
  HistoryEntry,
  Listing,
  RevisionView,
  State,
  UploadView,
} from '../ledger/views.ts';
import type { Reason, Verdict } from '../text/edit.ts';

/** Who asks, what they had seen, and the key that makes a retry harmless. */
export interface Call {
  readonly actor: Actor;
  /** The sequence that the caller saw (`If-Match`). */
  readonly seen: number;
  readonly request?: RequestKey;
}

/** The article after the change; `replayed` where the same request had been carried out before. */
export interface Done {
  readonly article: ArticleView;
  readonly replayed: boolean;
}

export interface DecisionInput {
  readonly target: string;
  /** null takes the decision back. */
  readonly verdict: Verdict | null;
  readonly text?: string;
  readonly reason?: Reason;
}

export interface SpanInput {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

export interface UploadTicket {
  readonly id: string;
  readonly key: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadRequest {
  readonly name: string;
  readonly source?: string;
  readonly size: number;
  readonly type?: string;
}

/** Which articles of the queue; every condition narrows. `claimedBy: null` asks for those that nobody has claimed. */
export type QueueFilter = Omit<CardQuery, 'state' | 'now'> & { readonly state?: State };

/**
 * Every verb throws the errors of `ledger/errors.ts`, in this order where several apply:
 * NotFound, Stale, IllegalMove, FourEyes, Superseded, Undecided, TextChanged. Roles and bodies are the API's business.
 */
export interface Desk {
  queue(query: QueueFilter & { cursor?: string; limit: number }): Promise<Listing<ArticleItem>>;
  /** How many there are of each tier; of those in review where no state is named. */
  tiers(query: QueueFilter): Promise<TierCounts>;
  article(id: string, actor: Actor): Promise<ArticleView>;
  revisions(
    id: string,
  ): Promise<Listing<{ number: number; title: string; at: string; by: string; rulebook: string; sha256: string }>>;
  revision(id: string, number: number): Promise<RevisionView>;
  history(id: string): Promise<Listing<HistoryEntry>>;
  diff(
    id: string,
    from: 'raw' | 'live' | number,
    to: number,
  ): Promise<{ from: string; to: string; before: string; after: string }>;

  decide(id: string, body: { revision: number; decisions: readonly DecisionInput[] }, call: Call): Promise<Done>;
  edit(id: string, body: { revision: number; sha256: string; edits: readonly SpanInput[] }, call: Call): Promise<Done>;
  approve(
    id: string,
    body: { revision: number; sha256: string; undecided?: 'block' | 'leave' },
    call: Call,
  ): Promise<Done>;
  reject(id: string, body: { revision: number; reason: string }, call: Call): Promise<Done>;
  reopen(id: string, body: { revision: number; reason?: string }, call: Call): Promise<Done>;
  unpublish(id: string, body: { reason: string }, call: Call): Promise<Done>;
  retract(id: string, body: { reason: string; replacement?: string }, call: Call): Promise<Done>;
  rollBack(id: string, body: { revision: number; reason: string }, call: Call): Promise<Done>;
  reclean(id: string, call: Call): Promise<Done>;

  /** Takes or renews the claim; throws Claimed where somebody else has it and `takeover` is not said. */
  claim(id: string, body: { takeover?: boolean }, actor: Actor): Promise<ArticleView>;
  release(id: string, actor: Actor): Promise<ArticleView>;

  requestUploads(files: readonly UploadRequest[], actor: Actor, request?: RequestKey): Promise<readonly UploadTicket[]>;
  uploads(query: { cursor?: string; limit: number }): Promise<Listing<UploadView>>;
  upload(id: string): Promise<UploadView>;
}
