// One verb for many articles: each is decided on by itself, each says what became of it, and all can be taken back.
import { batchKey } from '../../ledger/batch-key.ts';
import { NotFound } from '../../ledger/errors.ts';
import type { Event, RequestKey } from '../../ledger/facts.ts';
import { slugWish } from '../../ledger/fold.ts';
import { type Asking, mustBeSame } from '../../ledger/idempotency.ts';
import { sha256 } from '../../ledger/ids.ts';
import type { Clock } from '../../ledger/ports.ts';
import { type ArticleState, newest, revisionOf } from '../../ledger/state.ts';
import { atMostAtOnce } from '../../text/at-most-n.ts';
import { type CommandCall, carryOut, rehearse } from '../command.ts';
import type { Batch } from '../ports.ts';
import { groupChanges } from '../preview.ts';
import { queryDesk } from '../queries.ts';
import { bulkChange, type SeenChanges } from './bulk-actions.ts';
import type { BulkNeeds } from './needs.ts';
import { refusedItem } from './refused-item.ts';
import type { BulkAnswer, BulkDesk, BulkItem, BulkOrder } from './types.ts';
import { undoBatch } from './undo.ts';

/** Milliseconds. */
const UNDOABLE = 90 * 24 * 60 * 60 * 1000;

/** The articles that an order names, at most as many as it says. */
async function chosen(order: BulkOrder, needs: BulkNeeds): Promise<Pick<Batch, 'articles' | 'next'>> {
  const excluded = new Set(order.exclude?.articles);
  if (order.ids) return { articles: [...new Set(order.ids)].filter((id) => !excluded.has(id)) };
  const { cursor, limit, filter = {} } = order;
  const page = await queryDesk(needs).queue({ ...filter, limit, ...(cursor === undefined ? {} : { cursor }) });
  const articles = page.items.map(({ id }) => id).filter((id) => !excluded.has(id));
  return { articles, ...(page.next === undefined ? {} : { next: page.next }) };
}

/** Kept before anything is done, so that a batch which is broken off can be repeated and taken back. */
async function begin(order: BulkOrder, { actor, request }: Asking, id: string, needs: BulkNeeds): Promise<Batch> {
  const before = await needs.batches.get(id);
  if (before) return sameOrder(before, request);
  const now = needs.clock.now();
  const asked = { at: now.toISOString(), action: order.action, ...(request && { hash: request.hash }) };
  const batch = { id, actor: actor.id, ...asked, ...(await chosen(order, needs)) };
  return sameOrder(await needs.batches.put(batch, new Date(now.getTime() + UNDOABLE)), request);
}

/** A batch is kept for longer than its request: the same key never acts on articles that another order names. */
function sameOrder(batch: Batch, request: RequestKey | undefined): Batch {
  if (batch.hash !== undefined) mustBeSame({ hash: batch.hash }, request);
  return batch;
}

async function one(
  article: string,
  order: BulkOrder,
  call: CommandCall,
  watched: SeenChanges,
  needs: BulkNeeds,
): Promise<BulkItem> {
  try {
    const change = bulkChange(order, call.actor, watched, needs);
    if (order.dryRun) {
      const { state, event } = await rehearse(article, change, call, needs);
      const { made } = newest(state);
      const { sequence } = state;
      const outcome = event ? 'done' : 'unchanged';
      const title = event?.type === 'Approved' ? event.title : made.title;
      return {
        article,
        title,
        outcome,
        sequence,
        state: state.state,
        ...signing(state, event, watched.openFlags.get(article)),
      };
    }
    const done = await carryOut(article, change, call, needs);
    const { title, sequence, state } = done.article;
    return { article, title, outcome: done.added || done.replayed ? 'done' : 'unchanged', sequence, state };
  } catch (error) {
    return { ...(await named(article, needs)), ...refusedItem(article, error, needs) };
  }
}

/** Its title, which is only told: that it cannot be had is no reason to lose the other articles. */
async function named(article: string, needs: BulkNeeds): Promise<Pick<BulkItem, 'title'>> {
  try {
    const title = (await needs.queue.get(article))?.title;
    return title === undefined ? {} : { title };
  } catch (error) {
    needs.report(error);
    return {};
  }
}

function signing(state: ArticleState, event: Event | undefined, flags = 0): Pick<BulkItem, 'signs'> {
  if (event?.type !== 'Approved') return {};
  const { revision, sha256, left, title } = event;
  const slug = slugWish(state, title, revisionOf(state, revision)?.made.slug);
  return { signs: { revision, sha256, left: left.length, flags, slug } };
}

function counted(items: readonly BulkItem[]): BulkAnswer['counts'] {
  const number = (outcome: BulkItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    done: number('done'),
    unchanged: number('unchanged'),
    refused: number('refused'),
    waiting: number('waiting'),
  };
}

/** Milliseconds after which nothing more is begun: the API has to answer within fifteen seconds. */
const LONGEST = 8000;

/** Each article in turn, as far as time allows. */
function inTime(articles: readonly string[], work: (article: string) => Promise<BulkItem>, clock: Clock) {
  const began = clock.now().getTime();
  return atMostAtOnce(articles, async (article): Promise<BulkItem> => {
    if (clock.now().getTime() - began > LONGEST) return { article, outcome: 'waiting' };
    return work(article);
  });
}

async function bulk(order: BulkOrder, asking: Asking, needs: BulkNeeds): Promise<BulkAnswer> {
  const { actor, request } = asking;
  const id = sha256(JSON.stringify([actor.id, request?.key ?? needs.secret()])).slice(0, 24);
  const { articles, next } = order.dryRun ? await chosen(order, needs) : await begin(order, asking, id, needs);
  const watched: SeenChanges = { places: [], openFlags: new Map() };
  const work = (article: string) => {
    const seen = order.seen?.[article] ?? 'newest';
    return one(article, order, { actor, seen, ...(order.dryRun ? {} : { request: batchKey(id) }) }, watched, needs);
  };
  const items = await inTime(articles, work, needs.clock);
  return {
    ...(order.dryRun ? {} : { batch: id }),
    action: order.action,
    dryRun: order.dryRun ?? false,
    counts: counted(items),
    ...groupChanges(watched.places),
    items,
    ...(next === undefined ? {} : { next }),
  };
}

export function bulkDesk(needs: BulkNeeds): BulkDesk {
  return {
    bulk: (order, actor, request) => bulk(order, { actor, request }, needs),
    async undoBulk(id, actor) {
      const batch = await needs.batches.get(id);
      if (!batch) throw new NotFound('batch', id);
      const items = await inTime(batch.articles, (article) => undoBatch(article, batch, actor, needs), needs.clock);
      return { batch: id, action: 'undo', dryRun: false, counts: counted(items), changes: [], unlisted: 0, items };
    },
  };
}
