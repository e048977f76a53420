// Splits a line into known words without a rest: “Email ThisBlogThis!Share to Twitter” is three buttons.

import { matchKey } from '../forms/match-key.ts';
import { PrefixIndex } from '../forms/prefix-index.ts';

/** Known strings by kind, matched on squeezed lines. */
export class Segmenter<Kind extends string> {
  readonly #words: PrefixIndex<{ readonly key: string; readonly kind: Kind }>;

  constructor(words: Readonly<Record<Kind, readonly string[]>>, kinds: readonly Kind[]) {
    this.#words = new PrefixIndex(
      kinds.flatMap((kind) => words[kind].map((word) => ({ key: matchKey(word).key, kind }))),
    );
  }

  /** The kinds of the words that a key is made of; counts behind a word are passed over. */
  of(key: string): readonly Kind[] | undefined {
    if (key.length > 600) return undefined;
    const found = this.#from(key, 0, new Set());
    return found && found.length > 0 ? found : undefined;
  }

  /** Does a known word stand at the start? */
  mayBegin(key: string): boolean {
    for (const word of this.#words.at(key, 0)) if (key.startsWith(word.key)) return true;
    return false;
  }

  #from(key: string, at: number, dead: Set<number>): readonly Kind[] | undefined {
    if (at >= key.length) return [];
    if (dead.has(at)) return undefined;
    for (const word of this.#words.at(key, at)) {
      if (!key.startsWith(word.key, at)) continue;
      const rest = this.#from(key, at + word.key.length, dead);
      if (rest) return [word.kind, ...rest];
    }
    const digits = at > 0 ? /^\d{1,7}/u.exec(key.slice(at, at + 7)) : null;
    const rest = digits ? this.#from(key, at + digits[0].length, dead) : undefined;
    if (!rest) dead.add(at);
    return rest;
  }
}
