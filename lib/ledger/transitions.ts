// The one table of legal moves: the fold obeys it, the desk enforces it, and the page explains itself by it.
import { IllegalMove } from './errors.ts';
import type { Event } from './facts.ts';
import type { ArticleState } from './state.ts';
import type { ReviewState } from './views.ts';

/** The verbs of the API, as its addresses write them. */
export type Verb =
  | 'decisions'
  | 'edits'
  | 'approval'
  | 'rejection'
  | 'reopening'
  | 'unpublication'
  | 'retraction'
  | 'rollback'
  | 'recleaning';

export const VERBS: readonly Verb[] = [
  'decisions',
  'edits',
  'approval',
  'rejection',
  'reopening',
  'unpublication',
  'retraction',
  'rollback',
  'recleaning',
];

/** How the site is to look; `ordered` until the publisher has said that the page stands. */
export type Standing = 'none' | 'ordered' | 'published' | 'unpublished' | 'retracted';

/** Legal, or what to do instead. */
type Answer = 'yes' | `${string}.`;

const OPEN_FIRST: Answer = 'reopen it first.';

const BY_REVIEW: Record<Verb, Record<ReviewState, Answer>> = {
  decisions: { in_review: 'yes', approved: OPEN_FIRST, rejected: OPEN_FIRST },
  edits: { in_review: 'yes', approved: OPEN_FIRST, rejected: OPEN_FIRST },
  approval: { in_review: 'yes', approved: 'its newest revision is approved already.', rejected: OPEN_FIRST },
  rejection: { in_review: 'yes', approved: OPEN_FIRST, rejected: 'its newest revision is rejected already.' },
  reopening: { in_review: 'its newest revision is open already.', approved: 'yes', rejected: 'yes' },
  unpublication: { in_review: 'yes', approved: 'yes', rejected: 'yes' },
  retraction: { in_review: 'yes', approved: 'yes', rejected: 'yes' },
  rollback: { in_review: 'yes', approved: 'yes', rejected: 'yes' },
  recleaning: { in_review: 'yes', approved: 'yes', rejected: 'yes' },
};

const ANYWHERE: Record<Standing, Answer> = {
  none: 'yes',
  ordered: 'yes',
  published: 'yes',
  unpublished: 'yes',
  retracted: 'yes',
};
const NEVER_PUBLIC: Answer = 'it has never been public.';

const BY_STANDING: Record<Verb, Record<Standing, Answer>> = {
  decisions: ANYWHERE,
  edits: ANYWHERE,
  approval: { ...ANYWHERE, retracted: 'roll it back first, or upload the corrected text under another name.' },
  rejection: ANYWHERE,
  reopening: ANYWHERE,
  unpublication: {
    none: NEVER_PUBLIC,
    ordered: 'yes',
    published: 'yes',
    unpublished: 'it is unpublished already.',
    retracted: 'a retracted article keeps its notice.',
  },
  retraction: {
    none: NEVER_PUBLIC,
    ordered: 'yes',
    published: 'yes',
    unpublished: 'yes',
    retracted: 'it is retracted already.',
  },
  rollback: { ...ANYWHERE, none: 'nothing of it has been approved yet.' },
  recleaning: ANYWHERE,
};

export function standing(state: ArticleState): Standing {
  if (state.order === undefined) return 'none';
  if (state.order.kind !== 'article') return state.order.kind;
  return state.live.stands === state.order.sequence ? 'published' : 'ordered';
}

/** Why this verb is not legal now; undefined where it is. */
export function hindrance(state: ArticleState, verb: Verb): IllegalMove | undefined {
  const review = BY_REVIEW[verb][state.review.state];
  if (review !== 'yes') return new IllegalMove(verb, state.review.state, review);
  const now = standing(state);
  const answer = BY_STANDING[verb][now];
  return answer === 'yes' ? undefined : new IllegalMove(verb, now, answer);
}

/** The verb that makes a fact; none for the facts that our own functions put. */
export const VERB_OF: Record<Event['type'], Verb | undefined> = {
  Received: undefined,
  Cleaned: 'recleaning',
  Decided: 'decisions',
  Edited: 'edits',
  Approved: 'approval',
  Rejected: 'rejection',
  Reopened: 'reopening',
  Published: undefined,
  Unpublished: 'unpublication',
  Retracted: 'retraction',
  RolledBack: 'rollback',
  Failed: undefined,
};
