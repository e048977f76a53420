// What was acknowledged is there after a restart, and a kill at any moment leaves no half of anything.
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { Sha256 } from '@aws-sdk/checksums/sha';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../amount.ts';
import { type Bench, credentials, freshFolder, startBench, tidy } from './bench.ts';

describe('a restart', () => {
  it('finds objects, versions and metadata as they were, and goes on counting', async () => {
    const before = await startBench();
    const put = (Body: string) =>
      before.client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a', Body, Metadata: { by: 'ed' } }));
    const first = await put('one');
    await put('two');
    await before.close();
    const after = await startBench(before.folder);
    const list = await after.client.send(new ListObjectVersionsCommand({ Bucket: 'uploads' }));
    expect(list.Versions).toHaveLength(2);
    const read = new GetObjectCommand({
      Bucket: 'uploads',
      Key: 'a',
      ...(first.VersionId && { VersionId: first.VersionId }),
    });
    const old = await after.client.send(read);
    expect([await old.Body!.transformToString(), old.Metadata]).toEqual(['one', { by: 'ed' }]);
    await after.client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'b', Body: '' }));
    const sequencers = [...before.messages, ...after.messages].map(
      (one) => JSON.parse(one).Records[0].s3.object.sequencer,
    );
    expect(sequencers).toEqual([...sequencers].sort());
    await after.close();
    tidy(before.folder);
  });

  it('delivers the event whose receiver failed before', async () => {
    const deliver = () => Promise.reject(new Error('the queue is away'));
    const before = await startBench(freshFolder(), {
      notifications: [{ id: 'intake', event: 's3:ObjectCreated:*', deliver }],
    });
    const hasty = clientOf(before.server.url);
    await expect(hasty.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a', Body: 'x' }))).rejects.toThrow();
    await before.close();
    const after = await startBench(before.folder);
    expect(after.messages.map((one) => JSON.parse(one).Records[0].s3.object.key)).toEqual(['a']);
    await after.close();
    tidy(before.folder);
  });
});

describe('an upload in parts', () => {
  it('becomes one object whose ETag counts them', async () => {
    const bench = await startBench();
    const Bucket = 'uploads';
    const Key = 'large.bin';
    const parts = [randomBytes(5 * 1024 * 1024), randomBytes(1000)];
    const { UploadId } = await bench.client.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/plain', Metadata: { by: 'ed' } }),
    );
    const Parts: { readonly ETag: string | undefined; readonly PartNumber: number }[] = [];
    for (const [at, Body] of parts.entries()) {
      const { ETag } = await bench.client.send(
        new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: at + 1, Body }),
      );
      Parts.push({ ETag, PartNumber: at + 1 });
    }
    const complete = (list: { readonly ETag: string | undefined; readonly PartNumber: number }[]) =>
      bench.client.send(
        new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: list } }),
      );
    await expect(complete(Parts.toReversed())).rejects.toThrow(/ascending/);
    await expect(complete([{ ETag: '"x"', PartNumber: 1 }])).rejects.toThrow(/could not be found/);
    const hostile = [
      '<CompleteMultipartUpload>',
      '<Other/>',
      '<CompleteMultipartUpload/>',
      '<a>'.repeat(100_000),
      '\0',
    ];
    for (const body of hostile)
      expect(await completeWith(bench, `${Key}?uploadId=${UploadId}`, body)).toBe('MalformedXML');
    const done = await complete(Parts);
    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    const back = await bench.client.send(new GetObjectCommand({ Bucket, Key }));
    expect(Buffer.from(await back.Body!.transformToByteArray()).equals(Buffer.concat(parts))).toBe(true);
    expect(back).toMatchObject({ ContentType: 'text/plain', Metadata: { by: 'ed' } });
    expect(JSON.parse(bench.messages[0]!).Records[0].eventName).toBe('ObjectCreated:CompleteMultipartUpload');
    const other = await bench.client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    await bench.client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId: other.UploadId }));
    expect(readdirSync(`${bench.folder}/uploads/uploads`)).toEqual([]);
    await bench.close();
    tidy(bench.folder);
  });
});

/** Kills, each after some more answers than the one before. */
const ROUNDS = isWhole ? 7 : 3;

describe('a kill', () => {
  it('at any moment leaves whole objects only, and everything acknowledged', async () => {
    const folder = freshFolder();
    const acknowledged = new Set<string>();
    const bodies = new Map<string, Buffer>();
    for (let round = 0; round < ROUNDS; round++) {
      const { child, url } = await startChild(folder);
      const client = clientOf(url);
      let answers = 0;
      const writes = Array.from({ length: 30 }, async (_, at) => {
        const key = `r${round}-${at}`;
        bodies.set(key, randomBytes(200_000));
        await client.send(new PutObjectCommand({ Bucket: 'uploads', Key: key, Body: bodies.get(key)! }));
        acknowledged.add(key);
        if (++answers === 1 + round * 4) child.kill('SIGKILL');
      });
      await Promise.allSettled(writes);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      client.destroy();
    }
    const bench = await startBench(folder);
    const listed = await bench.client.send(new ListObjectsV2Command({ Bucket: 'uploads' }));
    const keys = (listed.Contents ?? []).map((one) => one.Key!);
    expect(keys).toEqual(expect.arrayContaining([...acknowledged]));
    for (const Key of keys) {
      const back = await bench.client.send(new GetObjectCommand({ Bucket: 'uploads', Key }));
      expect(Buffer.from(await back.Body!.transformToByteArray()).equals(bodies.get(Key)!)).toBe(true);
    }
    expect(readdirSync(`${folder}/uploads/bodies`)).toHaveLength(keys.length);
    await bench.close();
    tidy(folder);
  });
});

/** The code that S3 answers to a list of parts as it stands. */
async function completeWith({ server }: Bench, address: string, body: string): Promise<string | undefined> {
  const { host } = new URL(server.url);
  const [path = '', query = ''] = address.split('?');
  const signer = new SignatureV4({ credentials, region: 'x', service: 's3', sha256: Sha256, uriEscapePath: false });
  const { headers } = await signer.sign({
    ...{ method: 'POST', protocol: 'http:', hostname: host, path: `/uploads/${path}` },
    ...{ query: Object.fromEntries(new URLSearchParams(query)), headers: { host }, body },
  });
  const reply = await fetch(`${server.url}/uploads/${address}`, { method: 'POST', headers, body });
  return /<Code>(\w+)<\/Code>/.exec(await reply.text())?.[1];
}

function clientOf(endpoint: string): S3Client {
  return new S3Client({ endpoint, region: 'x', credentials, forcePathStyle: true, maxAttempts: 1 });
}

async function startChild(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(new URL('./victim.ts', import.meta.url), [folder], { execArgv: ['--no-warnings'] });
  const [url] = await once(child, 'message');
  return { child, url };
}
