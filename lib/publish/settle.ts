// Settling: the reconciliation of everything outside the ledger with it. Reads what should be, makes it so, and clears the mark it saw.

import { type JudgeNeeds, judgeClosings } from '../learning/judge-closings.ts';
import { systemActor } from '../ledger/actors.ts';
import { type AppendNeeds, decideAndAppend } from '../ledger/append.ts';
import type { Event } from '../ledger/facts.ts';
import { fold } from '../ledger/fold.ts';
import { queueEntry } from '../ledger/projection.ts';
import type { ArticleState, Order } from '../ledger/state.ts';
import { fillOutbox, type OutboxNeeds, outboxEvents } from '../webhooks/outbox.ts';
import { addressOf } from './address.ts';
import { beginAttempt, putAside } from './attempts.ts';
import { type ListNeeds, putListEntry } from './lists.ts';
import { type PageNeeds, putPages, type RenderedArticle, TooMuchToRender } from './pages.ts';
import type { DirtyMark, DirtyMarks, Slugs } from './ports.ts';

export interface SettleNeeds extends AppendNeeds, PageNeeds, ListNeeds, JudgeNeeds, OutboxNeeds {
  readonly marks: DirtyMarks;
  readonly slugs: Slugs;
  /** Of the site, without a slash at its end. */
  readonly origin: string;
}

/** True once the article is as its facts say; false where it has to be looked at again. */
export type Settle = (article: string) => Promise<boolean>;

const BY = systemActor('publish');
/** After so many newer facts in a row the sweeper takes over. */
const ROUNDS = 5;

export function settler(needs: SettleNeeds): Settle {
  let staticFiles: Promise<void> | undefined;
  const withStaticFiles = async () => {
    staticFiles ??= keepStaticFiles(needs);
    try {
      await staticFiles;
    } catch (error) {
      staticFiles = undefined;
      throw error;
    }
  };
  return async (article) => {
    for (let round = 0; round < ROUNDS; round++) {
      const verdict = await settleOnce(article, withStaticFiles, needs);
      if (verdict !== 'again') return verdict === 'settled';
    }
    return false;
  };
}

/** Styles, the page for missing pages, robots.txt: no fact stands for them. */
export async function keepStaticFiles(needs: Pick<SettleNeeds, 'renderer' | 'site'>): Promise<void> {
  for (const file of needs.renderer.staticFiles()) await needs.site.keep(file);
}

/** The mark is read before the head: whatever is marked later is above the head that we clear by. */
async function settleOnce(
  article: string,
  withStaticFiles: () => Promise<void>,
  needs: SettleNeeds,
): Promise<'settled' | 'waits' | 'again'> {
  const mark = await needs.marks.read(article);
  if (mark?.due === undefined) return 'settled';
  const begun = await beginAttempt(article, mark, needs.clock.now(), needs.marks);
  if (begun === 'spent') await putAside(article, needs);
  if (begun !== 'ours') return begun === 'again' ? 'again' : 'waits';
  return work(article, mark, withStaticFiles, needs).catch(async (error: unknown) => {
    // No further attempt would end otherwise.
    if (error instanceof TooMuchToRender) await putAside(article, needs);
    throw error;
  });
}

async function work(
  article: string,
  mark: DirtyMark,
  withStaticFiles: () => Promise<void>,
  needs: SettleNeeds,
): Promise<'settled' | 'waits' | 'again'> {
  const facts = await needs.ledger.facts(article);
  const state = fold(facts);
  if (!state) return (await needs.marks.clear(article, 0)) ? 'settled' : 'waits';
  const settled = await arrange(state, mark, withStaticFiles, needs);
  if (settled === undefined) return 'again';
  // With what came in meanwhile, our own word that the page stands among it: whoever clears the mark has looked at all of it.
  const news = settled > facts.length ? await needs.ledger.facts(article, facts.length) : [];
  const seen = [...facts, ...news].slice(0, settled);
  await judgeClosings(seen, mark.settled, needs);
  await fillOutbox(outboxEvents(seen, mark.settled, { source: state.source, origin: needs.origin }), needs);
  if (await needs.marks.clear(article, settled)) return 'settled';
  const head = (await needs.ledger.facts(article, settled)).length;
  return head === 0 ? 'waits' : 'again';
}

/** The head for which everything stands; undefined where the order changed under our hands. */
async function arrange(
  state: ArticleState,
  mark: DirtyMark,
  withStaticFiles: () => Promise<void>,
  needs: SettleNeeds,
): Promise<number | undefined> {
  const { order } = state;
  if (!order || mark.settled >= order.sequence) {
    await needs.queue.put(queueEntry(state));
    return state.sequence;
  }
  await withStaticFiles();
  const address = await addressOf(state, needs.slugs);
  const print = await putPages(state, order, address, needs);
  const now = await announce(state, order, address.slug, print, needs);
  if (!now) return undefined;
  await putListEntry(print.entry, order.sequence, needs);
  return now.sequence;
}

/** Says in the ledger that the page stands, unless that is said or no longer true. */
async function announce(
  state: ArticleState,
  order: Order,
  slug: string,
  print: RenderedArticle,
  needs: SettleNeeds,
): Promise<ArticleState | undefined> {
  const decide = async (now: ArticleState | undefined): Promise<Event | undefined> => {
    if (order.kind !== 'article' || now?.order?.sequence !== order.sequence) return undefined;
    if (now.live.stands === order.sequence) return undefined;
    const { revision, signed } = order;
    return { type: 'Published', revision, sha256: signed.sha256, url: print.url, slug };
  };
  const { state: now, added } = await decideAndAppend(state.article, { actor: BY }, decide, needs);
  if (!now || now.order?.sequence !== order.sequence) return undefined;
  if (!added) await needs.queue.put(queueEntry(now));
  return now;
}
