// `npm start` as a person meets it: it comes up, says where, stops cleanly, and survives being killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { boot } from '../../cdk/local/cloud.ts';
import { credentialsIn } from '../../cdk/local/credentials.ts';
import { placeAt } from '../../cdk/local/template/place.ts';
import { Template } from '../../cdk/local/template/template.ts';
import { isWhole } from '../amount.ts';
import { freePorts, makeAssembly, newFolder, removeFolders, until } from './cloud/assembly.ts';

// Patience in milliseconds for a busy machine; nothing is judged by it.
const STARTING = 60_000;
vi.setConfig({ testTimeout: 180_000 });

const running: ChildProcess[] = [];
afterAll(removeFolders);
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

interface Started {
  readonly child: ChildProcess;
  readonly data: string;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

async function start(
  settings: { data?: string; port?: number; change?: object; options?: readonly string[] } = {},
): Promise<Started> {
  const data = settings.data ?? newFolder();
  const assembly = await makeAssembly(settings.change);
  const env = {
    PATH: process.env['PATH'],
    PORT: String(settings.port ?? (await freePorts())),
    FAIRCOPY_DATA: data,
    FAIRCOPY_ASSEMBLY: assembly,
  };
  const child = spawn(process.execPath, ['cdk/local/start.ts', ...(settings.options ?? [])], { env });
  running.push(child);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, data, output: () => text, ended };
}

async function ready({ data, child, output }: Started) {
  const file = join(data, 'local.json');
  return until(() => {
    if (child.exitCode !== null) throw new Error(output());
    // A killed start leaves its file behind; the line on the terminal comes after the new one.
    return output().includes('Faircopy runs') ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  }, STARTING);
}

const s3Of = (local: Record<string, string>) =>
  new S3Client({
    endpoint: local['s3']!,
    region: local['region']!,
    credentials: { accessKeyId: local['accessKeyId']!, secretAccessKey: local['secretAccessKey']! },
    forcePathStyle: true,
  });
const keysIn = async (local: Record<string, string>) => {
  const listed = await s3Of(local).send(new ListObjectsV2Command({ Bucket: local['uploadBucket']! }));
  return (listed.Contents ?? []).map((one) => one.Key);
};

describe('npm start', () => {
  it('tells its addresses, uploads samples once, stays alone on its data, and stops leaving nothing', async () => {
    const port = await freePorts();
    const first = await start({ port });
    const local = await ready(first);
    expect(local).toEqual({
      site: `http://127.0.0.1:${port}`,
      api: `http://127.0.0.1:${port + 1}`,
      review: `http://127.0.0.1:${port + 1}/review`,
      s3: `http://127.0.0.1:${port + 2}`,
      dynamodb: `http://127.0.0.1:${port + 3}`,
      region: 'us-east-1',
      uploadBucket: 'faircopy-uploads',
      siteBucket: 'faircopy-pages',
      table: 'Faircopy-Ledger',
      accessKeyId: expect.any(String),
      secretAccessKey: expect.any(String),
      tokens: `http://127.0.0.1:${port + 1}/local/people/tokens`,
      tokenSecret: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect((await fetch(`${local.api}/healthz`)).status).toBe(200);
    const samples = await keysIn(local);
    expect(samples).toHaveLength(3);
    expect(first.output()).toContain(local.review);

    const second = await start({ data: first.data });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`already runs on ${first.data}`);
    expect(existsSync(join(first.data, 'local.json'))).toBe(true);

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(first.data, 'local.json'))).toBe(false);
    const again = await start({ port, data: first.data });
    // A secret of one run opens nothing in the next.
    const { tokenSecret, ...addresses } = await ready(again);
    expect({ ...addresses, tokenSecret: local.tokenSecret }).toEqual(local);
    expect(tokenSecret).not.toBe(local.tokenSecret);
    expect(statSync(join(first.data, 'local.json')).mode & 0o777).toBe(0o600);
    expect(await keysIn(local)).toEqual(samples);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  // The journeys `kill` and `restart` prove as much of the whole product in every run.
  it.runIf(isWhole)(
    'uploads nothing with --empty, then or later, and finishes after a kill what was uploaded before it',
    async () => {
      const data = newFolder();
      // A lock whose process is another one by now is taken over.
      writeFileSync(join(data, 'lock'), JSON.stringify({ pid: process.pid, since: 'long ago' }));
      const first = await start({ data, options: ['--empty'] });
      const local = await ready(first);
      expect(await keysIn(local)).toEqual([]);
      const s3 = s3Of(local);
      const put = (at: number) =>
        s3.send(new PutObjectCommand({ Bucket: local.uploadBucket, Key: `k${at}`, Body: `text ${at}` }));
      await Promise.all(Array.from({ length: 10 }, (_, at) => put(at)));
      first.child.kill('SIGKILL');
      await first.ended;
      const again = await start({ data });
      const now = await ready(again);
      const { accessKeyId, secretAccessKey } = now;
      const db = new DynamoDBClient({
        endpoint: now.dynamodb,
        region: now.region,
        credentials: { accessKeyId, secretAccessKey },
      });
      for (let at = 0; at < 10; at++) {
        const Key = { PK: { S: `ARTICLE#text ${at}` }, SK: { S: 'LOG#000001' } };
        await until(async () => (await db.send(new GetItemCommand({ TableName: now.table, Key }))).Item);
      }
      expect((await keysIn(now)).toSorted()).toEqual(Array.from({ length: 10 }, (_, at) => `k${at}`));
    },
  );

  it('says which port is taken', async () => {
    const port = await freePorts();
    const other = createServer().listen(port + 2, '127.0.0.1');
    await once(other, 'listening');
    const { ended, output } = await start({ port });
    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${port + 2} on 127.0.0.1 is in use`);
    other.close();
  });

  it('stops at a resource type that it does not know, naming it', async () => {
    const { ended, output } = await start({ change: { Search: { Type: 'AWS::OpenSearchService::Domain' } } });
    expect(await ended).toBe(1);
    expect(output()).toContain('“Search” of type AWS::OpenSearchService::Domain');
  });

  it.each(['--full', '--help'])('says how it is used for %s', async (option) => {
    const { ended, output } = await start({ options: [option] });
    expect([await ended, output()]).toEqual([1, expect.stringContaining('Usage: npm start')]);
  });

  it('says what is wrong with its port', async () => {
    const { ended, output } = await start({ port: 70_000 });
    expect([await ended, output()]).toEqual([1, expect.stringContaining('PORT must be')]);
  });
});

describe('a boot', () => {
  it.each([
    [
      'an unheeded setting of a mapping',
      { Intake: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { Queues: [] } } },
    ],
    [
      'a schedule that is no rate',
      { Schedule: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'cron(0 1 * * ? *)', Targets: [] } } },
    ],
    [
      'a notification that it cannot send',
      { Pages: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { TopicConfigurations: [] } } } },
    ],
  ])('stops at %s', async (_what, change) => {
    const [port, data] = [await freePorts(), newFolder()];
    const folder = await makeAssembly(change);
    const started = async () => boot(new Template(folder, placeAt(port)), data, credentialsIn(data), port);
    await expect(started()).rejects.toThrow(`“${Object.keys(change)[0]}”`);
  });
});
