// What is due is delivered, at least once and in bounded work; what fails comes again, and at last no more.
import { describe, expect, test } from 'vitest';
import { RETRY_SCHEDULE } from '../../lib/webhooks/attempt.ts';
import { BOUNDS, dispatch } from '../../lib/webhooks/dispatch.ts';
import type { ReceiverAnswer } from '../../lib/webhooks/registry.ts';
import { atEveryEffect, crashes, crashing } from '../world/faults.ts';
import { ada, deliveriesOf, register, toldTo, URL_OF_RECEIVER } from '../world/told.ts';
import { type World, world } from '../world/world.ts';

const PDF = '%PDF-1.7\n';
const FAILS: ReceiverAnswer = { status: 500 };

let files = 0;
const happen = async (w: World, count = 1) => {
  for (let each = 0; each < count; each++) await w.upload(PDF, '01', `wire/${++files}.txt`);
};
const now = (w: World) => w.clock.now().getTime();

async function readied(count = 1) {
  const w = world();
  const { id, secret } = await register(w);
  await happen(w, count);
  return { w, id, secret };
}

/** Lets the time pass until the next try, and tries. */
async function nextTry(w: World, id: string) {
  const [delivery] = await deliveriesOf(w, id);
  w.pass((Date.parse(delivery?.next ?? '') - now(w)) / 1000 + 0.01);
  return dispatch([], w, { ...BOUNDS, soon: 0 });
}

