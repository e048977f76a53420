// Files that cannot become articles, and names that are up to no good: each gets its own clear answer, and harms nobody.
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadId } from '../../lib/ledger/ids.ts';
import { isWhole } from '../amount.ts';
import { document, paragraph } from '../formats/documents.ts';
import { until } from '../local/cloud/assembly.ts';
import { type Json, PATIENCE, Person, Reader } from './people.ts';
import { startTarget, type Target } from './target.ts';

const MB = 1024 * 1024;
const PROSE =
  'The bridge over the river was closed on Monday because the town repairs its railings until the spring.\n';
const CHINESE = Buffer.from('今天的天气很好，我们去公园散步，晚上回家吃饭。'.repeat(20));
const DAMAGED = CHINESE.fill(0xff, 100, 101);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);

let target: Target;
let ed: Person;
let mei: Person;

beforeAll(async () => {
  target = await startTarget();
  ed = new Person(target, 'editor', 'ed');
  mei = new Person(target, 'reviewer', 'mei');
});
afterAll(() => target?.close());

interface Published {
  readonly outcome: Json;
  readonly signed: number;
  readonly url: string;
}

/** What becomes of a file that is taken in, signed and published. */
async function publish(key: string, text: string): Promise<Published> {
  const outcome = await ed.upload(key, text);
  const signed = await mei.approve(outcome.article);
  const url = await until(async () => (await mei.article(outcome.article)).url, PATIENCE);
  return { outcome, signed: signed.status, url };
}

describe('an upload that cannot be read', () => {
  const files: readonly (readonly [what: string, code: string, name: string, body: () => string | Uint8Array])[] = [
    ['an empty file', 'empty', 'nothing.txt', () => ''],
    ['a file of spaces', 'empty', 'spaces.txt', () => ' \n\t\n'],
    ['a PDF that is named like a text', 'binary', 'report.txt', () => '%PDF-1.7\n%\u00e2\u00e3\n'],
    ['noise', 'binary', 'noise.md', () => bytes(...Array.from({ length: 999 }, (_, at) => (at * 7919) % 256))],
    ['Chinese with a broken byte', 'encoding', 'odd.txt', () => DAMAGED],
    ['a text of more than 5 MB', 'too-large', 'book.txt', () => PROSE.repeat(Math.ceil((5 * MB + 1) / PROSE.length))],
    ['a spreadsheet', 'unsupported', 'table.xlsx', () => zipSync({ a: bytes(1) })],
    ['a file without an extension', 'unsupported', 'README', () => PROSE],
    ['a page of a thousand levels', 'too-deep', 'deep.html', () => `${'<div>'.repeat(1000)}${PROSE}`],
    ['quotes of a thousand levels', 'too-deep', 'deep.md', () => `${'> '.repeat(1000)}${PROSE}`],
    ['a comment form without an article', 'no-article', 'form.txt', () => FORM],
    ['a zip that is no Word document', 'unsupported', 'letter.docx', () => zipSync({ 'a.txt': bytes(65) })],
    ['a zip bomb', 'too-large', 'bomb.docx', () => document(paragraph('a'.repeat(30 * MB)))],
  ];

  const outcomes = new Map<string, Promise<Json>>();
  beforeAll(() => {
    for (const [, , name, body] of files) outcomes.set(name, ed.upload(`refused-bad/${name}`, body()));
  });

  it.each(files)('%s is refused as %s', async (_what, code, name) => {
    const outcome = await outcomes.get(name);
    expect(outcome).toMatchObject({ state: 'refused', refusal: { code } });
    for (const words of [outcome.refusal.message, outcome.refusal.todo]) expect(words).toMatch(/^[A-Z].*\.$/s);
    expect(outcome.article).toBeUndefined();
  });

  it('each has an answer of its own, and none made an article', async () => {
    expect((await mei.get('/v1/articles?source=refused-bad')).json.items).toEqual([]);
    const codes = (await ed.uploads('refused-bad')).map((upload) => upload.refusal.code);
    expect(codes.toSorted()).toEqual(files.map(([, code]) => code).toSorted());
  });

  it('is refused before it is sent, where name and size tell', async () => {
    const ask = (name: string, size: number) => ed.post('/v1/uploads', { files: [{ name, size }] });
    for (const [name, size, code] of [
      ['photo.jpg', 1000, 'unsupported'],
      ['book.txt', 6 * MB, 'too-large'],
      ['page.html', 21 * MB, 'too-large'],
    ] as const) {
      const { status, json } = await ask(name, size);
      expect([status, json.refusal.code]).toEqual([422, code]);
      expect(json.detail).toContain(name);
    }
  });

  it('cannot be smuggled in with the form of another file', async () => {
    const { json } = await ed.post('/v1/uploads', { files: [{ name: 'small.txt', size: 10 }] });
    const { url, fields } = json.items[0];
    const send = async (body: string, change: Readonly<Record<string, string>> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries<string>({ ...fields, ...change })) form.append(name, value);
      form.append('file', new Blob([body]), 'small.txt');
      return (await fetch(url, { method: 'POST', body: form })).status;
    };
    expect(await send('far more than ten bytes')).toBe(400);
    expect(await send('ten bytes.', { key: 'elsewhere.txt' })).toBe(403);
  });
});

