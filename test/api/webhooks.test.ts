// Webhooks over HTTP: every answer held to the contract, from registering to sending again.
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../lib/webhooks/dispatch.ts';
import { ada } from '../world/told.ts';
import { rita } from '../world/world.ts';
import { harness } from './harness.ts';

const ORDER = { url: 'https://receiver.example/in', events: ['article.published', 'upload.refused'] };
const AT = '/v1/webhooks';

async function registered() {
  const h = harness();
  const { json } = await h.askJson(ada, 'POST', AT, { body: ORDER });
  return { ...h, id: String(json.id), secret: String(json.secret) };
}

describe('a webhook', () => {
  it('is registered, listed and read, and its secret is seen once', async () => {
    const h = harness();
    const first = await h.askJson(ada, 'POST', AT, { body: { ...ORDER, source: 'wire' }, key: 'k1' });
    expect([first.status, first.replayed]).toEqual([201, false]);
    expect(first.json.secret).toMatch(/^whsec_/);
    const again = await h.askJson(ada, 'POST', AT, { body: { ...ORDER, source: 'wire' }, key: 'k1' });
    expect([again.status, again.replayed, again.json]).toEqual([201, true, first.json]);
    expect((await h.askJson(ada, 'POST', AT, { body: ORDER, key: 'k1' })).json.code).toBe('key_reused');
    const { secret: _, ...view } = first.json;
    expect((await h.askJson(ada, 'GET', AT)).json).toEqual({ items: [view] });
    expect((await h.askJson(ada, 'GET', `${AT}/${view.id}`)).json).toEqual(view);
    expect(h.faults).toEqual([]);
  });

  it.each([
    ['no address', { events: ['upload.refused'] }],
    ['no event', { ...ORDER, events: [] }],
    ['an event twice', { ...ORDER, events: ['upload.refused', 'upload.refused'] }],
    ['an unknown event', { ...ORDER, events: ['article.read'] }],
    ['a ping to order', { ...ORDER, events: ['ping'] }],
    ['an address without end', { ...ORDER, url: `https://receiver.example/${'x'.repeat(2000)}` }],
    ['a source of nothing but white space', { ...ORDER, source: ' \t ' }],
    ['a folder in a folder as its source', { ...ORDER, source: 'wire/sport' }],
    ['a secret of one’s own', { ...ORDER, secret: 'whsec_x' }],
  ])('is not registered with %s', async (_name, body) => {
    const h = harness();
    const { status, json } = await h.askJson(ada, 'POST', AT, { body });
    expect([status, json.code]).toEqual([422, 'invalid']);
    expect((await h.askJson(ada, 'GET', AT)).json.items).toEqual([]);
  });

  it('is registered for a source without the white space around it', async () => {
    const { json } = await harness().askJson(ada, 'POST', AT, { body: { ...ORDER, source: '  The   Wire ' } });
    expect(json.source).toBe('The Wire');
  });

  it('is not registered where nothing may be sent, nor twenty-one times', async () => {
    const h = harness();
    h.client.forbidden.add(ORDER.url);
    const refused = await h.askJson(ada, 'POST', AT, { body: ORDER });
    expect([refused.status, refused.json]).toMatchObject([422, { code: 'bad_destination' }]);
    h.client.forbidden.clear();
    for (let count = 0; count < 20; count++)
      expect((await h.askJson(ada, 'POST', AT, { body: ORDER })).status).toBe(201);
    const more = await h.askJson(ada, 'POST', AT, { body: ORDER });
    expect([more.status, more.json]).toMatchObject([409, { code: 'too_many_webhooks', most: 20 }]);
    const large = await h.askJson(ada, 'POST', AT, { body: { ...ORDER, url: 'x'.repeat(20_000) } });
    expect(large.status).toBe(413);
  });

  it('is pinged, and the log says what came of it', async () => {
    const { id, askJson, ...h } = await registered();
    const ping = await askJson(ada, 'POST', `${AT}/${id}/ping`, { key: 'p1' });
    expect([ping.status, ping.json]).toMatchObject([201, { webhook: id, event: 'ping', state: 'waiting', tries: 0 }]);
    const again = await askJson(ada, 'POST', `${AT}/${id}/ping`, { key: 'p1' });
    expect([again.status, again.replayed, again.json]).toEqual([201, true, ping.json]);
    await dispatch([], h);
    const { json } = await askJson(ada, 'GET', `${AT}/${id}/deliveries`);
    expect(json.items).toMatchObject([{ id: ping.json.id, state: 'delivered', attempts: [{ status: 204 }] }]);
    expect(JSON.stringify(json)).not.toContain('whsec_');
  });

  it('gets a new secret', async () => {
    const { id, askJson, secret } = await registered();
    const { status, json } = await askJson(ada, 'POST', `${AT}/${id}/rotation`, { key: 'r1' });
    expect(status).toBe(200);
    expect(json.secret).not.toBe(secret);
    expect(json.oldSecretUntil).toMatch(/^2026-11-23T/);
    const again = await askJson(ada, 'POST', `${AT}/${id}/rotation`, { key: 'r1' });
    expect([again.replayed, again.json.secret]).toEqual([true, json.secret]);
  });

  it('takes a key for one request only, whatever that asked for', async () => {
    const { id, askJson, upload, faults } = await registered();
    await upload('%PDF-1.7\n', '01', 'wire/keyed.txt');
    const { json } = await askJson(ada, 'GET', `${AT}/${id}/deliveries`);
    const deeds = ['ping', `deliveries/${json.items[0].id}/retry`, 'resumption', 'rotation', 'removal'];
    for (const deed of deeds) {
      const first = await askJson(ada, 'POST', `${AT}/${id}/${deed}`, { key: deed });
      const again = await askJson(ada, 'POST', `${AT}/${id}/${deed}`, { key: deed });
      expect([deed, first.replayed, again.replayed, again.json]).toEqual([deed, false, true, first.json]);
      for (const other of deeds.filter((one) => one !== deed)) {
        const { status, json: problem } = await askJson(ada, 'POST', `${AT}/${id}/${other}`, { key: deed });
        expect([other, status, problem.code]).toEqual([other, 422, 'key_reused']);
      }
    }
    expect(faults).toEqual([]);
  });

  it('is removed, and marked so', async () => {
    const { id, askJson } = await registered();
    expect((await askJson(ada, 'POST', `${AT}/${id}/removal`)).json).toMatchObject({ id, state: 'removed' });
    expect((await askJson(ada, 'GET', AT)).json.items).toEqual([]);
    expect((await askJson(ada, 'GET', `${AT}/${id}`)).json.state).toBe('removed');
    const ping = await askJson(ada, 'POST', `${AT}/${id}/ping`);
    expect([ping.status, ping.json.code]).toEqual([409, 'illegal_state']);
  });

  it('that was paused is resumed', async () => {
    const { id, askJson, ...h } = await registered();
    await askJson(ada, 'POST', `${AT}/${id}/ping`);
    h.client.always({ status: 410 });
    await dispatch([], h);
    expect((await askJson(ada, 'GET', `${AT}/${id}`)).json).toMatchObject({ state: 'paused', because: 'gone' });
    expect((await askJson(ada, 'POST', `${AT}/${id}/resumption`)).json).toMatchObject({ state: 'active' });
  });

  it('shows its deliveries page by page, newest first, and sends one again', async () => {
    const { id, askJson, ...h } = await registered();
    for (let count = 0; count < 5; count++) await h.upload('%PDF-1.7\n', '01', `wire/${count}.txt`);
    const first = await askJson(ada, 'GET', `${AT}/${id}/deliveries?limit=3`);
    expect(first.json.items).toHaveLength(3);
    expect(first.link).toMatch(new RegExp(`^<${AT}/${id}/deliveries\\?limit=3&cursor=[^>]+>; rel="next"$`));
    const rest = await askJson(ada, 'GET', `${AT}/${id}/deliveries?limit=3&cursor=${first.json.next}`);
    const times = [...first.json.items, ...rest.json.items].map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());
    expect(new Set(times).size).toBe(5);
    await dispatch([], h);
    const path = `${AT}/${id}/deliveries/${first.json.items[0].id}/retry`;
    expect((await askJson(ada, 'POST', path)).json).toMatchObject({ state: 'waiting', tries: 1 });
    await dispatch([], h);
    expect(h.client.received).toHaveLength(6);
    expect((await askJson(ada, 'GET', `${AT}/${id}/deliveries?cursor=~`)).json.code).toBe('bad_request');
  });

  it('that never was is 404 before anything else is wrong', async () => {
    const h = harness();
    for (const deed of ['ping', 'rotation', 'removal', 'resumption', 'deliveries/x/retry']) {
      const { status } = await h.askJson(ada, 'POST', `${AT}/nothing/${deed}`, { body: { much: 'too much' } });
      expect([deed, status]).toEqual([deed, 404]);
    }
    for (const path of ['nothing', 'nothing/deliveries?limit=0'])
      expect((await h.askJson(ada, 'GET', `${AT}/${path}`)).status).toBe(404);
  });

  it('is no business of a reviewer', async () => {
    const { id, askJson } = await registered();
    expect((await askJson(rita, 'GET', AT)).status).toBe(403);
    expect((await askJson(rita, 'POST', `${AT}/${id}/removal`)).status).toBe(403);
  });
});
