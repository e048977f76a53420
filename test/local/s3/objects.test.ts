// Objects on the local S3 server behave as on S3, seen through the real SDK.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, credentials, startBench, tidy } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(async () => {
  await bench.close();
  tidy(bench.folder);
});

const put = (Bucket: string, Key: string, Body: string | Uint8Array | Readable, more = {}) =>
  bench.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Bucket: string, Key: string, more = {}) => {
  const reply = await bench.client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...reply, bytes: await reply.Body!.transformToByteArray() };
};
const text = async (Bucket: string, Key: string, more = {}) =>
  Buffer.from((await get(Bucket, Key, more)).bytes).toString();
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => ({ name: error.name, status: error.$metadata?.httpStatusCode }),
  );

describe('an object', () => {
  it('comes back with its bytes, type, cache rule and metadata', async () => {
    const Metadata = { status: '410', 'uploaded-by': 'ed' };
    const sent = await put('site', 'a/index.html', '<p>hi', {
      ContentType: 'text/html',
      CacheControl: 'max-age=60',
      Metadata,
    });
    const md5 = createHash('md5').update('<p>hi').digest('hex');
    expect(sent.ETag).toBe(`"${md5}"`);
    const back = await get('site', 'a/index.html');
    expect(Buffer.from(back.bytes).toString()).toBe('<p>hi');
    expect(back).toMatchObject({ ContentType: 'text/html', CacheControl: 'max-age=60', Metadata, ContentLength: 5 });
    const head = await bench.client.send(new HeadObjectCommand({ Bucket: 'site', Key: 'a/index.html' }));
    expect(head).toMatchObject({ ETag: sent.ETag, ContentLength: 5, Metadata });
  });

  it('takes 6 MB, from memory and from a stream of unknown chunks', async () => {
    const body = randomBytes(6 * 1024 * 1024);
    await put('uploads', 'big.bin', body);
    expect(Buffer.from((await get('uploads', 'big.bin')).bytes).equals(body)).toBe(true);
    const pieces = [body.subarray(0, 1), body.subarray(1, 70_000), body.subarray(70_000)];
    await put('uploads', 'stream.bin', Readable.from(pieces), { ContentLength: body.length });
    expect(Buffer.from((await get('uploads', 'stream.bin')).bytes).equals(body)).toBe(true);
  });

  it('may be empty', async () => {
    await put('site', 'empty', '');
    expect(await text('site', 'empty')).toBe('');
  });

  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('is checked against a %s', async (ChecksumAlgorithm) => {
    await put('site', 'sum', Readable.from([Buffer.from('123456789')]), { ChecksumAlgorithm, ContentLength: 9 });
    await put('site', 'sum', '123456789', { ChecksumAlgorithm });
    expect(await text('site', 'sum', { ChecksumMode: 'ENABLED' })).toBe('123456789');
    const wrong = put('site', 'sum', 'other', { [`Checksum${ChecksumAlgorithm}`]: 'AAAAAA==' });
    expect(await failure(wrong)).toEqual({ name: 'BadDigest', status: 400 });
    expect(await text('site', 'sum')).toBe('123456789');
  });

  it('gives ranges', async () => {
    await put('site', 'range', '0123456789');
    expect(await text('site', 'range', { Range: 'bytes=2-4' })).toBe('234');
    expect(await text('site', 'range', { Range: 'bytes=7-' })).toBe('789');
    expect(await text('site', 'range', { Range: 'bytes=-2' })).toBe('89');
    expect((await get('site', 'range', { Range: 'bytes=8-99' })).ContentRange).toBe('bytes 8-9/10');
    expect(await failure(get('site', 'range', { Range: 'bytes=10-' }))).toEqual({ name: 'InvalidRange', status: 416 });
  });

  it('that is missing is NoSuchKey, and a missing bucket NoSuchBucket', async () => {
    expect(await failure(get('site', 'nowhere'))).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(await failure(get('elsewhere', 'x'))).toEqual({ name: 'NoSuchBucket', status: 404 });
    const head = bench.client.send(new HeadObjectCommand({ Bucket: 'site', Key: 'nowhere' }));
    expect(await failure(head)).toEqual({ name: 'NotFound', status: 404 });
  });

  it('has a key that is data and never a path', async () => {
    const keys = [
      '../../escape',
      '..',
      '.',
      'a/../b',
      'a//b',
      '/lead',
      'ünï/文章 — 😀 ?&#%+=.txt',
      'a b+c',
      'q\'"<>&',
      'tab\there',
    ];
    const before = readdirSync(bench.folder).sort();
    for (const key of keys) await put('uploads', key, key);
    for (const key of keys) expect(await text('uploads', key)).toBe(key);
    expect(readdirSync(bench.folder).sort()).toEqual(before);
    const listed = await bench.client.send(new ListObjectsV2Command({ Bucket: 'uploads' }));
    expect(listed.Contents!.map((one) => one.Key)).toEqual(expect.arrayContaining(keys));
    expect(await failure(put('uploads', 'k'.repeat(1025), ''))).toEqual({ name: 'KeyTooLongError', status: 400 });
  });
});

