// Examples for the description of the API: what every route is asked in the world of the tests, and what it answers.
import { type Route, type RouteName, routes } from '../../lib/api/routes.ts';
import { register } from '../world/told.ts';
import { TEXT } from '../world/world.ts';
import { ada, CASES, type PostName } from './cases.ts';
import { type Harness, harness } from './harness.ts';

type GetName = Exclude<RouteName, PostName>;

/** Addresses of what is read, after what has to happen before there is something. */
const READ: Readonly<Record<GetName, (h: Harness) => string | Promise<string>>> = {
  uploads: () => '/v1/uploads',
  upload: async (h) => `/v1/uploads/${(await h.desk.uploads({ limit: 1 })).items[0]?.id}`,
  queue: () => '/v1/articles?state=in_review',
  tiers: () => '/v1/queue/tiers',
  article: (h) => `/v1/articles/${h.article}`,
  revisions: (h) => `/v1/articles/${h.article}/revisions`,
  revision: (h) => `/v1/articles/${h.article}/revisions/1`,
  diff: (h) => `/v1/articles/${h.article}/diff?from=raw`,
  history: (h) => `/v1/articles/${h.article}/history`,
  views: async (h) => {
    await h.desk.saveView({ name: 'Safe', query: 'tier=safe' }, ada);
    return '/v1/views';
  },
  rules: () => '/v1/rules',
  rule: () => '/v1/rules/test/word',
  webhooks: async (h) => {
    await register(h);
    return '/v1/webhooks';
  },
  webhook: async (h) => `/v1/webhooks/${(await register(h)).id}`,
  webhookDeliveries: async (h) => {
    const { id } = await register(h);
    await h.desk.webhooks.ping(id, ada);
    return `/v1/webhooks/${id}/deliveries`;
  },
  me: () => '/v1/me',
  health: () => '/healthz',
};

const isPost = (name: string): name is PostName => Object.hasOwn(CASES, name);
const isGet = (name: string): name is GetName => Object.hasOwn(READ, name);

/** Enough to see the shape. */
async function exampleOf(name: string): Promise<{ request?: unknown; response: unknown }> {
  const h = harness();
  await h.upload(TEXT, '01');
  if (isGet(name)) return { response: (await h.askJson(ada, 'GET', await READ[name](h))).json };
  if (!isPost(name)) throw new Error(`Nothing is asked of ${name}.`);
  const { path, body, seen } = await CASES[name](h);
  const sent = { ...(body === undefined ? {} : { body }), ...(seen === undefined ? {} : { seen }) };
  const { json } = await h.askJson(ada, 'POST', path, sent);
  return { ...(body === undefined ? {} : { request: body }), response: json };
}

/** The same whenever it is asked for: the world's clock and its secrets are its own. */
export async function examples(): Promise<string> {
  const all = await Promise.all(
    Object.keys(routes satisfies Readonly<Record<string, Route>>).map(async (name) => [name, await exampleOf(name)]),
  );
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`;
}
