// Everything in a revision that somebody can decide on, in one shape and in the order of the text.
import type { RevisionView } from '../../ledger/views.ts';
import type { Edit, Flag, HandEdit, Reason, Suggestion } from '../../text/edit.ts';
import type { Span } from '../../text/manuscript.ts';
import type { ChangeState } from './decided.ts';

export type CardKind = 'edit' | 'suggestion' | 'flag' | 'hand';

export interface Change extends Span {
  readonly id: string;
  readonly kind: CardKind;
  readonly rule: string;
  readonly also: readonly string[];
  readonly group?: string;
  readonly before: string;
  /** What is offered or was put in its place; absent where only something is pointed out. */
  readonly after?: string;
  readonly message: string;
  readonly evidence: string;
  readonly state: ChangeState;
  readonly reason?: Reason;
  /** Who decided, or wrote it by hand. */
  readonly by?: string;
  /** The decision was taken over from an earlier revision. */
  readonly carried: boolean;
  /** A flag that has to be decided on before anybody can approve the text. */
  readonly blocks?: true;
  /** Applied edits that it stands in for where somebody takes it. */
  readonly over: readonly string[];
  /** Among hand edits the later one counts. */
  readonly turn?: number;
}

/** The rule of a reviewer's own edits. */
export const BY_HAND = 'by hand';

type Decided = RevisionView['decisions'][number];
type Remark = Edit | Suggestion | Flag;

export function changesOf(revision: RevisionView): readonly Change[] {
  const decisions = new Map(revision.decisions.map((decision) => [decision.target, decision]));
  const decisionOn = (remark: { readonly id: string; readonly group?: string }): Decided | undefined =>
    decisions.get(remark.id) ?? (remark.group === undefined ? undefined : decisions.get(remark.group));
  return [
    ...revision.edits.map((edit) => changeOf('edit', edit, decisionOn(edit))),
    ...revision.suggestions.map((suggestion) => changeOf('suggestion', suggestion, decisionOn(suggestion))),
    ...revision.flags.map((flag) => changeOf('flag', flag, decisionOn(flag))),
    ...revision.handEdits.map(byHand),
  ].toSorted(inTextOrder);
}

export function inTextOrder(a: Change, b: Change): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}

function changeOf(kind: 'edit' | 'suggestion' | 'flag', remark: Remark, decision: Decided | undefined): Change {
  const after = decision?.verdict === 'amend' ? decision.text : 'after' in remark ? remark.after : undefined;
  return {
    id: remark.id,
    kind,
    rule: remark.rule,
    also: ('also' in remark ? remark.also : undefined) ?? [],
    start: remark.start,
    end: remark.end,
    before: remark.before,
    message: remark.message,
    evidence: remark.evidence,
    state: stateOf(kind, decision),
    carried: decision?.carried ?? false,
    over: 'over' in remark ? remark.over : [],
    ...('blocks' in remark && remark.blocks === true ? { blocks: remark.blocks } : {}),
    ...(remark.group === undefined ? {} : { group: remark.group }),
    ...(after === undefined ? {} : { after }),
    ...(decision?.reason === undefined ? {} : { reason: decision.reason }),
    ...(decision === undefined ? {} : { by: decision.by }),
  };
}

/** Whose words come back when it is taken back. */
function byHandInWords({ by, over = [] }: HandEdit): string {
  if (over.length === 0) return `${by} changed this by hand.`;
  const whose = [...new Set(over.map((edit) => (edit.by === by ? 'their own' : `${edit.by}’s`)))].join(' and ');
  return `${by} changed this by hand, over ${whose} earlier words; these stand again when it is taken back.`;
}

function byHand(edit: HandEdit, turn: number): Change {
  return {
    id: edit.id,
    kind: 'hand',
    rule: BY_HAND,
    also: [],
    start: edit.start,
    end: edit.end,
    before: edit.before,
    after: edit.after,
    message: byHandInWords(edit),
    evidence: '',
    state: 'applied',
    carried: false,
    over: [],
    by: edit.by,
    turn,
  };
}

function stateOf(kind: CardKind, decision: Decided | undefined): ChangeState {
  switch (decision?.verdict) {
    case 'accept':
      return 'accepted';
    case 'reject':
      return 'rejected';
    case 'amend':
      return 'amended';
    case undefined:
      return kind === 'edit' ? 'applied' : 'undecided';
  }
}
