// Which findings are one decision: those with a shared key, and those that an edit folded together.

import { groupId } from './identity.ts';

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

/** Members of a key with company get the group's id. */
export function grouped<Item extends { readonly id: string }>(
  items: readonly { item: Item; key: string }[],
): readonly Item[] {
  const members = new Map<string, string[]>();
  for (const { item, key } of items) {
    const ids = members.get(key);
    if (ids) ids.push(item.id);
    else members.set(key, [item.id]);
  }
  const names = new Map<string, string>();
  for (const [key, ids] of members) if (ids.length > 1) names.set(key, groupId(ids));
  return items.map(({ item, key }) => {
    const group = names.get(key);
    return group === undefined ? item : { ...item, group };
  });
}

export const inOrder = <Item extends { readonly textStart: number; readonly textEnd: number }>(
  items: readonly Item[],
): readonly Item[] => [...items].sort((a, b) => a.textStart - b.textStart || a.textEnd - b.textEnd);
