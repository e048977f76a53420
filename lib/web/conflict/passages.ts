// Finds one passage in several states of a revision: the manuscript is the ground on which they all stand.
import type { RevisionView } from '../../ledger/views.ts';
import type { Span } from '../../text/manuscript.ts';
import { covers, meets, touches } from '../../text/spans.ts';
import { type Segment, segmentsOf } from '../article/segments.ts';

/** Undefined where the changes do not add up to the text: then no place in it can be trusted. */
export function groundOf(revision: RevisionView): readonly Segment[] | undefined {
  const segments = segmentsOf(revision);
  return segments.map(({ after }) => after).join('') === revision.text ? segments : undefined;
}

/** Of the manuscript. */
const spanOf = ({ start, before }: Segment): Span => ({ start, end: start + before.length });
const isChanged = ({ before, after }: Segment): boolean => before !== after;

/** The span of the manuscript from which a span of the text comes, widened to whole changes. */
export function inManuscript(segments: readonly Segment[], span: Span): Span {
  let text = 0;
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const segment of segments) {
    const [from, to] = [text, text + segment.after.length];
    text = to;
    if (!touches({ start: from, end: to }, span)) continue;
    const inside = (offset: number) => segment.start + Math.min(Math.max(0, offset - from), segment.before.length);
    start = Math.min(start, isChanged(segment) ? segment.start : inside(span.start));
    end = Math.max(end, isChanged(segment) ? spanOf(segment).end : inside(span.end));
  }
  return start > end ? { start: 0, end: 0 } : { start, end };
}

/** Wide enough that no state has a change that reaches over its border. */
export function widened(span: Span, states: readonly (readonly Segment[])[]): Span {
  const changed = states.flat().filter(isChanged).map(spanOf);
  let wide = span;
  for (let isWider = true; isWider; ) {
    isWider = false;
    for (const { start, end } of changed) {
      if (!meets(wide, { start, end }) || covers(wide, { start, end })) continue;
      wide = { start: Math.min(start, wide.start), end: Math.max(end, wide.end) };
      isWider = true;
    }
  }
  return wide;
}

export interface Passage {
  readonly text: string;
  /** Where it begins in the whole text of its state. */
  readonly textStart: number;
}

/** What stands in a span of the manuscript; whole changes where the span cuts through one. */
export function passageIn(segments: readonly Segment[], span: Span): Passage {
  const { start, end } = span;
  let text = '';
  let textStart: number | undefined;
  let at = 0;
  for (const segment of segments) {
    if (meets(spanOf(segment), span)) {
      const from = Math.max(0, start - segment.start);
      textStart ??= isChanged(segment) ? at : at + from;
      text += isChanged(segment) ? segment.after : segment.before.slice(from, Math.max(0, end - segment.start));
    }
    at += segment.after.length;
  }
  return { text, textStart: textStart ?? 0 };
}
