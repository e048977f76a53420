// The words for changes that the page of an article and its script say alike.

import { amount } from '../../text/amount.ts';
import type { ChangeState } from './decided.ts';

const OF_CHANGES: Readonly<Record<ChangeState, string>> = {
  applied: 'Applied',
  accepted: 'Accepted',
  rejected: 'Rejected',
  amended: 'Amended',
  undecided: 'Undecided',
};

const OF_FLAGS: Readonly<Record<ChangeState, string>> = {
  ...OF_CHANGES,
  accepted: 'Closed',
  rejected: 'Dismissed',
  undecided: 'Open',
};

/** `kind` is a `CardKind`; the script reads it from the card. */
export function changeState(kind: string | undefined, state: ChangeState): string {
  return (kind === 'flag' ? OF_FLAGS : OF_CHANGES)[state];
}

export function undecidedInWords(suggestions: number): string {
  return suggestions === 0 ? 'Everything is decided.' : `${amount(suggestions, 'suggestion')} undecided.`;
}
