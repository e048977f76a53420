// An index of strings by their first characters: finds those that may begin at a place without trying all of them.

const NONE: readonly never[] = [];

/** Strings of this length and more stand together by their first characters. */
const PREFIX = 3;

export class PrefixIndex<Item extends { readonly key: string }> {
  readonly all: readonly Item[];
  readonly #byStart = new Map<string, Item[]>();
  /** Bit per first character below U+0080: most places are ruled out by it alone. */
  readonly #first = new Uint8Array(128);

  /** Longest first; of two strings of one length the earlier one. */
  constructor(items: readonly Item[]) {
    this.all = items;
    for (const item of [...items].sort((a, b) => b.key.length - a.key.length)) {
      const start = item.key.slice(0, PREFIX);
      const code = item.key.charCodeAt(0);
      if (code < 128) this.#first[code] = 1;
      const bucket = this.#byStart.get(start);
      if (bucket) bucket.push(item);
      else this.#byStart.set(start, [item]);
    }
  }

  /** Strings with which `key` may go on at a position, longest first. */
  at(key: string, position: number): readonly Item[] {
    const code = key.charCodeAt(position);
    if (code < 128 && this.#first[code] === 0) return NONE;
    let found: readonly Item[] = NONE;
    for (let length = PREFIX; length > 0; length--) {
      if (position + length > key.length) continue;
      const bucket = this.#byStart.get(key.slice(position, position + length));
      if (bucket) found = found.length === 0 ? bucket : [...found, ...bucket];
    }
    return found;
  }
}
