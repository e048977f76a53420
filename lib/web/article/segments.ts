// Cuts the manuscript into what stayed and what changed: `before`s joined are the manuscript, `after`s the text.
import type { Change } from './changes.ts';
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

/**
 * What people decided on wins over what rules did: a hand edit, then an accepted suggestion, then an applied edit.
 * What lost its place, and what changes nothing yet, is a mark: it only points at the text.
 */
export function segmentsOf(manuscript: string, changes: readonly Change[]): readonly Segment[] {
  const placed = place(changes);
  const isPlaced = new Set(placed);
  const marks = changes.filter((change) => !isPlaced.has(change) && points(change));
  const segments: Segment[] = [];
  let at = 0;
  for (const change of placed) {
    segments.push(...unchanged(manuscript, at, change.start, marks));
    segments.push(madeBy(change, manuscript, marks));
    at = change.end;
  }
  segments.push(...unchanged(manuscript, at, manuscript.length, marks));
  // A mark without width at the place where two pieces meet would be seen by both.
  return once(segments);
}

const replaces = (change: Change): boolean => change.state === 'accepted' || change.state === 'amended';

function rank(change: Change): number | undefined {
  if (change.kind === 'hand') return 0;
  if (change.kind === 'edit') return 2;
  return replaces(change) && change.after !== undefined ? 1 : undefined;
}

/** Rejected suggestions and closed flags no longer point; an edit without a place is told in the list alone. */
function points(change: Change): boolean {
  return (change.kind === 'suggestion' || change.kind === 'flag') && change.state === 'undecided';
}

/** Disjoint and in order; deterministic, whatever the order of the changes. */
function place(changes: readonly Change[]): readonly Change[] {
  const placed: Change[] = [];
  for (const wanted of [0, 1, 2]) {
    for (const change of changes.filter((one) => rank(one) === wanted).toSorted(byTurn)) {
      const index = placed.findIndex((other) => byPlace(change, other) < 0);
      const here = index === -1 ? placed.length : index;
      const collides = [placed[here - 1], placed[here]].some(
        (other) => other !== undefined && displaces(other, change),
      );
      if (!collides) placed.splice(here, 0, change);
    }
  }
  return placed;
}

function byTurn(a: Change, b: Change): number {
  return (b.turn ?? 0) - (a.turn ?? 0) || byPlace(a, b);
}

function byPlace(a: Change, b: Change): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Spans without width overlap what they stand inside of, not what they touch. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Two insertions at one place would have no order. */
function collide(a: Change, b: Change): boolean {
  return overlap(a, b) || (a.start === a.end && b.start === b.end && a.start === b.start);
}

/** As the text is composed: an insertion at the very border of what a person wrote is part of it. */
function displaces(placed: Change, change: Change): boolean {
  if (collide(placed, change) || placed.over.includes(change.id)) return true;
  return (
    placed.kind === 'hand' && change.start === change.end && placed.start <= change.start && change.end <= placed.end
  );
}

function touches(mark: Change, start: number, end: number): boolean {
  return overlap(mark, { start, end }) || (mark.start === mark.end && mark.start >= start && mark.start <= end);
}

function madeBy(change: Change, manuscript: string, marks: readonly Change[]): Segment {
  const before = manuscript.slice(change.start, change.end);
  const pointing = marks.filter((mark) => overlap(mark, change));
  return {
    kind: change.kind,
    ids: [change.id, ...pointing.map((mark) => mark.id)],
    state: change.state,
    start: change.start,
    before,
    after: change.state === 'rejected' ? before : (change.after ?? before),
  };
}

/** The stretch between two changes, cut wherever a mark begins or ends. */
function unchanged(manuscript: string, start: number, end: number, marks: readonly Change[]): Segment[] {
  const here = marks.filter((mark) => touches(mark, start, end));
  const cuts = here.flatMap((mark) => [mark.start, mark.end]).filter((cut) => cut > start && cut < end);
  const places = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, from] of places.entries()) {
    const points = here.filter((mark) => mark.start === from && mark.end === from);
    segments.push(...points.map((mark) => stretch(manuscript, from, from, [mark])));
    const to = places[index + 1];
    if (to === undefined) continue;
    segments.push(
      stretch(
        manuscript,
        from,
        to,
        here.filter((mark) => overlap(mark, { start: from, end: to })),
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
