// The ledger page by page: nothing is shown twice or left out, from either end, while it grows.
import { describe, expect, test } from 'vitest';
import { writeCursor } from '../../lib/ledger/cursor.ts';
import type { HistoryQuery } from '../../lib/review/types.ts';
import { rita, seenBy, TEXT, type World, world } from '../world/world.ts';

async function busy(writes: number) {
  const w = world();
  await w.upload(TEXT, '01');
  const { edits } = await w.desk.revision(w.article, 1);
  for (let at = 0; at < writes; at++) await decide(w, edits[0]!.id, at);
  return { ...w, target: edits[0]!.id };
}

async function decide(w: World, target: string, at: number) {
  const decisions = [{ target, verdict: at % 2 === 0 ? 'accept' : 'reject' }] as const;
  await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, w.desk, w.article));
}

describe('a history', () => {
  test.each([
    ['oldest', [1, 2, 3, 4, 5, 6]],
    ['newest', [6, 5, 4, 3, 2, 1]],
  ] as const)('is read to its end, %s first', async (order, expected) => {
    const w = await busy(5);
    const found: number[] = [];
    let query: HistoryQuery = { limit: 2, order };
    for (;;) {
      const { items, next } = await w.desk.history(w.article, query);
      found.push(...items.map(({ sequence }) => sequence));
      if (next === undefined) break;
      query = { ...query, cursor: next };
    }
    expect(found).toEqual(expected);
  });

  test('that ends with a page promises no other', async () => {
    const w = await busy(3);
    const whole = await w.desk.history(w.article, { limit: 4 });
    expect([whole.items.length, whole.next]).toEqual([4, undefined]);
    const first = await w.desk.history(w.article, { limit: 2 });
    const second = await w.desk.history(w.article, { limit: 2, cursor: first.next! });
    expect([second.items.length, second.next]).toEqual([2, undefined]);
  });

  test('that grows between two pages shifts nothing', async () => {
    const w = await busy(3);
    const first = await w.desk.history(w.article, { limit: 2, order: 'newest' });
    await decide(w, w.target, 3);
    const second = await w.desk.history(w.article, { limit: 2, order: 'newest', cursor: first.next! });
    expect(second.items.map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  test('does not take a cursor that is none of ours', async () => {
    const w = await busy(0);
    for (const cursor of ['nonsense', '', writeCursor(['after', '0']), writeCursor(['before', '1']), writeCursor([])])
      await expect(w.desk.history(w.article, { limit: 2, cursor })).rejects.toMatchObject({ code: 'bad_request' });
    await expect(w.desk.history('never-was', { limit: 2 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('longer than any page still says what happened since, and which revision was the newest then', async () => {
    const w = await busy(120);
    await w.upload('Another text.', '02');
    expect((await w.desk.since(w.article, 3)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 119 }, (_, at) => at + 4),
    );
    expect(await w.desk.revisionAt(w.article, 121)).toBe(1);
    expect(await w.desk.revisionAt(w.article, 122)).toBe(2);
    expect(await w.desk.revisionAt(w.article, 0)).toBeUndefined();
  });

  test('shows a revision as it stood', async () => {
    const w = await busy(2);
    expect((await w.desk.revision(w.article, 1, 2)).decisions).toMatchObject([{ verdict: 'accept' }]);
    expect((await w.desk.revision(w.article, 1)).decisions).toMatchObject([{ verdict: 'reject' }]);
    expect((await w.desk.revision(w.article, 1, 1)).decisions).toEqual([]);
  });
});
