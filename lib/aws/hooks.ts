// Webhooks: one log of who is told what, and a partition of deliveries for each hook; what is due stands in the index.
import * as v from 'valibot';
import { readCursor, writeCursor } from '../ledger/cursor.ts';
import { parseAttempts, parseDeliveryState, parseHookFact, parseSent } from '../webhooks/parse.ts';
import type { Delivery, WebhookStore } from '../webhooks/registry.ts';
import { six } from './facts.ts';
import { body, type Item, N, number, S, type Table, text } from './table.ts';

const LOG = 'WEBHOOKS';
const DELIVERY = 'DELIVERY#';
const partition = (hook: string): string => `WEBHOOK#${hook}`;
const place = (hook: string, id: string) => ({ PK: partition(hook), SK: `${DELIVERY}${id}` });
const health = (hook: string) => ({ PK: partition(hook), SK: 'HEALTH' });

/** A partition of the index for each hook, so that one that does not answer keeps no other waiting. */
const queueOf = ({ event, hook }: Pick<Delivery, 'event' | 'hook'>): string =>
  event === 'ping' ? 'DUE#PINGS' : `DUE#${hook}`;

function deliveryOf(item: Item): Delivery {
  const next = item['next']?.S;
  return {
    ...parseSent(body(item)),
    state: parseDeliveryState(text(item, 'state')),
    tries: number(item, 'tries'),
    attempts: parseAttempts(JSON.parse(text(item, 'attempts'))),
    ...(next === undefined ? {} : { next }),
  };
}

/** Ids begin with the time, and a list goes on behind one. */
const idOfDelivery = v.strictTuple([v.pipe(v.string(), v.regex(/^[0-9a-z]{1,64}$/))]);
function placeAfter(hook: string, cursor: string): Item {
  const [id] = readCursor(cursor, idOfDelivery);
  const { PK, SK } = place(hook, id);
  return { PK: S(PK), SK: S(SK) };
}

export function dynamoHooks(table: Table): WebhookStore {
  return {
    async log() {
      const items = await table.all({ where: 'PK = :pk', values: { ':pk': S(LOG) } });
      return items.map((item) => parseHookFact(body(item)));
    },
    async append(fact) {
      const key = { PK: LOG, SK: `WEBHOOK#${six(fact.sequence)}` };
      const written = JSON.stringify(fact);
      if (await table.putNew(key, { body: S(written) })) return true;
      const there = await table.get(key);
      return there !== undefined && text(there, 'body') === written;
    },
    async put({ state, tries, attempts, next, ...sent }, expires) {
      const due = next === undefined ? {} : { next: S(next), GSI1PK: S(queueOf(sent)), GSI1SK: S(next) };
      return table.putNew(place(sent.hook, sent.id), {
        body: S(JSON.stringify(sent)),
        state: S(state),
        tries: N(tries),
        attempts: S(JSON.stringify(attempts)),
        ...due,
        ttl: N(Math.ceil(expires.getTime() / 1000)),
      });
    },
    async delivery(hook, id) {
      const item = await table.get(place(hook, id));
      return item && deliveryOf(item);
    },
    async deliveries(hook, { cursor, limit }) {
      const search = {
        where: 'PK = :pk AND begins_with(SK, :delivery)',
        values: { ':pk': S(partition(hook)), ':delivery': S(DELIVERY) },
        newestFirst: true,
      } as const;
      const found: Item[] = [];
      let after = cursor === undefined ? undefined : placeAfter(hook, cursor);
      // One more than asked tells whether there is a next page.
      do {
        const page = await table.page(search, limit + 1 - found.length, after);
        for (const item of page.items) found.push(item);
        after = page.next;
      } while (after && found.length <= limit);
      const items = found.slice(0, limit).map(deliveryOf);
      const last = items.at(-1);
      return found.length > limit && last ? { items, next: writeCursor([last.id]) } : { items };
    },
    async due(of, now, limit) {
      const queue = of === 'pings' ? 'DUE#PINGS' : `DUE#${of.hook}`;
      const items = await table.all(
        { index: 'GSI1', where: 'GSI1PK = :queue AND GSI1SK <= :now', values: { ':queue': S(queue), ':now': S(now) } },
        limit,
      );
      return items.map(deliveryOf);
    },
    claim({ hook, id, tries }, lease, now) {
      return table.update(place(hook, id), {
        set: 'SET #lease = :lease',
        when: '#state = :waiting AND #tries = :tries AND #next <= :now AND (attribute_not_exists(#lease) OR #lease <= :now)',
        values: { ':lease': S(lease), ':waiting': S('waiting'), ':tries': N(tries), ':now': S(now) },
      });
    },
    settle(delivery, lease, { state, tries, attempts, next }) {
      const values = {
        ':lease': S(lease),
        ':state': S(state),
        ':tries': N(tries),
        ':attempts': S(JSON.stringify(attempts)),
      };
      const ended = 'SET #state = :state, #tries = :tries, #attempts = :attempts REMOVE #lease, #next, GSI1PK, GSI1SK';
      const waits =
        'SET #state = :state, #tries = :tries, #attempts = :attempts, #next = :next, GSI1PK = :queue, GSI1SK = :next REMOVE #lease';
      return table.update(place(delivery.hook, delivery.id), {
        set: next === undefined ? ended : waits,
        when: '#lease = :lease',
        values: next === undefined ? values : { ...values, ':next': S(next), ':queue': S(queueOf(delivery)) },
      });
    },
    async again(delivery, now) {
      await table.update(place(delivery.hook, delivery.id), {
        set: 'SET #state = :waiting, #next = :now, GSI1PK = :queue, GSI1SK = :now',
        when: 'attribute_exists(PK)',
        values: { ':waiting': S('waiting'), ':now': S(now), ':queue': S(queueOf(delivery)) },
      });
    },
    async failed(hook, delivery) {
      const item = await table.updated(health(hook), {
        set: 'ADD #givenUp :one',
        values: { ':one': { SS: [delivery] } },
      });
      return item['givenUp']?.SS?.length ?? 0;
    },
    async recovered(hook) {
      await table.update(health(hook), {
        set: 'REMOVE #givenUp',
        when: 'size(#givenUp) > :none',
        values: { ':none': N(0) },
      });
    },
  };
}
