// The projections of an article's state: its queue entry, and the whole view that the API and the pages show.
import { authorsOf } from './authors.ts';
import type { Actor } from './facts.ts';
import type { FourEyesPolicy } from './four-eyes.ts';
import { permittedVerbs, whyNotLive } from './policy.ts';
import { type ArticleState, newest } from './state.ts';
import type { ArticleItem, ArticleView, Claim, QueueEntry } from './views.ts';
import { fourEyesSentence } from './words/four-eyes.ts';

export function queueEntry(state: ArticleState): QueueEntry {
  const last = newest(state);
  const { stands: _, ...live } = state.live;
  return {
    id: state.article,
    title: last.signed?.title ?? last.made.title,
    source: state.source,
    state: state.state,
    review: state.review.state,
    revision: last.number,
    counts: last.made.counts,
    undecided: last.undecided,
    words: last.made.words,
    ...(last.made.rules === undefined ? {} : { rules: last.made.rules.map(({ rule }) => rule) }),
    uploader: last.from.uploader,
    authors: authorsOf(last),
    receivedAt: state.receivedAt,
    since: state.since,
    live,
    ...(live.url === undefined ? {} : { url: live.url }),
    sequence: state.sequence,
  };
}

/** With the people who cannot approve it, where that is asked of it; what an earlier version stored names nobody. */
export function withFourEyes<Item extends ArticleItem>(item: Item, fourEyes: FourEyesPolicy): Item {
  const { review, source, authors } = item;
  if (review !== 'in_review' || authors === undefined || !fourEyes(source)) return item;
  return { ...item, fourEyes: fourEyesSentence(authors) };
}

export function articleView(state: ArticleState, actor: Actor, fourEyes: FourEyesPolicy, claim?: Claim): ArticleView {
  const why = whyNotLive(state, fourEyes);
  return {
    ...withFourEyes(queueEntry(state), fourEyes),
    ...(claim === undefined ? {} : { claim }),
    ...(why === undefined ? {} : { notLive: why }),
    may: permittedVerbs(state, actor, fourEyes),
  };
}
