// The admins' side of webhooks: registered once, at most twenty, with secrets that are shown once and rotate without a gap.
import { describe, expect, test } from 'vitest';
import type { RequestKey } from '../../lib/ledger/facts.ts';
import type { RepeatPolicy } from '../../lib/ledger/idempotency.ts';
import { MOST_WEBHOOKS } from '../../lib/webhooks/admin.ts';
import { dispatch } from '../../lib/webhooks/dispatch.ts';
import { signingSecrets } from '../../lib/webhooks/registry.ts';
import { webhookIn } from '../../lib/webhooks/registry-log.ts';
import { ada, deliveriesOf, register, URL_OF_RECEIVER } from '../world/told.ts';
import { type World, world } from '../world/world.ts';

const ORDER = { url: URL_OF_RECEIVER, events: ['article.rejected'] } as const;
const KEY = { key: 'k1', hash: 'h1' };
const bob = { id: 'bob', roles: ['admin'] } as const;

/** As the table of the API declares it of everything but registrations and rotations, whose facts hold their keys. */
const STORED: RepeatPolicy<unknown> = { held: 'request', read: (stored) => stored };
const IN_FACTS: RepeatPolicy<unknown> = { held: 'fact', read: () => undefined };

const ping = (w: World, id: string, request: RequestKey) =>
  w.desk.once({ actor: ada, request }, STORED, async (began) => ({
    answer: await w.desk.webhooks.ping(id, ada, request, began),
    replayed: false,
  }));
const retry = (w: World, id: string, delivery: string, request: RequestKey) =>
  w.desk.once({ actor: ada, request }, STORED, async () => ({
    answer: await w.desk.webhooks.retry(id, delivery),
    replayed: false,
  }));
const resume = (w: World, id: string, request: RequestKey) =>
  w.desk.once({ actor: ada, request }, STORED, () => w.desk.webhooks.resume(id, ada, request));

const secretsNow = async (w: World, id: string) =>
  signingSecrets(webhookIn(await w.hooks.log(), id)!, w.clock.now()).length;

describe('registering', () => {
  test('shows the secret once, and then never', async () => {
    const w = world();
    const { answer } = await w.desk.webhooks.register({ ...ORDER, source: 'wire' }, ada);
    expect(answer.secret).toMatch(/^whsec_[\w+/=]{32,}$/);
    const { secret: _, ...view } = answer;
    expect(await w.desk.webhooks.one(answer.id)).toEqual(view);
    expect(await w.desk.webhooks.list()).toEqual({ items: [view] });
    expect(view).toMatchObject({ ...ORDER, source: 'wire', state: 'active', registeredBy: 'ada' });
  });

  test('with the same key is done once, and answers the secret again for a day', async () => {
    const w = world();
    const first = await w.desk.webhooks.register(ORDER, ada, KEY);
    const again = await w.desk.webhooks.register(ORDER, ada, KEY);
    expect(again).toEqual({ answer: first.answer, replayed: true });
    await w.desk.webhooks.register(ORDER, bob, KEY);
    expect((await w.desk.webhooks.list()).items).toHaveLength(2);
    await expect(w.desk.webhooks.register(ORDER, ada, { ...KEY, hash: 'h2' })).rejects.toMatchObject({
      code: 'key_reused',
    });
    w.pass(86_400);
    const late = await w.desk.webhooks.register(ORDER, ada, KEY);
    expect(late.answer.id).toBe(first.answer.id);
    expect(late.answer).not.toHaveProperty('secret');
  });

  test.each([
    ['https://0x7f000001/', 'https://127.0.0.1/'],
    ['HTTPS://Receiver.Example:443/a/../in', 'https://receiver.example/in'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
  ])('of %s keeps where it really leads', async (typed, url) => {
    const w = world();
    const { answer } = await w.desk.webhooks.register({ ...ORDER, url: typed }, ada);
    expect(answer.url).toBe(url);
    w.client.forbidden.add(url);
    await expect(w.desk.webhooks.register({ ...ORDER, url: typed }, ada)).rejects.toMatchObject({
      code: 'bad_destination',
    });
  });

  test('is refused where nothing may be sent', async () => {
    const w = world();
    w.client.forbidden.add(ORDER.url);
    await expect(w.desk.webhooks.register(ORDER, ada)).rejects.toMatchObject({
      code: 'bad_destination',
      message: 'That is not a public address.',
    });
    expect(await w.hooks.log()).toEqual([]);
  });

  test('takes at most twenty at a time, however many ask at once', async () => {
    const w = world();
    const asked = Array.from({ length: MOST_WEBHOOKS + 5 }, () => w.desk.webhooks.register(ORDER, ada));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_WEBHOOKS);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'too_many_webhooks' });
    const { items } = await w.desk.webhooks.list();
    await w.desk.webhooks.remove(items[3]!.id, ada);
    await w.desk.webhooks.register(ORDER, ada);
    expect((await w.desk.webhooks.list()).items).toHaveLength(MOST_WEBHOOKS);
  });
});

