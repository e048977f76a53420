// The handlers as they deploy, with their settings from the environment, on real engines.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveQueues } from '../../cdk/local/queue/endpoint.ts';
import { Queue } from '../../cdk/local/queue/queue.ts';
import { among, owner } from '../../cdk/local/wire/callers.ts';
import { type Door, listen } from '../../cdk/local/wire/listen.ts';
import { intakeFrom } from '../../lib/aws/buckets.ts';
import { requeueFrom, storeFrom } from '../../lib/aws/clients.ts';
import { clean } from '../../lib/clean/clean.ts';
import { compose, locate } from '../../lib/clean/compose.ts';
import { RULE_NAMES } from '../../lib/clean/names.generated.ts';
import { fourEyesFor } from '../../lib/ledger/four-eyes.ts';
import { articleId, uploadId } from '../../lib/ledger/ids.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { startTable, TABLE } from '../aws/table.ts';
import { startReceiver } from '../journey/receiver.ts';
import { type Bench, credentials, startBench, tidy } from '../local/s3/bench.ts';
import { sampleDelivery } from '../store/webhook-contract.ts';
import { verify } from '../webhooks/http/verify.ts';
import { correspondence } from '../world/receiver.ts';
import { approve, rita } from '../world/world.ts';

const KEY = 'wire/harbour.txt';
const LONG_AGO = '2026-01-01T00:00:00.000Z';
const TEXT = 'Harbour opens on Monday\n\nThe harbour opens on Monday, said the harbour master in the town hall.\n';

let bench: Bench;
let table: Awaited<ReturnType<typeof startTable>>;
let queues: Door;
let queue: Queue;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faircopy-queue-'));
  queue = new Queue({ name: 'intake', arn: 'arn:intake', folder, visibilitySeconds: 30 });
  const byName = new Map([['intake', queue]]);
  [bench, table] = await Promise.all([startBench(), startTable()]);
  queues = await listen(0, (request, response) =>
    serveQueues(request, response, { base: queues.url, byName }, among([owner(credentials)])),
  );
  const environment = {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: table.url,
    AWS_ENDPOINT_URL_S3: bench.server.url,
    AWS_ENDPOINT_URL_SQS: queues.url,
    TABLE,
    WEBHOOKS_ON_LOOPBACK: 'allowed',
    UPLOAD_BUCKET: 'uploads',
    SITE_BUCKET: 'site',
    SITE_URL: 'https://example.org',
    QUEUE_URL: `${queues.url}/intake`,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await table.stop();
  await bench.close();
  await queues.close();
  tidy(bench.folder);
});

const context = {} as Context;

function messages(...bodies: readonly string[]): SQSEvent {
  const Records = bodies.map((body, at) => ({
    messageId: `m${at}`,
    body,
    attributes: { ApproximateReceiveCount: '5' },
  }));
  return { Records } as unknown as SQSEvent;
}

const put = async (key: string, body: string) =>
  (await bench.client.send(new PutObjectCommand({ Bucket: 'uploads', Key: key, Body: body }))).VersionId ?? '';

async function page(key: string): Promise<string> {
  const object = await bench.client.send(new GetObjectCommand({ Bucket: 'site', Key: key }));
  return (await object.Body?.transformToString()) ?? '';
}

const look = (article: string, number = '1') => ({
  dynamodb: { Keys: { PK: { S: `ARTICLE#${article}` }, SK: { S: 'LOG#000001' } }, SequenceNumber: number },
});

