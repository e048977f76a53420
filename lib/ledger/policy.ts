// Policy: what stands in the way of a verb, as the refusal says it, as a person's buttons show it, and as “why is it not live?” explains it.
import { amount } from '../text/amount.ts';
import { authorsOf, type TextAuthor } from './authors.ts';
import { FourEyes, type IllegalMove, Superseded } from './errors.ts';
import type { Actor } from './facts.ts';
import type { FourEyesPolicy } from './four-eyes.ts';
import { type ArticleState, newest, revisionOf } from './state.ts';
import { illegalMove, siteState } from './transitions.ts';
import { unsettled } from './unsettled.ts';
import { VERB_NAMES, VERBS, type Verb } from './verbs.ts';
import { fourEyesSentence } from './words/four-eyes.ts';

/** Of the text that the verb would put before readers; nobody's for every other verb. */
function authorsInTheWay(state: ArticleState, { verb, revision }: Wish): readonly TextAuthor[] {
  if (verb === 'approval') return authorsOf(newest(state));
  if (verb !== 'rollback' || revision === undefined) return [];
  return revisionOf(state, revision)?.signed?.authors ?? [];
}

function secondPair(state: ArticleState, wish: Wish, needsFourEyes: FourEyesPolicy): FourEyes | undefined {
  if (!needsFourEyes(state.source)) return undefined;
  const authors = authorsInTheWay(state, wish);
  const author = authors.find(({ id }) => id === wish.actor.id);
  const todo = wish.verb === 'rollback' ? 'bring it back' : 'approve it';
  return author && new FourEyes(author, fourEyesSentence(authors, todo));
}

interface Wish {
  readonly verb: Verb;
  readonly actor: Actor;
  /** The revision that the caller speaks of, where the verb speaks of one. */
  readonly revision?: number;
}

/** The first thing in the way, in the order that the desk promises. */
export function whatForbids(
  state: ArticleState,
  wish: Wish,
  fourEyes: FourEyesPolicy,
): IllegalMove | FourEyes | Superseded | undefined {
  const illegal = illegalMove(state, wish.verb);
  if (illegal) return illegal;
  const eyes = secondPair(state, wish, fourEyes);
  if (eyes) return eyes;
  const last = newest(state).number;
  const speaksOfNewest = wish.verb !== 'rollback' && wish.revision !== undefined;
  return speaksOfNewest && wish.revision !== last ? new Superseded(wish.revision, last) : undefined;
}

/** What this person may do now. */
export function permittedVerbs(state: ArticleState, actor: Actor, fourEyes: FourEyesPolicy): readonly Verb[] {
  return VERB_NAMES.filter(
    (verb) =>
      VERBS[verb].roles.some((role) => actor.roles.includes(role)) &&
      whatForbids(state, { verb, actor }, fourEyes) === undefined,
  );
}

/** One sentence; undefined where readers see the newest revision. */
export function whyNotLive(state: ArticleState, fourEyes: FourEyesPolicy): string | undefined {
  const { order, review } = state;
  const last = newest(state);
  const name = `Revision ${last.number}`;
  if (order?.kind === 'retracted') return `${order.by} retracted the article: ${order.reason}`;
  if (review.state === 'rejected') return `${review.by} rejected revision ${last.number}: ${review.reason ?? ''}`;
  if (review.state === 'in_review') {
    const waits =
      last.undecided === 0 ? '' : ` ${amount(last.undecided, 'suggestion is', 'suggestions are')} undecided.`;
    const eyes = fourEyes(state.source) ? ` ${fourEyesSentence(authorsOf(last))}` : '';
    return `${name} waits for somebody to approve it.${waits}${eyes}`;
  }
  if (order?.kind === 'unpublished') return `${order.by} unpublished the article: ${order.reason}`;
  if (siteState(state) === 'ordered' && state.failed.has(unsettled(state)))
    return `${name} is approved, but its page could not be made in five attempts. Reopen it, take out what is largest in it, such as a table, and approve it again; if it is an ordinary text, tell the operator.`;
  if (siteState(state) === 'ordered') return `${name} is approved; its page is being made.`;
  if (order?.kind === 'article' && order.revision !== last.number)
    return `${order.by} rolled the site back to revision ${order.revision}: ${order.rolledBack ?? ''}`;
  return undefined;
}