describe('rotating', () => {
  test('makes a new secret, and the old one signs too for a day', async () => {
    const w = world();
    const { id, secret } = await register(w);
    const { answer } = await w.desk.webhooks.rotate(id, ada, KEY);
    expect(answer.secret).not.toBe(secret);
    expect((await w.desk.webhooks.rotate(id, ada, KEY)).answer).toEqual(answer);
    await w.desk.webhooks.ping(id, ada);
    await dispatch([], w);
    const [given] = w.client.received.map(({ headers }) => headers['webhook-signature']?.split(' '));
    expect(given?.map((one) => one.split('/').at(-1))).toEqual(
      [answer.secret, secret].map((one) => one?.split('/').at(-1)),
    );
    expect(Date.parse(answer.oldSecretUntil!) - w.clock.now().getTime()).toBeGreaterThan(86_390_000);
    w.pass(86_401);
    expect(await secretsNow(w, id)).toBe(1);
    expect(await w.desk.webhooks.one(id)).not.toHaveProperty('oldSecretUntil');
  });

  test('twice in a day keeps both old ones for as long as each was promised', async () => {
    const w = world();
    const { id } = await register(w);
    await w.desk.webhooks.rotate(id, ada);
    w.pass(43_200);
    await w.desk.webhooks.rotate(id, ada);
    expect(await secretsNow(w, id)).toBe(3);
    w.pass(43_201);
    expect(await secretsNow(w, id)).toBe(2);
    w.pass(43_201);
    expect(await secretsNow(w, id)).toBe(1);
  });
});

