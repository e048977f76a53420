// Unwraps `aws-chunked` bodies: SDKs send streams in chunks and append the checksum as a trailer.
import { S3Problem } from './problem.ts';

const longestLine = 4096;

export class Chunked {
  /** Filled when the body has been read to its end; names are lower-case. */
  readonly trailers = new Map<string, string>();
  readonly #source: AsyncIterator<Uint8Array>;
  #pending: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      // The size may be followed by `;chunk-signature=…`, which the signed headers make redundant here.
      const size = /^([0-9a-fA-F]{1,8})(?:;.*)?$/.exec(await this.#line())?.[1];
      if (size === undefined) throw broken();
      const length = Number.parseInt(size, 16);
      if (length === 0) break;
      yield* this.#exactly(length);
      if ((await this.#line()) !== '') throw broken();
    }
    await this.#readTrailers();
  }

  async #readTrailers(): Promise<void> {
    while (this.#pending.length > 0 || (await this.#more())) {
      const line = await this.#line();
      const colon = line.indexOf(':');
      if (colon > 0) this.trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
  }

  async *#exactly(length: number): AsyncGenerator<Uint8Array> {
    let missing = length;
    while (missing > 0) {
      if (this.#pending.length === 0 && !(await this.#more())) throw broken();
      const piece = this.#pending.subarray(0, missing);
      this.#pending = this.#pending.subarray(piece.length);
      missing -= piece.length;
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
