// Stretches that the page's own markup names (DEFECTS §8): neighbours of one rule go together.
import { joined, lineDeletion } from '../../../text/deletion.ts';
import type { Region, Span } from '../../../text/manuscript.ts';
import type { Reading } from '../../../text/reading.ts';
import { seen } from './end-lines.ts';
import { named } from './line-removal.ts';

export interface MarkedStretch {
  /** What to delete. */
  readonly span: Span;
  /** Its first line, for the reviewer. */
  readonly name: string;
}

/** Regions of some kinds, each as far as `widened` says; those with only white space between them are one. */
export function regionsOf(
  reading: Reading,
  kinds: readonly Region['kind'][],
  widened: (reading: Reading, span: Span) => Span = (_, span) => span,
): readonly MarkedStretch[] {
  const regions = reading.regions.filter(
    (region) => kinds.includes(region.kind) && reading.text.slice(region.start, region.end).trim() !== '',
  );
  return joined(reading.text, regions).map((region) => {
    const { start, end } = widened(reading, region);
    const text = reading.text.slice(start, end).trim();
    const from = reading.text.indexOf(text, start);
    return {
      span: lineDeletion(reading.text, from, from + text.length),
      name: named([{ said: seen(text.split('\n', 1)[0] ?? '') }]),
    };
  });
}
