// Signatures are checked against what was sent: AWS's published examples pass, and a change of any part of them does not.
import { createHash } from 'node:crypto';
import { Sha256 } from '@aws-sdk/checksums/sha';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import { among, owner } from '../../cdk/local/wire/callers.ts';
import { type Signed, signText, verify } from '../../cdk/local/wire/signature.ts';

/** From “Authenticating Requests: Using the Authorization Header” and “… Query Parameters” in the S3 API reference. */
const example = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const credential = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request';
const host = 'examplebucket.s3.amazonaws.com';
const nothing = createHash('sha256').update('').digest('hex');

function request(method: string, url: string, given: Readonly<Record<string, string>>): Signed {
  const headers = { host, ...given };
  const headersDistinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { method, url, headers, headersDistinct };
}

const authorization = (signedHeaders: string, signature: string) =>
  `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${signedHeaders},Signature=${signature}`;

const get = (change: Readonly<Record<string, string>> = {}, url = '/test.txt') =>
  request('GET', url, {
    range: 'bytes=0-9',
    'x-amz-content-sha256': nothing,
    'x-amz-date': '20130524T000000Z',
    authorization: authorization(
      'host;range;x-amz-content-sha256;x-amz-date',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ),
    ...change,
  });

const link = (change: Readonly<Record<string, string>> = {}, path = '/test.txt') =>
  request(
    'GET',
    `${path}?${new URLSearchParams({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': credential,
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
      'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
      ...change,
    })}`,
    {},
  );
const soon = new Date('2013-05-24T23:59:00Z');
const problem = async (sent: Signed, credentials = example, body?: Uint8Array) => {
  const verdict = await verify(sent, among([owner(credentials)]), body, soon);
  return verdict.ok ? 'ok' : verdict.problem;
};

describe('a signature in a header', () => {
  it('is right for AWS’s own examples of S3', async () => {
    expect(await verify(get(), among([owner(example)]))).toMatchObject({
      caller: { credentials: example },
      payload: nothing,
    });
    const list = request('GET', '/?max-keys=2&prefix=J', {
      'x-amz-content-sha256': nothing,
      'x-amz-date': '20130524T000000Z',
      authorization: authorization(
        'host;x-amz-content-sha256;x-amz-date',
        '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
      ),
    });
    expect(await problem(list)).toBe('ok');
  });

  it('over the Date header, which no client of today signs, is not known', async () => {
    const put = request('PUT', '/test$file.text', {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-date': '20130524T000000Z',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      authorization: authorization(
        'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
        '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
      ),
    });
    expect(await problem(put)).toBe('mismatch');
  });

  it('covers path, method, signed headers and secret', async () => {
    expect(await problem(get({}, '/other.txt'))).toBe('mismatch');
    expect(await problem({ ...get(), method: 'DELETE' })).toBe('mismatch');
    for (const change of [{ range: 'bytes=0-99' }, { 'x-amz-date': '20130524T000001Z' }, { host: 'other.example' }]) {
      expect(await problem(get(change))).toBe('mismatch');
    }
    expect(await problem(get({ 'x-amz-content-sha256': '0'.repeat(64) }))).toBe('mismatch');
    expect(await problem(get(), { ...example, secretAccessKey: 'guess' })).toBe('mismatch');
    expect(await problem(get(), { ...example, accessKeyId: 'SOMEBODY' })).toBe('unknown-key');
  });

  it('covers the body where the service signs bodies, whatever digest a header names', async () => {
    const body = Buffer.from('{"a":1}');
    const other = Buffer.from('{"a":2}');
    const sign = new SignatureV4({ credentials: example, region: 'x', service: 'dynamodb', sha256: Sha256 });
    const sent = { method: 'POST', protocol: 'http:', hostname: host, path: '/', headers: { host }, query: {}, body };
    const { headers } = await sign.sign(sent);
    expect(headers['x-amz-content-sha256']).toBeDefined();
    expect(await problem(request('POST', '/', headers), example, body)).toBe('ok');
    expect(await problem(request('POST', '/', headers), example, other)).toBe('mismatch');
  });

  it('is missed where there is none, and not guessed at where it is odd', async () => {
    const { authorization: _, ...rest } = get().headers;
    expect(await problem(request('GET', '/test.txt', { 'x-amz-date': String(rest['x-amz-date']) }))).toBe('missing');
    expect(await problem(get({ authorization: 'AWS4-HMAC-SHA256 x' }))).toBe('malformed');
    expect(await problem(get({ 'x-amz-date': 'yesterday' }))).toBe('malformed');
    // A digest that is not signed says nothing about the body.
    expect(await problem(get({ authorization: authorization('host;x-amz-date', '0'.repeat(64)) }))).toBe('malformed');
  });
});

describe('a signature in a link', () => {
  it('is right for AWS’s own example, until it expires', async () => {
    expect(await problem(link())).toBe('ok');
    expect(await verify(link(), among([owner(example)]), undefined, new Date('2013-05-25T00:00:01Z'))).toMatchObject({
      problem: 'expired',
    });
  });

  it('covers path and parameters', async () => {
    expect(await problem(link({}, '/other.txt'))).toBe('mismatch');
    expect(await problem(link({ 'X-Amz-Expires': '86401' }))).toBe('mismatch');
    expect(await problem(link({ versionId: '1' }))).toBe('mismatch');
  });

  it('is malformed without its parts, and when it would live for more than a week', async () => {
    for (const change of [{ 'X-Amz-Credential': 'x' }, { 'X-Amz-Date': '' }, { 'X-Amz-SignedHeaders': '' }]) {
      expect(await problem(link(change))).toBe('malformed');
    }
    for (const seconds of ['soon', '1.5', '604801']) {
      expect(await problem(link({ 'X-Amz-Expires': seconds }))).toBe('malformed');
    }
  });
});

describe('a signed text', () => {
  it('has the signature that the signer of the SDK gives it, and none under half a credential', async () => {
    const signer = new SignatureV4({ credentials: example, region: 'us-east-1', service: 's3', sha256: Sha256 });
    const right = await signer.sign('policy', { signingDate: new Date('2013-05-24T12:00:00Z') });
    expect(await signText('policy', credential, example)).toBe(right);
    expect(await signText('policy', 'KEY/tomorrow', example)).toBe('');
  });
});
