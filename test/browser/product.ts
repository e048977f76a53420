// The whole product as the browser tests meet it: the one that all files share, or for a picture one of its own.
import { readFileSync } from 'node:fs';
import type { ArticleItem } from '../../lib/ledger/views.ts';
import { type Local, newData, sharedLocal, startOn } from '../journey/local.ts';
import { Person } from '../journey/people.ts';
import { freePorts } from '../local/cloud/assembly.ts';
import { isInRun } from '../once/once.ts';

/** The seed document as it came. */
export const SEED = readFileSync(new URL('../cases/seed/input.txt', import.meta.url), 'utf8');

export interface Product {
  readonly site: string;
  readonly review: string;
  /** Puts a file into the upload bucket, as an editor's S3 tool would, and waits until its article is in the queue. */
  upload(key: string, text: string): Promise<ArticleItem>;
  /** The API's answer to a reviewer who is on no page. */
  ask(path: string): Promise<Answer>;
  close(): Promise<void>;
}

/** As much of an answer as the tests look at. */
export interface Answer {
  readonly items?: readonly ArticleItem[];
  readonly text?: string;
  readonly url?: string;
}

/** The seed document under a title of its own, so that its address on the site is of this file alone. */
export function seedFor(town: string): string {
  return SEED.replace('Municipal government', `Municipal government of ${town}`);
}

/** Each file keeps to sources of its own, and looks at the queue through them. */
export async function startProduct(): Promise<Product> {
  return productAt(isInRun() ? await sharedLocal() : await startOn(newData(), await freePorts()));
}

function productAt(local: Local): Product {
  const zoe = new Person(local, 'reviewer', 'zoe');
  return {
    site: local.site,
    review: `${local.api}/review`,
    ask: async (path) => (await zoe.get(path)).json,
    upload: async (key, text) => {
      const { state, article } = await zoe.upload(key, text);
      if (article === undefined) throw new Error(`${key} is ${state}, and no article.`);
      return zoe.article(article);
    },
    close: () => local.close(),
  };
}
