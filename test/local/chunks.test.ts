// A body in signed chunks, as AWS's example has it: every chunk counts, and so does their order.
import { describe, expect, it } from 'vitest';
import { Chunked } from '../../cdk/local/s3/chunked.ts';
import { among, owner } from '../../cdk/local/wire/callers.ts';
import { type Signed, verify } from '../../cdk/local/wire/signature.ts';

/** From “Signature Calculations for the Authorization Header: Transferring Payload in Multiple Chunks” in the S3 API reference. */
const example = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const seed = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9';
const first = 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648';
const second = '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497';
const last = 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9';
const names = [
  'content-encoding',
  'content-length',
  'host',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-storage-class',
];
const headers = {
  host: 's3.amazonaws.com',
  'x-amz-date': '20130524T000000Z',
  'x-amz-storage-class': 'REDUCED_REDUNDANCY',
  authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names.join(';')},Signature=${seed}`,
  'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'content-encoding': 'aws-chunked',
  'x-amz-decoded-content-length': '66560',
  'content-length': '66824',
};
const request: Signed = {
  method: 'PUT',
  url: '/examplebucket/chunkObject.txt',
  headers,
  headersDistinct: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
};

const chunk = (bytes: string, signature: string) =>
  `${bytes.length.toString(16)};chunk-signature=${signature}\r\n${bytes}\r\n`;
const [long, short] = ['a'.repeat(65_536), 'a'.repeat(1024)];

async function read(body: string): Promise<number | string> {
  const verdict = await verify(request, among([owner(example)]));
  if (!verdict.ok) return verdict.problem;
  // In odd pieces, as a network may bring them.
  const pieces = body.match(/.{1,1000}/gs)!.map((piece) => Buffer.from(piece));
  let size = 0;
  try {
    for await (const piece of new Chunked(
      (async function* () {
        yield* pieces;
      })(),
      verdict.chunks,
    ))
      size += piece.length;
  } catch (error) {
    return String(error instanceof Error && 'code' in error ? error.code : error);
  }
  return size;
}

describe('a body in signed chunks', () => {
  it('is read where every chunk is signed after the one before', async () => {
    expect(await read(chunk(long, first) + chunk(short, second) + chunk('', last))).toBe(66_560);
  });

  it.each([
    ['a byte is another', chunk(long.replace(/a$/, 'b'), first) + chunk(short, second) + chunk('', last)],
    ['a chunk is missing', chunk(long, first) + chunk('', last)],
    ['a chunk comes twice', chunk(long, first) + chunk(long, first) + chunk(short, second) + chunk('', last)],
    ['the end is another', chunk(long, first) + chunk(short, second) + chunk('', second)],
    ['a chunk has no signature', `${chunk(long, first)}400\r\n${short}\r\n${chunk('', last)}`],
  ])('is refused where %s', async (_what, body) => {
    expect(await read(body)).toBe('SignatureDoesNotMatch');
  });

  it('is refused where its end is cut off', async () => {
    expect(await read(chunk(long, first) + chunk(short, second))).toBe('IncompleteBody');
  });
});
