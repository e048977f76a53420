// The site shows what the ledger says, all of it and nothing else.
import { describe, expect, test } from 'vitest';
import { articleId } from '../../lib/ledger/ids.ts';
import { approve, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

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

  test('without a letter of ours are called article', async () => {
    const w = await published('港口开放\n\n港口星期一开放。\n');
    expect((await w.desk.article(w.article, rita)).live.slug).toBe('article');
  });
});
