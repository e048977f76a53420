// Pages of an index: as long as was asked for, filled up where a filter leaves gaps, and their cursors good for one list.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { countIndex, listIndex } from '../../lib/aws/index-pages.ts';
import { type Item, S, type Search, Table, text } from '../../lib/aws/table.ts';

const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => String(from + at).padStart(5, '0'));

const rowOf = (partition: string) => (name: string) => ({
  PK: S(`ARTICLE#${name}`),
  SK: S('CARD'),
  GSI1PK: S(partition),
  GSI1SK: S(name),
});

/** An index in memory: a filter is a name that has to end so, and is asked after the limit, as DynamoDB does. */
class Rows extends Table {
  readonly asked: { readonly search: Search; readonly limit: number | undefined }[] = [];
  readonly #rows: readonly Item[];

  constructor(partition: string, count: number) {
    super(new DynamoDBClient({ region: 'eu-central-1' }), 'none');
    this.#rows = names(0, count).map(rowOf(partition));
  }

  override async page(search: Search, limit = Number.POSITIVE_INFINITY, after?: Item) {
    this.asked.push({ search, limit });
    const from = after === undefined ? 0 : this.#rows.findIndex((row) => text(row, 'PK') === text(after, 'PK')) + 1;
    const read = this.#rows.slice(from, Math.min(this.#rows.length, from + limit));
    const ending = search.values[':ending']?.S ?? '';
    const items = read.filter((row) => text(row, 'GSI1SK').endsWith(ending));
    const last = read.at(-1);
    // Where the last row is read with the limit, DynamoDB does not know yet that it was the last.
    return from + limit <= this.#rows.length && last ? { items, next: last } : { items };
  }
}

const nameOf = (item: Item) => text(item, 'GSI1SK');
const endingIn = (ending: string) => ({ filter: 'ends(GSI1SK, :ending)', values: { ':ending': S(ending) } });

describe('a page', () => {
  test('is as long as was asked for, and every entry is told once', async () => {
    const rows = new Rows('STATE#approved', 7);
    const told: string[] = [];
    const lengths: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listIndex(
        rows,
        { partition: 'STATE#approved', limit: 3, ...(cursor === undefined ? {} : { cursor }) },
        nameOf,
      );
      told.push(...page.items);
      lengths.push(page.items.length);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(told).toEqual(names(0, 7));
    expect(lengths).toEqual([3, 3, 1]);
  });

  test('that ends exactly with the list promises no other', async () => {
    const page = await listIndex(new Rows('P', 3), { partition: 'P', limit: 3 }, nameOf);
    expect(page).toEqual({ items: names(0, 3) });
  });

  test('behind a filter is filled up, cut, and goes on behind its last entry', async () => {
    const rows = new Rows('P', 3000);
    const filters = [endingIn('99')];
    const first = await listIndex(rows, { partition: 'P', limit: 6, filters }, nameOf);
    expect(first.items).toEqual(['00099', '00199', '00299', '00399', '00499', '00599']);
    const cursor = first.next ?? '';
    const second = await listIndex(rows, { partition: 'P', limit: 30, filters, cursor }, nameOf);
    expect(second.items).toEqual(names(6, 30).map((name) => `${name.slice(2)}99`.padStart(5, '0')));
    expect(second).not.toHaveProperty('next');
  });

  test('behind a filter that finds nothing ends within bounded work, and says where to go on', async () => {
    const rows = new Rows('P', 20_000);
    const filters = [endingIn('19999')];
    const page = await listIndex(rows, { partition: 'P', limit: 1, filters }, nameOf);
    expect(page.items).toEqual([]);
    expect(rows.asked.length).toBeLessThanOrEqual(8);
    let { next } = page;
    const found: string[] = [];
    while (next !== undefined) {
      const more = await listIndex(rows, { partition: 'P', limit: 1, filters, cursor: next }, nameOf);
      found.push(...more.items);
      next = more.next;
    }
    expect(found).toEqual(['19999']);
  });

  test('asks for one condition on the sort key, whose bounds do not belong to it', async () => {
    const asked = async (place: { readonly before?: string; readonly after?: string }) => {
      const rows = new Rows('P', 0);
      await listIndex(rows, { partition: 'P', limit: 1, ...place }, nameOf);
      const { where, values } = rows.asked[0]!.search;
      return [where, values[':after']?.S, values[':before']?.S];
    };
    const [after, before] = ['2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z'];
    expect(await asked({})).toEqual(['GSI1PK = :pk', undefined, undefined]);
    expect(await asked({ after })).toEqual(['GSI1PK = :pk AND GSI1SK > :after', after, undefined]);
    expect(await asked({ before })).toEqual(['GSI1PK = :pk AND GSI1SK < :before', undefined, before]);
    const [where, low, high] = await asked({ after, before });
    expect(where).toBe('GSI1PK = :pk AND GSI1SK BETWEEN :after AND :before');
    expect(low! > after && low! < '2026-11-22T10:00:00.001Z').toBe(true);
    expect(high! < before && high! > '2026-11-23T09:59:59.999Z').toBe(true);
  });
});

describe('a cursor', () => {
  test('of another list is refused', async () => {
    const { next } = await listIndex(new Rows('STATE#approved', 3), { partition: 'STATE#approved', limit: 1 }, nameOf);
    const other = { partition: 'STATE#rejected', limit: 1, cursor: next ?? '' };
    await expect(listIndex(new Rows('STATE#rejected', 3), other, nameOf)).rejects.toThrow('not one of this list');
  });

  test.each([
    ['!!', 'not JSON'],
    [Buffer.from('["a","b","P"]').toString('base64url'), 'too few parts'],
    [Buffer.from('["a","b","P",1]').toString('base64url'), 'a part that is no text'],
    [Buffer.from('{"PK":"a"}').toString('base64url'), 'no list'],
  ])('%s is refused: %s', async (cursor) => {
    await expect(listIndex(new Rows('P', 3), { partition: 'P', limit: 1, cursor }, nameOf)).rejects.toMatchObject({
      code: 'bad_request',
    });
  });
});

describe('a count', () => {
  test('is complete, or says that it is not', async () => {
    const few = await countIndex(new Rows('P', 12), { partition: 'P' }, 'GSI1SK');
    expect([few.items.length, few.complete]).toEqual([12, true]);
    const many = await countIndex(new Rows('P', 5000), { partition: 'P' }, 'GSI1SK');
    expect([many.items.length, many.complete]).toEqual([4000, false]);
  });
});
