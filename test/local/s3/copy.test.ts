// Copies within S3, as `aws s3 cp` and `mv` make them: bytes, description and event, and what is no copy.
import { readdirSync } from 'node:fs';
import {
  CopyObjectCommand,
  type CopyObjectCommandInput,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench, tidy } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(async () => {
  await bench.close();
  tidy(bench.folder);
});

const put = (Bucket: string, Key: string, Body: string, more = {}) =>
  bench.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const copy = (CopySource: string, Key: string, more: Partial<CopyObjectCommandInput> = {}) =>
  bench.client.send(new CopyObjectCommand({ Bucket: 'uploads', Key, CopySource, ...more }));
const get = async (Key: string) => {
  const reply = await bench.client.send(new GetObjectCommand({ Bucket: 'uploads', Key }));
  return { ...reply, text: await reply.Body!.transformToString() };
};
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => [error.name, error.$metadata?.httpStatusCode],
  );

describe('a copy', () => {
  it('has the bytes and the description of its source, and tells of itself', async () => {
    const key = 'agency/Ein Bericht + 文 ?.txt';
    const sent = await put('uploads', key, 'text', { ContentType: 'text/plain', Metadata: { by: 'ed' } });
    bench.messages.length = 0;
    const made = await copy(`uploads/${encodeURIComponent(key)}`, 'moved/a.txt');
    expect(made.CopyObjectResult?.ETag).toBe(sent.ETag);
    expect(made.CopySourceVersionId).toBe(sent.VersionId);
    expect(made.VersionId).not.toBe(sent.VersionId);
    const back = await get('moved/a.txt');
    expect(back).toMatchObject({ text: 'text', ContentType: 'text/plain', Metadata: { by: 'ed' } });
    const [event] = bench.messages.map((one) => JSON.parse(one).Records[0]);
    expect([event.eventName, event.s3.object.key, event.s3.object.versionId]).toEqual([
      'ObjectCreated:Copy',
      'moved/a.txt',
      made.VersionId,
    ]);
  });

  it('may be of an older version, under its own key too, and leaves the source as it is', async () => {
    const first = await put('uploads', 'old.txt', 'one');
    await put('uploads', 'old.txt', 'two');
    await copy(`/uploads/old.txt?versionId=${first.VersionId}`, 'old.txt');
    expect((await get('old.txt')).text).toBe('one');
    await bench.client.send(new DeleteObjectCommand({ Bucket: 'uploads', Key: 'old.txt' }));
    expect(await failure(copy('uploads/old.txt', 'x'))).toEqual(['NoSuchKey', 404]);
  });

  it('onto itself is an upload once more where it brings a new description, else a mistake', async () => {
    await put('uploads', 'same.txt', 'text', { Metadata: { by: 'ed' } });
    expect(await failure(copy('uploads/same.txt', 'same.txt'))).toEqual(['InvalidRequest', 400]);
    const again = { MetadataDirective: 'REPLACE', ContentType: 'text/plain', Metadata: { by: 'mei' } } as const;
    await copy('uploads/same.txt', 'same.txt', again);
    expect(await get('same.txt')).toMatchObject({ text: 'text', ContentType: 'text/plain', Metadata: { by: 'mei' } });
  });

  it('keeps to conditions on either side, and leaves no bytes behind', async () => {
    const { ETag } = await put('uploads', 'c.txt', 'text');
    const refused = ['PreconditionFailed', 412];
    expect(await failure(copy('uploads/c.txt', 'd.txt', { CopySourceIfMatch: '"other"' }))).toEqual(refused);
    expect(await failure(copy('uploads/c.txt', 'd.txt', { CopySourceIfNoneMatch: ETag }))).toEqual(refused);
    await copy('uploads/c.txt', 'd.txt', { CopySourceIfMatch: ETag });
    const count = () => readdirSync(`${bench.folder}/uploads/bodies`).length;
    const before = count();
    expect(await failure(copy('uploads/c.txt', 'd.txt', { IfNoneMatch: '*' }))).toEqual(refused);
    expect(count()).toBe(before);
  });

  it('needs a source that is there', async () => {
    expect(await failure(copy('elsewhere/x', 'x'))).toEqual(['NoSuchBucket', 404]);
    expect(await failure(copy('uploads/nowhere', 'x'))).toEqual(['NoSuchKey', 404]);
    expect(await failure(copy('uploads/c.txt?versionId=1', 'x'))).toEqual(['NoSuchVersion', 404]);
    expect(await failure(copy('uploads', 'x'))).toEqual(['InvalidArgument', 400]);
    expect(await failure(copy('uploads/%E0', 'x'))).toEqual(['InvalidArgument', 400]);
  });

  it('goes from bucket to bucket', async () => {
    await put('site', 'page', 'hello');
    await copy('site/page', 'from-site');
    expect((await get('from-site')).text).toBe('hello');
  });
});
