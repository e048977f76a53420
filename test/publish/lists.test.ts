// Lists have bounds, belong to a month and a source, and are built again where somebody wanted that meanwhile.
import { describe, expect, test } from 'vitest';
import { buildList, listsOf } from '../../lib/publish/lists.ts';
import type { ListEntry } from '../../lib/publish/renderer.ts';
import { world } from '../world/world.ts';

const entry = (number: number): ListEntry => {
  const at = new Date(Date.parse('2026-01-01T00:00:00.000Z') + number * 60_000).toISOString();
  const id = `a${String(number).padStart(5, '0')}`;
  return { id, slug: id, title: id, source: 'wire', publishedAt: at, updatedAt: at, summary: '', state: 'live' };
};

test('an article is on the front page, and in the lists of its month and source', () => {
  expect(listsOf({ publishedAt: '2026-11-22T10:00:00.000Z', source: 'wire' })).toEqual([
    'front',
    'month/2026-11',
    'source/wire',
  ]);
});

describe('a list', () => {
  test('shows the newest thousand', async () => {
    const w = world();
    for (let number = 0; number < 1005; number++) {
      const one = entry(number);
      await w.lists.putEntry('front', { publishedAt: one.publishedAt, id: one.id, sequence: 1 }, one);
    }
    await w.lists.want('front', w.clock.now().toISOString());
    expect(await buildList('front', w)).toBe(true);
    const shown =
      w.site.files
        .get('front.html')
        ?.file.body.toString()
        .match(/a\d{5}/g) ?? [];
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([1000, 'a01004', 'a00005']);
  });

  test('that is wanted again while it is built stays marked', async () => {
    const w = world();
    await w.lists.want('front', w.clock.now().toISOString());
    const site = {
      ...w.site,
      async put(...file: Parameters<typeof w.site.put>) {
        await w.lists.want('front', w.clock.now().toISOString());
        return w.site.put(...file);
      },
    };
    expect(await buildList('front', { ...w, site })).toBe(false);
    expect(await w.lists.dirty(9)).toMatchObject([{ list: 'front' }]);
  });
});
