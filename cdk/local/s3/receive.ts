// Takes a body off the wire into a file, checking length and every digest that the client promised.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from './call.ts';
import { checksumHeaders, type Sum, startSum } from './checksum.ts';
import { Chunked } from './chunked.ts';
import { S3Problem } from './problem.ts';

export interface Received {
  readonly size: number;
  /** Hex. */
  readonly md5: string;
  readonly checksum?: { readonly header: string; readonly value: string };
}

/** A single PUT on AWS may have 5 GB; a machine that tries things out needs less. */
export const largestBody = 1024 ** 3;

/** Of a payload whose every chunk carries a signature; the other one is STREAMING-UNSIGNED-PAYLOAD-TRAILER. */
const signedChunks = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';

export async function receive({ request, payload, chunks }: Call, path: string): Promise<Received> {
  const headers = request.headers;
  // Left open when we stop early, so that the answer still reaches the caller.
  const bytes: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  const chunked = payload.startsWith('STREAMING-')
    ? new Chunked(bytes, payload.startsWith(signedChunks) ? chunks : undefined)
    : undefined;
  const promised = promisedChecksum(headers);
  const sum = promised === undefined ? undefined : startSum(promised);
  const sha256 = /^[0-9a-f]{64}$/.test(payload) ? createHash('sha256') : undefined;
  const written = await writeBytes(chunked ?? bytes, path, (piece) => {
    sum?.update(piece);
    sha256?.update(piece);
  });
  const length =
    text(headers['x-amz-decoded-content-length']) ?? (chunked ? undefined : text(headers['content-length']));
  if (length !== undefined && Number(length) !== written.size) {
    throw new S3Problem('IncompleteBody', 'The body does not have the length that was announced.');
  }
  if (sha256 && sha256.digest('hex') !== payload) {
    throw new S3Problem('XAmzContentSHA256Mismatch', 'The body is not the one that was signed.');
  }
  const md5 = text(headers['content-md5']);
  if (md5 !== undefined && md5 !== Buffer.from(written.md5, 'hex').toString('base64')) {
    throw new S3Problem('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const checksum = promised && sum ? await confirm(promised, sum, headers, chunked) : undefined;
  return { ...written, ...(checksum && { checksum }) };
}

export async function writeBytes(
  source: AsyncIterable<Uint8Array>,
  path: string,
  see: (bytes: Uint8Array) => void,
  limit = largestBody,
): Promise<{ readonly size: number; readonly md5: string }> {
  const md5 = createHash('md5');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const bytes of source) {
      size += bytes.length;
      if (size > limit) throw new S3Problem('EntityTooLarge', 'Your upload exceeds the maximum allowed size.');
      md5.update(bytes);
      see(bytes);
      await file.writeFile(bytes);
    }
  } finally {
    await file.close();
  }
  return { size, md5: md5.digest('hex') };
}

function promisedChecksum(headers: IncomingHttpHeaders): string | undefined {
  const trailer = text(headers['x-amz-trailer'])?.trim().toLowerCase();
  return checksumHeaders.find((name) => headers[name] !== undefined || trailer === name);
}

async function confirm(
  header: string,
  sum: Sum,
  headers: IncomingHttpHeaders,
  chunked: Chunked | undefined,
): Promise<{ header: string; value: string }> {
  const value = Buffer.from(await sum.digest()).toString('base64');
  if ((text(headers[header]) ?? chunked?.trailers.get(header)) !== value) {
    throw new S3Problem('BadDigest', `The ${header} you specified did not match what we received.`);
  }
  return { header, value };
}

function text(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}
