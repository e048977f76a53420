// Browsers upload with a presigned form: its policy is checked to the letter.
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post';
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

const ticket = (key = 'agency/a.txt', more: Partial<Parameters<typeof createPresignedPost>[1]> = {}) =>
  createPresignedPost(bench.client, {
    Bucket: 'uploads',
    Key: key,
    Fields: { 'Content-Type': 'text/plain', 'x-amz-meta-upload': 'u-1' },
    Conditions: [['content-length-range', 1, 10]],
    Expires: 60,
    ...more,
  });

async function send({ url, fields }: PresignedPost, content: string | Uint8Array, change: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), 'näme.txt');
  const reply = await fetch(url, { method: 'POST', body: form, headers: { origin: 'http://127.0.0.1:4401' } });
  const code = /<Code>(\w+)<\/Code>/.exec(await reply.clone().text())?.[1];
  return { reply, status: reply.status, code };
}

describe('a presigned form', () => {
  it('puts the file at its key with type and metadata, and says so to the queue', async () => {
    bench.messages.length = 0;
    const { reply, status } = await send(await ticket('agency/Bericht 文.txt'), 'hello');
    expect(status).toBe(204);
    expect(reply.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:4401');
    const back = await bench.client.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'agency/Bericht 文.txt' }));
    expect(await back.Body!.transformToString()).toBe('hello');
    expect(back).toMatchObject({ ContentType: 'text/plain', Metadata: { upload: 'u-1' } });
    expect(JSON.parse(bench.messages[0]!).Records[0].eventName).toBe('ObjectCreated:Post');
  });

  it('answers 201 with the address where that is asked for', async () => {
    const { reply, status } = await send(
      await ticket('b.txt', { Fields: { success_action_status: '201' }, Conditions: [] }),
      'hello',
    );
    expect(status).toBe(201);
    expect(await reply.text()).toContain('<Key>b.txt</Key>');
  });

  it('takes binary bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 256 * 300 }, (_, at) => at % 256);
    await send(await ticket('raw.bin', { Conditions: [] }), bytes);
    const back = await bench.client.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'raw.bin' }));
    expect(Buffer.from(await back.Body!.transformToByteArray()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('keeps metadata beyond ASCII readable', async () => {
    const post = await ticket('meta.txt', { Fields: { 'x-amz-meta-name': '文章' }, Conditions: [] });
    expect((await send(post, 'x')).status).toBe(204);
    const head = await bench.client.send(new HeadObjectCommand({ Bucket: 'uploads', Key: 'meta.txt' }));
    expect(head.Metadata!['name']).toBe(`=?UTF-8?B?${Buffer.from('文章').toString('base64')}?=`);
  });

  it.each([
    ['too large a file', 'hello world!', {}, 400, 'EntityTooLarge'],
    ['an empty file', '', {}, 400, 'EntityTooSmall'],
    ['another key', 'hello', { key: 'other.txt' }, 403, 'AccessDenied'],
    ['another type', 'hello', { 'Content-Type': 'text/html' }, 403, 'AccessDenied'],
    ['other metadata', 'hello', { 'x-amz-meta-upload': 'u-2' }, 403, 'AccessDenied'],
    ['a field that the policy does not know', 'hello', { 'x-amz-meta-more': '1' }, 403, 'AccessDenied'],
    ['a forged signature', 'hello', { 'X-Amz-Signature': '0'.repeat(64) }, 403, 'SignatureDoesNotMatch'],
    [
      'another access key',
      'hello',
      { 'X-Amz-Credential': 'NOBODY/20260101/x/s3/aws4_request' },
      403,
      'InvalidAccessKeyId',
    ],
    ['a policy of its own', 'hello', { Policy: Buffer.from('{}').toString('base64') }, 403, 'SignatureDoesNotMatch'],
    ['no policy', 'hello', { Policy: '' }, 403, 'AccessDenied'],
  ])('refuses %s', async (_what, content, change, status, code) => {
    bench.messages.length = 0;
    expect(await send(await ticket(), content, change)).toMatchObject({ status, code });
    expect(bench.messages).toEqual([]);
  });

  it('runs out', async () => {
    const answer = await send(await ticket('late.txt', { Expires: -1 }), 'hello');
    expect(answer).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  it('may leave the end of the key open', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder, spelled as it spells it.
    const post = await ticket('open/${filename}', { Conditions: [['starts-with', '$key', 'open/']], Fields: {} });
    expect((await send(post, 'hello')).status).toBe(204);
    await bench.client.send(new HeadObjectCommand({ Bucket: 'uploads', Key: 'open/näme.txt' }));
    expect((await send(post, 'hello', { key: 'shut/x' })).status).toBe(403);
  });

  it('that is no form is told so', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const reply = await fetch(`${bench.server.url}/uploads`, { method: 'POST', body: 'nonsense', headers });
    expect([reply.status, await reply.text()]).toEqual([400, expect.stringContaining('MalformedPOSTRequest')]);
  });
});

describe('a preflight', () => {
  const ask = (origin: string, method: string) =>
    fetch(`${bench.server.url}/uploads`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'content-type' },
    });

  it('lets the named origin upload', async () => {
    const reply = await ask('http://127.0.0.1:4401', 'POST');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(reply.headers.get('access-control-max-age')).toBe('300');
  });

  it('turns other origins and methods away', async () => {
    expect((await ask('http://evil.example', 'POST')).status).toBe(403);
    expect((await ask('http://127.0.0.1:4401', 'DELETE')).status).toBe(403);
  });
});
