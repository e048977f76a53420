// What becomes of an article after its first publication: the same file again, edits, withdrawals, and ways back.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../local/cloud/assembly.ts';
import { type Json, PATIENCE, Person, Reader } from './people.ts';
import { startTarget, type Target } from './target.ts';

const SEED = readFileSync(new URL('../cases/seed/input.txt', import.meta.url), 'utf8').replace(
  'Municipal government',
  'Municipal government of Xihai',
);
const KEY = 'later-agency/conference.txt';
const HARBOUR = (slug: string, note: string) => `---
slug: ${slug}
---

# The harbour opens again

The harbour of the town opened again on Monday after three months of repairs, and ${note}.
`;

let target: Target;
let ed: Person;
let mei: Person;
let reader: Reader;
let id: string;
let path: string;

beforeAll(async () => {
  target = await startTarget();
  ed = new Person(target, 'editor', 'ed');
  mei = new Person(target, 'reviewer', 'mei');
  reader = new Reader(target);
  id = (await ed.upload(KEY, SEED)).article;
  expect((await mei.approve(id)).status).toBe(200);
  path = await published(id, 1);
});
afterAll(() => target?.close());

/** The path of the page once this revision is what readers see. */
async function published(article: string, revision: number): Promise<string> {
  const url: string = await until(async () => {
    const { live, url } = await mei.article(article);
    return live.state === 'published' && live.revision === revision ? url : undefined;
  }, PATIENCE);
  const page = new URL(url, target.site).pathname;
  await reader.wait(
    `${page}index.json`,
    ({ status, text }) => status === 200 && JSON.parse(text).revision === revision,
  );
  return page;
}

/** What the feed says of the article at this path: one item, where it is listed once. */
const listed = async (at: string): Promise<readonly Json[]> =>
  (await reader.json('/feed.json')).items.filter((item: Json) => item.url === `${target.site}${at}`);

describe('the same file again', () => {
  it('is revision 2 in review, while readers keep revision 1', async () => {
    const before = await reader.open(path);
    expect(await ed.upload(KEY, SEED)).toMatchObject({ state: 'cleaned', article: id, revision: 2 });
    expect(await mei.article(id)).toMatchObject({
      state: 'in_review',
      review: 'in_review',
      revision: 2,
      live: { state: 'published', revision: 1 },
    });
    expect((await mei.get('/v1/articles?state=in_review&source=later-agency')).json.items).toHaveLength(1);
    expect((await reader.open(path)).text).toBe(before.text);
  });

  it('once more while it waits for review is a duplicate', async () => {
    expect(await ed.upload(KEY, SEED)).toMatchObject({ state: 'duplicate', article: id, revision: 2 });
  });

  it('is live at the same address once it is approved, and listed once', async () => {
    expect((await mei.approve(id)).status).toBe(200);
    expect(await published(id, 2)).toBe(path);
    expect(await listed(path)).toHaveLength(1);
    expect((await mei.get(`/v1/articles/${id}/revisions`)).json.items.map((one: Json) => one.number)).toEqual([1, 2]);
  });
});

describe('an edit by hand', () => {
  it('needs the review opened again, and changes the page only when it is signed', async () => {
    const closed = await edit('Municipal', 'City');
    expect([closed.status, closed.json.code]).toEqual([409, 'illegal_state']);
    expect((await mei.change(id, 'reopening', {})).json).toMatchObject({ review: 'in_review' });
    expect((await edit('Municipal', 'City')).status).toBe(200);
    expect((await mei.revision(id, 2)).text).toMatch(/^City government of Xihai/);
    expect((await reader.open(path)).text).toContain('Municipal government of Xihai held');
    expect((await mei.approve(id)).status).toBe(200);
    const page = await reader.wait(path, ({ text }) => text.includes('City government of Xihai held'));
    expect(page.status).toBe(200);
  });

  async function edit(before: string, after: string) {
    const { text, sha256 } = await mei.revision(id, 2);
    const start = text.indexOf(before);
    const edits = [{ start, end: start + before.length, before, after }];
    return mei.change(id, 'edits', { revision: 2, sha256, edits });
  }
});

