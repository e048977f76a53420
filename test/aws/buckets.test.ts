// The adapters of both buckets against a server with S3's conditions, versions and forms.

import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Intake } from '../../lib/aws/intake.ts';
import { s3Site } from '../../lib/aws/site.ts';
import { arrivalsIn } from '../../lib/intake/s3-notification.ts';
import type { Site } from '../../lib/publish/ports.ts';
import type { SiteFile } from '../../lib/publish/renderer.ts';
import { type Bench, startBench, tidy } from '../local/s3/bench.ts';
import { memorySite } from '../store/memory.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(async () => {
  await bench.close();
  tidy(bench.folder);
});

let count = 0;
const page = (body: string, key = `articles/${count}/index.html`): SiteFile => ({
  key,
  body,
  type: 'text/html; charset=utf-8',
  cache: 'public, max-age=60',
});

async function stored(key: string) {
  const version = bench.server.buckets.get('site')?.objects.newest(key);
  return version;
}

describe.each([
  ['the site in memory', (): Site => memorySite()],
  ['the site on S3', (): Site => s3Site(bench.client, 'site')],
])('%s', (_, open) => {
  test('replaces a page only by one that stands for a later fact', async () => {
    count++;
    const site = open();
    expect(await site.put(page('A #2'), 2)).toBe('written');
    expect(await site.put(page('B #2'), 2)).toBe('newer-is-there');
    expect(await site.put(page('B #1'), 1)).toBe('newer-is-there');
    expect(await site.put(page('C #3'), 3)).toBe('written');
  });

  test('of many writers at once the latest fact wins', async () => {
    count++;
    const site = open();
    const order = [3, 1, 6, 2, 5, 4];
    await Promise.all(order.map((sequence) => site.put(page(`#${sequence}`), sequence)));
    expect(await site.put(page('#6 again'), 6)).toBe('newer-is-there');
    expect(await site.put(page('#7'), 7)).toBe('written');
  });

  test('keeps what no fact stands for, and writes it again only if it differs', async () => {
    count++;
    const site = open();
    const robots = page('User-agent: *', `robots-${count}.txt`);
    expect(await site.keep(robots)).toBe('written');
    expect(await site.keep(robots)).toBe('same');
    expect(await site.keep({ ...robots, body: 'User-agent: you' })).toBe('written');
  });
});

describe('a page on S3', () => {
  test('has its type, its caching and its status', async () => {
    count++;
    const site = s3Site(bench.client, 'site');
    await site.put({ ...page('gone'), status: 301, location: '/articles/new/' }, 4);
    const reply = await stored(`articles/${count}/index.html`);
    expect(JSON.stringify(reply)).toContain('text/html; charset=utf-8');
    expect(JSON.stringify(reply)).toContain('"status":"301"');
    expect(JSON.stringify(reply)).toContain('"location":"/articles/new/"');
    expect(JSON.stringify(reply)).toContain('"sequence":"4"');
  });
});

describe('the upload bucket', () => {
  const put = async (key: string, body: string) =>
    (await bench.client.send(new PutObjectCommand({ Bucket: 'uploads', Key: key, Body: body }))).VersionId ?? '';

  test('is read by version, size first', async () => {
    const intake = s3Intake(bench.client, 'uploads');
    const first = await put('wire/harbour.txt', 'first');
    await put('wire/harbour.txt', 'the second');
    expect(await intake.head('wire/harbour.txt', first)).toMatchObject({
      size: 5,
      stored: expect.stringMatching(/Z$/),
    });
    expect(new TextDecoder().decode(await intake.read('wire/harbour.txt', first))).toBe('first');
  });

  test('answers undefined for what is not there', async () => {
    const intake = s3Intake(bench.client, 'uploads');
    const version = await put('wire/other.txt', 'x');
    expect(await intake.head('wire/missing.txt', version)).toBeUndefined();
    expect(await intake.read('wire/missing.txt', version)).toBeUndefined();
  });

  test('lists recent versions of every key', async () => {
    const intake = s3Intake(bench.client, 'uploads');
    const version = await put('wire/ünï code+ .txt', 'x');
    const { items } = await intake.recent('2000-01-01T00:00:00.000Z');
    expect(items).toContainEqual(expect.objectContaining({ key: 'wire/ünï code+ .txt', version, size: 1 }));
    expect((await intake.recent('2999-01-01T00:00:00.000Z')).items).toEqual([]);
  });

  test('tells which versions of a key came after one, and of no other key', async () => {
    const intake = s3Intake(bench.client, 'uploads');
    const key = 'wire/thrice.txt';
    const [first, second, third] = [await put(key, '1'), await put(key, '2'), await put(key, '3')];
    await put(`${key}.md`, 'another');
    expect(await intake.newer(key, first)).toEqual([third, second]);
    expect(await intake.newer(key, second)).toEqual([third]);
    expect(await intake.newer(key, third)).toEqual([]);
  });

  test('lets in by form only what the ticket binds, and tells of it with its secret', async () => {
    const intake = s3Intake(bench.client, 'uploads');
    const key = 'wire/from form.txt';
    const { url, fields } = await intake.ticket(key, { secret: 's3cret', size: 5, type: 'text/plain' });
    const send = async (body: string, changes: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
      form.append('file', new Blob([body]), 'form.txt');
      return (await fetch(url, { method: 'POST', body: form })).status;
    };
    expect(await send('too long')).toBeGreaterThanOrEqual(400);
    expect(await send('12345', { 'x-amz-meta-ticket': 'another' })).toBe(403);
    expect(await send('12345', { key: 'wire/elsewhere.txt' })).toBe(403);
    expect(await send('12345')).toBeLessThan(300);
    const told = bench.messages.flatMap((message) => arrivalsIn(message)).filter((one) => one.key === key);
    expect(told).toHaveLength(1);
    expect(told[0]?.sequencer).toBeTruthy();
    expect(await intake.head(key, told[0]!.version)).toMatchObject({ size: 5, ticket: 's3cret' });
  });
});

describe('a notification', () => {
  test('of S3 trying the queue names nothing', () => {
    expect(arrivalsIn('{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"uploads"}')).toEqual([]);
  });

  test('has keys written as a form writes them', () => {
    const object = { key: 'wire/Caf%C3%A9+%2B+bar.txt', versionId: 'v', sequencer: '01' };
    const record = { s3: { bucket: { name: 'uploads' }, object }, userIdentity: { principalId: 'AWS:X' } };
    expect(arrivalsIn(JSON.stringify({ Records: [record] }))).toEqual([
      { bucket: 'uploads', key: 'wire/Café + bar.txt', version: 'v', sequencer: '01', principal: 'AWS:X' },
    ]);
  });

  test('that is none is refused', () => {
    expect(() => arrivalsIn('{"hello":1}')).toThrow();
    expect(() => arrivalsIn('no json')).toThrow();
  });
});
