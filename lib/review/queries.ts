// What the desk shows: the queue, an article, its revisions, texts to compare, and its history.
import * as v from 'valibot';
import type { Compose } from '../intake/cleaning-ports.ts';
import { bare } from '../ledger/changes.ts';
import { contentOf } from '../ledger/content.ts';
import { readCursor, writeCursor } from '../ledger/cursor.ts';
import { NotFound } from '../ledger/errors.ts';
import type { Actor } from '../ledger/facts.ts';
import { fold, slugWish } from '../ledger/fold.ts';
import type { FourEyesPolicy } from '../ledger/four-eyes.ts';
import { sha256 } from '../ledger/ids.ts';
import type { Archive, Clock, Ledger } from '../ledger/ports.ts';
import { articleView, withFourEyes } from '../ledger/projection.ts';
import { type ArticleState, newest, type Revision, revisionOf } from '../ledger/state.ts';
import { type ArticleItem, type Listing, type RevisionView, STATES } from '../ledger/views.ts';
import { hasFrontMatter, unshownIn } from '../text/unshown.ts';
import { compareTexts } from './compare.ts';
import { headlineNow } from './headline.ts';
import { historyDesk } from './history.ts';
import type { Claims, QueueEntries, TierCounts } from './ports.ts';
import { textOf } from './revision-text.ts';
import type { QueryDesk, QueueFilter } from './types.ts';

export interface ReadNeeds {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly queue: QueueEntries;
  readonly claims: Claims;
  readonly clock: Clock;
  readonly compose: Compose;
  readonly fourEyes: FourEyesPolicy;
}

/** As it is, or as it was after fact `at`. */
async function stateOf(article: string, needs: ReadNeeds, at?: number): Promise<ArticleState> {
  const facts = await needs.ledger.facts(article);
  const state = fold(at === undefined ? facts : facts.slice(0, at));
  if (!state) throw new NotFound('article', article);
  return state;
}

function numbered(state: ArticleState, number: number): Revision {
  const revision = revisionOf(state, number);
  if (!revision) throw new NotFound('revision', String(number));
  return revision;
}

const place = v.strictTuple([v.picklist(STATES), v.string()]);

/** The state in which the list goes on, and the place in it; empty for its beginning. */
function placeIn(cursor: string): v.InferOutput<typeof place> {
  // An earlier version wrote both with a tilde between them, and batches keep such cursors for 90 days.
  return readCursor(cursor.includes('~') ? writeCursor(cursor.split('~')) : cursor, place);
}

/**
 * Without a state: one after the other, so that the cursor says in which state to go on. An article that moves on meanwhile
 * may be met in two states: it is told once, as it was met last.
 */
async function queue(query: Parameters<QueryDesk['queue']>[0], needs: ReadNeeds): Promise<Listing<ArticleItem>> {
  const now = needs.clock.now().toISOString();
  if (query.state !== undefined) return needs.queue.list({ ...query, state: query.state, now });
  const [from, inner] = query.cursor === undefined ? [STATES[0], ''] : placeIn(query.cursor);
  const first = STATES.indexOf(from);
  const met = new Map<string, ArticleItem>();
  for (const [at, state] of STATES.slice(first).entries()) {
    const { cursor: _, ...filter } = query;
    const cursor = at === 0 && inner ? { cursor: inner } : {};
    const page = await needs.queue.list({ ...filter, state, ...cursor, now, limit: query.limit - met.size });
    for (const item of page.items) met.set(item.id, item);
    const items = [...met.values()];
    if (page.next !== undefined) return { items, next: writeCursor([state, page.next]) };
    const following = STATES[first + at + 1];
    if (met.size >= query.limit) return following ? { items, next: writeCursor([following, '']) } : { items };
  }
  return { items: [...met.values()] };
}

/** The one that it has, where an approval would not ask for another. */
function slugNow(state: ArticleState, { made }: Revision, title: string): string {
  const wish = slugWish(state, title, made.slug);
  return wish === state.slugs.at(-1) ? (state.live.slug ?? wish) : wish;
}

async function revisionView(
  article: string,
  number: number,
  at: number | undefined,
  needs: ReadNeeds,
): Promise<RevisionView> {
  const state = await stateOf(article, needs, at);
  const revision = numbered(state, number);
  const { manuscript, cleaned } = await contentOf(article, revision, needs.archive);
  const text = textOf(revision, { manuscript, cleaned }, needs.compose);
  const title = headlineNow(revision, { manuscript, cleaned }, text);
  return {
    article,
    number,
    title,
    slug: slugNow(state, revision, title),
    format: manuscript.format,
    language: cleaned.language,
    rulebook: cleaned.rulebook,
    skipped: cleaned.skipped,
    notes: manuscript.notes,
    manuscript: manuscript.text,
    text,
    sha256: sha256(text),
    unshown: unshownIn(text, manuscript.format, hasFrontMatter(manuscript)).map(({ kind, start, end }) => ({
      kind,
      text: text.slice(start, end),
    })),
    edits: cleaned.edits,
    suggestions: cleaned.suggestions,
    flags: cleaned.flags,
    handEdits: revision.handEdits,
    decisions: [...revision.decisions.values()].map((decision) => ({
      ...bare(decision),
      by: decision.by,
      at: decision.at,
      ...(decision.carried ? { carried: true } : {}),
    })),
    stale: revision.stale,
    newest: number === newest(state).number,
    from: {
      key: revision.from.key,
      version: revision.from.version,
      uploader: revision.from.uploader,
      at: revision.from.stored,
    },
  };
}

/** In one state, or in all of them. */
async function counted({ state, ...query }: QueueFilter, { queue, clock }: ReadNeeds): Promise<TierCounts> {
  const now = clock.now().toISOString();
  const states = state === undefined ? STATES : [state];
  const counts = await Promise.all(states.map((one) => queue.count({ ...query, state: one, now })));
  const sum = (tier: Exclude<keyof TierCounts, 'complete'>) => counts.reduce((all, one) => all + one[tier], 0);
  return {
    all: sum('all'),
    suggestions: sum('suggestions'),
    flags: sum('flags'),
    safe: sum('safe'),
    complete: counts.every(({ complete }) => complete),
  };
}

export function queryDesk(needs: ReadNeeds): QueryDesk {
  return {
    async queue(query) {
      const page = await queue(query, needs);
      return { ...page, items: page.items.map((item) => withFourEyes(item, needs.fourEyes)) };
    },
    tiers: (query) => counted(query, needs),
    async article(id: string, actor: Actor) {
      const state = await stateOf(id, needs);
      const claim = await needs.claims.get(id, needs.clock.now().toISOString());
      return articleView(state, actor, needs.fourEyes, claim);
    },
    async revisions(id) {
      const { revisions } = await stateOf(id, needs);
      const items = revisions.map(({ number, made, at, by }) => {
        const { title, rulebook, sha256: hash } = made;
        return { number, title, at, by, rulebook, sha256: hash };
      });
      return { items };
    },
    revision: (id, number, at) => revisionView(id, number, at, needs),
    ...historyDesk(needs),
    diff: async (id, from, to) => compareTexts(await stateOf(id, needs), from, to, needs),
  };
}
