// Turns changes made by hand in the text that somebody sees into spans of the manuscript.

import type { Compose, Locate } from '../intake/cleaning-ports.ts';
import { alsoBy, writersOf } from '../ledger/authors.ts';
import { allChanges } from '../ledger/changes.ts';
import { TextChanged, Unprocessable } from '../ledger/errors.ts';
import type { Event } from '../ledger/facts.ts';
import { sha256 } from '../ledger/ids.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { Revision } from '../ledger/state.ts';
import { decisionOn, type HandEdit, splice } from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';
import { byPlace, covers, touches } from '../text/spans.ts';
import { composable } from './revision-text.ts';
import type { SpanInput } from './types.ts';

export interface EditNeeds {
  readonly compose: Compose;
  readonly locate: Locate;
}

type Wanted = Span & { readonly after: string };

function ordered(text: string, spans: readonly SpanInput[]): readonly Wanted[] {
  const sorted = [...spans].sort(byPlace);
  let at = 0;
  for (const { start, end, before } of sorted) {
    if (start < at || end < start || text.slice(start, end) !== before || end > text.length)
      throw new Unprocessable('bad_span', 'An edit does not fit the text that it names.', { start, end });
    at = end;
  }
  return sorted;
}

function joined(text: string, a: Wanted, b: Wanted): Wanted {
  return { start: a.start, end: b.end, after: a.after + text.slice(a.end, b.start) + b.after };
}

/** Two edits inside one change of the manuscript become one, since no part of that change has a place of its own. */
function placed(text: string, wanted: readonly Wanted[], locate: (span: Span) => ReturnType<Locate>) {
  const places: { readonly span: Wanted; readonly place: ReturnType<Locate> }[] = [];
  for (const one of wanted) {
    let span = one;
    let place = locate(span);
    for (let last = places.at(-1); last && touches(last.place, place); last = places.at(-1)) {
      places.pop();
      span = joined(text, last.span, span);
      place = locate(span);
    }
    places.push({ span, place });
  }
  return places;
}

/** One character more on either side, or the neighbour that stands there. */
function grown(spans: readonly Wanted[], at: number, text: string): readonly Wanted[] {
  const [before, span, behind] = [spans[at - 1], spans[at], spans[at + 1]];
  if (!span) return spans;
  if (before?.end === span.start) return spans.toSpliced(at - 1, 2, joined(text, before, span));
  if (behind?.start === span.end) return spans.toSpliced(at, 2, joined(text, span, behind));
  const left = [...text.slice(Math.max(0, span.start - 2), span.start)].at(-1) ?? '';
  const [right = ''] = text.slice(span.end, span.end + 2);
  const [start, end] = [span.start - left.length, span.end + right.length];
  return spans.with(at, { start, end, after: left + span.after + right });
}

/** Where an edit stands right beside an earlier one by hand, both are one from then on: it takes that one's words along. */
function takingAlong(
  text: string,
  wanted: readonly Wanted[],
  earlier: readonly Span[],
  locate: (span: Span) => ReturnType<Locate>,
) {
  for (let spans = wanted; ; ) {
    const places = placed(text, spans, locate);
    const at = places.findIndex(({ place }) => earlier.some((old) => touches(place, old) && !covers(place, old)));
    if (at < 0) return places;
    spans = grown(
      places.map(({ span }) => span),
      at,
      text,
    );
  }
}

/** An edit that only puts back what stands there without any: then there is nothing to keep but that the old one is gone. */
function needed(edits: readonly HandEdit[], restores: (others: readonly HandEdit[]) => boolean): readonly HandEdit[] {
  let left = edits;
  for (const edit of edits) {
    const others = left.filter((one) => one !== edit);
    if (restores(others)) left = others;
  }
  return left;
}

/** Whose amendments stand in the span: an edit by hand there may hold their words. */
function amendersIn(revision: Revision, content: StoredRevision, place: Span): readonly string[] {
  return allChanges(content.cleaned).flatMap((change) => {
    const said = touches(place, change) ? decisionOn(change, revision.decisions) : undefined;
    return said?.verdict === 'amend' ? writersOf(said) : [];
  });
}

/** The edits that are to go, by their ids; refused where there is none of that name. */
function namedIn(revision: Revision, removed: readonly string[]): readonly HandEdit[] {
  const byId = new Map(revision.handEdits.map((edit) => [edit.id, edit]));
  return [...new Set(removed)].map((id) => {
    const edit = byId.get(id);
    if (edit) return edit;
    throw new Unprocessable('unknown_edit', `There is no edit by hand “${id}” in this text.`, { edit: id });
  });
}

export interface EditBody {
  readonly sha256: string;
  /** Spans of the text of that hash. */
  readonly edits: readonly SpanInput[];
  /** Edits by hand that are to go. */
  readonly removed?: readonly string[];
}

/**
 * The fact for edits made on the text of `revision` as it stands. An edit takes the place of those that it is written over,
 * and they stand again when it is taken back; taking back and writing in one request must speak of different passages.
 */
export function editedByHand(
  revision: Revision,
  content: StoredRevision,
  body: EditBody,
  by: { readonly actor: string; readonly sequence: number },
  needs: EditNeeds,
): Extract<Event, { type: 'Edited' }> {
  const source = composable(content);
  const decisions = [...revision.decisions.values()];
  const composed = (handEdits: readonly HandEdit[]) => needs.compose(source, decisions, handEdits);
  const text = composed(revision.handEdits);
  if (sha256(text) !== body.sha256) throw new TextChanged(body.sha256, sha256(text));
  const gone = namedIn(revision, body.removed ?? []);
  const wanted = ordered(text, body.edits);
  const places = takingAlong(text, wanted, revision.handEdits, (span) =>
    needs.locate(source, decisions, revision.handEdits, span),
  );
  const made = places.map(({ span, place }): HandEdit => {
    const { start, end, before } = place;
    const after = place.prefix + span.after + place.suffix;
    const id = `h${sha256(JSON.stringify([by, start, end, before, after])).slice(0, 12)}`;
    const under = revision.handEdits.filter((old) => touches(place, old));
    const over = under.map(({ over: _, ...own }) => own);
    const earlier = under.flatMap((old) => [old, ...(old.over ?? [])]).flatMap(writersOf);
    const also = alsoBy(by.actor, [...earlier, ...amendersIn(revision, content, place)]);
    return { id, start, end, before, after, by: by.actor, ...also, ...(over.length === 0 ? {} : { over }) };
  });
  if (gone.some((old) => made.some((edit) => touches(edit, old))))
    throw new Unprocessable(
      'bad_span',
      'An edit touches a passage that the same request takes back: send it afterwards.',
    );
  const over = revision.handEdits.filter((old) => made.some((edit) => touches(edit, old)));
  const kept = revision.handEdits.filter((old) => !over.includes(old));
  const wish = splice(text, wanted);
  if (composed([...kept, ...made]) !== wish)
    throw new Unprocessable('bad_span', 'These edits cannot be told apart from changes beside them: widen them.');
  const edits = over.length === 0 ? made : needed(made, (others) => composed([...kept, ...others]) === wish);
  const removed = [...over, ...gone].map((old) => old.id);
  const standing = [...kept.filter((old) => !gone.includes(old)), ...edits];
  const restored = gone.flatMap((old) => old.over ?? []).filter((old) => !standing.some((edit) => touches(edit, old)));
  return {
    type: 'Edited',
    revision: revision.number,
    edits,
    ...(removed.length === 0 ? {} : { removed }),
    ...(restored.length === 0 ? {} : { restored }),
  };
}
