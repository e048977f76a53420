// Every verb of the table with what answers it; the compiler says where one is missing.
import { manuscript } from '../text/manuscript.ts';
import * as answers from './answers.ts';
import type { Handler } from './asked.ts';
import { bulk, decideRule, undoBulk } from './batches.ts';
import * as bodies from './bodies.ts';
import { bytesOf, jsonOf, matching, queryOf } from './body.ts';
import { CHANGE_LIMIT, changing } from './changes.ts';
import { claim, release } from './claims.ts';
import { requestKey } from './conditions.ts';
import { article, diff, history, queue, revision, revisions, tiers } from './reading.ts';
import type { Verb } from './routes.ts';
import { rule, rules, setStanding } from './rule-figures.ts';
import { removeView, saveView, views } from './views.ts';
import * as hooks from './webhooks.ts';

/** JSON of a text of about a megabyte; the answer holds it three times and has to fit into 6 MB. */
export const CLEAN_LIMIT = 1_250_000;

const requestUploads: Handler = async ({ request, url, actor }, { desk }) => {
  const bytes = await bytesOf(request, CHANGE_LIMIT);
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

export const handlers: Readonly<Record<Verb, Handler>> = {
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
  decide: changing('decide'),
  decideRule,
  edit: changing('edit'),
  approve: changing('approve'),
  reject: changing('reject'),
  reopen: changing('reopen'),
  unpublish: changing('unpublish'),
  retract: changing('retract'),
  rollBack: changing('rollBack'),
  reclean: changing('reclean'),
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
