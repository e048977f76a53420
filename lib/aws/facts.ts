// The append-only log: one conditional put is the commit point.
import type { Fact } from '../ledger/facts.ts';
import { parseFact } from '../ledger/parse.ts';
import type { Ledger } from '../ledger/ports.ts';
import { body, type Key, S, type Table, text } from './table.ts';

export const articleKey = (article: string): string => `ARTICLE#${article}`;

/** Six digits keep the order of text the order of numbers. */
export const six = (number: number): string => String(number).padStart(6, '0');

const place = (article: string, sequence: number): Key => ({ PK: articleKey(article), SK: `LOG#${six(sequence)}` });

export function dynamoLedger(table: Table): Ledger {
  return {
    async facts(article, after = 0) {
      const items = await table.all({
        where: 'PK = :pk AND SK BETWEEN :low AND :high',
        values: { ':pk': S(articleKey(article)), ':low': S(`LOG#${six(after + 1)}`), ':high': S('LOG#999999') },
      });
      return items.map((item) => parseFact(body(item)));
    },
    async append(fact: Fact) {
      const key = place(fact.article, fact.sequence);
      const written = JSON.stringify(fact);
      const item = { body: S(written), GSI1PK: S(`DAY#${fact.at.slice(0, 10)}`), GSI1SK: S(fact.at) };
      if (await table.putNew(key, item)) return true;
      // The client repeats a put whose answer was lost: then the fact that is in the way is this very one.
      const there = await table.get(key);
      return there !== undefined && text(there, 'body') === written;
    },
  };
}
