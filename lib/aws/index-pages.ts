// Pages of an index: filled up where a filter leaves gaps, and gone on with behind a cursor.
import * as v from 'valibot';
import { placePart, readCursor, writeCursor } from '../ledger/cursor.ts';
import type { Listing } from '../ledger/views.ts';
import { type Item, S, type Search, type Table, text } from './table.ts';

const KEYS = ['PK', 'SK', 'GSI1PK', 'GSI1SK'] as const;
const place = v.strictTuple([placePart, placePart, placePart, placePart]);

const cursorAt = (item: Item): string => writeCursor(KEYS.map((key) => text(item, key)));

/**
 * Where the query goes on: behind the cursor, at its beginning, or nowhere. Bounds that count from now may have moved past
 * the place, and the table refuses a place outside of them.
 */
function startOf({ cursor, partition, before, after }: IndexQuery): Item | 'beginning' | 'nowhere' {
  if (cursor === undefined) return 'beginning';
  const found = readCursor(
    cursor,
    v.pipe(
      place,
      v.check(([, , of]) => of === partition),
    ),
  );
  const at = found[3];
  if (before !== undefined && at >= before) return 'nowhere';
  if (after !== undefined && at <= `${after}~`) return 'beginning';
  return Object.fromEntries(KEYS.map((key, index) => [key, S(found[index] ?? '')]));
}

/** One condition on attributes, with its values. */
export interface IndexFilter {
  readonly filter: string;
  readonly values: Item;
}

interface IndexPlace {
  readonly partition: string;
  /** Bounds of the index's sort key, ISO times, both exclusive. */
  readonly before?: string;
  readonly after?: string;
  readonly newestFirst?: true;
  /** All have to hold. */
  readonly filters?: readonly IndexFilter[];
}

export interface IndexQuery extends IndexPlace {
  readonly limit: number;
  readonly cursor?: string;
}

/** Items that one request reads behind a filter at most: some seconds of work, and then the client asks on. */
const READ_AT_ONCE = 500;
const READS = 8;

/** Two bounds are one BETWEEN, since DynamoDB takes one condition on the sort key: just behind one, just before the other. */
function bounds({ before, after }: IndexPlace): IndexFilter | undefined {
  if (before !== undefined && after !== undefined)
    return {
      filter: 'GSI1SK BETWEEN :after AND :before',
      values: { ':after': S(`${after}~`), ':before': S(before.slice(0, -1)) },
    };
  if (before !== undefined) return { filter: 'GSI1SK < :before', values: { ':before': S(before) } };
  return after === undefined ? undefined : { filter: 'GSI1SK > :after', values: { ':after': S(after) } };
}

function searchFor(place: IndexPlace): Search {
  const { partition, newestFirst, filters = [] } = place;
  const range = bounds(place);
  const values: Item = Object.assign({ ':pk': S(partition) }, range?.values, ...filters.map((one) => one.values));
  return {
    index: 'GSI1',
    where: range ? `GSI1PK = :pk AND ${range.filter}` : 'GSI1PK = :pk',
    values,
    ...(filters.length === 0 ? {} : { filter: filters.map((one) => one.filter).join(' AND ') }),
    ...(newestFirst ? { newestFirst } : {}),
  };
}

/** One page of an index partition, filled up where a filter leaves gaps, as far as one request may read. */
export async function listIndex<Entry>(
  table: Table,
  query: IndexQuery,
  read: (item: Item) => Entry,
): Promise<Listing<Entry>> {
  const { limit, filters = [] } = query;
  const start = startOf(query);
  if (start === 'nowhere') return { items: [] };
  const search = searchFor(query);
  // One more than asked tells whether there is a next page.
  const atOnce = filters.length === 0 ? limit + 1 : READ_AT_ONCE;
  const found: Item[] = [];
  let after = start === 'beginning' ? undefined : start;
  let reads = 0;
  do {
    const page = await table.page(search, atOnce, after);
    for (const item of page.items) found.push(item);
    after = page.next;
    reads++;
  } while (after && found.length <= limit && reads < READS);
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : after;
  return { items: items.map(read), ...(last ? { next: cursorAt(last) } : {}) };
}

/** What a partition holds, only the named attributes of it, as far as one request may read. */
export async function countIndex(table: Table, place: IndexPlace, only: string) {
  const search = { ...searchFor(place), only };
  const items: Item[] = [];
  let after: Item | undefined;
  let reads = 0;
  do {
    const page = await table.page(search, READ_AT_ONCE, after);
    for (const item of page.items) items.push(item);
    after = page.next;
    reads++;
  } while (after && reads < READS);
  return { items, complete: after === undefined };
}
