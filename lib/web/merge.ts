// Three-way merge of a paragraph by words: what only one side changed is taken, and where both did, yours stands and is pointed out.
import { diff3Merge } from 'node-diff3';

export interface Clash {
  readonly before: string;
  readonly yours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  /** Where both sides say something else in one place: `yours` stands in the text. */
  readonly clashes: readonly Clash[];
}

/** Characters of the three texts together: the merge grows with the square of what repeats. */
const LONGEST = 30_000;

/** Words with the spaces behind them, so that no word is matched by a lone space. */
const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+\s*|[^\s\p{L}\p{N}]\s*/gu) ?? [];

export function merged(before: string, yours: string, theirs: string): Merged {
  if (theirs === before || yours === theirs) return { text: yours, clashes: [] };
  if (yours === before) return { text: theirs, clashes: [] };
  if (before.length + yours.length + theirs.length > LONGEST)
    return { text: yours, clashes: [{ before, yours, theirs }] };
  const regions = diff3Merge<string>(words(yours), words(before), words(theirs), { excludeFalseConflicts: true });
  const clashes: Clash[] = [];
  let text = '';
  for (const { ok, conflict } of regions) {
    if (ok) text += ok.join('');
    if (!conflict) continue;
    const clash = { before: conflict.o.join(''), yours: conflict.a.join(''), theirs: conflict.b.join('') };
    clashes.push(clash);
    text += clash.yours;
  }
  return { text, clashes };
}
