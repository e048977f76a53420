// Cuts the manuscript into what stayed and what changed: `before`s joined are the manuscript, `after`s the text.
import { clearOf, composedChanges } from '../../clean/compose.ts';
import type { Span } from '../../text/manuscript.ts';
import { byPlaceAndId, covers, isPlace, overlaps } from '../../text/spans.ts';
import { type Change, changesOf, type Reviewed } from './changes.ts';
import type { ChangeState } from './decided.ts';

export interface Segment {
  readonly kind: 'same' | Change['kind'];
  /** The change that made it first; then those that only point at it. Empty where nobody says anything. */
  readonly ids: readonly string[];
  readonly state: ChangeState | undefined;
  /** Offset in the manuscript. */
  readonly start: number;
  readonly before: string;
  /** What stands in the text now. */
  readonly after: string;
}

/** A change that has its place in the text, and what stands there now. */
interface PlacedChange {
  readonly change: Change;
  readonly after: string;
}

/**
 * Which change has its place is what composing the text decided. What lost its place, and what changes nothing yet, is a
 * mark: it only points at the text.
 */
export function segmentsOf(revision: Reviewed, changes = changesOf(revision)): readonly Segment[] {
  const { manuscript } = revision;
  const placed = place(revision, changes);
  const isPlaced = new Set(placed.map(({ change }) => change));
  const marks = changes.filter((change) => !isPlaced.has(change) && points(change));
  const segments: Segment[] = [];
  let at = 0;
  for (const one of placed) {
    for (const segment of unchanged(manuscript, at, one.change.start, marks)) segments.push(segment);
    segments.push(madeBy(one, manuscript, marks));
    at = one.change.end;
  }
  for (const segment of unchanged(manuscript, at, manuscript.length, marks)) segments.push(segment);
  // A mark without width at the place where two pieces meet would be seen by both.
  return once(segments);
}

/** Rejected suggestions and closed flags no longer point; an edit without a place is told in the list alone. */
function points(change: Change): boolean {
  return (change.kind === 'suggestion' || change.kind === 'flag') && change.state === 'undecided';
}

/** What makes the text, and the rejected edits that it leaves room for: they are still told where they stood. */
function place(revision: Reviewed, changes: readonly Change[]): readonly PlacedChange[] {
  const composed = composedChanges(revision, revision.decisions, revision.handEdits);
  const byId = new Map(changes.map((change) => [change.id, change]));
  const made = composed.flatMap(({ id, after }): PlacedChange[] => {
    const change = byId.get(id);
    return change ? [{ change, after }] : [];
  });
  const rejected = changes.filter(({ kind, state }) => kind === 'edit' && state === 'rejected');
  const told = clearOf(composed, rejected).map((change): PlacedChange => ({ change, after: change.before }));
  return [...made, ...told].sort((a, b) => byPlaceAndId(a.change, b.change));
}

/** Does a mark point into a stretch? One without width does at the borders of the stretch as well. */
function pointsInto(mark: Span, stretch: Span): boolean {
  return isPlace(mark) ? covers(stretch, mark) : overlaps(mark, stretch);
}

function madeBy({ change, after }: PlacedChange, manuscript: string, marks: readonly Change[]): Segment {
  const pointing = marks.filter((mark) => overlaps(mark, change));
  return {
    kind: change.kind,
    ids: [change.id, ...pointing.map((mark) => mark.id)],
    state: change.state,
    start: change.start,
    before: manuscript.slice(change.start, change.end),
    after,
  };
}

/** The stretch between two changes, cut wherever a mark begins or ends. */
function unchanged(manuscript: string, start: number, end: number, marks: readonly Change[]): Segment[] {
  const here = marks.filter((mark) => pointsInto(mark, { start, end }));
  const cuts = here.flatMap((mark) => [mark.start, mark.end]).filter((cut) => cut > start && cut < end);
  const places = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, from] of places.entries()) {
    const points = here.filter((mark) => isPlace(mark) && mark.start === from);
    for (const mark of points) segments.push(stretch(manuscript, from, from, [mark]));
    const to = places[index + 1];
    if (to === undefined) continue;
    segments.push(
      stretch(
        manuscript,
        from,
        to,
        here.filter((mark) => overlaps(mark, { start: from, end: to })),
      ),
    );
  }
  return segments;
}

function stretch(manuscript: string, start: number, end: number, marks: readonly Change[]): Segment {
  const text = manuscript.slice(start, end);
  const [first] = marks;
  return {
    kind: first?.kind ?? 'same',
    ids: marks.map((mark) => mark.id),
    state: first?.state,
    start,
    before: text,
    after: text,
  };
}

function once(segments: readonly Segment[]): readonly Segment[] {
  const seen = new Set<string>();
  return segments.filter((segment) => {
    if (segment.before !== '' || segment.after !== '') return true;
    const [id] = segment.ids;
    if (id === undefined || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