describe('the same text opened and signed again', () => {
  it('is closed, while page and feed keep their dates and nothing is published twice', async () => {
    // From the edit above: page, ledger and feed come to agree on when it was.
    await until(async () => ((await mei.article(id)).state === 'published' ? true : undefined), PATIENCE);
    const { updatedAt } = await reader.json(`${path}index.json`);
    await reader.wait('/feed.json', ({ text }) => text.includes(updatedAt));
    const before = [await listed(path), (await reader.open(path)).text];
    expect((await mei.change(id, 'reopening', {})).json).toMatchObject({ review: 'in_review' });
    expect((await mei.approve(id)).json).toMatchObject({ state: 'published', review: 'approved' });
    await mei.change(id, 'reopening', {});
    expect((await mei.approve(id)).status).toBe(200);
    expect([await listed(path), (await reader.open(path)).text]).toEqual(before);
    const history: readonly Json[] = (await mei.get(`/v1/articles/${id}/history?limit=100`)).json.items;
    expect(history.slice(-4).map(({ type }) => type)).toEqual(['Reopened', 'Approved', 'Reopened', 'Approved']);
  });
});

describe('an article that is taken off the site', () => {
  it('answers 410 without its text, and leaves the front page, the feeds and the sitemap', async () => {
    expect((await mei.change(id, 'unpublication', { reason: 'Under embargo.' })).status).toBe(200);
    const gone = await reader.wait(path, ({ status }) => status === 410);
    expect(gone.text).toContain('no longer published');
    expect(gone.text).not.toContain('government');
    await reader.wait(`${path}index.json`, ({ status }) => status === 410);
    for (const list of ['/', '/feed.xml', '/feed.json', '/sitemap.xml'])
      await reader.wait(list, ({ status, text }) => status === 200 && !text.includes(path));
  });

  it('comes back with an earlier text that was signed', async () => {
    const never = await mei.change(id, 'rollback', { revision: 7, reason: 'The first was right.' });
    expect([never.status, never.json.code]).toEqual([404, 'not_found']);
    expect((await mei.change(id, 'rollback', { revision: 1, reason: 'The first was right.' })).status).toBe(200);
    expect(await published(id, 1)).toBe(path);
    expect((await reader.open(path)).text).toContain('Municipal government of Xihai held');
    expect((await mei.article(id)).notLive).toContain('The first was right.');
  });

  it('that is retracted keeps its title with the reason, and no text', async () => {
    expect((await mei.change(id, 'retraction', { reason: 'The figures were made up.' })).status).toBe(200);
    const gone = await reader.wait(path, ({ status }) => status === 410);
    expect(gone.text).toContain('Retracted: Municipal government of Xihai');
    expect(gone.text).toContain('The figures were made up.');
    expect(gone.text).not.toContain('deployment of key tasks');
    await reader.wait('/feed.json', ({ text }) => !text.includes(path));
    await reader.wait('/', ({ text }) => /Municipal government of Xihai[^<]*<[\s\S]{0,200}?withdrawn/.test(text));
    await reader.wait(`${path}index.json`, ({ status }) => status === 410);
    expect(await mei.article(id)).toMatchObject({ live: { state: 'retracted' } });
  });
});

describe('a new address', () => {
  it('is what the document itself asks for; the old one leads there for good', async () => {
    const first = await ed.upload('later-wire/harbour.md', HARBOUR('old-harbour', 'boats came'));
    await mei.approve(first.article);
    expect(await published(first.article, 1)).toBe('/articles/old-harbour/');
    await ed.upload('later-wire/harbour.md', HARBOUR('new-harbour', 'ferries came'));
    expect((await reader.open('/articles/old-harbour/')).status).toBe(200);
    await mei.approve(first.article);
    expect(await published(first.article, 2)).toBe('/articles/new-harbour/');
    const moved = await reader.wait('/articles/old-harbour/', ({ status }) => status === 301);
    expect(moved.headers.get('location')).toBe('/articles/new-harbour/');
    const twin = await reader.wait('/articles/old-harbour/index.json', ({ status }) => status === 301);
    expect(twin.headers.get('location')).toBe('/articles/new-harbour/index.json');
    await reader.wait('/feed.json', ({ text }) => text.includes('new-harbour'));
    expect(await listed('/articles/new-harbour/')).toHaveLength(1);
    expect(await listed('/articles/old-harbour/')).toEqual([]);
  });
});
