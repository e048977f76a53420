// What the page of an article shows, and how its text may be shown.

import type { RuleFigures } from '../../learning/types.ts';
import type { ArticleView, RevisionView } from '../../ledger/views.ts';
import type { JustDone, QueuePlace } from './queue-place.ts';

/** How the text is shown: `?view=`. */
export const TEXT_VIEWS = ['inline', 'side', 'raw', 'clean'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

export interface ArticlePage {
  readonly article: ArticleView;
  readonly revision: RevisionView;
  readonly view: TextView;
  /** How the rules that found something in it are received; on the page, not in what its script asks for. */
  readonly rules?: readonly RuleFigures[];
  /** The queue that it was opened from. */
  readonly queue?: QueuePlace;
  /** The article before it, which this person has just closed. */
  readonly done?: JustDone;
}
