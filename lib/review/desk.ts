// What the API and the pages ask of the workflow: the reviewer's desk, one verb per route.

import type { Judged, Standing } from '../learning/acceptance.ts';
import type { RuleName, SettingFact } from '../learning/rule-settings.ts';
import type { Actor, RequestKey } from '../ledger/facts.ts';
import type { CardQuery, Rejection, TierCounts } from '../ledger/ports.ts';
import type {
  ArticleItem,
  ArticleView,
  HistoryEntry,
  Listing,
  RevisionView,
  State,
  Told,
  UploadView,
} from '../ledger/views.ts';
import type { Reason, Tier, Verdict } from '../text/edit.ts';
import type { WebhookDesk } from '../webhooks/admin.ts';
import type { AlignedParagraph } from './align-paragraphs.ts';
import type { SavedView } from './saved-views.ts';

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
export type QueueFilter = Omit<CardQuery, 'state' | 'now'> & { readonly state?: State };

/** `new` and `gone` compare two cleanings; `decided` is what one verdict would be about. */
export type ChangeKind = 'new' | 'gone' | 'decided';

export interface ChangeGroup {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly tier: Tier;
  /** Of a new one: the tier that the very same change had before. */
  readonly was?: Tier;
  readonly rule: string;
  readonly before: string;
  /** Absent for a flag. */
  readonly after?: string;
  readonly message: string;
  readonly count: number;
  readonly articles: number;
  readonly sample: readonly { readonly article: string; readonly left: string; readonly right: string }[];
}

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

export type BulkAction =
  | { readonly action: 'approve'; readonly undecided?: 'block' | 'leave' }
  | { readonly action: 'reject'; readonly reason: string }
  | { readonly action: 'reopen'; readonly reason?: string }
  | ({ readonly action: 'decide-rule' } & Pick<RuleDecision, 'rule' | 'verdict' | 'reason'>)
  | { readonly action: 'reclean' };

/** One action for the named articles, or for a page of those that a filter finds. */
export type BulkOrder = BulkAction & {
  readonly ids?: readonly string[];
  readonly filter?: QueueFilter;
  readonly cursor?: string;
  readonly limit: number;
  /** Only say what would become of each. */
  readonly dryRun?: boolean;
  /** Sequences that the caller saw, by article: who changed since is left alone. */
  readonly seen?: Readonly<Record<string, number>>;
  /** Articles, and identical changes by their keys, that are left out. */
  readonly exclude?: { readonly articles?: readonly string[]; readonly changes?: readonly string[] };
};

export interface BulkItem {
  readonly article: string;
  readonly title?: string;
  /** `waiting`: there was no time left for it; the same request goes on with it. */
  readonly outcome: 'done' | 'unchanged' | 'refused' | 'waiting';
  readonly sequence?: number;
  readonly state?: State;
  /** In the dry run of an approval: the text that would be signed, and how many suggestions it leaves undecided. */
  readonly signs?: { readonly revision: number; readonly sha256: string; readonly left: number };
  /** After an undo: whether readers see it, now or in a moment. */
  readonly public?: boolean;
  readonly problem?: { readonly code: string; readonly status: number; readonly detail: string };
}

export interface BulkAnswer {
  /** What undo takes; absent for a dry run. */
  readonly batch?: string;
  readonly action: BulkAction['action'] | 'undo';
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<BulkItem['outcome'], number>>;
  /** What the articles of this answer have in common, most frequent first. */
  readonly changes: readonly ChangeGroup[];
  /** Kinds of change beyond those. */
  readonly unlisted: number;
  readonly items: readonly BulkItem[];
  readonly next?: string;
}

/** How a rule is received, and what it may do here. */
export interface RuleFigures extends RuleName {
  readonly standing: Standing;
  readonly judged: Judged;
  readonly decided: number;
  /** Share of the decided ones that were accepted, with the upper bound of its 95 % interval. */
  readonly acceptance?: number;
  readonly upper?: number;
}

export interface RuleReport extends RuleFigures {
  /** Newest first. */
  readonly rejections: readonly (Rejection & { readonly article: string; readonly revision: number })[];
  /** Who lowered, raised or set it, oldest first. */
  readonly settings: readonly SettingFact[];
}

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
  /** As it stands, or as it stood after fact `at`. */
  revision(id: string, number: number, at?: number): Promise<RevisionView>;
  history(id: string, query: HistoryQuery): Promise<Listing<HistoryEntry>>;
  /** Everything after fact `sequence`, our own functions' doing too. */
  since(id: string, sequence: number): Promise<readonly Told[]>;
  /** The newest revision after fact `sequence`; undefined where there was none. */
  revisionAt(id: string, sequence: number): Promise<number | undefined>;
  diff(id: string, from: Side, to: Side): Promise<Comparison>;

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

  /** Takes or renews the claim; throws Claimed where somebody else has it and `takeover` is not said. */
  claim(id: string, body: { takeover?: boolean }, actor: Actor): Promise<ArticleView>;
  release(id: string, actor: Actor): Promise<ArticleView>;

  bulk(order: BulkOrder, actor: Actor, request?: RequestKey): Promise<BulkAnswer>;
  undoBulk(batch: string, actor: Actor, request?: RequestKey): Promise<BulkAnswer>;

  /** The actor's own, in the order in which they were first saved. */
  views(actor: Actor): Promise<readonly SavedView[]>;
  /** Takes the place of the actor's view of that name. */
  saveView(view: { readonly name: string; readonly query: string }, actor: Actor): Promise<SavedView>;
  /** Those that are left. */
  removeView(id: string, actor: Actor): Promise<readonly SavedView[]>;

  /** In the order of the rulebook; all of them where none are named. */
  rules(ids?: ReadonlySet<string>): Promise<readonly RuleFigures[]>;
  rule(id: string): Promise<RuleReport>;
  setStanding(
    id: string,
    body: { standing: Standing; reason: string },
    actor: Actor,
    request?: RequestKey,
  ): Promise<RuleFigures>;

  requestUploads(files: readonly UploadRequest[], actor: Actor, request?: RequestKey): Promise<readonly UploadTicket[]>;
  uploads(query: { cursor?: string; limit: number }): Promise<Listing<UploadView>>;
  upload(id: string): Promise<UploadView>;

  readonly webhooks: WebhookDesk;
}
