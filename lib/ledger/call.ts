// What every change of an article comes with, and what it answers.
import type { Actor, RequestKey } from './facts.ts';
import type { ArticleView } from './views.ts';

/** Who asks, what they had seen, and the key that makes a retry harmless. */
export interface Call {
  readonly actor: Actor;
  /** The sequence that the caller saw (`If-Match`). */
  readonly seen: number;
  readonly request?: RequestKey;
}

/** The article after the change; `replayed` where the same request had been carried out before. */
export interface Done {
  readonly article: ArticleView;
  readonly replayed: boolean;
}