describe('a name', () => {
  const names: readonly (readonly [what: string, key: string])[] = [
    ['with spaces and plus signs', 'names-wire/a + b  c&d=e%20f.txt'],
    ['of another script, with an emoji', 'names-wire/新闻 🎣 café.txt'],
    ['that is a tag', 'names-wire/<script>alert(1)<\u2044script>.txt'],
    ['that looks like a path upwards', 'names-wire/..%2f..%2fetc/..passwd.txt'],
    ['of 900 characters', `names-wire/${'long-'.repeat(178)}.txt`],
    ['with a line end', 'names-wire/two\nlines.txt'],
    ['that looks like the ledger’s own', 'ARTICLE#x/LOG#000001.txt'],
    ['of another source with the same file', 'names-other/a + b  c&d=e%20f.txt'],
  ];

  const published = new Map<string, Promise<Published>>();
  beforeAll(() => {
    for (const [at, [, key]] of names.entries()) published.set(key, publish(key, `${at} ${PROSE}`));
  });

  it.each(names)('%s is only a name', async (_what, key) => {
    const { outcome, signed, url } = (await published.get(key)) ?? {};
    expect(outcome).toMatchObject({ state: 'cleaned', key, name: key.slice(key.lastIndexOf('/') + 1), revision: 1 });
    expect(outcome.article).toMatch(/^[a-z0-9-]{1,90}$/);
    expect(signed).toBe(200);
    const page = await new Reader(target).wait(url ?? '', ({ status }) => status === 200);
    expect(page.text).not.toContain('<script>alert');
  });

  it('makes one article each', async () => {
    const all = await Promise.all(published.values());
    expect(new Set(all.map(({ outcome }) => outcome.article)).size).toBe(names.length);
  });

  it.each([
    ['../../x.txt', 422],
    ['..', 422],
    ['a/b.txt', 422],
    ['two\nlines.txt', 422],
    [`${'x'.repeat(900)}.txt`, 422],
    ['', 422],
    ['<script>.txt', 201],
    ['🎣 + café.txt', 201],
  ])('in a request for a form, %j is answered %i', async (name, status) => {
    expect((await ed.post('/v1/uploads', { files: [{ name, size: 10 }] })).status).toBe(status);
  });
});

/** Of 5 MB in the gates. */
const LARGE = isWhole ? 5 * MB : MB;

describe(`a text of ${LARGE / MB} MB`, () => {
  it('is cleaned, shown and published like any other', async () => {
    const text = `A very long report\n\n${PROSE.repeat(Math.floor((LARGE - 100) / PROSE.length))}`;
    const outcome = await ed.upload('refused-wire/long.txt', text);
    expect(outcome).toMatchObject({ state: 'cleaned' });
    const revision = await mei.get(`/v1/articles/${outcome.article}/revisions/1`);
    expect([revision.status, revision.json.text.length]).toEqual([200, text.length]);
    expect((await mei.approve(outcome.article)).status).toBe(200);
    const page = await new Reader(target).wait('/articles/a-very-long-report/', ({ status }) => status === 200);
    expect(page.text.length).toBeGreaterThan(text.length);
  });
});

describe('the same event', () => {
  it('delivered three times and out of order, changes nothing', async () => {
    const key = 'refused-wire/story.txt';
    const versions: string[] = [];
    const outcomes: Json[] = [];
    for (const words of ['First ', 'Second ']) {
      const version = await ed.drop(key, words + PROSE);
      versions.push(version);
      outcomes.push(await ed.outcome(uploadId(target.uploadBucket, key, version)));
    }
    const [, { article, revision }] = outcomes;
    expect(revision).toBe(2);
    const before = (await mei.get(`/v1/articles/${article}/history`)).json.items;
    const [first = '', second = ''] = versions;
    for (const version of [second, first, second, first, first, second])
      await target.deliver(
        JSON.stringify({
          Records: [{ s3: { bucket: { name: target.uploadBucket }, object: { key, versionId: version } } }],
        }),
      );
    await ed.upload('refused-wire/afterwards.txt', PROSE);
    expect((await mei.get(`/v1/articles/${article}/history`)).json.items).toEqual(before);
    expect((await ed.uploads('refused-wire')).filter((upload) => upload.key === key)).toHaveLength(2);
  });
});

const FORM = `Leave a Reply

Your email address will not be published. Required fields are marked *

Comment *

Name *

Email *

Website

Save my name, email, and website in this browser for the next time I comment.
`;
