// Turns changes made by hand in the text that somebody sees into spans of the manuscript.
import { TextChanged, Unprocessable } from '../ledger/errors.ts';
import type { Event } from '../ledger/facts.ts';
import { sha256 } from '../ledger/identity.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { Revision } from '../ledger/state.ts';
import { type HandEdit, splice } from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';
import type { SpanInput } from './desk.ts';
import type { Composable, Compose, Locate } from './engine.ts';

export interface EditNeeds {
  readonly compose: Compose;
  readonly locate: Locate;
}

export function composable(content: StoredRevision): Composable {
  const { edits, suggestions, flags } = content.cleaned;
  return { manuscript: content.manuscript.text, edits, suggestions, flags };
}

/** The text of a revision with the decisions and hand edits so far. */
export function textOf(revision: Revision, content: StoredRevision, compose: Compose): string {
  return compose(composable(content), [...revision.decisions.values()], revision.handEdits);
}

type Wanted = Span & { readonly after: string };

function ordered(text: string, spans: readonly SpanInput[]): readonly Wanted[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  for (const { start, end, before } of sorted) {
    if (start < at || end < start || text.slice(start, end) !== before || end > text.length)
      throw new Unprocessable('bad_span', 'An edit does not fit the text that it names.', { start, end });
    at = end;
  }
  return sorted;
}

const collide = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;

function joined(text: string, a: Wanted, b: Wanted): Wanted {
  return { start: a.start, end: b.end, after: a.after + text.slice(a.end, b.start) + b.after };
}

/** Two edits inside one change of the manuscript become one, since no part of that change has a place of its own. */
function placed(text: string, wanted: readonly Wanted[], locate: (span: Span) => ReturnType<Locate>) {
  const places: { readonly span: Wanted; readonly place: ReturnType<Locate> }[] = [];
  for (const one of wanted) {
    let span = one;
    let place = locate(span);
    for (let last = places.at(-1); last && collide(last.place, place); last = places.at(-1)) {
      places.pop();
      span = joined(text, last.span, span);
      place = locate(span);
    }
    places.push({ span, place });
  }
  return places;
}

export function editedByHand(
  revision: Revision,
  content: StoredRevision,
  body: { readonly sha256: string; readonly edits: readonly SpanInput[] },
  by: { readonly actor: string; readonly sequence: number },
  needs: EditNeeds,
): Extract<Event, { type: 'Edited' }> {
  const source = composable(content);
  const decisions = [...revision.decisions.values()];
  const text = needs.compose(source, decisions, revision.handEdits);
  if (sha256(text) !== body.sha256) throw new TextChanged(body.sha256, sha256(text));
  const wanted = ordered(text, body.edits);
  const places = placed(text, wanted, (span) => needs.locate(source, decisions, revision.handEdits, span));
  const edits = places.map(({ span, place }): HandEdit => {
    const { start, end, before } = place;
    const after = place.prefix + span.after + place.suffix;
    const id = `h${sha256(JSON.stringify([by, start, end, before, after])).slice(0, 12)}`;
    return { id, start, end, before, after, by: by.actor };
  });
  const removed = revision.handEdits.filter((old) => edits.some((edit) => collide(edit, old))).map((old) => old.id);
  const kept = revision.handEdits.filter((old) => !removed.includes(old.id));
  if (needs.compose(source, decisions, [...kept, ...edits]) !== splice(text, wanted))
    throw new Unprocessable('bad_span', 'These edits cannot be told apart from changes beside them: widen them.');
  return { type: 'Edited', revision: revision.number, edits, ...(removed.length === 0 ? {} : { removed }) };
}
