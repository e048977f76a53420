// One order for many articles, and what became of each.
import type { Actor, RequestKey } from '../../ledger/facts.ts';
import type { State } from '../../ledger/views.ts';
import type { ChangeGroup } from '../change-groups.ts';
import type { QueueFilter, RuleDecision } from '../types.ts';

export const BULK_ACTIONS = [
  'approve',
  'reject',
  'reopen',
  'decide-rule',
  'reclean',
] as const satisfies readonly BulkAction['action'][];
export const BULK_OUTCOMES = ['done', 'unchanged', 'refused', 'waiting'] as const;

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
  readonly outcome: (typeof BULK_OUTCOMES)[number];
  readonly sequence?: number;
  readonly state?: State;
  /** In the dry run of an approval: the text that would be signed, its address, and what it leaves undecided. */
  readonly signs?: {
    readonly revision: number;
    readonly sha256: string;
    /** Suggestions. */
    readonly left: number;
    /** Open flags, a group as one; absent in answers that were kept before there was this figure. */
    readonly flags?: number;
    /** Of its address; absent in answers that were kept before it was told. */
    readonly slug?: string;
  };
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

export interface BulkDesk {
  /** The key names the batch: the same request again goes on with it. Throws `key_reused`. */
  bulk(order: BulkOrder, actor: Actor, request?: RequestKey): Promise<BulkAnswer>;
  undoBulk(batch: string, actor: Actor): Promise<BulkAnswer>;
}
