// The lists that an article appears in: its entry first, then a mark, then the page; unchanged marks are cleared.
import type { Lists, Site } from './ports.ts';
import type { ListEntry, Renderer } from './renderer.ts';

export interface ListNeeds {
  readonly lists: Lists<ListEntry>;
  readonly site: Site;
  readonly renderer: Renderer;
  readonly clock: { now(): Date };
}

/** Entries on one list; what is older is found in the months. Bounds the work of one publication. */
const LONGEST = 1000;

export function listsOf(entry: Pick<ListEntry, 'publishedAt' | 'source'>): readonly string[] {
  return ['front', `month/${entry.publishedAt.slice(0, 7)}`, `source/${entry.source}`];
}

export async function putListEntry(entry: ListEntry, sequence: number, needs: ListNeeds): Promise<void> {
  const { publishedAt, id } = entry;
  for (const list of listsOf(entry)) {
    await needs.lists.putEntry(list, { publishedAt, id, sequence }, entry);
    await needs.lists.want(list, needs.clock.now().toISOString());
    await buildList(list, needs);
  }
}

/** True where nobody wanted the list built again in the meantime. */
export async function buildList(list: string, needs: ListNeeds): Promise<boolean> {
  const { wanted, entries } = await needs.lists.read(list, LONGEST);
  for (const file of needs.renderer.list(list, entries, wanted)) await needs.site.put(file, wanted);
  return needs.lists.built(list, wanted);
}

/** Before anything is published readers find a front page and feeds that say so. */
export async function startFrontList(needs: ListNeeds): Promise<void> {
  const { wanted } = await needs.lists.read('front', 1);
  if (wanted === 0) await buildList('front', needs);
}
