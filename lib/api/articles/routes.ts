// The table’s rows for articles: the queue, what is read of one, and every verb that changes it.
import { ROLES, type Role } from '../../ledger/facts.ts';
import { type Verb as ArticleVerb, VERBS } from '../../ledger/verbs.ts';
import { ruleDecision } from '../bulk/bodies.ts';
import { isDryRun, ruleDecided } from '../bulk/schemas.ts';
import type { Route } from '../http/route.ts';
import { listing, page } from '../schema.ts';
import * as bodies from './bodies.ts';
import * as queries from './query-schemas.ts';
import * as schemas from './schemas.ts';

const REVIEWERS: readonly Role[] = ['reviewer', 'admin'];

const reading = { method: 'GET', roles: ROLES, status: 200 } as const;
const ofArticle = { ...reading, tagged: true } as const;
const changing = {
  method: 'POST',
  changes: true,
  tagged: true,
  repeats: { held: 'fact' },
  status: 200,
  response: schemas.article,
} as const;

/** The address and the roles of a verb. */
const ofVerb = <const Name extends ArticleVerb>(verb: Name) =>
  ({ ...changing, path: `/v1/articles/{id}/${verb}`, roles: VERBS[verb].roles }) as const;

export const articleRoutes = {
  queue: {
    ...reading,
    path: '/v1/articles',
    summary: 'Articles, oldest first.',
    query: queries.queue,
    response: listing(schemas.articleItem),
  },
  tiers: {
    ...reading,
    path: '/v1/queue/tiers',
    summary: 'How many articles have suggestions, flags, or neither; the filters are those of the list.',
    query: queries.tiers,
    response: schemas.tiers,
  },
  article: {
    ...ofArticle,
    path: '/v1/articles/{id}',
    summary: 'One article as it stands, and why it is not live.',
    response: schemas.article,
  },
  revisions: {
    ...ofArticle,
    path: '/v1/articles/{id}/revisions',
    summary: 'The revisions of an article.',
    response: listing(schemas.revisionItem),
  },
  revision: {
    ...ofArticle,
    path: '/v1/articles/{id}/revisions/{number}',
    summary: 'A revision with its manuscript, every change, and the text that the decisions so far make.',
    response: schemas.revision,
  },
  diff: {
    ...ofArticle,
    path: '/v1/articles/{id}/diff',
    summary: 'Any two texts of an article, as it came, live, or a revision, aligned by paragraph.',
    query: queries.comparison,
    response: schemas.diff,
  },
  history: {
    ...ofArticle,
    path: '/v1/articles/{id}/history',
    summary: 'Everything that happened to an article, oldest first and in words.',
    query: page,
    response: listing(schemas.historyEntry),
  },
  decide: {
    ...ofVerb('decisions'),
    summary: 'Accept, reject or amend changes, or take decisions back.',
    body: bodies.decisions,
  },
  decideRule: {
    ...changing,
    roles: VERBS.decisions.roles,
    path: '/v1/articles/{id}/rule-decisions',
    summary: 'One verdict on all changes of a rule that nobody has decided on one by one; with `dryRun`, its preview.',
    body: ruleDecision,
    // Its fact holds the key as well, but not what the verdict was about.
    repeats: { held: 'request', isUnfinished: isDryRun },
    response: ruleDecided,
  },
  edit: {
    ...ofVerb('edits'),
    summary: 'Edit by hand: spans of the text of the hash that was seen.',
    body: bodies.edits,
  },
  approve: {
    ...ofVerb('approval'),
    summary: 'Sign the text that was seen; it is published within seconds.',
    body: bodies.approval,
  },
  reject: {
    ...ofVerb('rejection'),
    summary: 'Reject the revision.',
    body: bodies.rejection,
  },
  reopen: {
    ...ofVerb('reopening'),
    summary: 'Take an approval or rejection back to review.',
    body: bodies.reopening,
  },
  unpublish: {
    ...ofVerb('unpublication'),
    summary: 'Take the article off the site.',
    body: bodies.unpublication,
  },
  retract: {
    ...ofVerb('retraction'),
    summary: 'Retract the article: its page says so, and why.',
    body: bodies.retraction,
  },
  rollBack: {
    ...ofVerb('rollback'),
    summary: 'Publish an earlier approved revision again.',
    body: bodies.rollback,
  },
  reclean: {
    ...ofVerb('recleaning'),
    summary: 'Clean the newest upload again with the rulebook of today, as a new revision in review.',
    body: bodies.recleaning,
  },
  claim: {
    method: 'POST',
    path: '/v1/articles/{id}/claim',
    summary: 'Say for half an hour that one is at work on it, or renew that. Moves no ETag and locks nobody out.',
    roles: REVIEWERS,
    body: bodies.claim,
    repeats: { held: 'request' },
    claims: true,
    tagged: true,
    status: 200,
    response: schemas.article,
  },
  release: {
    method: 'POST',
    path: '/v1/articles/{id}/release',
    summary: 'Let go of one’s claim.',
    roles: REVIEWERS,
    body: bodies.release,
    repeats: { held: 'request' },
    tagged: true,
    status: 200,
    response: schemas.article,
  },
} as const satisfies Readonly<Record<string, Route>>;
