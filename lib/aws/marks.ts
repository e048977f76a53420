// The mark of mark–commit–settle: what the site has to catch up with, and how far it came.
import type { DirtyMarks } from '../publish/ports.ts';
import { articleKey } from './facts.ts';
import { type Item, N, number, S, type Table, text } from './table.ts';

const key = (article: string) => ({ PK: articleKey(article), SK: 'LIVE' });

/** Marks of an earlier version do not count them. */
const attemptsIn = (item: Item): number => Number(item['attempts']?.N ?? 0);

export function dynamoMarks(table: Table): DirtyMarks {
  return {
    async mark(article, wanted, since) {
      // Equal counts too, since a fresh `since` keeps the sweeper from lowering the mark of a writer at work.
      // Where more is wanted already, the fact that we are about to put exists, and the put will say so.
      await table.update(key(article), {
        set: 'SET #wanted = :wanted, #since = :since, #settled = if_not_exists(#settled, :none), #attempts = :none, GSI1PK = :dirty, GSI1SK = :since',
        when: 'attribute_not_exists(PK) OR #wanted <= :wanted',
        values: { ':wanted': N(wanted), ':since': S(since), ':none': N(0), ':dirty': S('DIRTY') },
      });
    },
    async read(article) {
      const item = await table.get(key(article));
      if (!item) return undefined;
      const [since, due] = [item['since']?.S, item['GSI1SK']?.S];
      return {
        wanted: number(item, 'wanted'),
        settled: number(item, 'settled'),
        attempts: attemptsIn(item),
        ...(since === undefined ? {} : { since }),
        ...(due === undefined ? {} : { due }),
      };
    },
    async begin(article, seen, due) {
      if (seen.due === undefined) return false;
      return table.update(key(article), {
        set: 'SET #attempts = :attempts, GSI1SK = :due',
        when: '#wanted = :wanted AND GSI1SK = :seen AND (#attempts = :before OR (attribute_not_exists(#attempts) AND :before = :none))',
        values: {
          ':attempts': N(seen.attempts + 1),
          ':before': N(seen.attempts),
          ':none': N(0),
          ':wanted': N(seen.wanted),
          ':due': S(due),
          ':seen': S(seen.due),
        },
      });
    },
    putAside(article, head) {
      return table.update(key(article), {
        set: 'SET #attempts = :none REMOVE #since, GSI1PK, GSI1SK',
        when: '#wanted <= :head',
        values: { ':none': N(0), ':head': N(head) },
      });
    },
    clear(article, head) {
      return table.update(key(article), {
        set: 'SET #settled = :head, #attempts = :none REMOVE #since, GSI1PK, GSI1SK',
        when: '#wanted <= :head',
        values: { ':head': N(head), ':none': N(0) },
      });
    },
    async lower(article, seen, head) {
      if (seen.since === undefined) return false;
      return table.update(key(article), {
        set: 'SET #wanted = :head, #attempts = :none',
        when: '#wanted = :wanted AND #since = :since',
        values: { ':head': N(head), ':wanted': N(seen.wanted), ':since': S(seen.since), ':none': N(0) },
      });
    },
    async dirty(limit) {
      const items = await table.all(
        {
          index: 'GSI1',
          where: 'GSI1PK = :pk',
          filter: 'begins_with(PK, :article)',
          values: { ':pk': S('DIRTY'), ':article': S(articleKey('')) },
        },
        limit,
      );
      return items.map((item) => ({
        article: text(item, 'PK').slice(articleKey('').length),
        since: text(item, 'GSI1SK'),
      }));
    },
  };
}
