// A life that has come to rest, and its articles: what every promise looks at.
import type { Fact } from '../../../lib/ledger/facts.ts';
import { fold } from '../../../lib/ledger/fold.ts';
import type { ArticleState } from '../../../lib/ledger/state.ts';
import { unsettled } from '../../../lib/ledger/unsettled.ts';
import type { Life } from '../acts.ts';
import { ARTICLES, type People } from '../people.ts';
import type { Product } from '../product.ts';

/** A life that has come to rest. */
export interface After {
  readonly life: Life;
  readonly made: Product;
  readonly crowd: People;
  /** Pages of texts that nobody had signed when they were written. */
  readonly unsigned: readonly string[];
  /** Errors of processes that met no fault. */
  readonly surprises: readonly string[];
  /** When each webhook stood in the log. */
  readonly logged: ReadonlyMap<string, string>;
}

export interface Known {
  readonly facts: readonly Fact[];
  readonly state: ArticleState;
}

/** Settling failed until its attempts were spent, and the desk says so: visible, and owed until the next fact. */
export const isPutAside = (state: ArticleState): boolean => state.failed.has(unsettled(state));

export async function articles({ made }: After): Promise<readonly Known[]> {
  const all = await Promise.all(ARTICLES.map((article) => made.ports.ledger.facts(article)));
  return all.flatMap((facts) => {
    const state = fold(facts);
    return state ? [{ facts, state }] : [];
  });
}

export async function ofEach(after: After, look: (known: Known) => Promise<readonly string[]> | readonly string[]) {
  const found = await Promise.all((await articles(after)).map((known) => look(known)));
  return found.flat();
}
