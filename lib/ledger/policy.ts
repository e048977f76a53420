// Policy: what stands in the way of a verb, as the refusal says it, as a person's buttons show it, and as “why is it not live?” explains it.
import { amount } from '../text/amount.ts';
import { FourEyes, type IllegalMove, Superseded } from './errors.ts';
import type { Actor } from './facts.ts';
import { type ArticleState, newest } from './state.ts';
import { illegalMove, siteState } from './transitions.ts';
import { unsettled } from './unsettled.ts';
import { VERB_NAMES, VERBS, type Verb } from './verbs.ts';

/** True for the sources whose articles the uploader or last editor may not approve. */
export type FourEyesPolicy = (source: string) => boolean;

/** Sources separated by commas; `*` for all, empty for none. */
export function fourEyesFor(setting: string): FourEyesPolicy {
  const sources = new Set(setting.split(',').map((one) => one.trim()));
  return (source) => sources.has('*') || sources.has(source);
}

function secondPair(state: ArticleState, actor: string, rule: FourEyesPolicy): FourEyes | undefined {
  if (!rule(state.source)) return undefined;
  const last = newest(state);
  if (last.from.uploader === actor) return new FourEyes(actor, 'uploaded');
  return last.editor === actor ? new FourEyes(actor, 'edited') : undefined;
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
  const eyes = wish.verb === 'approval' ? secondPair(state, wish.actor.id, fourEyes) : undefined;
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
    const eyes = fourEyes(state.source)
      ? ' Its source needs four eyes: its uploader and its last editor cannot approve it.'
      : '';
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
