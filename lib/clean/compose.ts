// The text of a revision: a splice of disjoint spans over its manuscript. No rule runs here.
import {
  type Decision,
  decisionOn,
  type Edit,
  type Flag,
  type HandEdit,
  type Suggestion,
  splice,
} from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';
import { covering, type Placed } from '../text/mapping.ts';
import { byPlaceAndId, collides, covers, isPlace } from '../text/spans.ts';

/** What composing needs of a revision. */
export interface Composable {
  readonly manuscript: string;
  readonly edits: readonly Edit[];
  readonly suggestions: readonly Suggestion[];
  readonly flags: readonly Flag[];
}

/** One span of the manuscript that reads otherwise in the text, and whose doing that is. */
export interface ComposedChange extends Span {
  readonly id: string;
  readonly after: string;
  readonly by: 'edit' | 'suggestion' | 'flag' | 'hand';
  /** Applied edits that it stands in for. */
  readonly over: readonly string[];
}

function wantedBy(revision: Composable, decisions: ReadonlyMap<string, Decision>): ComposedChange[] {
  const wanted: ComposedChange[] = [];
  for (const edit of revision.edits) {
    const decision = decisionOn(edit, decisions);
    if (decision?.verdict === 'reject') continue;
    wanted.push({
      id: edit.id,
      by: 'edit',
      over: [],
      start: edit.start,
      end: edit.end,
      after: decision?.verdict === 'amend' ? (decision.text ?? edit.after) : edit.after,
    });
  }
  for (const suggestion of revision.suggestions) {
    const decision = decisionOn(suggestion, decisions);
    if (decision?.verdict !== 'accept' && decision?.verdict !== 'amend') continue;
    const after = decision.verdict === 'amend' ? (decision.text ?? suggestion.after) : suggestion.after;
    const { id, start, end, over } = suggestion;
    wanted.push({ id, by: 'suggestion', start, end, after, over });
  }
  for (const flag of revision.flags) {
    const decision = decisionOn(flag, decisions);
    const { id, start, end, over } = flag;
    if (decision?.verdict === 'amend' && decision.text !== undefined)
      wanted.push({ id, by: 'flag', start, end, after: decision.text, over });
  }
  return wanted;
}

/**
 * Does `change` leave no room for `other`? Where a reviewer has written over a stretch, an insertion at its very border
 * is part of it (`locate` has carried its words along); a suggestion knows what it stands in for.
 */
function displaces(change: ComposedChange, other: Span & { readonly id: string }): boolean {
  if (collides(change, other) || change.over.includes(other.id)) return true;
  return change.by === 'hand' && isPlace(other) && covers(change, other);
}

/**
 * The disjoint changes that make the text, in order. Where two collide, a person's own edit counts before an accepted
 * suggestion and that before an applied edit; of two of one kind the earlier place counts, of two hand edits the later one.
 */
export function composedChanges(
  revision: Composable,
  decisions: readonly Decision[],
  handEdits: readonly HandEdit[],
): readonly ComposedChange[] {
  const wanted = wantedBy(revision, new Map(decisions.map((decision) => [decision.target, decision]))).sort(
    byPlaceAndId,
  );
  const hands = handEdits
    .map(
      (edit): ComposedChange => ({
        id: edit.id,
        by: 'hand',
        start: edit.start,
        end: edit.end,
        after: edit.after,
        over: [],
      }),
    )
    .reverse();
  const people: ComposedChange[] = [];
  for (const change of [...hands, ...wanted.filter((one) => one.by !== 'edit')]) {
    if (!people.some((one) => displaces(one, change))) people.push(change);
  }
  people.sort(byPlaceAndId);
  return [
    ...people,
    ...clearOf(
      people,
      wanted.filter((one) => one.by === 'edit'),
    ),
  ].sort(byPlaceAndId);
}

/** Of `edits` those for which `made` leaves room; both are disjoint and in order. */
export function clearOf<Edited extends Span & { readonly id: string }>(
  made: readonly ComposedChange[],
  edits: readonly Edited[],
): readonly Edited[] {
  let next = 0;
  return edits.filter((edit) => {
    while (next < made.length && (made[next]?.end ?? 0) < edit.start) next++;
    for (let at = next; at < made.length; at++) {
      const change = made[at];
      if (!change || change.start > edit.end) break;
      if (displaces(change, edit)) return false;
    }
    return true;
  });
}

/** The text as it stands with these decisions. */
export function compose(
  revision: Composable,
  decisions: readonly Decision[],
  handEdits: readonly HandEdit[] = [],
): string {
  return splice(revision.manuscript, composedChanges(revision, decisions, handEdits));
}

/** A place of the composed text, as the span of the manuscript that covers it. */
export interface ChangePlace extends Span {
  readonly before: string;
  /** What stands around the place inside that span: `prefix + replacement + suffix` is the new `after`. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A span widened by the insertions at its borders, so that nobody has to ask on which side of it they belong. */
function withBorders(changes: readonly Placed[], span: Placed): Placed {
  if (isPlace(span) && !changes.some((change) => isPlace(change) && change.start === span.start)) return span;
  let { textStart, textEnd } = span;
  for (const change of changes) {
    if (!isPlace(change)) continue;
    if (change.start === span.start) textStart = Math.min(textStart, change.textStart);
    if (change.end === span.end) textEnd = Math.max(textEnd, change.textEnd);
  }
  return { ...span, textStart, textEnd };
}

/** Finds the manuscript's span for a span of the composed text, widened to whole changes. */
export function locate(
  revision: Composable,
  decisions: readonly Decision[],
  handEdits: readonly HandEdit[],
  span: Span,
): ChangePlace {
  let text = '';
  let at = 0;
  const placed = composedChanges(revision, decisions, handEdits).map((change) => {
    text += revision.manuscript.slice(at, change.start);
    at = change.end;
    const textStart = text.length;
    text += change.after;
    return { start: change.start, end: change.end, textStart, textEnd: text.length };
  });
  text += revision.manuscript.slice(at);
  const cover = withBorders(placed, covering(placed, span));
  return {
    start: cover.start,
    end: cover.end,
    before: revision.manuscript.slice(cover.start, cover.end),
    prefix: text.slice(cover.textStart, span.start),
    suffix: text.slice(span.end, cover.textEnd),
  };
}
