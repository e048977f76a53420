// What is due is delivered, at least once and in bounded work; what fails comes again, and at last no more.
import { describe, expect, test } from 'vitest';
import { SCHEDULE } from '../../lib/webhooks/attempt.ts';
import { BOUNDS, notify } from '../../lib/webhooks/dispatch.ts';
import type { Answer } from '../../lib/webhooks/registry.ts';
import { atEveryEffect, crashes, crashing } from '../world/faults.ts';
import { ada, deliveriesOf, register, toldTo, URL_OF_RECEIVER } from '../world/told.ts';
import { type World, world } from '../world/world.ts';

const PDF = '%PDF-1.7\n';
const FAILS: Answer = { status: 500 };

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
  return notify([], w, { ...BOUNDS, soon: 0 });
}

describe('what is due', () => {
  test('is delivered with its id, the time and a signature', async () => {
    const { w, id, secret } = await readied();
    expect(await notify([], w)).toEqual({ delivered: 1, failed: 0, givenUp: 0, paused: [] });
    const [delivery] = await deliveriesOf(w, id);
    const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = w.courier.received;
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
    await notify([], w);
    expect(await notify([], w)).toMatchObject({ delivered: 0 });
    expect(w.courier.received).toHaveLength(3);
  });

  test('is delivered by a hint before the index has heard of it', async () => {
    const { w, id } = await readied();
    const [delivery] = await deliveriesOf(w, id);
    const late = { ...w, hooks: { ...w.hooks, due: async () => [] } };
    await notify([{ hook: id, id: 'nothing' }, { hook: 'nothing', id: 'x' }, delivery!, delivery!], late);
    expect(w.courier.received).toHaveLength(1);
  });

  test('is sent by one of two runs at the same time', async () => {
    const { w } = await readied(5);
    const [one, two] = await Promise.all([notify([], w), notify([], w)]);
    expect(one.delivered + two.delivered).toBe(5);
    expect(new Set(w.courier.received.map(({ body }) => body)).size).toBe(5);
    expect(w.courier.received).toHaveLength(5);
  });

  test('arrives, wherever a run crashes, and in the log stands what came of it', async () => {
    const count = await atEveryEffect(async (at, when) => {
      const { w, id } = await readied();
      const { ports } = crashing(w, at, when);
      const outcome = await crashes(
        notify([], ports).catch((error: unknown) => {
          throw error instanceof AggregateError ? error.errors[0] : error;
        }),
      );
      w.pass(61);
      await notify([], w);
      expect(w.courier.received.length).toBeGreaterThan(0);
      expect(new Set(w.courier.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
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
      courier: {
        ...w.courier,
        post: async (...asked: Parameters<World['courier']['post']>): Promise<Answer> => {
          if (!asked[0].includes('dead')) return w.courier.post(...asked);
          w.pass(1);
          return { error: 'timeout' };
        },
      },
    };
    await notify([], ports, { ...BOUNDS, run: 10, soon: 0, each: 20, together: 2 });
    expect(w.courier.received.length).toBeGreaterThan(5);
  });

  test('is left for the next run once the time is over', async () => {
    const { w } = await readied(30);
    const post = async (): Promise<Answer> => {
      w.pass(5);
      return { status: 204 };
    };
    const slow = { ...w, courier: { ...w.courier, post } };
    const { delivered } = await notify([], slow, { ...BOUNDS, together: 1 });
    expect(delivered).toBe(8);
    expect((await notify([], w)).delivered).toBe(22);
  });

  test('that cannot be read stops no other, and is told at the end', async () => {
    const { w, id } = await readied(2);
    const [stubborn] = await deliveriesOf(w, id);
    const delivery: World['hooks']['delivery'] = async (hook, name) => {
      if (name === stubborn?.id) throw new Error('Garbled.');
      return w.hooks.delivery(hook, name);
    };
    await expect(notify([], { ...w, hooks: { ...w.hooks, delivery } })).rejects.toMatchObject({
      errors: [expect.objectContaining({ message: 'Garbled.' })],
    });
    expect(w.courier.received).toHaveLength(1);
  });
});

describe('a pause', () => {
  test('rings the alarm, also where something else in the run goes wrong', async () => {
    const { w, id } = await readied(2);
    const [stubborn] = await deliveriesOf(w, id);
    w.courier.always({ status: 410 });
    const delivery: World['hooks']['delivery'] = async (hook, name) => {
      if (name === stubborn?.id) throw new Error('Garbled.');
      return w.hooks.delivery(hook, name);
    };
    await expect(notify([], { ...w, hooks: { ...w.hooks, delivery } })).rejects.toThrow('could not be tried');
    expect(w.alarms).toEqual([id]);
  });

  test('rings it where what came of the delivery cannot be written', async () => {
    const { w, id } = await readied();
    w.courier.always({ status: 410 });
    const settle = async () => Promise.reject(new Error('Throttled.'));
    await expect(notify([], { ...w, hooks: { ...w.hooks, settle } })).rejects.toThrow('could not be tried');
    expect(w.alarms).toEqual([id]);
  });

  test('rings it once, however many deliveries meet it', async () => {
    const { w, id } = await readied(5);
    w.courier.always({ status: 410 });
    await notify([], w);
    await notify([], w);
    expect(w.alarms).toEqual([id]);
  });
});

describe('what fails', () => {
  test('comes again by the schedule, ten times in all, and is then given up', async () => {
    const { w, id } = await readied();
    w.courier.always(FAILS);
    const waits: number[] = [];
    await notify([], w, { ...BOUNDS, soon: 0 });
    for (let tries = 1; tries <= SCHEDULE.length; tries++) {
      const [delivery] = await deliveriesOf(w, id);
      const [last] = delivery!.attempts.slice(-1);
      expect(delivery).toMatchObject({ state: 'waiting', tries });
      waits.push(Math.round((Date.parse(delivery!.next!) - Date.parse(last!.at)) / 1000));
      await notify([], w, { ...BOUNDS, soon: 0 });
      expect(w.courier.received, 'too early').toHaveLength(tries);
      await nextTry(w, id);
    }
    expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    const [delivery] = await deliveriesOf(w, id);
    expect(delivery).toMatchObject({ state: 'given-up', tries: 10 });
    expect(delivery?.attempts.map(({ status }) => status)).toEqual(Array(10).fill(500));
    w.pass(1_000_000);
    await notify([], w);
    expect(w.courier.received).toHaveLength(10);
    expect(new Set(w.courier.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(w.courier.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
  });

  test('comes again within the same run where that is only seconds away', async () => {
    const { w, id } = await readied();
    w.courier.answers({ status: 500 });
    expect(await notify([], w)).toMatchObject({ delivered: 1, failed: 1 });
    const [delivery] = await deliveriesOf(w, id);
    const [first, second] = delivery!.attempts;
    expect([first!.status, second!.status]).toEqual([500, 204]);
    expect(Date.parse(second!.at) - Date.parse(first!.at)).toBeGreaterThanOrEqual(5000);
  });

  test('comes a little later by chance, so that not all come at once', async () => {
    const { w, id } = await readied();
    w.courier.answers({ error: 'timeout' });
    await notify([], { ...w, random: () => 1 }, { ...BOUNDS, soon: 0 });
    const [delivery] = await deliveriesOf(w, id);
    expect(delivery?.attempts).toMatchObject([{ error: 'timeout' }]);
    expect(Math.round((Date.parse(delivery!.next!) - Date.parse(delivery!.attempts[0]!.at)) / 100)).toBe(55);
  });

  test('waits longer where the receiver asks for it', async () => {
    const { w, id } = await readied();
    w.courier.answers({ status: 429, retryAfter: 3600 });
    await notify([], w);
    const [delivery] = await deliveriesOf(w, id);
    expect(Math.round((Date.parse(delivery!.next!) - Date.parse(delivery!.attempts[0]!.at)) / 1000)).toBe(3600);
  });

  test('is anything but a 2xx: a redirect too', async () => {
    const { w, id } = await readied();
    w.courier.answers({ status: 302 });
    await notify([], w, { ...BOUNDS, soon: 0 });
    expect(await deliveriesOf(w, id)).toMatchObject([{ state: 'waiting', attempts: [{ status: 302 }] }]);
  });

  test('keeps only the latest attempts', async () => {
    const { w, id } = await readied();
    w.courier.always(FAILS);
    const [delivery] = await deliveriesOf(w, id);
    for (let tries = 0; tries < 25; tries++) {
      await w.desk.webhooks.retry(id, delivery!.id, ada);
      await notify([], w, { ...BOUNDS, soon: 0 });
    }
    const { items } = await w.desk.webhooks.deliveries(id, { limit: 1 });
    expect([items[0]?.tries, items[0]?.attempts.length]).toEqual([25, 20]);
  });
});

describe('a webhook', () => {
  test('whose receiver says 410 is paused at once, and a person resumes it', async () => {
    const { w, id } = await readied(2);
    w.courier.answers({ status: 410 });
    expect(await notify([], w, { ...BOUNDS, together: 1 })).toMatchObject({ givenUp: 1, paused: [id] });
    expect(await w.desk.webhooks.one(id)).toMatchObject({ state: 'paused', because: 'gone' });
    w.pass(100_000);
    const before = w.courier.received.length;
    await happen(w);
    expect(await notify([], w)).toMatchObject({ delivered: 0 });
    expect(w.courier.received).toHaveLength(before);
    expect((await w.desk.webhooks.resume(id, ada)).answer).toMatchObject({ state: 'active' });
    expect((await notify([], w)).delivered).toBe(3 - before);
    expect((await toldTo(w, id)).length).toBe(3);
  });

  async function givenUp(w: World, id: string, count: number) {
    await happen(w, count);
    w.courier.always(FAILS);
    for (let tries = 0; tries < 40; tries++) {
      w.pass(90_000);
      await notify([], w, { ...BOUNDS, soon: 0 });
    }
    return w.desk.webhooks.one(id);
  }

  test('of which three deliveries in a row were given up is paused', async () => {
    const w = world();
    const { id } = await register(w);
    expect((await givenUp(w, id, 2)).state).toBe('active');
    expect(await givenUp(w, id, 1)).toMatchObject({ state: 'paused', because: 'given-up' });
    w.courier.always({ status: 200 });
    await w.desk.webhooks.resume(id, ada);
    expect((await givenUp(w, id, 2)).state).toBe('active');
  });

  test('that answers in between is not', async () => {
    const w = world();
    const { id } = await register(w);
    await givenUp(w, id, 2);
    w.courier.always({ status: 200 });
    await happen(w);
    await notify([], w);
    expect((await givenUp(w, id, 2)).state).toBe('active');
  });

  test('that was removed is told nothing any more', async () => {
    const { w, id } = await readied(2);
    const [delivery] = await deliveriesOf(w, id);
    await w.desk.webhooks.remove(id, ada);
    await notify([delivery!], w);
    expect(w.courier.received).toEqual([]);
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
    const { answer: ping } = await w.desk.webhooks.ping(id, ada);
    expect(ping).toMatchObject({ event: 'ping', state: 'waiting', tries: 0 });
    w.courier.answers(FAILS);
    expect(await notify([], w, { ...BOUNDS, together: 1 })).toMatchObject({ delivered: 1, givenUp: 1 });
    expect(JSON.parse(w.courier.received[0]!.body)).toMatchObject({ type: 'ping', data: { webhook: id } });
    for (let more = 0; more < 4; more++) {
      await w.desk.webhooks.ping(id, ada);
      w.courier.answers(FAILS);
      await notify([], w);
    }
    expect((await w.desk.webhooks.one(id)).state).toBe('active');
  });

  test('goes to a paused webhook too, and nothing else does', async () => {
    const { w, id } = await readied(2);
    w.courier.answers({ status: 410 });
    await notify([], w, { ...BOUNDS, together: 1 });
    const before = w.courier.received.length;
    await w.desk.webhooks.ping(id, ada);
    const { items } = await w.desk.webhooks.deliveries(id, { limit: 9 });
    expect(items.filter(({ next }) => next !== undefined).map(({ event }) => event)).toEqual(['ping']);
    expect(await notify([], w)).toMatchObject({ delivered: 1 });
    expect(w.courier.received.slice(before).map(({ body }) => JSON.parse(body).type)).toEqual(['ping']);
    expect((await w.desk.webhooks.one(id)).state).toBe('paused');
  });
});
