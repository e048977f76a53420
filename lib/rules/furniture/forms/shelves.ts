// Finds the known strings that may begin at a place without trying all of them.

/** Strings of this length and more stand together by their first characters. */
const SPINE = 3;

export class Shelves<Item extends { readonly key: string }> {
  readonly #byStart = new Map<string, Item[]>();

  /** Longest first; of two strings of one length the earlier one. */
  constructor(items: readonly Item[]) {
    for (const item of [...items].sort((a, b) => b.key.length - a.key.length)) {
      const start = item.key.slice(0, SPINE);
      const shelf = this.#byStart.get(start);
      if (shelf) shelf.push(item);
      else this.#byStart.set(start, [item]);
    }
  }

  /** Strings with which `key` may go on at a position, longest first. */
  *at(key: string, position: number): Generator<Item> {
    for (let length = SPINE; length > 0; length--) {
      if (position + length > key.length) continue;
      yield* this.#byStart.get(key.slice(position, position + length)) ?? [];
    }
  }
}
