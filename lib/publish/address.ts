// Where an article stands on the site: the first to take a slug keeps it, and old slugs lead to the new one.
import { ownSuffix } from '../ledger/ids.ts';
import type { ArticleState } from '../ledger/state.ts';
import type { Slugs } from './ports.ts';

export interface Address {
  readonly slug: string;
  /** Slugs at which it may have stood before. */
  readonly former: readonly string[];
}

async function taken(wish: string, article: string, slugs: Slugs): Promise<string> {
  if ((await slugs.take(wish, article)) === article) return wish;
  const own = `${wish}-${ownSuffix(article)}`;
  if ((await slugs.take(own, article)) === article) return own;
  throw new Error(`The slug “${own}” belongs to another article.`);
}

async function owned(wish: string, article: string, slugs: Slugs): Promise<readonly string[]> {
  const candidates = [wish, `${wish}-${ownSuffix(article)}`];
  const owners = await Promise.all(candidates.map((slug) => slugs.owner(slug)));
  return candidates.filter((_, at) => owners[at] === article);
}

/** Derived from the facts alone, so that a crash leaves no page at an address that nobody remembers. */
export async function addressOf(state: ArticleState, slugs: Slugs): Promise<Address> {
  const slug = await taken(state.slugs.at(-1) ?? 'article', state.article, slugs);
  const former: string[] = [];
  for (const wish of state.slugs.slice(0, -1))
    for (const slug of await owned(wish, state.article, slugs)) former.push(slug);
  return { slug, former: former.filter((one) => one !== slug) };
}
