// Every verb of the table with what answers it; the compiler says where one is missing.
import { manuscript } from '../text/manuscript.ts';
import { claim, release } from './articles/claims.ts';
import { COMMAND_LIMIT, commandHandler } from './articles/commands.ts';
import { article, diff, history, queue, revision, revisions, tiers } from './articles/queries.ts';
import * as bodies from './bodies.ts';
import { bulk, decideRule, undoBulk } from './bulk/handlers.ts';
import * as answers from './http/answers.ts';
import { bytesOf, jsonOf, matching, queryOf } from './http/body.ts';
import { requestKey } from './http/conditions.ts';
import type { Handler } from './http/handler.ts';
import type { RouteName } from './routes.ts';
import { rule, rules, setStanding } from './rules/handlers.ts';
import { removeView, saveView, views } from './views/handlers.ts';
import * as hooks from './webhooks/handlers.ts';

/** JSON of a text of about a megabyte; the answer holds it three times and has to fit into 6 MB. */
export const CLEAN_LIMIT = 1_250_000;

const requestUploads: Handler = async ({ request, url, actor }, { desk }) => {
  const bytes = await bytesOf(request, COMMAND_LIMIT);
  const { files } = matching(bodies.files, jsonOf(request, bytes));
  return answers.plain(
    { items: await desk.requestUploads(files, actor, requestKey(request, url.pathname, bytes)) },
    201,
  );
};

/** Line ends and byte-order mark as decoding leaves them; the offsets of the edits speak of this manuscript. */
const clean: Handler = async ({ request }, { clean }) => {
  const bytes = await bytesOf(request, CLEAN_LIMIT);
  const { text, format = 'text' } = matching(bodies.manuscript, jsonOf(request, bytes));
  const decoded = manuscript(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), format);
  return answers.plain({ format, manuscript: decoded.text, ...(await clean(decoded)) });
};

export const handlers: Readonly<Record<RouteName, Handler>> = {
  requestUploads,
  uploads: async ({ url }, { desk }) => answers.listed(await desk.uploads(queryOf(bodies.page, url)), url),
  upload: async (asked, { desk }) => answers.plain(await desk.upload(asked.param('id'))),
  queue,
  tiers,
  article,
  revisions,
  revision,
  diff,
  history,
  decide: commandHandler('decide'),
  decideRule,
  edit: commandHandler('edit'),
  approve: commandHandler('approve'),
  reject: commandHandler('reject'),
  reopen: commandHandler('reopen'),
  unpublish: commandHandler('unpublish'),
  retract: commandHandler('retract'),
  rollBack: commandHandler('rollBack'),
  reclean: commandHandler('reclean'),
  claim,
  release,
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