describe('a conditional write', () => {
  it('with If-None-Match: * lets one of many writers win', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => put('site', 'first', `writer ${at}`, { IfNoneMatch: '*' })),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) {
      if (one.status === 'rejected') expect(one.reason.$metadata.httpStatusCode).toBe(412);
    }
  });

  it('with If-Match replaces only what was read', async () => {
    const { ETag } = await put('site', 'match', 'one');
    await put('site', 'match', 'two', { IfMatch: ETag });
    expect(await failure(put('site', 'match', 'three', { IfMatch: ETag }))).toEqual({
      name: 'PreconditionFailed',
      status: 412,
    });
    expect(await text('site', 'match')).toBe('two');
    expect(await failure(put('site', 'none', 'x', { IfMatch: ETag }))).toEqual({ name: 'NoSuchKey', status: 404 });
  });

  it('leaves no bytes behind when it loses', async () => {
    const count = () => readdirSync(`${bench.folder}/site/bodies`).length;
    await put('site', 'kept', 'one');
    const before = count();
    await failure(put('site', 'kept', 'two', { IfNoneMatch: '*' }));
    expect(count()).toBe(before);
  });
});

describe('versions', () => {
  it('are kept, listed newest first, and can be read one by one', async () => {
    const first = await put('uploads', 'versions/a', 'one');
    const second = await put('uploads', 'versions/a', 'two');
    expect(first.VersionId).not.toBe(second.VersionId);
    expect(await text('uploads', 'versions/a', { VersionId: first.VersionId })).toBe('one');
    const gone = await bench.client.send(new DeleteObjectCommand({ Bucket: 'uploads', Key: 'versions/a' }));
    expect(gone.DeleteMarker).toBe(true);
    expect(await failure(get('uploads', 'versions/a'))).toEqual({ name: 'NoSuchKey', status: 404 });
    const list = await bench.client.send(new ListObjectVersionsCommand({ Bucket: 'uploads', Prefix: 'versions/' }));
    expect(list.Versions!.map((one) => one.VersionId)).toEqual([second.VersionId, first.VersionId]);
    expect(list.DeleteMarkers!.map((one) => one.VersionId)).toEqual([gone.VersionId]);
    await bench.client.send(
      new DeleteObjectCommand({ Bucket: 'uploads', Key: 'versions/a', VersionId: gone.VersionId }),
    );
    expect(await text('uploads', 'versions/a')).toBe('two');
  });

  it('are listed page by page, within a key too', async () => {
    for (const body of ['1', '2', '3']) await put('uploads', 'pages/a', body);
    await put('uploads', 'pages/b', '1');
    const seen: string[] = [];
    let at: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (;;) {
      const page = await bench.client.send(
        new ListObjectVersionsCommand({ Bucket: 'uploads', Prefix: 'pages/', MaxKeys: 2, ...at }),
      );
      seen.push(...page.Versions!.map((one) => `${one.Key} ${one.Size}`));
      if (!page.IsTruncated) break;
      at = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
    expect(seen).toEqual(['pages/a 1', 'pages/a 1', 'pages/a 1', 'pages/b 1']);
  });

  it('are not kept where the bucket has none', async () => {
    await put('site', 'plain', 'one');
    const second = await put('site', 'plain', 'two');
    expect(second.VersionId).toBeUndefined();
    await bench.client.send(new DeleteObjectCommand({ Bucket: 'site', Key: 'plain' }));
    expect(await failure(get('site', 'plain'))).toEqual({ name: 'NoSuchKey', status: 404 });
  });
});

describe('a listing', () => {
  it('pages, filters by prefix and folds at a delimiter', async () => {
    for (const key of ['l/1', 'l/2', 'l/d/x', 'l/d/y', 'l/e/z']) await put('site', key, key);
    const all: string[] = [];
    let token: string | undefined;
    do {
      const page = await bench.client.send(
        new ListObjectsV2Command({
          Bucket: 'site',
          Prefix: 'l/',
          Delimiter: '/',
          MaxKeys: 1,
          ...(token && { ContinuationToken: token }),
        }),
      );
      all.push(
        ...(page.Contents ?? []).map((one) => one.Key!),
        ...(page.CommonPrefixes ?? []).map((one) => one.Prefix!),
      );
      token = page.NextContinuationToken;
    } while (token);
    expect(all).toEqual(['l/1', 'l/2', 'l/d/', 'l/e/']);
  });

  it('names the buckets', async () => {
    const { Buckets } = await bench.client.send(new ListBucketsCommand({}));
    expect(Buckets!.map((one) => one.Name)).toEqual(['uploads', 'site']);
    await bench.client.send(new HeadBucketCommand({ Bucket: 'site' }));
  });
});

describe('a caller', () => {
  it('with another key or secret is turned away', async () => {
    const other = (change: object) =>
      new S3Client({
        endpoint: bench.server.url,
        region: 'eu-central-1',
        credentials: { ...credentials, ...change },
        forcePathStyle: true,
      });
    const putAs = (client: S3Client) => client.send(new PutObjectCommand({ Bucket: 'site', Key: 'x', Body: 'x' }));
    expect(await failure(putAs(other({ accessKeyId: 'SOMEBODY' })))).toEqual({
      name: 'InvalidAccessKeyId',
      status: 403,
    });
    expect(await failure(putAs(other({ secretAccessKey: 'guess' })))).toEqual({
      name: 'SignatureDoesNotMatch',
      status: 403,
    });
  });

  it('without a signature is denied', async () => {
    const reply = await fetch(`${bench.server.url}/site/x`, { method: 'PUT', body: 'x' });
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('<Code>AccessDenied</Code>');
  });

  it('asking for something else is told so, not served something like it', async () => {
    const { PutObjectTaggingCommand } = await import('@aws-sdk/client-s3');
    const tag = new PutObjectTaggingCommand({ Bucket: 'site', Key: 'x', Tagging: { TagSet: [] } });
    expect(await failure(bench.client.send(tag))).toEqual({ name: 'NotImplemented', status: 501 });
  });
});

describe('an event', () => {
  it('names bucket, encoded key and version, in rising order', async () => {
    bench.messages.length = 0;
    const first = await put('uploads', 'agency/Ein Bericht + 文.txt', 'one');
    await put('uploads', 'agency/second.txt', 'two');
    const [one, two] = bench.messages.map((message) => JSON.parse(message).Records[0]);
    expect(one.eventName).toBe('ObjectCreated:Put');
    expect(one.userIdentity.principalId).toBe('AWS:LOCALKEY');
    expect(one.s3.bucket.name).toBe('uploads');
    expect(one.s3.object).toMatchObject({ size: 3, versionId: first.VersionId, eTag: first.ETag!.slice(1, -1) });
    expect(one.s3.object.key).toBe('agency/Ein+Bericht+%2B+%E6%96%87.txt');
    expect(two.s3.object.sequencer > one.s3.object.sequencer).toBe(true);
  });
});
