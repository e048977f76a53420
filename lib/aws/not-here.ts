// Quotations at which a rule is not wanted, by source: one query when an upload comes in.
import { parseNotHere } from '../learning/parse.ts';
import { type NotHereRejections, wordOrder } from '../learning/ports.ts';
import { body, N, S, type Table } from './table.ts';

/** Seconds; an agency that still sends the phrase is told again within a year. */
const REMEMBERED = 400 * 24 * 60 * 60;
/** So that one ingest reads half a megabyte at most. */
const MOST = 4000;

const partition = (source: string): string => `NOTHERE#${source}`;

export function dynamoNotHere(table: Table): NotHereRejections {
  return {
    async notHere(source) {
      const items = await table.all({ where: 'PK = :pk', values: { ':pk': S(partition(source)) } }, MOST);
      return items.map((item) => parseNotHere(body(item)));
    },
    async put(source, word) {
      await table.update(
        { PK: partition(source), SK: word.id },
        {
          set: 'SET #body = :body, #at = :at, #ttl = :ttl',
          when: 'attribute_not_exists(PK) OR #at <= :at',
          values: {
            ':body': S(JSON.stringify(word)),
            // An earlier version kept the bare time, which sorts before any word of that moment.
            ':at': S(wordOrder(word)),
            ':ttl': N(Math.ceil(Date.parse(word.at) / 1000) + REMEMBERED),
          },
        },
      );
    },
  };
}
