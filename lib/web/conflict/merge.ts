// Three-way merge of a paragraph by words: what only one side changed is taken, and where both did, yours stands and is pointed out.
import { diffArrays } from 'diff';
import { byPlace } from '../../text/spans.ts';

export interface MergeConflict {
  readonly before: string;
  readonly yours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  /** Where both sides say something else in one place: `yours` stands in the text. */
  readonly clashes: readonly MergeConflict[];
}

/** Milliseconds for each of the two comparisons; a merge that takes longer is left to the reader. */
const PATIENCE_MS = 300;

/** Words with the spaces behind them, so that no word is matched by a lone space. */
const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+\s*|[^\s\p{L}\p{N}]\s*/gu) ?? [];

/** What one side put in the place of some words of the base. */
interface Hunk {
  readonly side: 'yours' | 'theirs';
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

function hunksOf(
  side: Hunk['side'],
  base: readonly string[],
  changed: readonly string[],
  timeout: number,
): readonly Hunk[] | undefined {
  const parts = diffArrays([...base], [...changed], { timeout });
  if (parts === undefined) return undefined;
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value, count } of parts) {
    if (!added && !removed) {
      at += count;
      continue;
    }
    const last = hunks.at(-1)?.end === at ? hunks.pop() : undefined;
    const { start = at, instead = '' } = last ?? {};
    const end = removed ? at + count : at;
    hunks.push({ side, start, end, instead: added ? instead + value.join('') : instead });
    at = end;
  }
  return hunks;
}

/** Hunks of both sides that share words, or meet where one of them only inserts. */
function regions(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const found: Hunk[][] = [];
  let reached = -1;
  for (const hunk of hunks.toSorted(byPlace)) {
    const last = found.at(-1);
    const isThin = hunk.start === hunk.end || last?.some(({ start, end }) => start === end && end === hunk.start);
    if (last && (hunk.start < reached || (hunk.start === reached && isThin))) last.push(hunk);
    else found.push([hunk]);
    reached = Math.max(reached, hunk.end);
  }
  return found;
}

export function merged(before: string, yours: string, theirs: string, patience = PATIENCE_MS): Merged {
  if (theirs === before || yours === theirs) return { text: yours, clashes: [] };
  if (yours === before) return { text: theirs, clashes: [] };
  const base = words(before);
  const mine = hunksOf('yours', base, words(yours), patience);
  const other = hunksOf('theirs', base, words(theirs), patience);
  if (!mine || !other) return { text: yours, clashes: [{ before, yours, theirs }] };
  const clashes: MergeConflict[] = [];
  let text = '';
  let at = 0;
  for (const region of regions([...mine, ...other])) {
    const start = Math.min(...region.map((hunk) => hunk.start));
    const end = Math.max(...region.map((hunk) => hunk.end));
    const by = (side: Hunk['side']) =>
      within(
        base,
        start,
        end,
        region.filter((hunk) => hunk.side === side),
      );
    const clash = { before: base.slice(start, end).join(''), yours: by('yours'), theirs: by('theirs') };
    const isOneSided = region.every(({ side }) => side === region[0]?.side);
    if (!isOneSided && clash.yours !== clash.theirs) clashes.push(clash);
    text += base.slice(at, start).join('') + (isOneSided && region[0]?.side === 'theirs' ? clash.theirs : clash.yours);
    at = end;
  }
  return { text: text + base.slice(at).join(''), clashes };
}

/** A stretch of the base as one side has it. */
function within(base: readonly string[], start: number, end: number, hunks: readonly Hunk[]): string {
  let text = '';
  let at = start;
  for (const hunk of hunks) {
    text += base.slice(at, hunk.start).join('') + hunk.instead;
    at = hunk.end;
  }
  return text + base.slice(at, end).join('');
}
