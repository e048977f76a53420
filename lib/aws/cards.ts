// Cards: the projection that the queue is read from.
import { parseCard } from '../ledger/parse.ts';
import type { Cards } from '../ledger/ports.ts';
import { listIndex } from './cursor.ts';
import { articleKey } from './facts.ts';
import { body, N, S, type Table } from './table.ts';

const SK = 'CARD';

export function dynamoCards(table: Table): Cards {
  return {
    async put(card) {
      const { claim: _, ...kept } = card;
      // Where a later card is there this one has nothing to say.
      await table.update(
        { PK: articleKey(card.id), SK },
        {
          set: 'SET #body = :body, #sequence = :sequence, #source = :source, GSI1PK = :state, GSI1SK = :since',
          when: 'attribute_not_exists(PK) OR #sequence <= :sequence',
          values: {
            ':body': S(JSON.stringify(kept)),
            ':sequence': N(card.sequence),
            ':source': S(card.source),
            ':state': S(`STATE#${card.state}`),
            ':since': S(card.since),
          },
        },
      );
    },
    list({ state, ...query }) {
      return listIndex(table, { ...query, partition: `STATE#${state}` }, (item) => parseCard(body(item)));
    },
    async get(article) {
      const item = await table.get({ PK: articleKey(article), SK });
      return item && parseCard(body(item));
    },
  };
}
