// Everything in a revision that somebody can decide on, in one shape and in the order of the text.
import type { RevisionView } from '../../ledger/views.ts';
import { decisionOn, type Edit, type Flag, type HandEdit, type Reason, type Suggestion } from '../../text/edit.ts';
import type { Span } from '../../text/manuscript.ts';
import { byPlaceAndId } from '../../text/spans.ts';
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
}

/** The rule of a reviewer's own edits. */
export const BY_HAND = 'by hand';

type Decided = RevisionView['decisions'][number];
type Remark = Edit | Suggestion | Flag;

/** What was found in a revision, and what people made of it. */
export type Reviewed = Pick<RevisionView, 'manuscript' | 'edits' | 'suggestions' | 'flags' | 'handEdits' | 'decisions'>;

export function changesOf(revision: Reviewed): readonly Change[] {
  const decisions = new Map(revision.decisions.map((decision) => [decision.target, decision]));
  return [
    ...revision.edits.map((edit) => changeOf('edit', edit, decisionOn(edit, decisions))),
    ...revision.suggestions.map((suggestion) => changeOf('suggestion', suggestion, decisionOn(suggestion, decisions))),
    ...revision.flags.map((flag) => changeOf('flag', flag, decisionOn(flag, decisions))),
    ...revision.handEdits.map(byHand),
  ].toSorted(byPlaceAndId);
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

function byHand(edit: HandEdit): Change {
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
    by: edit.by,
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
