// The site shows what the ledger says, all of it and nothing else.
import { describe, expect, test } from 'vitest';
import { articleId, ownSuffix } from '../../lib/ledger/ids.ts';
import type { Tombstone } from '../../lib/publish/renderer.ts';
import { settler } from '../../lib/publish/settle.ts';
import { approve, plainRenderer, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

async function published(text = TEXT, w = world()): Promise<World> {
  await w.upload(text, '01');
  await approve(rita, w);
  expect(await w.settle(w.article)).toBe(true);
  return w;
}

async function next(w: World, text: string, sequencer: string) {
  await w.upload(text, sequencer);
  await approve(rita, w);
  await w.settle(w.article);
}

describe('settling', () => {
  test('an approved article stands on the site, and the ledger says so afterwards', async () => {
    const w = await published();
    expect(w.page()).toMatch(/^Harbour opens #2\n/);
    expect(w.page()).toContain('The harbour opens on Monday, the harbor master');
    expect(await w.desk.article(w.article, rita)).toMatchObject({
      state: 'published',
      url: '/articles/harbour-opens/',
      sequence: 3,
      live: { state: 'published', revision: 1, slug: 'harbour-opens' },
    });
    for (const list of ['front', 'month/2026-11', 'source/wire'])
      expect(w.site.files.get(`${list}.html`)?.file.body).toBe('#1 Harbour opens (live)');
    expect(w.site.files.has('robots.txt')).toBe(true);
    expect(await w.marks.dirty(10)).toEqual([]);
  });

  test('what nobody approved is nowhere', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await w.settle(w.article);
    expect([...w.site.files.keys()]).toEqual([]);
    await next(w, 'Harbour opens\n\nApproved.', '02');
    await w.upload('Harbour opens\n\nNot approved.', '03');
    await w.settle(w.article);
    expect(w.page()).toContain('Approved.');
    expect(JSON.stringify([...w.site.files])).not.toContain('Not approved');
  });

  test('settling again writes nothing', async () => {
    const w = await published();
    const writes = w.site.writes.length;
    await w.settle(w.article);
    await w.marks.mark(w.article, 3, '2026-11-22T11:00:00.000Z');
    await w.settle(w.article);
    expect(w.site.writes.length).toBe(writes);
    expect((await w.ledger.facts(w.article)).length).toBe(3);
  });

  test('a decision on a published article leaves its pages alone', async () => {
    const w = await published();
    const writes = w.site.writes.length;
    await w.desk.reopen(w.article, { revision: 1 }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect(w.site.writes.length).toBe(writes);
    expect((await w.queue.get(w.article))?.state).toBe('in_review');
  });

  test('the same text signed again leaves its pages and lists alone, and clears its mark', async () => {
    const w = await published();
    const [writes, page] = [w.site.writes.length, w.page()];
    await w.desk.reopen(w.article, { revision: 1 }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    await approve(rita, w);
    expect(await w.desk.article(w.article, rita)).toMatchObject({ state: 'published', sequence: 5 });
    expect(await w.settle(w.article)).toBe(true);
    expect([w.site.writes.length, w.page()]).toEqual([writes, page]);
    expect((await w.ledger.facts(w.article)).length).toBe(5);
    expect((await w.queue.get(w.article))?.state).toBe('published');
    expect(await w.marks.dirty(10)).toEqual([]);
  });

  test('the same text signed again before its page stood is put there once', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.desk.reopen(w.article, { revision: 1 }, await seenBy(rita, w.desk, w.article));
    await approve(rita, w);
    expect(await w.settle(w.article)).toBe(true);
    const types = (await w.ledger.facts(w.article)).map(({ type }) => type);
    expect(types).toEqual(['Received', 'Approved', 'Reopened', 'Approved', 'Published']);
    expect(w.page()).toMatch(/^Harbour opens #2\n/);
    expect(await w.marks.dirty(10)).toEqual([]);
  });

  test('what was taken down is gone from page and lists', async () => {
    const w = await published();
    await w.desk.unpublish(w.article, { reason: 'Wrong day.' }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect(w.page()).toBe('unpublished #4 ');
    expect(w.site.files.get('front.html')?.file.body).toBe('#2 Harbour opens (gone)');
  });

  test('what was retracted says so and why', async () => {
    const w = await published();
    await w.desk.retract(w.article, { reason: 'Invented.' }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect(w.page()).toBe('retracted #4 Invented.');
    expect(w.site.files.get('front.html')?.file.body).toBe('#2 Harbour opens (tombstone)');
  });

  test('what was taken down before its page stood never stands', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.desk.unpublish(w.article, { reason: 'Too early.' }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect(w.page()).toBe('unpublished #3 ');
    expect((await w.desk.history(w.article, { limit: 100 })).items.map(({ type }) => type)).not.toContain('Published');
  });

  test('A, then B, then A again shows A', async () => {
    const w = await published();
    await next(w, 'Harbour opens\n\nText B.', '02');
    expect(w.page()).toContain('Text B.');
    await w.desk.rollBack(w.article, { revision: 1, reason: 'B was wrong.' }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect(w.page()).toContain('The harbour opens on Monday');
    expect((await w.desk.article(w.article, rita)).live).toMatchObject({ state: 'published', revision: 1 });
  });
});

describe('an order that changes under the publisher’s hands', () => {
  test('is carried out as it is now, and the older one is not said to stand', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    let left = 1;
    const site = {
      ...w.site,
      async put(...file: Parameters<typeof w.site.put>) {
        const written = await w.site.put(...file);
        if (left-- === 1)
          await w.desk.unpublish(w.article, { reason: 'Too early.' }, await seenBy(rita, w.desk, w.article));
        return written;
      },
    };
    expect(await settler({ ...w, site })(w.article)).toBe(true);
    expect(w.page()).toBe('unpublished #3 ');
    expect((await w.ledger.facts(w.article)).map(({ type }) => type)).toEqual(['Received', 'Approved', 'Unpublished']);
    expect(w.site.files.get('front.html')?.file.body).toContain('(gone)');
    expect(await w.marks.dirty(9)).toEqual([]);
  });
});

describe('what a page says', () => {
  test('stands for its order, whatever was said of the article since', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.desk.reopen(w.article, { revision: 1 }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect(w.site.files.get('articles/harbour-opens/index.html')?.sequence).toBe(2);
  });

  test('is written after a failure to write the static files, in the very same process', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    let fails = true;
    const keep = async (file: Parameters<typeof w.site.keep>[0]) => {
      if (fails) throw new Error('The bucket is gone.');
      return w.site.keep(file);
    };
    const settle = settler({ ...w, site: { ...w.site, keep } });
    await expect(settle(w.article)).rejects.toThrow('The bucket is gone.');
    fails = false;
    expect(await settle(w.article)).toBe(true);
    expect(w.site.files.has('robots.txt')).toBe(true);
  });

  test('is the day of the first publication and that of the last', async () => {
    const w = await published();
    const [first] = (await w.lists.read('front', 9)).entries;
    w.pass(40 * 86_400);
    await next(w, 'Harbour opens\n\nText B.', '02');
    const { entries } = await w.lists.read('front', 9);
    expect(entries).toMatchObject([{ publishedAt: first?.publishedAt }]);
    expect(entries[0]!.updatedAt > first!.updatedAt).toBe(true);
    expect((await w.lists.read('month/2027-01', 9)).entries).toEqual([]);
  });

  test('of a retracted article is the title that readers knew, the reason, and what replaces it', async () => {
    const stones: Tombstone[] = [];
    const renderer = {
      ...plainRenderer,
      tombstone: (stone: Tombstone) => {
        stones.push(stone);
        return plainRenderer.tombstone(stone);
      },
    };
    const w = world({ renderer });
    await w.upload(TEXT, '01');
    const { sha256 } = await w.desk.revision(w.article, 1);
    const edits = [{ start: 0, end: 7, before: 'Harbour', after: 'Port' }];
    await w.desk.edit(w.article, { revision: 1, sha256, edits }, await seenBy(rita, w.desk, w.article));
    await approve(rita, w);
    await w.settle(w.article);
    const order = { reason: 'Invented.', replacement: 'another-article' };
    await w.desk.retract(w.article, order, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect(stones).toMatchObject([{ kind: 'retracted', title: 'Port opens', ...order }]);
    expect(w.site.files.get('front.html')?.file.body).toContain('Port opens (tombstone)');
  });
});

describe('addresses', () => {
  test('stay as they were at first publication', async () => {
    const w = await published();
    await next(w, 'Port closes\n\nIt closes.', '02');
    expect(w.page('harbour-opens')).toContain('Port closes');
    expect(w.page('port-closes')).toBeUndefined();
  });

  test('of two articles with one title the first has it, and the other one of its own', async () => {
    const w = await published();
    const key = 'radio/harbour.txt';
    await w.upload(TEXT, '01', key);
    const other = { ...w, article: articleId(key) };
    await approve(rita, other);
    await w.settle(other.article);
    const { live } = await w.desk.article(other.article, rita);
    expect(live.slug).toMatch(/^harbour-opens-[a-z2-7]{10}$/);
    expect(w.page(live.slug)).toContain('Harbour opens');
  });

  test('that the document asks for take the place of old ones, which lead there', async () => {
    const w = world();
    const key = 'wire/harbour.md';
    const article = articleId(key);
    const put = async (text: string, sequencer: string) => {
      await w.upload(text, sequencer, key);
      await approve(rita, { ...w, article });
      await w.settle(article);
    };
    await put('# Harbour opens\n\nOne.\n', '01');
    await put('---\nslug: port-news\n---\n\n# Harbour opens\n\nTwo.\n', '02');
    const moved = w.site.files.get('articles/harbour-opens/index.html')?.file;
    expect(moved).toMatchObject({ status: 301, location: '/articles/port-news/' });
    expect(w.page('port-news')).toContain('Two.');
    expect((await w.desk.article(article, rita)).url).toBe('/articles/port-news/');
  });

  test('of before are left to whom they belong, and none leads to itself', async () => {
    const w = await published();
    const key = 'radio/harbour.md';
    const article = articleId(key);
    const own = `harbour-opens-${ownSuffix(article)}`;
    const put = async (text: string, sequencer: string) => {
      await w.upload(text, sequencer, key);
      await approve(rita, { ...w, article });
      await w.settle(article);
    };
    await put('# Harbour opens\n\nOne.\n', '01');
    await put(`---\nslug: ${own}\n---\n\n# Harbour opens\n\nTwo.\n`, '02');
    expect(w.page(own)).toContain('Two.');
    await put('---\nslug: port-news\n---\n\n# Harbour opens\n\nThree.\n', '03');
    expect(w.page('harbour-opens')).toContain('The harbour opens on Monday');
    expect(w.site.files.get(`articles/${own}/index.html`)?.file.location).toBe('/articles/port-news/');
    expect(w.page('port-news')).toContain('Three.');
  });

  test('without a letter of ours are called article', async () => {
    const w = await published('港口开放\n\n港口星期一开放。\n');
    expect((await w.desk.article(w.article, rita)).live.slug).toBe('article');
  });
});
