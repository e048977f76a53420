// Who may do what: every route of the table against every role, through both doors.
import { describe, expect, it } from 'vitest';
import { type Route, routes } from '../../lib/api/routes.ts';
import { harness, ORIGIN } from './harness.ts';
import { ADA, EVE, MEI, type Person, STRANGER } from './samples.ts';

const everybody = { editor: EVE, reviewer: MEI, admin: ADA };
const all = ['editor', 'reviewer', 'admin'];
const some = ['reviewer', 'admin'];

/** Written out, so that a slip in the table is not repeated here. */
const may: Readonly<Record<keyof typeof routes, readonly string[]>> = {
  requestUploads: all,
  uploads: all,
  upload: all,
  queue: all,
  tiers: all,
  article: all,
  revisions: all,
  revision: all,
  diff: all,
  history: all,
  decide: some,
  decideRule: some,
  edit: some,
  approve: some,
  reject: some,
  reopen: some,
  unpublish: some,
  retract: some,
  rollBack: some,
  reclean: some,
  claim: some,
  release: some,
  bulk: some,
  undoBulk: some,
  views: all,
  saveView: all,
  removeView: all,
  clean: all,
  rules: all,
  rule: all,
  setStanding: ['admin'],
  webhooks: ['admin'],
  registerWebhook: ['admin'],
  webhook: ['admin'],
  pingWebhook: ['admin'],
  rotateWebhook: ['admin'],
  resumeWebhook: ['admin'],
  removeWebhook: ['admin'],
  webhookDeliveries: ['admin'],
  retryDelivery: ['admin'],
  me: [...all, 'none'],
  health: [...all, 'none', 'nobody'],
};

const table = Object.entries<Route>(routes).flatMap(([verb, route]) =>
  [...Object.entries<Person | undefined>(everybody), ['none', STRANGER] as const, ['nobody', undefined] as const].map(
    ([role, person]) => ({ verb: verb as keyof typeof routes, route, role, person }),
  ),
);

describe('authorization', () => {
  it.each(table)('$role · $verb', async ({ verb, route, role, person }) => {
    const { ask, send, signIn, writes } = harness();
    const path = route.path.replace(/\{\w+\}/g, 'nothing');
    const refused = may[verb].includes(role) ? undefined : role === 'nobody' ? 401 : 403;

    const byToken = await ask(route.method, path, person && { as: person });
    const headers = {
      origin: ORIGIN,
      ...(person && { cookie: `__Host-faircopy=${signIn.token(person.id, person.roles)}` }),
    };
    const byCookie = await send(new Request(`${ORIGIN}/review${path}`, { method: route.method, headers }));

    for (const response of [byToken, byCookie]) {
      if (refused === undefined) expect([401, 403]).not.toContain(response.status);
      else expect(response.status).toBe(refused);
    }
    // The store itself says that there is no such view.
    const harmless = refused === undefined && verb === 'removeView' ? ['views.remove'] : [];
    expect([...new Set(writes)]).toEqual(harmless);
  });

  it('says which roles would do', async () => {
    const { ask } = harness();
    const response = await ask('POST', '/v1/articles/a/approval', { as: EVE });
    expect(await response.json()).toMatchObject({ code: 'forbidden', needs: ['reviewer', 'admin'] });
  });

  it('asks for a token where there is none', async () => {
    const { ask } = harness();
    expect((await ask('GET', '/v1/me')).headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('the caller', () => {
  it.each([
    [
      'the string that the gateway makes of groups',
      { token_use: 'access', username: 'mei', 'cognito:groups': '[reviewer admin]' },
    ],
    ['an array', { token_use: 'access', username: 'mei', 'cognito:groups': ['admin', 'reviewer'] }],
    ['a list with commas', { token_use: 'access', username: 'mei', 'cognito:groups': 'reviewer,admin' }],
    [
      'groups that are not ours',
      { token_use: 'access', username: 'mei', 'cognito:groups': '[reviewer admin pool_Google]' },
    ],
  ])('is the same person by %s', async (_name, claims) => {
    const { send } = harness();
    const response = await send(new Request(`${ORIGIN}/v1/me`), { claims });
    expect(await response.json()).toEqual({ id: 'mei', roles: ['reviewer', 'admin'] });
  });

  it.each([
    ['nobody', {}],
    ['nobody with a role', { token_use: 'access', 'cognito:groups': '[admin]' }],
    ['an ID token', { token_use: 'id', 'cognito:username': 'mei', username: 'mei', 'cognito:groups': '[reviewer]' }],
    ['a token of no use that it names', { username: 'mei', 'cognito:groups': '[reviewer]' }],
    ['one of our functions', { token_use: 'access', username: 'system:publish', 'cognito:groups': '[admin]' }],
    ['a direct put', { token_use: 'access', username: 's3:somebody' }],
  ])('cannot be %s', async (_name, claims) => {
    const { send } = harness();
    expect((await send(new Request(`${ORIGIN}/v1/me`), { claims })).status).toBe(401);
  });
});
