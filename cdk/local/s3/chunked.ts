// Unwraps `aws-chunked` bodies: SDKs send streams in chunks and append the checksum as a trailer.
import { createHash, type Hash } from 'node:crypto';
import type { ChunkSignatures } from '../wire/chunks.ts';
import { S3Problem } from './problem.ts';

const longestLine = 4096;

export class Chunked {
  /** Filled when the body has been read to its end; names are lower-case. */
  readonly trailers = new Map<string, string>();
  readonly #signatures: ChunkSignatures | undefined;
  readonly #source: AsyncIterator<Uint8Array>;
  #pending: Buffer = Buffer.alloc(0);

  /** `signatures` where every chunk has to be signed. */
  constructor(source: AsyncIterable<Uint8Array>, signatures?: ChunkSignatures) {
    this.#signatures = signatures;
    this.#source = source[Symbol.asyncIterator]();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const line = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?(?:;.*)?$/.exec(await this.#line());
      if (!line) throw broken();
      const length = Number.parseInt(line[1] ?? '', 16);
      const hash = createHash('sha256');
      yield* this.#exactly(length, hash);
      await this.#requireSignature(line[2], hash);
      if (length === 0) break;
      if ((await this.#line()) !== '') throw broken();
    }
    await this.#readTrailers();
  }

  async #requireSignature(signature: string | undefined, hash: Hash): Promise<void> {
    if (!this.#signatures || (await this.#signatures.right(signature ?? '', hash.digest('hex')))) return;
    throw new S3Problem('SignatureDoesNotMatch', 'The signature of a chunk does not match.');
  }

  async #readTrailers(): Promise<void> {
    while (this.#pending.length > 0 || (await this.#more())) {
      const line = await this.#line();
      const colon = line.indexOf(':');
      if (colon > 0) this.trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
  }

  async *#exactly(length: number, hash: Hash): AsyncGenerator<Uint8Array> {
    let missing = length;
    while (missing > 0) {
      if (this.#pending.length === 0 && !(await this.#more())) throw broken();
      const piece = this.#pending.subarray(0, missing);
      this.#pending = this.#pending.subarray(piece.length);
      missing -= piece.length;
      if (this.#signatures) hash.update(piece);
      yield piece;
    }
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#pending.indexOf('\r\n');
      if (end >= 0) {
        const line = this.#pending.toString('latin1', 0, end);
        this.#pending = this.#pending.subarray(end + 2);
        return line;
      }
      if (this.#pending.length > longestLine || !(await this.#more())) throw broken();
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done) return false;
    this.#pending = this.#pending.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#pending, next.value]);
    return true;
  }
}

function broken(): S3Problem {
  return new S3Problem('IncompleteBody', 'The request body is not a complete aws-chunked stream.');
}
