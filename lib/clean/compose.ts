// The text of a revision: a splice of disjoint spans over its manuscript. No rule runs here.
import { type Decision, type Edit, type Flag, type HandEdit, type Suggestion, splice } from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';
import { covering } from '../text/mapping.ts';

/** What composing needs of a revision. */
export interface Composable {
  readonly manuscript: string;
  readonly edits: readonly Edit[];
  readonly suggestions: readonly Suggestion[];
  readonly flags: readonly Flag[];
}

/** One span of the manuscript that reads otherwise in the text, and whose doing that is. */
export interface Change extends Span {
  readonly id: string;
  readonly after: string;
  readonly by: 'edit' | 'suggestion' | 'flag' | 'hand';
}

/** Decides for one remark: its own decision counts before its group's. */
function decisionFor(
  remark: { readonly id: string; readonly group?: string },
  decisions: ReadonlyMap<string, Decision>,
): Decision | undefined {
  return decisions.get(remark.id) ?? (remark.group === undefined ? undefined : decisions.get(remark.group));
}

function wantedBy(revision: Composable, decisions: ReadonlyMap<string, Decision>): Change[] {
  const wanted: Change[] = [];
  for (const edit of revision.edits) {
    const decision = decisionFor(edit, decisions);
    if (decision?.verdict === 'reject') continue;
    wanted.push({
      id: edit.id,
      by: 'edit',
      start: edit.start,
      end: edit.end,
      after: decision?.verdict === 'amend' ? (decision.text ?? edit.after) : edit.after,
    });
  }
  for (const suggestion of revision.suggestions) {
    const decision = decisionFor(suggestion, decisions);
    if (decision?.verdict !== 'accept' && decision?.verdict !== 'amend') continue;
    const after = decision.verdict === 'amend' ? (decision.text ?? suggestion.after) : suggestion.after;
    wanted.push({ id: suggestion.id, by: 'suggestion', start: suggestion.start, end: suggestion.end, after });
  }
  for (const flag of revision.flags) {
    const decision = decisionFor(flag, decisions);
    if (decision?.verdict === 'amend' && decision.text !== undefined)
      wanted.push({ id: flag.id, by: 'flag', start: flag.start, end: flag.end, after: decision.text });
  }
  return wanted;
}

/** Spans that share a character, or two insertions at one place. */
const collide = (a: Span, b: Span): boolean =>
  a.start === a.end && b.start === b.end ? a.start === b.start : a.start < b.end && b.start < a.end;

const byPlace = (a: Change, b: Change): number => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

/**
 * The disjoint changes that make the text, in order. Where two collide, a person's own edit counts before an accepted
 * suggestion and that before an applied edit; of two of one kind the earlier place counts, of two hand edits the later one.
 */
export function changesOf(
  revision: Composable,
  decisions: readonly Decision[],
  handEdits: readonly HandEdit[],
): readonly Change[] {
  const wanted = wantedBy(revision, new Map(decisions.map((decision) => [decision.target, decision]))).sort(byPlace);
  const hands = handEdits
    .map((edit): Change => ({ id: edit.id, by: 'hand', start: edit.start, end: edit.end, after: edit.after }))
    .reverse();
  const people: Change[] = [];
  for (const change of [...hands, ...wanted.filter((one) => one.by !== 'edit')]) {
    if (!people.some((one) => collide(one, change))) people.push(change);
  }
  people.sort(byPlace);
  return [
    ...people,
    ...clearOf(
      people,
      wanted.filter((one) => one.by === 'edit'),
    ),
  ].sort(byPlace);
}

/** Applied edits (disjoint, in order) that collide with nothing that a person wanted (likewise). */
function clearOf(people: readonly Change[], edits: readonly Change[]): readonly Change[] {
  let next = 0;
  return edits.filter((edit) => {
    while (next < people.length && (people[next]?.end ?? 0) < edit.start) next++;
    for (let at = next; at < people.length; at++) {
      const change = people[at];
      if (!change || change.start > edit.end) break;
      if (collide(change, edit)) return false;
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
  return splice(revision.manuscript, changesOf(revision, decisions, handEdits));
}

/** A place of the composed text, as the span of the manuscript that covers it. */
export interface Place extends Span {
  readonly before: string;
  /** What stands around the place inside that span: `prefix + replacement + suffix` is the new `after`. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Finds the manuscript's span for a span of the composed text, widened to whole changes. */
export function locate(
  revision: Composable,
  decisions: readonly Decision[],
  handEdits: readonly HandEdit[],
  span: Span,
): Place {
  let text = '';
  let at = 0;
  const placed = changesOf(revision, decisions, handEdits).map((change) => {
    text += revision.manuscript.slice(at, change.start);
    at = change.end;
    const textStart = text.length;
    text += change.after;
    return { start: change.start, end: change.end, textStart, textEnd: text.length };
  });
  text += revision.manuscript.slice(at);
  const cover = covering(placed, span);
  return {
    start: cover.start,
    end: cover.end,
    before: revision.manuscript.slice(cover.start, cover.end),
    prefix: text.slice(cover.textStart, span.start),
    suffix: text.slice(span.end, cover.textEnd),
  };
}
