// Finds an article's place in the queue that it was opened from, and what was just closed there.
import * as v from 'valibot';
import { filterOf } from '../../api/articles/filter.ts';
import type { Parts } from '../../api/http/handler.ts';
import { filters, query as queueQuery } from '../../api/views/bodies.ts';
import { NotFound } from '../../ledger/errors.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { JustDone, QueuePlace } from '../article/queue-place.ts';

type Needs = Pick<Parts, 'desk' | 'clock'>;

const A_PAGE = 100;
/** Pages that are looked through for one article. */
const MOST_PAGES = 5;

/** What an address or a form says of a queue; undefined where it is none of ours. */
export function queueAsked(asked: string | null | undefined): string | undefined {
  if (!asked) return undefined;
  const read = v.safeParse(queueQuery, asked);
  return read.success ? read.output : undefined;
}

export async function queuePlace(id: string, query: string, actor: Actor, { desk, clock }: Needs): Promise<QueuePlace> {
  const asked = v.parse(filters, { state: 'in_review', ...Object.fromEntries(new URLSearchParams(query)) });
  const filter = filterOf(asked, actor, clock);
  const [ids, tiers] = await Promise.all([idsAround(id, filter, desk), desk.tiers(filter)]);
  const total = { count: tiers[asked.tier ?? 'all'], complete: tiers.complete };
  const at = ids.indexOf(id);
  const [previous, next] = at < 0 ? [undefined, ids[0]] : [ids[at - 1], ids[at + 1]];
  return {
    query,
    total,
    ...(at < 0 ? {} : { position: at + 1 }),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

/** From the beginning to behind the article, or as far as one looks. */
async function idsAround(
  id: string,
  filter: ReturnType<typeof filterOf>,
  desk: Needs['desk'],
): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const listing = await desk.queue({ ...filter, limit: A_PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const item of listing.items) ids.push(item.id);
    cursor = listing.next;
    const at = ids.indexOf(id);
    if (cursor === undefined || (at >= 0 && at < ids.length - 1)) break;
  }
  return ids;
}

/** What `?done=` and `?did=` of the address speak of; an address that is made up tells nothing. */
export async function justClosed(url: URL, actor: Actor, { desk }: Needs): Promise<JustDone | undefined> {
  const [id, verb] = [url.searchParams.get('done'), url.searchParams.get('did')];
  if (!id || id.length > 300 || (verb !== 'approval' && verb !== 'rejection')) return undefined;
  try {
    const { title, may, sequence, revision, review } = await desk.article(id, actor);
    if (review !== (verb === 'approval' ? 'approved' : 'rejected')) return undefined;
    return { article: id, title, verb, ...(may.includes('reopening') ? { undo: { sequence, revision } } : {}) };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
