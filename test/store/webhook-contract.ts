// What every store has to keep of webhooks, run against the one in memory and the one on DynamoDB.
import { describe, expect, test } from 'vitest';
import { deliveryId, hookId } from '../../lib/ledger/ids.ts';
import type { Delivery, WebhookFact, WebhookStore } from '../../lib/webhooks/registry.ts';
import { AT } from '../ledger/samples.ts';

const later = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();
const EXPIRES = new Date(Date.parse(AT) + 86_400_000);

let count = 0;
const freshHook = (): string => hookId(`hook ${++count}`);

export function sampleDelivery(hook: string, more: Partial<Delivery> = {}): Delivery {
  const at = more.at ?? AT;
  return {
    id: deliveryId(hook, `harbour#${++count}`, at),
    hook,
    event: 'article.published',
    at,
    about: 'harbour',
    body: '{"type":"article.published"}',
    state: 'waiting',
    tries: 0,
    attempts: [],
    next: at,
    ...more,
  };
}

export function hooksContract(open: () => WebhookStore): void {
  const put = async (delivery: Delivery) => {
    expect(await open().put(delivery, EXPIRES)).toBe(true);
    return delivery;
  };

  describe('the log of webhooks', () => {
    test('keeps facts in order, and takes each place once', async () => {
      const hooks = open();
      const hook = freshHook();
      const before = await hooks.log();
      const fact = (offset: number, more: object): WebhookFact =>
        ({ sequence: before.length + offset, at: AT, actor: 'ada', hook, ...more }) as WebhookFact;
      const registered = fact(1, {
        type: 'Registered',
        url: 'https://example.org/hook',
        events: ['article.rejected'],
        source: 'wire',
        secret: 'whsec_c2VjcmV0',
        request: { key: 'k', hash: 'h' },
      });
      const rest = [
        fact(2, { type: 'Rotated', secret: 'whsec_bmV3' }),
        fact(3, { type: 'Paused', because: 'gone' }),
        fact(4, { type: 'Resumed' }),
        fact(5, { type: 'Removed' }),
      ];
      for (const one of [registered, ...rest]) expect(await hooks.append(one)).toBe(true);
      expect(await hooks.append(registered)).toBe(true);
      expect(await hooks.append({ ...registered, actor: 'bob' })).toBe(false);
      expect(await hooks.log()).toEqual([...before, registered, ...rest]);
    });
  });

  describe('deliveries', () => {
    test('are put once, and come back as they were put', async () => {
      const hooks = open();
      const delivery = await put(sampleDelivery(freshHook()));
      expect(await hooks.put({ ...delivery, body: '{}' }, EXPIRES)).toBe(false);
      expect(await hooks.delivery(delivery.hook, delivery.id)).toEqual(delivery);
      expect(await hooks.delivery(delivery.hook, 'nothing')).toBeUndefined();
      expect(await hooks.delivery(freshHook(), delivery.id)).toBeUndefined();
    });

    test('are listed newest first, page by page, each hook its own', async () => {
      const hooks = open();
      const hook = freshHook();
      await put(sampleDelivery(freshHook()));
      const all: string[] = [];
      for (const at of [3, 1, 2, 5, 4]) all.unshift((await put(sampleDelivery(hook, { at: later(at) }))).id);
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await hooks.deliveries(hook, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        found.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(found).toEqual(all.toSorted().reverse());
      expect((await hooks.deliveries(hook, { limit: 5 })).next).toBeUndefined();
      await expect(hooks.deliveries(hook, { limit: 2, cursor: '???' })).rejects.toMatchObject({ code: 'bad_request' });
    });

    test('are due by hook, the longest due first; pings in a queue of their own', async () => {
      const hooks = open();
      const hook = freshHook();
      const [second, first] = [
        await put(sampleDelivery(hook, { next: later(2) })),
        await put(sampleDelivery(hook, { next: later(1) })),
      ];
      await put(sampleDelivery(hook, { next: later(60) }));
      const ping = await put(sampleDelivery(hook, { event: 'ping' }));
      expect((await hooks.due({ hook }, later(2), 9)).map(({ id }) => id)).toEqual([first.id, second.id]);
      expect(await hooks.due({ hook }, later(2), 1)).toEqual([first]);
      expect((await hooks.due('pings', later(2), 99)).map(({ id }) => id)).toContain(ping.id);
      expect(await hooks.due({ hook: freshHook() }, later(99), 9)).toEqual([]);
    });
  });

  describe('an attempt', () => {
    test('belongs to who claimed it first, until the lease runs out', async () => {
      const hooks = open();
      const delivery = await put(sampleDelivery(freshHook()));
      expect(await hooks.claim(delivery, later(30), later(1))).toBe(true);
      expect(await hooks.claim(delivery, later(31), later(2))).toBe(false);
      expect(await hooks.claim(delivery, later(60), later(30))).toBe(true);
      const outcome = { state: 'delivered', tries: 1, attempts: [{ at: AT, ms: 9, status: 200 }] } as const;
      expect(await hooks.settle(delivery, later(30), outcome)).toBe(false);
      expect(await hooks.settle(delivery, later(60), outcome)).toBe(true);
      const { next: _, ...sent } = delivery;
      expect(await hooks.delivery(delivery.hook, delivery.id)).toEqual({ ...sent, ...outcome });
      expect(await hooks.due({ hook: delivery.hook }, later(999), 9)).toEqual([]);
    });

    test('is not there before it is due, nor after another one, nor once it was delivered', async () => {
      const hooks = open();
      const delivery = await put(sampleDelivery(freshHook(), { next: later(5) }));
      expect(await hooks.claim(delivery, later(30), later(4))).toBe(false);
      expect(await hooks.claim(delivery, later(35), later(5))).toBe(true);
      const failed = { state: 'waiting', tries: 1, attempts: [{ at: AT, ms: 9, error: 'timeout' }] } as const;
      expect(await hooks.settle(delivery, later(35), { ...failed, next: later(60) })).toBe(true);
      expect(await hooks.claim(delivery, later(99), later(70))).toBe(false);
      const [again] = await hooks.due({ hook: delivery.hook }, later(70), 9);
      expect(again).toMatchObject({ ...failed, next: later(60) });
      expect(await hooks.claim(again!, later(99), later(70))).toBe(true);
      await hooks.settle(again!, later(99), { state: 'given-up', tries: 2, attempts: [] });
      expect(await hooks.claim({ ...again!, tries: 2 }, later(199), later(170))).toBe(false);
    });

    test('can be asked for again, whatever became of it', async () => {
      const hooks = open();
      const delivery = await put(sampleDelivery(freshHook()));
      await hooks.claim(delivery, later(30), later(1));
      await hooks.settle(delivery, later(30), { state: 'given-up', tries: 1, attempts: [] });
      await hooks.again(delivery, later(40));
      expect(await hooks.due({ hook: delivery.hook }, later(40), 9)).toMatchObject([
        { id: delivery.id, state: 'waiting', tries: 1, next: later(40) },
      ]);
      await hooks.again(sampleDelivery(freshHook()), later(40));
    });
  });

  describe('failures in a row', () => {
    test('are counted once each, and forgotten when one arrives', async () => {
      const hooks = open();
      const hook = freshHook();
      await hooks.recovered(hook);
      expect(await hooks.failed(hook, 'a')).toBe(1);
      expect(await hooks.failed(hook, 'a')).toBe(1);
      expect(await hooks.failed(hook, 'b')).toBe(2);
      expect(await hooks.failed(freshHook(), 'c')).toBe(1);
      await hooks.recovered(hook);
      expect(await hooks.failed(hook, 'c')).toBe(1);
    });
  });
}