describe('what is due', () => {
  test('is delivered with its id, the time and a signature', async () => {
    const { w, id, secret } = await readied();
    expect(await dispatch([], w)).toEqual({ delivered: 1, failed: 0, givenUp: 0, paused: [] });
    const [delivery] = await deliveriesOf(w, id);
    const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = w.client.received;
    expect([url, body]).toEqual([URL_OF_RECEIVER, delivery?.body]);
    expect(headers).toEqual({
      'content-type': 'application/json',
      'user-agent': 'Faircopy',
      'webhook-id': delivery?.id,
      'webhook-timestamp': String(Math.floor(now(w) / 1000)),
      'webhook-signature': `v1,${delivery?.id}/${body.length}/${secret}`,
    });
    expect(delivery).toMatchObject({ state: 'delivered', tries: 1, attempts: [{ status: 204 }] });
    expect(delivery).not.toHaveProperty('next');
  });

  test('is delivered once, and then nothing is left to do', async () => {
    const { w } = await readied(3);
    await dispatch([], w);
    expect(await dispatch([], w)).toMatchObject({ delivered: 0 });
    expect(w.client.received).toHaveLength(3);
  });

  test('is delivered by a hint before the index has heard of it', async () => {
    const { w, id } = await readied();
    const [delivery] = await deliveriesOf(w, id);
    const late = { ...w, hooks: { ...w.hooks, due: async () => [] } };
    await dispatch([{ hook: id, id: 'nothing' }, { hook: 'nothing', id: 'x' }, delivery!, delivery!], late);
    expect(w.client.received).toHaveLength(1);
  });

  test('is sent by one of two runs at the same time', async () => {
    const { w } = await readied(5);
    const [one, two] = await Promise.all([dispatch([], w), dispatch([], w)]);
    expect(one.delivered + two.delivered).toBe(5);
    expect(new Set(w.client.received.map(({ body }) => body)).size).toBe(5);
    expect(w.client.received).toHaveLength(5);
  });

  test('arrives, wherever a run crashes, and in the log stands what came of it', async () => {
    const count = await atEveryEffect(async (at, when) => {
      const { w, id } = await readied();
      const { ports } = crashing(w, at, when);
      const outcome = await crashes(
        dispatch([], ports).catch((error: unknown) => {
          throw error instanceof AggregateError ? error.errors[0] : error;
        }),
      );
      w.pass(61);
      await dispatch([], w);
      expect(w.client.received.length).toBeGreaterThan(0);
      expect(new Set(w.client.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      expect(await deliveriesOf(w, id)).toMatchObject([{ state: 'delivered' }]);
      return outcome;
    });
    expect(count).toBeGreaterThan(8);
  });

  test('of a receiver that does not answer keeps no other waiting', async () => {
    const w = world();
    await register(w, { url: 'https://dead.example/' });
    await register(w, { url: 'https://alive.example/' });
    await happen(w, 30);
    const ports = {
      ...w,
      client: {
        ...w.client,
        post: async (...asked: Parameters<World['client']['post']>): Promise<ReceiverAnswer> => {
          if (!asked[0].includes('dead')) return w.client.post(...asked);
          w.pass(1);
          return { error: 'timeout' };
        },
      },
    };
    await dispatch([], ports, { ...BOUNDS, run: 10, soon: 0, each: 20, together: 2 });
    expect(w.client.received.length).toBeGreaterThan(5);
  });

  test('is left for the next run once the time is over', async () => {
    const { w } = await readied(30);
    const post = async (): Promise<ReceiverAnswer> => {
      w.pass(5);
      return { status: 204 };
    };
    const slow = { ...w, client: { ...w.client, post } };
    const { delivered } = await dispatch([], slow, { ...BOUNDS, together: 1 });
    expect(delivered).toBe(8);
    expect((await dispatch([], w)).delivered).toBe(22);
  });

  test('that cannot be read stops no other, and is told at the end', async () => {
    const { w, id } = await readied(2);
    const [stubborn] = await deliveriesOf(w, id);
    const delivery: World['hooks']['delivery'] = async (hook, name) => {
      if (name === stubborn?.id) throw new Error('Garbled.');
      return w.hooks.delivery(hook, name);
    };
    await expect(dispatch([], { ...w, hooks: { ...w.hooks, delivery } })).rejects.toMatchObject({
      errors: [expect.objectContaining({ message: 'Garbled.' })],
    });
    expect(w.client.received).toHaveLength(1);
  });
});

describe('a pause', () => {
  test('rings the alarm, also where something else in the run goes wrong', async () => {
    const { w, id } = await readied(2);
    const [stubborn] = await deliveriesOf(w, id);
    w.client.always({ status: 410 });
    const delivery: World['hooks']['delivery'] = async (hook, name) => {
      if (name === stubborn?.id) throw new Error('Garbled.');
      return w.hooks.delivery(hook, name);
    };
    await expect(dispatch([], { ...w, hooks: { ...w.hooks, delivery } })).rejects.toThrow('could not be tried');
    expect(w.alarms).toEqual([id]);
  });

  test('rings it where what came of the delivery cannot be written', async () => {
    const { w, id } = await readied();
    w.client.always({ status: 410 });
    const settle = async () => Promise.reject(new Error('Throttled.'));
    await expect(dispatch([], { ...w, hooks: { ...w.hooks, settle } })).rejects.toThrow('could not be tried');
    expect(w.alarms).toEqual([id]);
  });

  test('rings it once, however many deliveries meet it', async () => {
    const { w, id } = await readied(5);
    w.client.always({ status: 410 });
    await dispatch([], w);
    await dispatch([], w);
    expect(w.alarms).toEqual([id]);
  });
});

describe('what fails', () => {
  test('comes again by the schedule, ten times in all, and is then given up', async () => {
    const { w, id } = await readied();
    w.client.always(FAILS);
    const waits: number[] = [];
    await dispatch([], w, { ...BOUNDS, soon: 0 });
    for (let tries = 1; tries <= RETRY_SCHEDULE.length; tries++) {
      const [delivery] = await deliveriesOf(w, id);
      const [last] = delivery!.attempts.slice(-1);
      expect(delivery).toMatchObject({ state: 'waiting', tries });
      waits.push(Math.round((Date.parse(delivery!.next!) - Date.parse(last!.at)) / 1000));
      await dispatch([], w, { ...BOUNDS, soon: 0 });
      expect(w.client.received, 'too early').toHaveLength(tries);
      await nextTry(w, id);
    }
    expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    const [delivery] = await deliveriesOf(w, id);
    expect(delivery).toMatchObject({ state: 'given-up', tries: 10 });
    expect(delivery?.attempts.map(({ status }) => status)).toEqual(Array(10).fill(500));
    w.pass(1_000_000);
    await dispatch([], w);
    expect(w.client.received).toHaveLength(10);
    expect(new Set(w.client.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(w.client.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
  });

  test('comes again within the same run where that is only seconds away', async () => {
    const { w, id } = await readied();
    w.client.answers({ status: 500 });
    expect(await dispatch([], w)).toMatchObject({ delivered: 1, failed: 1 });
    const [delivery] = await deliveriesOf(w, id);
    const [first, second] = delivery!.attempts;
    expect([first!.status, second!.status]).toEqual([500, 204]);
    expect(Date.parse(second!.at) - Date.parse(first!.at)).toBeGreaterThanOrEqual(5000);
  });

  test('comes a little later by chance, so that not all come at once', async () => {
    const { w, id } = await readied();
    w.client.answers({ error: 'timeout' });
    await dispatch([], { ...w, random: () => 1 }, { ...BOUNDS, soon: 0 });
    const [delivery] = await deliveriesOf(w, id);
    expect(delivery?.attempts).toMatchObject([{ error: 'timeout' }]);
    expect(Math.round((Date.parse(delivery!.next!) - Date.parse(delivery!.attempts[0]!.at)) / 100)).toBe(55);
  });

  test('waits longer where the receiver asks for it', async () => {
    const { w, id } = await readied();
    w.client.answers({ status: 429, retryAfter: 3600 });
    await dispatch([], w);
    const [delivery] = await deliveriesOf(w, id);
    expect(Math.round((Date.parse(delivery!.next!) - Date.parse(delivery!.attempts[0]!.at)) / 1000)).toBe(3600);
  });

  test('is anything but a 2xx: a redirect too', async () => {
    const { w, id } = await readied();
    w.client.answers({ status: 302 });
    await dispatch([], w, { ...BOUNDS, soon: 0 });
    expect(await deliveriesOf(w, id)).toMatchObject([{ state: 'waiting', attempts: [{ status: 302 }] }]);
  });

  test('keeps only the latest attempts', async () => {
    const { w, id } = await readied();
    w.client.always(FAILS);
    const [delivery] = await deliveriesOf(w, id);
    for (let tries = 0; tries < 25; tries++) {
      await w.desk.webhooks.retry(id, delivery!.id);
      await dispatch([], w, { ...BOUNDS, soon: 0 });
    }
    const { items } = await w.desk.webhooks.deliveries(id, { limit: 1 });
    expect([items[0]?.tries, items[0]?.attempts.length]).toEqual([25, 20]);
  });
});

describe('a webhook', () => {
  test('whose receiver says 410 is paused at once, and a person resumes it', async () => {
    const { w, id } = await readied(2);
    w.client.answers({ status: 410 });
    expect(await dispatch([], w, { ...BOUNDS, together: 1 })).toMatchObject({ givenUp: 1, paused: [id] });
    expect(await w.desk.webhooks.one(id)).toMatchObject({ state: 'paused', because: 'gone' });
    w.pass(100_000);
    const before = w.client.received.length;
    await happen(w);
    expect(await dispatch([], w)).toMatchObject({ delivered: 0 });
    expect(w.client.received).toHaveLength(before);
    expect((await w.desk.webhooks.resume(id, ada)).answer).toMatchObject({ state: 'active' });
    expect((await dispatch([], w)).delivered).toBe(3 - before);
    expect((await toldTo(w, id)).length).toBe(3);
  });

  async function givenUp(w: World, id: string, count: number) {
    await happen(w, count);
    w.client.always(FAILS);
    for (let tries = 0; tries < 40; tries++) {
      w.pass(90_000);
      await dispatch([], w, { ...BOUNDS, soon: 0 });
    }
    return w.desk.webhooks.one(id);
  }

  test('of which three deliveries in a row were given up is paused', async () => {
    const w = world();
    const { id } = await register(w);
    expect((await givenUp(w, id, 2)).state).toBe('active');
    expect(await givenUp(w, id, 1)).toMatchObject({ state: 'paused', because: 'given-up' });
    w.client.always({ status: 200 });
    await w.desk.webhooks.resume(id, ada);
    expect((await givenUp(w, id, 2)).state).toBe('active');
  });

  test('that answers in between is not', async () => {
    const w = world();
    const { id } = await register(w);
    await givenUp(w, id, 2);
    w.client.always({ status: 200 });
    await happen(w);
    await dispatch([], w);
    expect((await givenUp(w, id, 2)).state).toBe('active');
  });

  test('that was removed is told nothing any more', async () => {
    const { w, id } = await readied(2);
    const [delivery] = await deliveriesOf(w, id);
    await w.desk.webhooks.remove(id, ada);
    await dispatch([delivery!], w);
    expect(w.client.received).toEqual([]);
    const { items } = await w.desk.webhooks.deliveries(id, { limit: 9 });
    expect(items.map(({ state, next }) => [state, next])).toEqual([
      ['given-up', undefined],
      ['given-up', undefined],
    ]);
  });
});

describe('a ping', () => {
  test('is sent before everything else and tried once; its failure counts for nothing', async () => {
    const { w, id } = await readied(1);
    const ping = await w.desk.webhooks.ping(id, ada);
    expect(ping).toMatchObject({ event: 'ping', state: 'waiting', tries: 0 });
    w.client.answers(FAILS);
    expect(await dispatch([], w, { ...BOUNDS, together: 1 })).toMatchObject({ delivered: 1, givenUp: 1 });
    expect(JSON.parse(w.client.received[0]!.body)).toMatchObject({ type: 'ping', data: { webhook: id } });
    for (let more = 0; more < 4; more++) {
      await w.desk.webhooks.ping(id, ada);
      w.client.answers(FAILS);
      await dispatch([], w);
    }
    expect((await w.desk.webhooks.one(id)).state).toBe('active');
  });

  test('goes to a paused webhook too, and nothing else does', async () => {
    const { w, id } = await readied(2);
    w.client.answers({ status: 410 });
    await dispatch([], w, { ...BOUNDS, together: 1 });
    const before = w.client.received.length;
    await w.desk.webhooks.ping(id, ada);
    const { items } = await w.desk.webhooks.deliveries(id, { limit: 9 });
    expect(items.filter(({ next }) => next !== undefined).map(({ event }) => event)).toEqual(['ping']);
    expect(await dispatch([], w)).toMatchObject({ delivered: 1 });
    expect(w.client.received.slice(before).map(({ body }) => JSON.parse(body).type)).toEqual(['ping']);
    expect((await w.desk.webhooks.one(id)).state).toBe('paused');
  });
});

describe('a webhook that is paused', () => {
  const paused = async () => {
    const { w, id } = await readied();
    const at = w.clock.now().toISOString();
    await w.hooks.append({ sequence: 2, at, actor: 'system:notify', hook: id, type: 'Paused', because: 'given-up' });
    return { w, id };
  };

  test('is sent nothing, not even where somebody hints at a delivery, but pings', async () => {
    const { w, id } = await paused();
    const [delivery] = await deliveriesOf(w, id);
    await dispatch([{ hook: id, id: delivery?.id ?? '' }], w);
    expect(w.client.received).toEqual([]);
    await w.desk.webhooks.ping(id, ada);
    expect(await dispatch([], w)).toMatchObject({ delivered: 1 });
  });

  test('and resumed has no reason left, and a clean record', async () => {
    const { w, id } = await paused();
    for (const one of ['x', 'y']) await w.hooks.failed(id, one);
    expect((await w.desk.webhooks.resume(id, ada)).answer).not.toHaveProperty('because');
    expect(await w.hooks.failed(id, 'z')).toBe(1);
  });
});

test('a receiver may ask for a longer wait than ours, and for no shorter one', async () => {
  for (const [retryAfter, least] of [
    [1, 5],
    [60, 60],
  ] as const) {
    const { w, id } = await readied();
    w.client.always({ status: 503, retryAfter });
    const began = now(w);
    await dispatch([], w, { ...BOUNDS, soon: 0 });
    const [delivery] = await deliveriesOf(w, id);
    expect(Date.parse(delivery?.next ?? '') - began).toBeGreaterThanOrEqual(least * 1000);
  }
});