describe('a webhook that was removed', () => {
  test('is not listed, can still be read, and takes nothing but being removed again', async () => {
    const w = world();
    const { id } = await register(w);
    expect((await w.desk.webhooks.remove(id, ada)).answer).toMatchObject({ id, state: 'removed' });
    expect((await w.desk.webhooks.remove(id, ada)).answer).toMatchObject({ state: 'removed' });
    expect((await w.desk.webhooks.list()).items).toEqual([]);
    expect(await w.desk.webhooks.one(id)).toMatchObject({ state: 'removed' });
    for (const deed of ['rotate', 'resume', 'ping'] as const)
      await expect(w.desk.webhooks[deed](id, ada)).rejects.toMatchObject({ code: 'illegal_state' });
    expect((await w.hooks.log()).map(({ type }) => type)).toEqual(['Registered', 'Removed']);
  });

  test('is not there where it never was', async () => {
    const w = world();
    for (const deed of ['rotate', 'resume', 'ping', 'remove'] as const)
      await expect(w.desk.webhooks[deed]('nothing', ada)).rejects.toMatchObject({ code: 'not_found' });
    await expect(w.desk.webhooks.deliveries('nothing', { limit: 1 })).rejects.toMatchObject({ code: 'not_found' });
    const { id } = await register(w);
    await expect(w.desk.webhooks.retry(id, 'nothing')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a delivery', () => {
  test('can be sent again, whatever became of it, and only while its webhook is told anything', async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload('%PDF-1.7\n', '01');
    await dispatch([], w);
    const [delivery] = await deliveriesOf(w, id);
    expect(await w.desk.webhooks.retry(id, delivery!.id)).toMatchObject({ state: 'waiting', tries: 1 });
    await dispatch([], w);
    expect(w.client.received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery!.id, delivery!.id]);
    await w.hooks.append({
      ...{ sequence: 2, at: w.clock.now().toISOString(), actor: 'system:notify' },
      ...{ hook: id, type: 'Paused', because: 'gone' },
    });
    await expect(w.desk.webhooks.retry(id, delivery!.id)).rejects.toMatchObject({ code: 'illegal_state' });
    await w.desk.webhooks.remove(id, ada);
    await expect(w.desk.webhooks.retry(id, delivery!.id)).rejects.toThrow('was removed');
  });

  test('of a ping is asked for once with the same key', async () => {
    const w = world();
    const { id } = await register(w);
    const first = await ping(w, id, KEY);
    expect(await ping(w, id, KEY)).toEqual({ answer: first.answer, replayed: true });
    expect(await deliveriesOf(w, id)).toHaveLength(1);
  });

  test('of a ping that broke off is the one that was begun', async () => {
    const w = world();
    const { id } = await register(w);
    const broken = async (began: Date) => {
      await w.desk.webhooks.ping(id, ada, KEY, began);
      throw new Error('The function was stopped.');
    };
    await expect(w.desk.once({ actor: ada, request: KEY }, STORED, broken)).rejects.toThrow('was stopped');
    w.pass(60);
    expect((await ping(w, id, KEY)).replayed).toBe(false);
    expect(await deliveriesOf(w, id)).toHaveLength(1);
  });
});

describe('a key', () => {
  type Deed = (w: World, id: string, delivery: string, request: RequestKey) => Promise<unknown>;
  const deeds: readonly [string, Deed][] = [
    ['ping', (w, id, _, request) => ping(w, id, request)],
    ['retry', retry],
    ['resumption', (w, id, _, request) => resume(w, id, request)],
    [
      'rotation',
      (w, id, _, request) =>
        w.desk.once({ actor: ada, request }, IN_FACTS, () => w.desk.webhooks.rotate(id, ada, request)),
    ],
    [
      'registration',
      (w, _, __, request) =>
        w.desk.once({ actor: ada, request }, IN_FACTS, () => w.desk.webhooks.register(ORDER, ada, request)),
    ],
    [
      'removal',
      (w, id, _, request) =>
        w.desk.once({ actor: ada, request }, STORED, () => w.desk.webhooks.remove(id, ada, request)),
    ],
  ];
  const readied = async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload('%PDF-1.7\n', '01');
    const [delivery] = await deliveriesOf(w, id);
    return { w, id, delivery: delivery!.id };
  };

  test.each(deeds.flatMap(([a, one]) => deeds.filter(([b]) => b !== a).map(([b, two]) => [a, b, one, two] as const)))(
    'of a %s is none for a %s',
    async (_a, _b, one, two) => {
      const { w, id, delivery } = await readied();
      await one(w, id, delivery, KEY);
      const before = await w.hooks.log();
      await expect(two(w, id, delivery, { ...KEY, hash: 'h2' })).rejects.toMatchObject({ code: 'key_reused' });
      expect(await w.hooks.log()).toEqual(before);
    },
  );

  test.each(deeds)('makes a %s happen once, and says so', async (_name, deed) => {
    const { w, id, delivery } = await readied();
    const { answer } = (await deed(w, id, delivery, KEY)) as { answer: object };
    const [log, sent] = [await w.hooks.log(), await deliveriesOf(w, id)];
    w.pass(60);
    expect(await deed(w, id, delivery, KEY)).toEqual({ answer, replayed: true });
    expect([await w.hooks.log(), await deliveriesOf(w, id)]).toEqual([log, sent]);
  });

  test('of a removal, a resumption or a retry does nothing later on', async () => {
    const { w, id, delivery } = await readied();
    await resume(w, id, KEY);
    await retry(w, id, delivery, { key: 'k2', hash: 'h2' });
    await dispatch([], w);
    await retry(w, id, delivery, { key: 'k2', hash: 'h2' });
    await dispatch([], w);
    expect(w.client.received).toHaveLength(1);
    await w.desk.webhooks.ping(id, ada);
    w.client.answers({ status: 410 });
    await dispatch([], w);
    const again = await resume(w, id, KEY);
    expect(again).toMatchObject({ answer: { state: 'active' }, replayed: true });
    expect(await w.desk.webhooks.one(id)).toMatchObject({ state: 'paused' });
  });

  test('makes one ping of two at the same time', async () => {
    const { w, id } = await readied();
    const both = await Promise.allSettled([ping(w, id, KEY), ping(w, id, KEY)]);
    expect(both).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'under_way' } }]);
    expect((await ping(w, id, KEY)).replayed).toBe(true);
    expect((await deliveriesOf(w, id)).filter(({ event }) => event === 'ping')).toHaveLength(1);
  });

  test('of an order that was refused can be used for one that is right', async () => {
    const w = world();
    w.client.forbidden.add(ORDER.url);
    await expect(w.desk.webhooks.register(ORDER, ada, KEY)).rejects.toMatchObject({ code: 'bad_destination' });
    const better = { ...ORDER, url: 'https://better.example/' };
    expect((await w.desk.webhooks.register(better, ada, { ...KEY, hash: 'h2' })).replayed).toBe(false);
  });
});
