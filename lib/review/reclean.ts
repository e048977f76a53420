// A re-clean: the newest upload is cleaned again with the rules of today, and becomes a revision where that makes a difference.
import type { Cleaned } from '../clean/cleaned.ts';
import type { Clean } from '../intake/cleaning-ports.ts';
import { carriedInto, type NextNeeds, nextRevision, type Unwanted } from '../intake/next-revision.ts';
import { currentStandings, type SettingNeeds } from '../learning/rule-settings-desk.ts';
import type { CarriedOver } from '../ledger/carry-over.ts';
import { type AnyChange, allChanges, targetOf } from '../ledger/changes.ts';
import { cleanable } from '../ledger/cleanable.ts';
import { contentOf } from '../ledger/content.ts';
import { IllegalMove } from '../ledger/errors.ts';
import type { Event } from '../ledger/facts.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import { type ArticleState, newest } from '../ledger/state.ts';
import type { QuotedChange } from './preview.ts';

export interface RecleanNeeds extends NextNeeds, SettingNeeds {
  readonly clean: Clean;
}

interface Recleaning {
  readonly before: StoredRevision;
  readonly after: StoredRevision;
  readonly settings: number;
  /** What people said before, as it holds in the new revision. */
  readonly known: CarriedOver;
}

const lookOf = (cleaned: Cleaned): string => JSON.stringify([cleaned.text, allChanges(cleaned)]);

/** Undefined where today's rules have nothing else to say: a new revision would only ask everybody again. */
export async function recleanContent(state: ArticleState, needs: RecleanNeeds): Promise<Recleaning | undefined> {
  const last = newest(state);
  const before = await contentOf(state.article, last, needs.archive);
  const { standings, settings } = await currentStandings(needs);
  const cleaned = await cleanable(() => needs.clean(before.manuscript, standings));
  if (cleaned.rulebook === last.made.rulebook || lookOf(cleaned) === lookOf(before.cleaned)) return undefined;
  const after = { manuscript: before.manuscript, cleaned };
  return { before, after, settings, known: await carriedInto(state, after, needs.archive) };
}

/** What would be new and what would be gone; where a person has decided already nothing is asked. */
export function differences(article: string, { before, after, known }: Recleaning): readonly QuotedChange[] {
  const decided = new Set(known.carried.map(({ target }) => target));
  const isKept = (remark: AnyChange) =>
    decided.has(remark.id) ||
    decided.has(targetOf(remark)) ||
    known.handEdits.some(({ start, end }) => start === remark.start && end === remark.end);
  // A rule that only suggests what it applied before takes a change away and proposes another.
  const named = ({ tier, id }: AnyChange) => `${tier} ${id}`;
  const had = new Set(allChanges(before.cleaned).map(named));
  const has = new Set(allChanges(after.cleaned).map(named));
  const places = (content: StoredRevision, kind: QuotedChange['kind'], others: ReadonlySet<string>) =>
    allChanges(content.cleaned)
      .filter((remark) => !others.has(named(remark)) && !isKept(remark))
      .map((remark): QuotedChange => ({ article, kind, remark, content }));
  const was = new Map(places(before, 'gone', has).map((place) => [place.remark.id, place]));
  const found = places(after, 'new', had).map((place): QuotedChange => {
    const former = was.get(place.remark.id);
    // Told once: that it was applied before and is suggested now is one change.
    was.delete(place.remark.id);
    return former ? { ...place, was: former.remark.tier } : place;
  });
  return [...found, ...was.values()];
}

export async function recleanedEvent(
  state: ArticleState,
  found: Recleaning,
  needs: RecleanNeeds,
  unwanted?: Unwanted,
): Promise<Event> {
  const { after, settings } = found;
  const next = { content: after, source: state.source, settings, ...(unwanted && { unwanted }) };
  const made = await nextRevision(state.article, state, next, needs);
  return { type: 'Cleaned', of: newest(state).number, made };
}

/** For one article, where somebody asked for it by name. */
export async function recleaned(state: ArticleState, needs: RecleanNeeds): Promise<Event> {
  const found = await recleanContent(state, needs);
  if (!found) throw new IllegalMove('recleaning', state.state, 'the rules of today change nothing.');
  return recleanedEvent(state, found, needs);
}
