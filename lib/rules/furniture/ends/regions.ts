// Stretches that the page's own markup names (DEFECTS §8): neighbours of one rule go together.
import type { Region, Span } from '../../../text/manuscript.ts';
import type { Reading } from '../../../text/reading.ts';
import { named } from './cuts.ts';
import { deletion, seen } from './lines.ts';

export interface MarkedStretch {
  /** What to delete. */
  readonly span: Span;
  /** Its first line, for the reviewer. */
  readonly name: string;
}

/** Regions of some kinds; those with only white space between them are one. */
export function regionsOf(reading: Reading, kinds: readonly Region['kind'][]): readonly MarkedStretch[] {
  const joined: { start: number; end: number }[] = [];
  for (const region of reading.regions) {
    if (!kinds.includes(region.kind) || reading.text.slice(region.start, region.end).trim() === '') continue;
    const last = joined.at(-1);
    if (last && reading.text.slice(last.end, region.start).trim() === '') last.end = region.end;
    else joined.push({ start: region.start, end: region.end });
  }
  return joined.map(({ start, end }) => {
    const text = reading.text.slice(start, end).trim();
    const from = reading.text.indexOf(text, start);
    return {
      span: deletion(reading.text, from, from + text.length),
      name: named([{ said: seen(text.split('\n', 1)[0] ?? '') }]),
    };
  });
}
