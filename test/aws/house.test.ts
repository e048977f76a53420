// One article walks through the house: form, bucket, message, ledger, review, page, and out again.

import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { s3Intake } from '../../lib/aws/intake.ts';
import { s3Site } from '../../lib/aws/site.ts';
import { dynamoStore } from '../../lib/aws/store.ts';
import { clean } from '../../lib/clean/clean.ts';
import { compose, locate } from '../../lib/clean/compose.ts';
import { RULE_NAMES } from '../../lib/clean/names.generated.ts';
import { decode } from '../../lib/formats/decode.ts';
import { ingest } from '../../lib/intake/ingest.ts';
import { arrivalsIn } from '../../lib/intake/s3-notification.ts';
import { fourEyesFor } from '../../lib/ledger/four-eyes.ts';
import { settler } from '../../lib/publish/settle.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { siteRenderer } from '../../lib/site/renderer.ts';
import { type Bench, startBench, tidy } from '../local/s3/bench.ts';
import { correspondence } from '../world/receiver.ts';
import { eva, rita, seenBy } from '../world/world.ts';
import { startTable, TABLE } from './table.ts';

let bench: Bench;
let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  [bench, table] = await Promise.all([startBench(), startTable()]);
});
afterAll(async () => {
  await table.stop();
  await bench.close();
  tidy(bench.folder);
});

const TEXT = `Harbour opens on Monday

The the harbour opens on Monday, the harbour master said in the the town hall.

Boats may enter after noon, and they may stay until the evening of the same day.
`;

function house() {
  const needs = {
    ...dynamoStore(table.client, TABLE),
    ...correspondence(),
    origin: 'https://example.org',
    intake: s3Intake(bench.client, 'uploads'),
    site: s3Site(bench.client, 'site'),
    renderer: siteRenderer('https://example.org'),
    clock: { now: () => new Date() },
    fourEyes: fourEyesFor('*'),
    secret: () => 'unguessable',
    rulebook: RULE_NAMES,
    clean,
    compose,
    locate,
    decode,
  };
  return { needs, desk: openDesk(needs), settle: settler(needs) };
}

async function page(key: string): Promise<string> {
  const object = await bench.client.send(new GetObjectCommand({ Bucket: 'site', Key: key }));
  return (await object.Body?.transformToString()) ?? '';
}

test('an upload becomes a page, and a retraction takes its place', async () => {
  const { needs, desk, settle } = house();
  const size = new TextEncoder().encode(TEXT).length;
  const [ticket] = await desk.requestUploads([{ name: 'Harbour.txt', source: 'wire', size, type: 'text/plain' }], eva);
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket!.fields)) form.append(name, value);
  form.append('file', new Blob([TEXT]), 'Harbour.txt');
  expect((await fetch(ticket!.url, { method: 'POST', body: form })).ok).toBe(true);

  // Every message twice, as a queue may deliver it.
  for (const message of [...bench.messages, ...bench.messages])
    for (const arrival of arrivalsIn(message)) await ingest(arrival, needs);
  const upload = await desk.upload(ticket!.id);
  expect(upload).toMatchObject({ state: 'cleaned', uploader: 'eva', revision: 1 });
  const article = upload.article ?? '';
  expect((await desk.queue({ state: 'in_review', source: 'wire', limit: 10 })).items.map(({ id }) => id)).toEqual([
    article,
  ]);

  const revision = await desk.revision(article, 1);
  expect(revision.text).not.toContain('the the');
  const sign = { revision: 1, sha256: revision.sha256, undecided: 'leave' } as const;
  await expect(desk.approve(article, sign, await seenBy(eva, desk, article))).rejects.toMatchObject({
    code: 'four_eyes',
  });
  await desk.approve(article, sign, await seenBy(rita, desk, article));
  expect(await settle(article)).toBe(true);

  const { url, state, notLive } = await desk.article(article, rita);
  expect({ url, state, notLive }).toEqual({
    url: '/articles/harbour-opens-on-monday/',
    state: 'published',
    notLive: undefined,
  });
  const html = await page('articles/harbour-opens-on-monday/index.html');
  expect(html).toContain('the harbour master said in the town hall');
  expect(html).toContain('name="faircopy-sequence" content="2"');
  expect(await page('index.html')).toContain('Harbour opens on Monday');

  await desk.retract(article, { reason: 'It never opened.' }, await seenBy(rita, desk, article));
  expect(await settle(article)).toBe(true);
  expect(await page('articles/harbour-opens-on-monday/index.html')).toContain('It never opened.');
  expect((await desk.history(article, { limit: 100 })).items.map(({ type }) => type)).toEqual([
    'Received',
    'Approved',
    'Published',
    'Retracted',
  ]);
  expect(await needs.marks.dirty(10)).toEqual([]);
  expect(await needs.lists.dirty(10)).toEqual([]);
});
