// Idempotency of requests in the table: one item for each key of a person, claimed by a condition, and compared with its expiry.
import type { RequestKey } from '../ledger/facts.ts';
import type { RequestClaim, Requests } from '../ledger/ports.ts';
import { type Item, N, number, S, type Table, text } from './table.ts';

const place = (actor: string, { key }: RequestKey) => ({ PK: `REQUEST#${actor}#${key}`, SK: 'REQUEST' });

/** Seconds, as the table's own expiry has it. */
const seconds = (at: Date): number => Math.ceil(at.getTime() / 1000);

/** How often a claim looks again where others were quicker: each of them has left something to find. */
const ATTEMPTS = 4;

/** Items of an earlier version do not say when they began: they expire a day after. */
const DAY = 86_400;
const beganOf = (item: Item): Date =>
  item['began']?.S === undefined ? new Date((number(item, 'ttl') - DAY) * 1000) : new Date(text(item, 'began'));

export function dynamoRequests(table: Table): Requests {
  const end = async (actor: string, request: RequestKey, until: Date, set: string, more: Item = {}) => {
    await table.update(place(actor, request), {
      set,
      when: '#lease = :lease AND #hash = :hash',
      values: { ':lease': S(until.toISOString()), ':hash': S(request.hash), ...more },
    });
  };
  return {
    async claim(actor, request, { now, until, expires }): Promise<RequestClaim> {
      const key = place(actor, request);
      const values = { ':hash': S(request.hash), ':lease': S(until.toISOString()) };
      const [at, moment] = [N(Math.floor(now.getTime() / 1000)), S(now.toISOString())];
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const isNew = await table.update(key, {
          set: 'SET #hash = :hash, #lease = :lease, #began = :began, #ttl = :ttl REMOVE #answer',
          when: 'attribute_not_exists(PK) OR #ttl <= :now',
          values: { ...values, ':began': moment, ':ttl': N(seconds(expires)), ':now': at },
        });
        if (isNew) return { state: 'ours', began: now, isRepeated: false };
        const item = await table.get(key);
        if (!item) continue;
        if (text(item, 'hash') !== request.hash) return { state: 'other' };
        const answer = item['answer']?.S;
        if (answer !== undefined) return { state: 'answered', answer: JSON.parse(answer) };
        const lease = item['lease']?.S;
        if (lease !== undefined && lease > now.toISOString()) return { state: 'under-way', until: new Date(lease) };
        const isOurs = await table.update(key, {
          set: 'SET #lease = :lease',
          when: '#hash = :hash AND attribute_not_exists(#answer) AND (attribute_not_exists(#lease) OR #lease <= :now)',
          values: { ...values, ':now': moment },
        });
        if (isOurs) return { state: 'ours', began: beganOf(item), isRepeated: true };
      }
      return { state: 'under-way', until };
    },
    async settle(actor, request, answer) {
      await table.update(place(actor, request), {
        set: 'SET #answer = if_not_exists(#answer, :answer) REMOVE #lease',
        when: '#hash = :hash',
        values: { ':answer': S(JSON.stringify(answer)), ':hash': S(request.hash) },
      });
    },
    release: (actor, request, until) => end(actor, request, until, 'REMOVE #lease'),
    // Nothing is ever deleted: it expired yesterday.
    forget: (actor, request, until) =>
      end(actor, request, until, 'SET #ttl = #ttl - :days REMOVE #lease', { ':days': N(2 * DAY) }),
  };
}
