// The transitions of the state machine: which verbs are legal in which state. The fold, the desk and the page all ask here.
import { IllegalMove } from './errors.ts';
import type { ArticleState } from './state.ts';
import { type SiteState, VERBS, type Verb } from './verbs.ts';

export function siteState(state: ArticleState): SiteState {
  if (state.order === undefined) return 'none';
  if (state.order.kind !== 'article') return state.order.kind;
  return state.live.stands === state.order.sequence ? 'published' : 'ordered';
}

/** Why this verb is not legal now; undefined where it is. */
export function illegalMove(state: ArticleState, verb: Verb): IllegalMove | undefined {
  const { inReview, onSite } = VERBS[verb];
  const review = inReview[state.review.state];
  if (review !== 'yes') return new IllegalMove(verb, state.review.state, review);
  const now = siteState(state);
  const answer = onSite[now];
  return answer === 'yes' ? undefined : new IllegalMove(verb, now, answer);
}
