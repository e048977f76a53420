// Request bodies are read whole only up to a bound, so that no caller can fill the memory.
import type { Readable } from 'node:stream';

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  readonly limit: number;
  constructor(limit: number) {
    super(`The body is larger than ${limit} bytes.`);
    this.limit = limit;
  }
}

export async function readBody(source: Readable, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Left open when we stop early, so that the answer still reaches the caller.
  for await (const part of source.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > limit) throw new TooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
