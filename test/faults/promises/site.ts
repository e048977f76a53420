// What readers find: pages, former addresses and lists, held against what was ordered.
import { ownSuffix, sha256 } from '../../../lib/ledger/ids.ts';
import { listsOf } from '../../../lib/publish/lists.ts';
import { pageKey, readList, readPage } from '../pages.ts';
import { type After, articles, isPutAside, type Known } from './after.ts';

async function ownedBy(article: string, wish: string, { made }: After): Promise<string | undefined> {
  for (const slug of [wish, `${wish}-${ownSuffix(article)}`])
    if ((await made.ports.slugs.owner(slug)) === article) return slug;
  return undefined;
}

const pageAt = (slug: string | undefined, { made }: After) => {
  const file = slug === undefined ? undefined : made.ports.site.files.get(pageKey(slug));
  return file && readPage(file.file.body);
};

/** What a page has to show for an order. */
export async function misplaced(known: Known, after: After): Promise<readonly string[]> {
  const { state } = known;
  const { article, order } = state;
  if (!order || isPutAside(state)) return [];
  const slug = await ownedBy(article, state.slugs.at(-1) ?? 'article', after);
  const page = pageAt(slug, after);
  if (!page) return [`${article} has no page at ${slug}`];
  const found: string[] = [];
  if (page.id !== article || page.sequence !== order.sequence)
    found.push(`${slug} shows fact ${page.sequence} of ${page.id}, not ${order.sequence} of ${article}`);
  if (page.kind !== order.kind) found.push(`${slug} is ${page.kind}, not ${order.kind}`);
  if (order.kind === 'article') {
    if (sha256(page.text ?? '') !== order.signed.sha256) found.push(`${slug} shows another text than was signed`);
    if (state.live.stands !== order.sequence) found.push(`${article} does not say that its page stands`);
  }
  for (const wish of state.slugs.slice(0, -1)) {
    const old = await ownedBy(article, wish, after);
    if (old !== undefined && old !== slug && pageAt(old, after)?.to !== slug)
      found.push(`${old} does not lead to ${slug}`);
  }
  return found;
}

/** What is put aside may be in a list or not. */
export async function wrongLists(after: After): Promise<readonly string[]> {
  const known = await articles(after);
  const aside = new Set(known.filter(({ state }) => isPutAside(state)).map(({ state }) => state.article));
  const expected = new Map<string, string[]>([['front', []]]);
  for (const { state } of known) {
    const { order, article, source } = state;
    if (!order || aside.has(article)) continue;
    const slug = await ownedBy(article, state.slugs.at(-1) ?? 'article', after);
    const shown = order.kind === 'article' ? 'live' : order.kind === 'retracted' ? 'tombstone' : undefined;
    for (const list of listsOf({ publishedAt: state.publishedAt ?? order.at, source })) {
      const lines = expected.get(list) ?? [];
      if (shown) lines.push(`${article} at ${slug}, ${shown}`);
      expected.set(list, lines);
    }
  }
  return [...expected].flatMap(([list, lines]) => {
    const file = after.made.ports.site.files.get(`${list}.html`);
    if (!file) return [`there is no list ${list}`];
    const found = readList(file.file.body)
      .entries.filter(({ id }) => !aside.has(id))
      .map(({ id, slug, state }) => `${id} at ${slug}, ${state}`);
    const [is, should] = [found.sort().join('; '), lines.sort().join('; ')];
    return is === should ? [] : [`${list} has [${is}], not [${should}]`];
  });
}
