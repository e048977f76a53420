// Idempotency of requests that leave no fact: answers are stored, so that a retry with the same Idempotency-Key gets the same one.
import { Unprocessable } from '../ledger/errors.ts';
import type { Requests } from '../ledger/ports.ts';
import { N, S, type Table, text } from './table.ts';

const place = (actor: string, key: string) => ({ PK: `REQUEST#${actor}#${key}`, SK: 'REQUEST' });

export function dynamoRequests(table: Table): Requests {
  return {
    async claim(actor, { key, hash }, expires) {
      const ttl = N(Math.ceil(expires.getTime() / 1000));
      if (await table.putNew(place(actor, key), { hash: S(hash), ttl })) return undefined;
      const item = await table.get(place(actor, key));
      if (item && text(item, 'hash') !== hash)
        throw new Unprocessable('key_reused', 'This Idempotency-Key was used for another request.');
      const answer: unknown = item?.['answer']?.S === undefined ? undefined : JSON.parse(text(item, 'answer'));
      return answer;
    },
    async settle(actor, { key }, answer) {
      await table.update(place(actor, key), {
        set: 'SET #answer = if_not_exists(#answer, :answer)',
        values: { ':answer': S(JSON.stringify(answer)) },
      });
    },
  };
}
