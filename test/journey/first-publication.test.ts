// The product's promise from end to end: three files come in, a reviewer decides and signs, readers read.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../local/cloud/assembly.ts';
import { type Json, Person, Reader } from './people.ts';
import { isMissingPageTold, startTarget, type Target } from './target.ts';

const SEED = readFileSync(new URL('../cases/seed/input.txt', import.meta.url));
const EXPECTED = readFileSync(new URL('../cases/seed/expected.txt', import.meta.url), 'utf8');
const ROAD = readFileSync(new URL('../cases/grassland-road/input.md', import.meta.url), 'utf8');
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const TITLE = 'Municipal government held the city’s industrial and information work conference';

let target: Target;
let ed: Person;
let mei: Person;
let reader: Reader;
let conference: string;
let road: string;

beforeAll(async () => {
  // Rules are lowered where reviewers reject them often enough, as other files do with the same text.
  target = await startTarget('fresh');
  ed = new Person(target, 'editor', 'ed');
  mei = new Person(target, 'reviewer', 'mei');
  reader = new Reader(target);
});
afterAll(() => target?.close());

describe('an editor', () => {
  it('drops a raw translation into the bucket and sees that it was cleaned', async () => {
    const outcome = await ed.upload('first-agency/conference.txt', SEED);
    expect(outcome).toMatchObject({ state: 'cleaned', name: 'conference.txt', source: 'first-agency', revision: 1 });
    expect(outcome.uploader).toMatch(/^s3:/);
    conference = outcome.article;
  });

  it('sends a Markdown file with a form that the API signed, and stands as its uploader', async () => {
    const id = await ed.send('winter-road.md', ROAD, 'first-wire');
    const outcome = await ed.outcome(id);
    expect(outcome).toMatchObject({ state: 'cleaned', key: 'first-wire/winter-road.md', uploader: 'ed', revision: 1 });
    expect((await ed.get(`/v1/uploads/${id}`)).json).toEqual(outcome);
    road = outcome.article;
  });

  it('is told why a picture that is named like a text was refused, and what to do', async () => {
    const outcome = await ed.upload('first-agency/photo.txt', PICTURE);
    expect(outcome).toMatchObject({ state: 'refused', refusal: { code: 'binary' } });
    expect(outcome.refusal.message).toContain('not text');
    expect(outcome.refusal.todo).not.toBe('');
    expect(outcome.article).toBeUndefined();
  });
});

