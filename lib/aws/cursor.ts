// Cursors: the place in an index where a list goes on, opaque to clients and never trusted.
import * as v from 'valibot';
import { BadRequest } from '../ledger/errors.ts';
import type { Listing } from '../ledger/views.ts';
import { type Item, S, type Search, type Table, text } from './table.ts';

const KEYS = ['PK', 'SK', 'GSI1PK', 'GSI1SK'] as const;
const place = v.tuple([v.string(), v.string(), v.string(), v.string()]);

function cursorAt(item: Item): string {
  return Buffer.from(JSON.stringify(KEYS.map((key) => text(item, key)))).toString('base64url');
}

function placeOf(cursor: string, partition: string): Item {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadRequest('This cursor is not one of ours.');
  }
  const known = v.safeParse(place, parsed);
  if (!known.success || known.output[2] !== partition) throw new BadRequest('This cursor is not one of this list.');
  return Object.fromEntries(KEYS.map((key, at) => [key, S(known.output[at] ?? '')]));
}

export interface IndexQuery {
  readonly partition: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly newestFirst?: true;
  /** Source that items must have. */
  readonly source?: string;
}

/** One page of an index partition, filled up where a filter leaves gaps. */
export async function listIndex<Entry>(
  table: Table,
  query: IndexQuery,
  read: (item: Item) => Entry,
): Promise<Listing<Entry>> {
  const { partition, limit, cursor, newestFirst, source } = query;
  const search: Search = {
    index: 'GSI1',
    where: 'GSI1PK = :pk',
    values: { ':pk': S(partition), ...(source === undefined ? {} : { ':source': S(source) }) },
    ...(source === undefined ? {} : { filter: '#source = :source' }),
    ...(newestFirst ? { newestFirst } : {}),
  };
  const found: Item[] = [];
  let after = cursor === undefined ? undefined : placeOf(cursor, partition);
  do {
    // One more than asked tells whether there is a next page.
    const page = await table.page(search, limit + 1, after);
    found.push(...page.items);
    after = page.next;
  } while (after && found.length <= limit);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(read), ...(found.length > limit && last ? { next: cursorAt(last) } : {}) };
}
