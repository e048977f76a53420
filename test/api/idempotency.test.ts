// The promise of Idempotency-Key, for every POST of the table: carried out once, answered the same, never for another request.
import { describe, expect, it } from 'vitest';
import { bodyHash } from '../../lib/api/http/conditions.ts';
import { type Route, routes } from '../../lib/api/routes.ts';
import { rita, seenBy, TEXT } from '../world/world.ts';
import { ada, at, CASES, type PostName } from './cases.ts';
import { type Harness, harness } from './harness.ts';

const KEY = 'k-1';

async function ready(name: PostName) {
  const h = harness();
  await h.upload(TEXT, '01');
  const asked = await CASES[name](h);
  const send = (more: { body?: unknown; key?: string; path?: string } = {}) => {
    const { path, key = KEY, ...changed } = { ...asked, ...more };
    return h.askJson(ada, 'POST', path, { ...changed, key });
  };
  return { h, asked, send };
}

describe.each(Object.keys(CASES).map((name) => [name as PostName] as const))('%s with a key', (name) => {
  const route: Route = routes[name];

  it('is answered the same again, and says so', async () => {
    const { h, send } = await ready(name);
    const first = await send();
    expect([first.status, first.replayed]).toEqual([route.status, false]);
    h.pass(60);
    const again = await send();
    expect([again.status, again.replayed, again.json]).toEqual([route.status, true, first.json]);
    expect(h.faults).toEqual([]);
  });

  it('is no other request', async () => {
    const { h, asked, send } = await ready(name);
    await send();
    const elsewhere = await send({ path: '/v1/clean', body: { text: 'x' } });
    const tried = name === 'clean' ? [] : [elsewhere];
    if (asked.other !== undefined) tried.push(await send({ body: asked.other }));
    for (const { status, json } of tried) expect([status, json.code]).toEqual([422, 'key_reused']);
    expect(tried.length).toBeGreaterThan(0);
    expect(h.faults).toEqual([]);
  });

  it('is carried out anew with another key', async () => {
    const { send } = await ready(name);
    await send();
    expect((await send({ key: 'k-2' })).replayed).toBe(false);
  });
});

describe('a key', () => {
  it('is free again when the request was refused', async () => {
    const { h, send } = await ready('reject');
    expect((await send({ body: { reason: '' } })).status).toBe(422);
    const [article] = [h.article];
    await h.desk.reject(article, { revision: 1, reason: 'First.' }, await seenBy(rita, h.desk, article));
    expect((await send()).status).toBe(412);
    const later = await h.askJson(ada, 'POST', at(h, 'reopening'), { body: {}, seen: 2, key: KEY });
    expect([later.status, later.replayed]).toEqual([200, false]);
  });

  it('belongs to one person', async () => {
    const { h, asked, send } = await ready('saveView');
    await send();
    const { status, replayed } = await h.askJson(rita, 'POST', asked.path, { body: asked.other, key: KEY });
    expect([status, replayed]).toEqual([200, false]);
  });

  it('is held by the fact for ever, and by the request for a day', async () => {
    const one = await ready('reject');
    const two = await ready('saveView');
    for (const { h, send } of [one, two]) {
      await send();
      h.pass(86_401);
    }
    expect((await one.send()).replayed).toBe(true);
    expect((await one.send({ body: one.asked.other })).json.code).toBe('key_reused');
    expect((await two.send({ body: two.asked.other })).status).toBe(200);
  });

  it.each(['bulk:x', 'undo:x', 'form-x'])('of our own, such as %s, is nobody else’s', async (key) => {
    const { send } = await ready('saveView');
    const { status, json } = await send({ key });
    expect([status, json.code]).toEqual([400, 'bad_request']);
    expect(json.detail).toContain('are our own');
  });

  it('of a preview keeps nothing, and is that of no other request all the same', async () => {
    const { asked, send } = await ready('bulk');
    const body = { ...(asked.body as object), dryRun: true };
    for (let time = 0; time < 2; time++) expect(await send({ body })).toMatchObject({ status: 200, replayed: false });
    expect((await send()).json.code).toBe('key_reused');
  });
});

describe('while the first request is under way', () => {
  /** Nothing is saved before the gate is open. */
  const gated = ({ views }: Harness) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { save } = views;
    const waiting: typeof save = async (owner, view) => {
      await promise;
      return save(owner, view);
    };
    Object.assign(views, { save: waiting });
    return resolve;
  };

  it('the second is told to come again, and then gets the answer of the first', async () => {
    const { h, send } = await ready('saveView');
    const open = gated(h);
    const first = send();
    const second = await send();
    expect([second.status, second.json.code, second.json.retryAfter]).toEqual([409, 'under_way', 20]);
    open();
    expect(await first).toMatchObject({ status: 200, replayed: false });
    expect(await send()).toEqual({ ...(await first), replayed: true });
  });

  it('and never ends, the next one carries it out when the lease has run out', async () => {
    const { h, send } = await ready('saveView');
    const open = gated(h);
    const lost = send();
    expect((await send()).status).toBe(409);
    h.pass(21);
    open();
    expect([(await send()).status, (await lost).status]).toEqual([200, 200]);
  });

  it('and breaks off, the next one carries it out at once', async () => {
    const { h, asked, send } = await ready('saveView');
    const { save } = h.views;
    const broken: typeof save = async () => {
      throw new Error('The table is gone.');
    };
    Object.assign(h.views, { save: broken });
    expect((await send()).status).toBe(500);
    Object.assign(h.views, { save });
    expect((await send({ body: asked.other })).json.code).toBe('key_reused');
    expect(await send()).toMatchObject({ status: 200, replayed: false });
    expect(h.faults).toHaveLength(1);
  });
});

describe('an answer that an earlier version stored', () => {
  const stored = async (h: Harness, path: string, body: unknown, answer: unknown) => {
    const request = { key: KEY, hash: bodyHash('POST', path, new TextEncoder().encode(JSON.stringify(body))) };
    const now = h.clock.now();
    const expires = new Date(now.getTime() + 86_400_000);
    await h.requests.claim(ada.id, request, { now, until: now, expires });
    await h.requests.settle(ada.id, request, answer);
  };

  it('to an order of uploads was the tickets alone', async () => {
    const { h, asked, send } = await ready('requestUploads');
    const ticket = { id: 't', key: 'a.txt', url: 'https://uploads.example/', fields: {} };
    await stored(h, asked.path, asked.body, [ticket]);
    expect(await send()).toMatchObject({ replayed: true, json: { items: [ticket] } });
  });

  it('to a batch did not know of tiers', async () => {
    const { h, asked, send } = await ready('bulk');
    const counts = { done: 0, unchanged: 0, refused: 0, waiting: 0 };
    await stored(h, asked.path, asked.body, {
      batch: 'b',
      action: 'reject',
      dryRun: false,
      counts,
      changes: [],
      items: [],
    });
    expect(await send()).toMatchObject({ replayed: true, json: { batch: 'b', unlisted: 0 } });
  });

  it('to a removal said nothing: it is carried out again, which changes nothing', async () => {
    const { h, asked, send } = await ready('removeWebhook');
    await stored(h, asked.path, {}, {});
    expect(await send({ body: {} })).toMatchObject({ status: 200, json: { state: 'removed' } });
    expect((await h.hooks.log()).map(({ type }) => type)).toEqual(['Registered', 'Removed']);
  });
});
