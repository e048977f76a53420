// Finds the known strings that may begin at a place without trying all of them.

const NONE: readonly never[] = [];

/** Strings of this length and more stand together by their first characters. */
const SPINE = 3;

export class Shelves<Item extends { readonly key: string }> {
  readonly all: readonly Item[];
  readonly #byStart = new Map<string, Item[]>();
  /** Bit per first character below U+0080: most places are ruled out by it alone. */
  readonly #first = new Uint8Array(128);

  /** Longest first; of two strings of one length the earlier one. */
  constructor(items: readonly Item[]) {
    this.all = items;
    for (const item of [...items].sort((a, b) => b.key.length - a.key.length)) {
      const start = item.key.slice(0, SPINE);
      const code = item.key.charCodeAt(0);
      if (code < 128) this.#first[code] = 1;
      const shelf = this.#byStart.get(start);
      if (shelf) shelf.push(item);
      else this.#byStart.set(start, [item]);
    }
  }

  /** Strings with which `key` may go on at a position, longest first. */
  at(key: string, position: number): readonly Item[] {
    const code = key.charCodeAt(position);
    if (code < 128 && this.#first[code] === 0) return NONE;
    let found: readonly Item[] = NONE;
    for (let length = SPINE; length > 0; length--) {
      if (position + length > key.length) continue;
      const shelf = this.#byStart.get(key.slice(position, position + length));
      if (shelf) found = found.length === 0 ? shelf : [...found, ...shelf];
    }
    return found;
  }
}
