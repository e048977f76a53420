// The checksums that SDKs send along with a body, computed as the bytes arrive by the SDK's own algorithms.
import { Crc32, Crc32c, Crc64Nvme } from '@aws-sdk/checksums/crc';
import { Sha1, Sha256 } from '@aws-sdk/checksums/sha';

export interface Sum {
  readonly update: (bytes: Uint8Array) => void;
  /** CRCs as big-endian numbers. */
  readonly digest: () => Promise<Uint8Array>;
}

const sums: Readonly<Record<string, () => Sum>> = {
  'x-amz-checksum-crc32': () => new Crc32(),
  'x-amz-checksum-crc32c': () => new Crc32c(),
  // The AWS CLI's default.
  'x-amz-checksum-crc64nvme': () => new Crc64Nvme(),
  'x-amz-checksum-sha1': () => new Sha1(),
  'x-amz-checksum-sha256': () => new Sha256(),
};

export const checksumHeaders = Object.keys(sums);

export function startSum(header: string): Sum | undefined {
  return sums[header]?.();
}
