// The checksums that SDKs send along with a body, computed as the bytes arrive.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export interface Sum {
  readonly add: (bytes: Uint8Array) => void;
  /** Base64 of the big-endian value. */
  readonly value: () => string;
}

const sums: Readonly<Record<string, () => Sum>> = {
  'x-amz-checksum-crc32': () => {
    let sum = 0;
    return {
      add: (bytes) => {
        sum = crc32(bytes, sum);
      },
      value: () => base64(sum),
    };
  },
  'x-amz-checksum-crc32c': crc32c,
  'x-amz-checksum-crc64nvme': crc64nvme,
  'x-amz-checksum-sha1': () => hashSum('sha1'),
  'x-amz-checksum-sha256': () => hashSum('sha256'),
};

export const checksumHeaders = Object.keys(sums);

export function startSum(header: string): Sum | undefined {
  return sums[header]?.();
}

function hashSum(name: string): Sum {
  const hash = createHash(name);
  return { add: (bytes) => void hash.update(bytes), value: () => hash.digest('base64') };
}

function base64(...words: readonly number[]): string {
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, at) => {
    bytes.writeUInt32BE(word >>> 0, at * 4);
  });
  return bytes.toString('base64');
}

/** Castagnoli's polynomial, bits reversed. */
function crc32c(): Sum {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let word = byte;
    for (let bit = 0; bit < 8; bit++) word = word & 1 ? (word >>> 1) ^ 0x82f63b78 : word >>> 1;
    return word;
  });
  let sum = 0xffffffff;
  return {
    add: (bytes) => {
      for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 255] ?? 0);
    },
    value: () => base64(~sum),
  };
}

/** The AWS CLI's default: NVMe's polynomial, bits reversed, in two halves because a BigInt a byte is too slow. */
function crc64nvme(): Sum {
  const high = new Uint32Array(256);
  const low = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let word = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) word = word & 1n ? (word >> 1n) ^ 0x9a6c9329ac4bc9b5n : word >> 1n;
    high[byte] = Number(word >> 32n);
    low[byte] = Number(word & 0xffffffffn);
  }
  let left = 0xffffffff;
  let right = 0xffffffff;
  return {
    add: (bytes) => {
      for (const byte of bytes) {
        const row = (right ^ byte) & 255;
        right = ((right >>> 8) | (left << 24)) ^ (low[row] ?? 0);
        left = (left >>> 8) ^ (high[row] ?? 0);
      }
    },
    value: () => base64(~left, ~right),
  };
}
