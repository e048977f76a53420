// Which findings are one decision: those with a shared key, and those that an edit folded together.

/** Union of keys that turned out to belong together. */
export class Groups {
  readonly #parent = new Map<string, string>();

  root(key: string): string {
    const parent = this.#parent.get(key);
    if (parent === undefined || parent === key) return key;
    const root = this.root(parent);
    this.#parent.set(key, root);
    return root;
  }

  join(keys: readonly string[]): string {
    const roots = keys.map((key) => this.root(key));
    const first = roots[0] ?? '';
    for (const root of roots) this.#parent.set(root, first);
    return first;
  }
}
