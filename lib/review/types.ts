// What a reviewer asks of one article or of the queue, and what the desk answers.

import type { Call, Done } from '../ledger/call.ts';
import type { Actor } from '../ledger/facts.ts';
import type { ArticleItem, ArticleView, HistoryEntry, Listing, RevisionView, State, Told } from '../ledger/views.ts';
import type { Reason, Verdict } from '../text/edit.ts';
import type { AlignedParagraph } from './align-paragraphs.ts';
import type { ChangeGroup } from './change-groups.ts';
import type { QueueQuery, TierCounts } from './ports.ts';
import type { SavedView } from './saved-views.ts';

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

/** A text of an article: as it came, as readers see it, or as a revision stands. */
export type Side = 'raw' | 'live' | number;

export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly paragraphs: readonly AlignedParagraph[];
}

/** Oldest first if not said. */
export interface HistoryQuery {
  readonly cursor?: string;
  readonly limit: number;
  readonly order?: 'oldest' | 'newest';
}

/** Which articles of the queue; every condition narrows. `claimedBy: null` asks for those that nobody has claimed. */
export type QueueFilter = Omit<QueueQuery, 'state' | 'now'> & { readonly state?: State };

/** One verdict on all changes of a rule that nobody has decided on one by one; null takes such a verdict back. */
export interface RuleDecision {
  readonly revision: number;
  readonly rule: string;
  readonly verdict: 'accept' | 'reject' | null;
  readonly reason?: Reason;
  /** Only say what would be decided. */
  readonly dryRun?: boolean;
}

export interface RuleDecided extends Done {
  readonly dryRun: boolean;
  /** Changes that the verdict is about. */
  readonly count: number;
  readonly changes: readonly ChangeGroup[];
}

/** What is read: the queue, an article, its revisions and history, and any two of its texts. */
export interface QueryDesk {
  queue(query: QueueFilter & { cursor?: string; limit: number }): Promise<Listing<ArticleItem>>;
  /** How many there are of each tier; of those in review where no state is named. */
  tiers(query: QueueFilter): Promise<TierCounts>;
  article(id: string, actor: Actor): Promise<ArticleView>;
  revisions(
    id: string,
  ): Promise<Listing<{ number: number; title: string; at: string; by: string; rulebook: string; sha256: string }>>;
  /** As it stands, or as it stood after fact `at`. */
  revision(id: string, number: number, at?: number): Promise<RevisionView>;
  history(id: string, query: HistoryQuery): Promise<Listing<HistoryEntry>>;
  /** Everything after fact `sequence`, our own functions' doing too. */
  since(id: string, sequence: number): Promise<readonly Told[]>;
  /** The newest revision after fact `sequence`; undefined where there was none. */
  revisionAt(id: string, sequence: number): Promise<number | undefined>;
  diff(id: string, from: Side, to: Side): Promise<Comparison>;
}

/** What adds a fact to one article. */
export interface ChangeDesk {
  decide(id: string, body: { revision: number; decisions: readonly DecisionInput[] }, call: Call): Promise<Done>;
  decideRule(id: string, body: RuleDecision, call: Call): Promise<RuleDecided>;
  /**
   * Edits speak of the text of that hash; `removed` names edits by hand that are to go. With `basis` that is the text as it
   * was after that fact: the edits are kept unless something since has touched the same passages, which is Stale.
   */
  edit(
    id: string,
    body: {
      revision: number;
      sha256: string;
      edits: readonly SpanInput[];
      removed?: readonly string[];
      basis?: number;
    },
    call: Call,
  ): Promise<Done>;
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
}

export interface ClaimDesk {
  /** Takes or renews the claim; throws Claimed where somebody else has it and `takeover` is not said. */
  claim(id: string, body: { takeover?: boolean }, actor: Actor): Promise<ArticleView>;
  release(id: string, actor: Actor): Promise<ArticleView>;
}

export interface SavedViewDesk {
  /** The actor's own, in the order in which they were first saved. */
  views(actor: Actor): Promise<readonly SavedView[]>;
  /** Takes the place of the actor's view of that name. */
  saveView(view: { readonly name: string; readonly query: string }, actor: Actor): Promise<SavedView>;
  /** Those that are left. */
  removeView(id: string, actor: Actor): Promise<readonly SavedView[]>;
}
