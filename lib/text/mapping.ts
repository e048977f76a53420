// From a place in a changed text back to the place in the manuscript: one arithmetic for the engine and for people's edits.
import type { Span } from './manuscript.ts';
import { isPlace, meets, overlaps } from './spans.ts';

/** A change of the manuscript (`start`, `end`) and where what replaced it stands in the text. */
export interface Placed extends Span {
  readonly textStart: number;
  readonly textEnd: number;
}

/**
 * Does a span of the text share characters with what a change wrote? With a deletion, only where the span reaches across
 * it; two insertions at one place do, whichever comes first.
 */
export function overlapsWritten(change: Placed, span: Span): boolean {
  const written = { start: change.textStart, end: change.textEnd };
  return isPlace(change) && isPlace(span) ? meets(written, span) : overlaps(written, span);
}

/** Index of the last change that begins before `offset`, or at it for a `start`. */
function lastUpTo(changes: readonly Placed[], offset: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = changes[middle]?.textStart ?? 0;
    if (at < offset || (side === 'start' && at === offset)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * An offset of the text as an offset of the manuscript. At the border of a change it is the change's own border; where
 * text was deleted, a `start` lies behind the deletion and an `end` before it.
 */
export function inManuscript(changes: readonly Placed[], offset: number, side: 'start' | 'end'): number {
  const change = changes[lastUpTo(changes, offset, side)];
  if (!change) return offset;
  if (offset < change.textEnd) return side === 'start' || offset === change.textStart ? change.start : change.end;
  return offset + change.end - change.textEnd;
}

export interface Cover<Change extends Placed> extends Placed {
  readonly over: readonly Change[];
}

/** A span of the text widened to whole changes, and the span of the manuscript that it stands for. */
export function covering<Change extends Placed>(changes: readonly Change[], span: Span): Cover<Change> {
  const from = Math.max(0, lastUpTo(changes, span.start, 'end') - 1);
  const over: Change[] = [];
  for (let index = from; index < changes.length; index++) {
    const change = changes[index];
    if (!change || change.textStart > span.end) break;
    if (overlapsWritten(change, span)) over.push(change);
  }
  const textStart = Math.min(span.start, over[0]?.textStart ?? span.start);
  const textEnd = Math.max(span.end, over.at(-1)?.textEnd ?? span.end);
  const start = inManuscript(changes, textStart, 'start');
  return {
    start,
    end: textStart === textEnd ? start : inManuscript(changes, textEnd, 'end'),
    textStart,
    textEnd,
    over,
  };
}
