// Finds one passage in several states of a revision: the manuscript is the ground on which they all stand.
import type { RevisionView } from '../../ledger/views.ts';
import type { Span } from '../../text/manuscript.ts';
import { changesOf } from '../article/changes.ts';
import { type Segment, segmentsOf } from '../article/segments.ts';

export function segmentsIn(revision: RevisionView): readonly Segment[] {
  return segmentsOf(revision.manuscript, changesOf(revision));
}

/** Undefined where the changes do not add up to the text: then no place in it can be trusted. */
export function groundOf(revision: RevisionView): readonly Segment[] | undefined {
  const segments = segmentsIn(revision);
  return segments.map(({ after }) => after).join('') === revision.text ? segments : undefined;
}

const endOf = ({ start, before }: Segment): number => start + before.length;
const isChanged = ({ before, after }: Segment): boolean => before !== after;

/** The span of the manuscript from which a span of the text comes, widened to whole changes. */
export function inManuscript(segments: readonly Segment[], span: Span): Span {
  let text = 0;
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const segment of segments) {
    const [from, to] = [text, text + segment.after.length];
    text = to;
    const isThin = from === to || span.start === span.end;
    const isIn = isThin ? from <= span.end && span.start <= to : from < span.end && span.start < to;
    if (!isIn) continue;
    const inside = (offset: number) => segment.start + Math.min(Math.max(0, offset - from), segment.before.length);
    start = Math.min(start, isChanged(segment) ? segment.start : inside(span.start));
    end = Math.max(end, isChanged(segment) ? endOf(segment) : inside(span.end));
  }
  return start > end ? { start: 0, end: 0 } : { start, end };
}

/** Wide enough that no state has a change that reaches over its border. */
export function widened(span: Span, states: readonly (readonly Segment[])[]): Span {
  let { start, end } = span;
  for (let isWider = true; isWider; ) {
    isWider = false;
    for (const segment of states.flat()) {
      const reaches = isChanged(segment) && segment.start <= end && start <= endOf(segment);
      if (!reaches || (segment.start >= start && endOf(segment) <= end)) continue;
      [start, end, isWider] = [Math.min(start, segment.start), Math.max(end, endOf(segment)), true];
    }
  }
  return { start, end };
}

export interface Passage {
  readonly text: string;
  /** Where it begins in the whole text of its state. */
  readonly textStart: number;
}

/** What stands in a span of the manuscript; whole changes where the span cuts through one. */
export function passageIn(segments: readonly Segment[], { start, end }: Span): Passage {
  let text = '';
  let textStart: number | undefined;
  let at = 0;
  for (const segment of segments) {
    if (segment.start <= end && start <= endOf(segment)) {
      const from = Math.max(0, start - segment.start);
      textStart ??= isChanged(segment) ? at : at + from;
      text += isChanged(segment) ? segment.after : segment.before.slice(from, Math.max(0, end - segment.start));
    }
    at += segment.after.length;
  }
  return { text, textStart: textStart ?? 0 };
}
