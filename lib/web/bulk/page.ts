// What the pages of a batch show: the order as the forms send it on, its preview, and its result.

import type { BulkAction, BulkAnswer } from '../../review/bulk/types.ts';
import type { Reason } from '../../text/edit.ts';
import type { FoundRule } from '../queue/filters.ts';

/** What somebody asked to be done to many articles at once, as the forms send it on. */
export interface BulkAsked {
  readonly action: BulkAction['action'];
  /** `filter`: a page of those that `query` finds, from `cursor` on. */
  readonly which: 'selected' | 'filter';
  readonly ids: readonly string[];
  /** The filters of the queue that it was asked from. */
  readonly query: string;
  readonly cursor?: string;
  readonly undecided?: 'leave';
  readonly reason?: string;
  readonly rule?: string;
  readonly verdict?: 'accept' | 'reject';
  /** Why the changes of a rule are rejected. */
  readonly because?: Reason;
  /** Keys of identical changes that are left out. */
  readonly leaveChange: readonly string[];
}

export interface BulkPreviewPage {
  readonly asked: BulkAsked;
  /** Of the dry run; absent where something has to be said first, such as the rule. */
  readonly answer?: BulkAnswer;
  /** Makes the form harmless to send twice. */
  readonly key: string;
  readonly rules: readonly string[];
  /** Where a rule has to be chosen: those that the articles have, in most of them first. */
  readonly found?: readonly FoundRule[];
  /** Why it is shown again instead of carried out. */
  readonly problem?: string;
}

export interface BulkResultPage {
  readonly answer: BulkAnswer;
  /** Absent after an undo. */
  readonly asked?: BulkAsked;
  /** The filters of the queue to go back to. */
  readonly query: string;
  /** The form as it was sent and where to: sent again it goes on with what waits. */
  readonly sent: { readonly address: string; readonly fields: readonly (readonly [string, string])[] };
  /** For the form that takes the batch back. */
  readonly key: string;
}
