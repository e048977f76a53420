// Compresses what CloudFront would compress, so that what a browser loads here weighs what it weighs there.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible =
  /^(text\/|application\/(json|javascript|xml|xhtml\+xml|atom\+xml|rss\+xml|feed\+json|manifest\+json)|image\/svg\+xml)/;

/** CloudFront leaves smaller and larger bodies as they are; bytes. */
const [least, most] = [1000, 10_000_000];

export interface Packed {
  readonly body: Buffer;
  readonly encoding?: 'br' | 'gzip';
}

export function compress(body: Buffer, type: string, accepted: string): Packed {
  if (body.length < least || body.length > most || !compressible.test(type)) return { body };
  if (/\bbr\b/.test(accepted)) {
    return { body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) return { body: gzipSync(body), encoding: 'gzip' };
  return { body };
}