describe('a reviewer', () => {
  const revision = (): Promise<Json> => mei.revision(conference, 1);
  const decide = (decision: object) => mei.change(conference, 'decisions', { revision: 1, decisions: [decision] });
  const editOf = async (rule: string) => (await revision()).edits.find((edit: Json) => edit.rule === rule);

  it('finds both articles in the queue, oldest first, and not the picture', async () => {
    const { items } = (await mei.get('/v1/articles?state=in_review&limit=100')).json;
    const ours: readonly Json[] = items.filter(({ source }: Json) => source.startsWith('first-'));
    expect(ours.map((item) => item.id)).toEqual([conference, road]);
    expect(ours[0]).toMatchObject({ title: TITLE, state: 'in_review', revision: 1, source: 'first-agency' });
    expect(ours[0].counts.edits).toBeGreaterThan(5);
  });

  it('reads the article with its version, and why it is not live', async () => {
    const { headers, json } = await mei.get(`/v1/articles/${conference}`);
    expect(headers.get('etag')).toBe(`"${json.sequence}"`);
    expect(json.notLive).toContain('waits for somebody to approve it');
    expect(json.may).toContain('approval');
    expect((await mei.get(`/v1/articles/${conference}`, { 'if-none-match': `"${json.sequence}"` })).status).toBe(304);
  });

  it('reads the cleaned text beside the raw one, every change with its reason', async () => {
    const { text, manuscript, edits } = await revision();
    expect(text).toBe(EXPECTED);
    expect(manuscript).toBe(SEED.toString().replaceAll('\r\n', '\n'));
    for (const edit of edits) {
      expect(edit.message).not.toBe('');
      expect(manuscript.slice(edit.start, edit.end)).toBe(edit.before);
    }
  });

  it('rejects a group of changes as one decision, and takes that back', async () => {
    const { group } = await editOf('numbering/spoken-cardinals');
    expect((await decide({ group, verdict: 'reject', reason: 'style' })).status).toBe(200);
    const { text } = await revision();
    for (const words of ['Two should', 'Three to', 'Four to']) expect(text).toContain(words);
    expect((await decide({ group, verdict: null })).status).toBe(200);
    expect((await revision()).text).toBe(EXPECTED);
  });

  it('amends a change, accepts a suggestion, and undoes both', async () => {
    const date = await editOf('dates/year-first');
    await decide({ edit: date.id, verdict: 'amend', text: 'In March 2012,' });
    expect((await revision()).text).toContain('In March 2012,');
    const { suggestions } = await revision();
    const plan = suggestions.find((one: Json) => one.after === 'the 11th Five-Year Plan');
    await decide({ edit: plan.id, verdict: 'accept' });
    expect((await revision()).text).toContain('goal of the 11th Five-Year Plan');
    for (const edit of [date.id, plan.id]) await decide({ edit, verdict: null });
    expect((await revision()).text).toBe(EXPECTED);
  });

  it('signs the text that was read, and the article says so', async () => {
    const { sha256 } = await revision();
    const unsure = await mei.change(conference, 'approval', { revision: 1, sha256 });
    expect([unsure.status, unsure.json.code]).toEqual([409, 'undecided']);
    const signed = await mei.change(conference, 'approval', { revision: 1, sha256, undecided: 'leave' });
    expect(signed.json).toMatchObject({ review: 'approved' });
    const live = await reader.wait(`/articles/${slugOf(TITLE)}/`, (page) => page.status === 200);
    expect(live.text).toContain(TITLE);
    const article = await until(async () => {
      const now = await mei.article(conference);
      return now.state === 'published' ? now : undefined;
    });
    expect(article).toMatchObject({ live: { state: 'published', revision: 1, sha256 } });
    expect(article.url).toContain(`/articles/${slugOf(TITLE)}/`);
  });

  it('sends the other one back with a reason, and sees the whole story of the first', async () => {
    expect((await mei.change(road, 'rejection', { reason: 'No news.' })).json).toMatchObject({ state: 'rejected' });
    const { items } = (await mei.get(`/v1/articles/${conference}/history`)).json;
    expect(items.map((item: Json) => item.type).slice(-2)).toEqual(['Approved', 'Published']);
    expect(items.at(-2)).toMatchObject({ actor: 'mei', says: expect.stringContaining('pproved') });
  });
});

describe('a reader', () => {
  const path = `/articles/${slugOf(TITLE)}/`;

  it('reads the page, without a script and under a strict policy', async () => {
    const { text, headers } = await reader.open(path);
    expect(text).toContain('On March 2, 2012, the city government held a meeting');
    expect(text).not.toContain('Leave a Reply');
    expect(text).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('gets the signed text and how it was made from the JSON twin', async () => {
    const { sha256 } = await mei.revision(conference, 1);
    expect(await reader.json(`${path}index.json`)).toMatchObject({
      id: conference,
      title: TITLE,
      text: EXPECTED,
      sha256,
    });
  });

  it('finds it on the front page, in both feeds and in the sitemap, and nothing that was not approved', async () => {
    const front = await reader.wait('/', (page) => page.text.includes(path));
    const [atom, feed, sitemap] = [
      await reader.open('/feed.xml'),
      await reader.json('/feed.json'),
      await reader.open('/sitemap.xml'),
    ];
    expect(atom.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    const address = `${target.site}${path}`;
    const entries = atom.text.split('<entry>').slice(1);
    expect(entries.filter((entry) => entry.includes(`href="${address}"`))).toHaveLength(1);
    expect(feed.items.filter((item: Json) => item.url === address)).toHaveLength(1);
    expect(sitemap.text.split(`<loc>${address}</loc>`)).toHaveLength(2);
    for (const { text } of [front, atom, sitemap]) expect(text).not.toContain('Herders');
  });

  it.runIf(isMissingPageTold)('gets a page of our own and 404 where there is nothing', async () => {
    const lost = await reader.open('/articles/never-was/');
    expect(lost.status).toBe(404);
    expect(lost.text).toContain('href="/"');
  });

  it.runIf(isMissingPageTold)('cannot reach the raw upload', async () => {
    for (const key of ['first-agency/conference.txt', 'uploads/first-agency/conference.txt'])
      expect((await reader.open(`/${key}`)).status).toBe(404);
  });
});

function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll('’', '')
    .replace(/[^a-z0-9]+/g, '-');
  return words.length <= 72 ? words : words.slice(0, words.lastIndexOf('-', 72));
}
