// Webhooks in memory; they pass the same contract as those on the table.
import { BadRequest } from '../../lib/ledger/errors.ts';
import type { Delivery, WebhookFact, WebhookStore } from '../../lib/webhooks/registry.ts';

const copy = <Value>(value: Value): Value => structuredClone(value);

export function memoryHooks(): WebhookStore {
  const log: WebhookFact[] = [];
  const kept = new Map<string, Delivery & { lease?: string }>();
  const failures = new Map<string, Set<string>>();
  const place = (hook: string, id: string) => `${hook} ${id}`;
  const bare = ({ lease: _, ...delivery }: Delivery & { lease?: string }): Delivery => copy(delivery);
  return {
    log: async () => copy(log),
    async append(fact) {
      if (fact.sequence !== log.length + 1) return JSON.stringify(log[fact.sequence - 1]) === JSON.stringify(fact);
      log.push(copy(fact));
      return true;
    },
    async put(delivery) {
      const at = place(delivery.hook, delivery.id);
      if (kept.has(at)) return false;
      kept.set(at, copy(delivery));
      return true;
    },
    async delivery(hook, id) {
      const there = kept.get(place(hook, id));
      return there && bare(there);
    },
    async deliveries(hook, { cursor, limit }) {
      if (cursor !== undefined && !/^[0-9a-z]+$/.test(cursor)) throw new BadRequest('This cursor is not one of ours.');
      const all = [...kept.values()]
        .filter((one) => one.hook === hook && (cursor === undefined || one.id < cursor))
        .sort((a, b) => (a.id < b.id ? 1 : -1));
      const items = all.slice(0, limit).map(bare);
      const last = items.at(-1);
      return all.length > limit && last ? { items, next: last.id } : { items };
    },
    async due(of, now, limit) {
      const isAsked = (one: Delivery) =>
        of === 'pings' ? one.event === 'ping' : one.event !== 'ping' && one.hook === of.hook;
      return [...kept.values()]
        .filter((one) => isAsked(one) && one.next !== undefined && one.next <= now)
        .sort((a, b) => ((a.next ?? '') < (b.next ?? '') ? -1 : 1))
        .slice(0, limit)
        .map(bare);
    },
    async claim({ hook, id, tries }, lease, now) {
      const there = kept.get(place(hook, id));
      const isDue = there?.state === 'waiting' && there.tries === tries && (there.next ?? '~') <= now;
      if (!there || !isDue || (there.lease ?? '') > now) return false;
      kept.set(place(hook, id), { ...there, lease });
      return true;
    },
    async settle({ hook, id }, lease, outcome) {
      const there = kept.get(place(hook, id));
      if (!there || there.lease !== lease) return false;
      const { next: _, lease: __, ...rest } = there;
      kept.set(place(hook, id), { ...rest, ...copy(outcome) });
      return true;
    },
    async again({ hook, id }, now) {
      const there = kept.get(place(hook, id));
      if (there) kept.set(place(hook, id), { ...there, state: 'waiting', next: now });
    },
    async failed(hook, delivery) {
      const known = failures.get(hook) ?? new Set();
      failures.set(hook, known.add(delivery));
      return known.size;
    },
    async recovered(hook) {
      failures.delete(hook);
    },
  };
}
