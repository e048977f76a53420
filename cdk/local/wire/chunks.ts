// Signatures of the chunks of a streamed body: each covers its bytes and the signature before it, beginning with the request's.
import { createHash } from 'node:crypto';
import { same } from './same.ts';

/** Signs a text under the credential and date of the request. */
export type Sign = (text: string) => Promise<string>;

export class ChunkSignatures {
  readonly #sign: Sign;
  readonly #head: string;
  #last: string;

  /** `head` is date and scope as the request names them; `seed` is the request's own signature. */
  constructor(head: { readonly date: string; readonly scope: string }, seed: string, sign: Sign) {
    this.#sign = sign;
    this.#head = ['AWS4-HMAC-SHA256-PAYLOAD', head.date, head.scope].join('\n');
    this.#last = seed;
  }

  /** In the order of the chunks; `digest` is the SHA-256 of the bytes, in hex. */
  async right(signature: string, digest: string): Promise<boolean> {
    const nothing = createHash('sha256').digest('hex');
    const expected = await this.#sign([this.#head, this.#last, nothing, digest].join('\n'));
    this.#last = expected;
    return same(signature, expected);
  }
}
