// Splits a line into known words without a rest: “Email ThisBlogThis!Share to Twitter” is three buttons.

/** Known strings by kind, matched on squeezed lines. */
export class Segments<Kind extends string> {
  readonly #shelves = new Map<string, { key: string; kind: Kind }[]>();

  constructor(
    words: Readonly<Record<Kind, readonly string[]>>,
    kinds: readonly Kind[],
    keyOf: (word: string) => string,
  ) {
    for (const kind of kinds) {
      for (const word of words[kind]) {
        const key = keyOf(word);
        const shelf = this.#shelves.get(key.charAt(0)) ?? [];
        this.#shelves.set(key.charAt(0), shelf);
        shelf.push({ key, kind });
      }
    }
    for (const shelf of this.#shelves.values()) shelf.sort((a, b) => b.key.length - a.key.length);
  }

  /** The kinds of the words that a key is made of; counts behind a word are passed over. */
  of(key: string): readonly Kind[] | undefined {
    if (key.length > 600) return undefined;
    const found = this.#from(key, 0, new Set());
    return found && found.length > 0 ? found : undefined;
  }

  #from(key: string, at: number, dead: Set<number>): readonly Kind[] | undefined {
    if (at >= key.length) return [];
    if (dead.has(at)) return undefined;
    for (const word of this.#shelves.get(key.charAt(at)) ?? []) {
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