describe('the handlers', () => {
  test('take in what the bucket tells of, and give back only what failed', async () => {
    const { handler } = await import('../../functions/ingest.ts');
    await put(KEY, TEXT);
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
    const told = bench.messages.at(-1) ?? '';
    const reply = await handler(messages(told, '{"Event":"s3:TestEvent"}', 'nonsense', told), context);
    expect(reply).toEqual({ batchItemFailures: [{ itemIdentifier: 'm2' }] });
    silence.mockRestore();
    const store = storeFrom(process.env);
    expect((await store.ledger.facts(articleId(KEY))).map(({ type }) => type)).toEqual(['Received']);
  });

  test('publish what was approved, when the stream says look', async () => {
    const { handler } = await import('../../functions/publish.ts');
    const article = articleId(KEY);
    const needs = {
      ...storeFrom(process.env),
      ...correspondence(),
      intake: intakeFrom(process.env),
      clock: { now: () => new Date() },
      fourEyes: fourEyesFor(''),
      secret: () => 's',
      rulebook: RULE_NAMES,
      clean,
      compose,
      locate,
    };
    const desk = openDesk(needs);
    await approve(rita, { desk, article });
    const event = { Records: [look(article), look('unknown'), look(article)] } as Parameters<typeof handler>[0];
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect((await desk.article(article, rita)).state).toBe('published');
    expect(await page('articles/harbour-opens-on-monday/index.html')).toContain('said the harbour master');
    expect(await page('robots.txt')).not.toBe('');
  });

  test('sweep what nobody hinted at', async () => {
    const { handler } = await import('../../functions/sweep.ts');
    const store = storeFrom(process.env);
    await store.lists.want('front', '2026-01-01T00:00:00.000Z');
    const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
    expect(await handler({}, context)).toMatchObject({ built: 1, requeued: 0 });
    quiet.mockRestore();
  });

  test('deliver to a webhook what a hint names, and what the schedule finds due', async () => {
    const { handler } = await import('../../functions/notify.ts');
    const receiver = await startReceiver();
    const { hooks } = storeFrom(process.env);
    const url = receiver.url;
    const fact = { sequence: 1, at: LONG_AGO, actor: 'ada', hook: 'h1', type: 'Registered', url } as const;
    const secret = `whsec_${Buffer.from('a secret of 24 bytes and more').toString('base64')}`;
    await hooks.append({ ...fact, events: ['upload.refused'], secret });
    const [hinted, due] = [sampleDelivery('h1', { at: LONG_AGO }), sampleDelivery('h1', { at: LONG_AGO })];
    const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
    await hooks.put({ ...hinted, next: LONG_AGO }, new Date());
    const keys = { PK: { S: 'WEBHOOK#h1' }, SK: { S: `DELIVERY#${hinted.id}` } };
    const other = { PK: { S: 'WEBHOOKS' }, SK: { S: 'WEBHOOK#000001' } };
    const Records = [{ dynamodb: { Keys: keys } }, { dynamodb: { Keys: other } }, {}];
    expect(await handler({ Records }, context)).toMatchObject({ delivered: 1, paused: [] });
    await hooks.put(due, new Date());
    receiver.answer(410);
    const loud = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await handler({}, context)).toMatchObject({ delivered: 0, givenUp: 1, paused: ['h1'] });
    expect(loud.mock.calls.join()).toContain('webhook-paused');
    for (const spy of [quiet, loud]) spy.mockRestore();
    receiver.close();
    expect(receiver.arrived.map(({ headers }) => headers['webhook-id'])).toEqual([hinted.id, due.id]);
    for (const { headers, body } of receiver.arrived) expect(() => verify(headers, body, secret)).not.toThrow();
  });

  test('understand what the sweeper puts back into the queue', async () => {
    const { handler } = await import('../../functions/ingest.ts');
    const key = 'wire/Größe + mehr.txt';
    const version = await put(key, TEXT);
    await requeueFrom(process.env).send({ key, version, size: 9, stored: new Date().toISOString() });
    const [taken] = queue.receive(1);
    expect(await handler(messages(taken?.message.body ?? ''), context)).toEqual({ batchItemFailures: [] });
    const upload = await storeFrom(process.env).uploads.get(uploadId('uploads', key, version));
    expect(upload).toMatchObject({ state: 'cleaned', key });
  });
});
