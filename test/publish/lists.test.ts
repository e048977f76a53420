// Lists have bounds, belong to a month and a source, and are built again where somebody wanted that meanwhile.
import { describe, expect, test } from 'vitest';
import { buildList, listsOf, putListEntry } from '../../lib/publish/lists.ts';
import type { ListEntry } from '../../lib/publish/renderer.ts';
import { runs } from '../amount.ts';
import { everyOrder, Stage, someOrders } from '../world/schedules.ts';
import { type World, world } from '../world/world.ts';

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

/** The calls about one list as one of several publishers makes them: each waits for its turn. */
function aboutOne(list: string, process: number, lists: World['lists'], stage: Stage): World['lists'] {
  const gated = stage.gate(process, lists);
  const of = (name: string) => (name === list ? gated : lists);
  return {
    putEntry: (name, ...more) => of(name).putEntry(name, ...more),
    want: (name, since) => of(name).want(name, since),
    read: (name, limit) => of(name).read(name, limit),
    built: (name, wanted) => of(name).built(name, wanted),
    dirty: (limit) => lists.dirty(limit),
    postpone: (name, ...more) => of(name).postpone(name, ...more),
  };
}

/** Publishers of different articles at once; then the sweeper builds what is still wanted. Answers what the list shows. */
async function published(publishers: number, choose: (among: number) => number) {
  const w = world();
  const stage = new Stage();
  const publishing = Array.from({ length: publishers }, (_, at) => () => {
    const gated = stage.gate(at, w.site);
    const site: World['site'] = {
      ...w.site,
      put: (file, wanted) => (file.key === 'front.html' ? gated : w.site).put(file, wanted),
    };
    return putListEntry(entry(at), 1, { ...w, site, lists: aboutOne('front', at, w.lists, stage) });
  });
  await stage.run(publishing, choose);
  for (const { list } of await w.lists.dirty(9)) await buildList(list, w);
  expect(await w.lists.dirty(9)).toEqual([]);
  return w.site.files.get('front.html')?.file.body.match(/a\d{5}/g) ?? [];
}

describe('publishers on one list', () => {
  test('at once leave no article out, in every order of two', async () => {
    const shown = await everyOrder((choose) => published(2, choose));
    expect(shown.length).toBe(252);
    expect(shown.filter((names) => names.join() !== 'a00001,a00000')).toEqual([]);
  });

  test('at once leave no article out, in orders of three', async () => {
    const shown = await someOrders(runs(2000), (choose) => published(3, choose));
    expect(shown.filter((names) => names.join() !== 'a00002,a00001,a00000')).toEqual([]);
  });
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
