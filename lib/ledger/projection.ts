// The projections of an article's state: its queue entry, and the whole view that the API and the pages show.
import type { Actor } from './facts.ts';
import { type FourEyesPolicy, permittedVerbs, whyNotLive } from './policy.ts';
import { type ArticleState, newest } from './state.ts';
import type { ArticleView, Claim, QueueEntry } from './views.ts';

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
    receivedAt: state.receivedAt,
    since: state.since,
    live,
    ...(live.url === undefined ? {} : { url: live.url }),
    sequence: state.sequence,
  };
}

export function articleView(state: ArticleState, actor: Actor, fourEyes: FourEyesPolicy, claim?: Claim): ArticleView {
  const why = whyNotLive(state, fourEyes);
  return {
    ...queueEntry(state),
    ...(claim === undefined ? {} : { claim }),
    ...(why === undefined ? {} : { notLive: why }),
    may: permittedVerbs(state, actor, fourEyes),
  };
}
