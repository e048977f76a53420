// Every verb of the table with what answers it; the compiler says where one is missing.
import * as claims from './articles/claims.ts';
import { commandOf } from './articles/commands.ts';
import { article, diff, history, queue, revision, revisions, tiers } from './articles/queries.ts';
import { bulk, decideRule, undoBulk } from './bulk/handlers.ts';
import { clean } from './clean/handlers.ts';
import * as answers from './http/answers.ts';
import type { Handler, Post } from './http/handler.ts';
import type { RouteName, routes } from './routes.ts';
import { rule, rules, setStanding } from './rules/handlers.ts';
import { requestUploads, upload, uploads } from './uploads/handlers.ts';
import { removeView, saveView, views } from './views/handlers.ts';
import * as hooks from './webhooks/handlers.ts';

type HandlerOf<Name extends RouteName> = (typeof routes)[Name]['method'] extends 'POST' ? Post : Handler;

export const handlers: { readonly [Name in RouteName]: HandlerOf<Name> } = {
  requestUploads,
  uploads,
  upload,
  queue,
  tiers,
  article,
  revisions,
  revision,
  diff,
  history,
  decide: commandOf('decide'),
  decideRule,
  edit: commandOf('edit'),
  approve: commandOf('approve'),
  reject: commandOf('reject'),
  reopen: commandOf('reopen'),
  unpublish: commandOf('unpublish'),
  retract: commandOf('retract'),
  rollBack: commandOf('rollBack'),
  reclean: commandOf('reclean'),
  claim: claims.claim,
  release: claims.release,
  bulk,
  undoBulk,
  views,
  saveView,
  removeView,
  clean,
  rules,
  rule,
  setStanding,
  webhooks: hooks.webhooks,
  registerWebhook: hooks.registerWebhook,
  webhook: hooks.webhook,
  pingWebhook: hooks.pingWebhook,
  rotateWebhook: hooks.rotateWebhook,
  resumeWebhook: hooks.resumeWebhook,
  removeWebhook: hooks.removeWebhook,
  webhookDeliveries: hooks.webhookDeliveries,
  retryDelivery: hooks.retryDelivery,
  me: async ({ actor }) => answers.plain(actor),
  health: async () => answers.plain({ status: 'ok' }),
};
