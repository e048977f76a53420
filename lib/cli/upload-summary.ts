// What became of many files, in one line.
import type { UploadState } from '../ledger/views.ts';

/** How one file ended: a line for standard output, or why it was not sent. */
export type Ending =
  | { readonly state: UploadState; readonly told: string }
  | { readonly state: 'not sent'; readonly problem: string };

const WORDS: readonly (readonly [Ending['state'], string])[] = [
  ['cleaned', 'cleaned'],
  ['duplicate', 'already there'],
  ['received', 'still waiting'],
  ['refused', 'refused'],
  ['failed', 'failed'],
  ['not sent', 'not sent'],
];

/** `34 cleaned, 4 refused`. */
export function summary(endings: readonly Ending[]): string {
  const counts = Map.groupBy(endings, ({ state }) => state);
  return WORDS.flatMap(([state, words]) => {
    const count = counts.get(state)?.length ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${words}`];
  }).join(', ');
}
