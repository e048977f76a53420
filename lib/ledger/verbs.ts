// The one table of verbs, what a person may do to an article: transitions, roles, routes, forms and pages are derived from it.
import type { Fact, Role } from './facts.ts';
import type { ReviewState } from './views.ts';

/** How the site is to look; `ordered` until the publisher has said that the page stands. */
export type SiteState = 'none' | 'ordered' | 'published' | 'unpublished' | 'retracted';

/** Legal, or what to do instead. */
export type Legality = 'yes' | `${string}.`;

export interface VerbRow {
  /** The method of the desk and the operation of the API. */
  readonly operation: string;
  /** The fact that it makes. */
  readonly fact: Fact['type'];
  readonly roles: readonly Role[];
  /** By the state of the newest revision. */
  readonly inReview: Readonly<Record<ReviewState, Legality>>;
  /** By the state of the site. */
  readonly onSite: Readonly<Record<SiteState, Legality>>;
}

const REVIEWERS: readonly Role[] = ['reviewer', 'admin'];

const OPEN_FIRST: Legality = 'reopen it first.';
const NEVER_PUBLIC: Legality = 'it has never been public.';

const WHILE_OPEN: VerbRow['inReview'] = { in_review: 'yes', approved: OPEN_FIRST, rejected: OPEN_FIRST };
const ALWAYS: VerbRow['inReview'] = { in_review: 'yes', approved: 'yes', rejected: 'yes' };
const ANYWHERE: VerbRow['onSite'] = {
  none: 'yes',
  ordered: 'yes',
  published: 'yes',
  unpublished: 'yes',
  retracted: 'yes',
};

/** By the last part of its address: `POST /v1/articles/{id}/decisions`. */
export const VERBS = {
  decisions: { operation: 'decide', fact: 'Decided', roles: REVIEWERS, inReview: WHILE_OPEN, onSite: ANYWHERE },
  edits: { operation: 'edit', fact: 'Edited', roles: REVIEWERS, inReview: WHILE_OPEN, onSite: ANYWHERE },
  approval: {
    operation: 'approve',
    fact: 'Approved',
    roles: REVIEWERS,
    inReview: { ...WHILE_OPEN, approved: 'its newest revision is approved already.' },
    onSite: { ...ANYWHERE, retracted: 'roll it back first, or upload the corrected text under another name.' },
  },
  rejection: {
    operation: 'reject',
    fact: 'Rejected',
    roles: REVIEWERS,
    inReview: { ...WHILE_OPEN, rejected: 'its newest revision is rejected already.' },
    onSite: ANYWHERE,
  },
  reopening: {
    operation: 'reopen',
    fact: 'Reopened',
    roles: REVIEWERS,
    inReview: { ...ALWAYS, in_review: 'its newest revision is open already.' },
    onSite: ANYWHERE,
  },
  unpublication: {
    operation: 'unpublish',
    fact: 'Unpublished',
    roles: REVIEWERS,
    inReview: ALWAYS,
    onSite: {
      ...ANYWHERE,
      none: NEVER_PUBLIC,
      unpublished: 'it is unpublished already.',
      retracted: 'a retracted article keeps its notice.',
    },
  },
  retraction: {
    operation: 'retract',
    fact: 'Retracted',
    roles: REVIEWERS,
    inReview: ALWAYS,
    onSite: { ...ANYWHERE, none: NEVER_PUBLIC, retracted: 'it is retracted already.' },
  },
  rollback: {
    operation: 'rollBack',
    fact: 'RolledBack',
    roles: REVIEWERS,
    inReview: ALWAYS,
    onSite: { ...ANYWHERE, none: 'nothing of it has been approved yet.' },
  },
  recleaning: { operation: 'reclean', fact: 'Cleaned', roles: REVIEWERS, inReview: ALWAYS, onSite: ANYWHERE },
} as const satisfies Readonly<Record<string, VerbRow>>;

export type Verb = keyof typeof VERBS;
export type Operation = (typeof VERBS)[Verb]['operation'];

const isVerb = (name: string): name is Verb => Object.hasOwn(VERBS, name);

/** In the order of the table. */
export const VERB_NAMES: readonly Verb[] = Object.keys(VERBS).filter(isVerb);

/** Every verb with the operation that carries it out. */
export const OPERATIONS: ReadonlyMap<Verb, Operation> = new Map(
  VERB_NAMES.map((verb) => [verb, VERBS[verb].operation]),
);

/** The verb that makes a fact; undefined for the facts that our own functions put. */
export const verbOf = (fact: Fact['type']): Verb | undefined => VERB_NAMES.find((verb) => VERBS[verb].fact === fact);
