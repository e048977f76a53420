// The one table of the API: the stack grants from it, the app serves from it, OpenAPI is written from it.
import { ROLES, type Role } from '../ledger/facts.ts';
import { type Verb as ArticleVerb, VERBS } from '../ledger/verbs.ts';
import * as bodies from './bodies.ts';
import * as batchBodies from './bulk/bodies.ts';
import type { Route } from './http/route.ts';
import * as schemas from './schemas.ts';
import * as viewBodies from './views/bodies.ts';
import { webhookRoutes } from './webhooks/routes.ts';

const ANY_ROLE: readonly Role[] = ROLES;
const REVIEWERS: readonly Role[] = ['reviewer', 'admin'];

const reading = { method: 'GET', roles: ANY_ROLE, status: 200 } as const;
const ofArticle = { ...reading, tagged: true } as const;
const changing = {
  method: 'POST',
  changes: true,
  tagged: true,
  status: 200,
  response: schemas.article,
} as const;

/** The address and the roles of a verb. */
const ofVerb = <const Name extends ArticleVerb>(verb: Name) =>
  ({ ...changing, path: `/v1/articles/{id}/${verb}`, roles: VERBS[verb].roles }) as const;

export const routes = {
  requestUploads: {
    method: 'POST',
    path: '/v1/uploads',
    summary: 'Ask for places to upload files to: a presigned POST for each.',
    roles: ANY_ROLE,
    body: bodies.files,
    status: 201,
    response: schemas.listing(schemas.ticket),
  },
  uploads: {
    ...reading,
    path: '/v1/uploads',
    summary: 'What became of every upload, newest first.',
    query: bodies.page,
    response: schemas.listing(schemas.upload),
  },
  upload: {
    ...reading,
    path: '/v1/uploads/{id}',
    summary: 'What became of one upload.',
    response: schemas.upload,
  },
  queue: {
    ...reading,
    path: '/v1/articles',
    summary: 'Articles, oldest first.',
    query: bodies.queue,
    response: schemas.listing(schemas.articleItem),
  },
  tiers: {
    ...reading,
    path: '/v1/queue/tiers',
    summary: 'How many articles have suggestions, flags, or neither; the filters are those of the list.',
    query: bodies.tiers,
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
    response: schemas.listing(schemas.revisionItem),
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
    query: bodies.comparison,
    response: schemas.diff,
  },
  history: {
    ...ofArticle,
    path: '/v1/articles/{id}/history',
    summary: 'Everything that happened to an article, oldest first and in words.',
    query: bodies.page,
    response: schemas.listing(schemas.historyEntry),
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
    body: batchBodies.ruleDecision,
    response: schemas.ruleDecided,
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
    tagged: true,
    status: 200,
    response: schemas.article,
  },
  bulk: {
    method: 'POST',
    path: '/v1/bulk',
    summary: 'One action for up to a hundred articles: a preview with `dryRun`, then a result for each.',
    roles: REVIEWERS,
    body: batchBodies.bulk,
    status: 200,
    response: schemas.bulk,
  },
  undoBulk: {
    method: 'POST',
    path: '/v1/bulk/{id}/undo',
    summary: 'Take a batch back, article by article, where what it did still stands.',
    roles: REVIEWERS,
    body: batchBodies.undo,
    status: 200,
    response: schemas.bulk,
  },
  views: {
    ...reading,
    path: '/v1/views',
    summary: 'One’s saved views of the queue.',
    response: schemas.listing(schemas.savedView),
  },
  saveView: {
    method: 'POST',
    path: '/v1/views',
    summary: 'Save the filters of the queue under a name, in place of what had that name. At most 30.',
    roles: ANY_ROLE,
    body: viewBodies.view,
    status: 200,
    response: schemas.savedView,
  },
  removeView: {
    method: 'POST',
    path: '/v1/views/{id}/removal',
    summary: 'Remove one of one’s saved views; answers those that are left.',
    roles: ANY_ROLE,
    body: viewBodies.removal,
    status: 200,
    response: schemas.listing(schemas.savedView),
  },
  clean: {
    method: 'POST',
    path: '/v1/clean',
    summary: 'Clean a text and see every change; nothing is stored.',
    roles: ANY_ROLE,
    body: bodies.manuscript,
    status: 200,
    response: schemas.cleaned,
  },
  rules: {
    ...reading,
    path: '/v1/rules',
    summary: 'The rulebook, in the order in which it runs, with how each rule is received and what it may do.',
    response: schemas.listing(schemas.ruleItem),
  },
  rule: {
    ...reading,
    path: '/v1/rules/{family}/{name}',
    summary: 'One rule with its reason, examples, figures, latest rejections and settings.',
    response: schemas.rule,
  },
  setStanding: {
    method: 'POST',
    path: '/v1/rules/{family}/{name}/standing',
    summary: 'Say what a rule may do here from now on, and why.',
    roles: ['admin'],
    body: batchBodies.standing,
    status: 200,
    response: schemas.ruleItem,
  },
  ...webhookRoutes,
  me: {
    method: 'GET',
    path: '/v1/me',
    summary: 'Who the caller is.',
    status: 200,
    response: schemas.me,
  },
  health: {
    method: 'GET',
    path: '/healthz',
    summary: 'That the API answers.',
    public: true,
    status: 200,
    response: schemas.health,
  },
} as const satisfies Readonly<Record<string, Route>>;

export type { Route } from './http/route.ts';
export type RouteName = keyof typeof routes;

/**
 * What stands outside the table: documents about it, the review page, which checks its session cookie itself, and
 * everything else, so that a wrong address or method is answered by a problem of ours.
 */
const doors = [
  'GET /openapi.json',
  'GET /problems/{code}',
  'ANY /review',
  'ANY /review/{proxy+}',
  'ANY /',
  'ANY /{proxy+}',
] as const;

/** Every route of the HTTP API; `signedIn` ones take the JWT authorizer. */
export const gatewayRoutes: readonly { readonly key: string; readonly signedIn: boolean }[] = [
  ...Object.values<Route>(routes).map((route) => ({ key: `${route.method} ${route.path}`, signedIn: !route.public })),
  ...doors.map((key) => ({ key, signedIn: false })),
];
