// Lists: entries that are never deleted, and a head that counts how often somebody wanted the page built.
import { parseEntry } from '../publish/parse.ts';
import type { Lists } from '../publish/ports.ts';
import type { ListEntry } from '../publish/renderer.ts';
import { body, N, number, S, type Table, text } from './table.ts';

const PREFIX = 'LIST#';
const head = (list: string) => ({ PK: `${PREFIX}${list}`, SK: 'HEAD' });

export function dynamoLists(table: Table): Lists<ListEntry> {
  return {
    async putEntry(list, { publishedAt, id, sequence }, entry) {
      // Where a later entry is there this one has nothing to say.
      await table.update(
        { PK: `${PREFIX}${list}`, SK: `${publishedAt}#${id}` },
        {
          set: 'SET #body = :body, #sequence = :sequence',
          when: 'attribute_not_exists(PK) OR #sequence <= :sequence',
          values: { ':body': S(JSON.stringify(entry)), ':sequence': N(sequence) },
        },
      );
    },
    async want(list, since) {
      const item = await table.updated(head(list), {
        set: 'SET GSI1PK = :dirty, GSI1SK = :since ADD #wanted :one',
        values: { ':dirty': S('DIRTY'), ':since': S(since), ':one': N(1) },
      });
      return number(item, 'wanted');
    },
    async read(list, limit) {
      const first = await table.get(head(list));
      const items = await table.all(
        {
          // Entries begin with a year; HEAD comes after every digit.
          where: 'PK = :pk AND SK < :head',
          values: { ':pk': S(`${PREFIX}${list}`), ':head': S('HEAD') },
          newestFirst: true,
        },
        limit,
      );
      return { wanted: first ? number(first, 'wanted') : 0, entries: items.map((item) => parseEntry(body(item))) };
    },
    built(list, wanted) {
      return table.update(head(list), {
        set: 'SET #built = :wanted REMOVE GSI1PK, GSI1SK',
        when: '#wanted = :wanted',
        values: { ':wanted': N(wanted) },
      });
    },
    async postpone(list, until) {
      await table.update(head(list), {
        set: 'SET GSI1SK = :until',
        when: 'attribute_exists(GSI1PK) AND GSI1SK <= :until',
        values: { ':until': S(until) },
      });
    },
    async dirty(limit) {
      const items = await table.all(
        {
          index: 'GSI1',
          where: 'GSI1PK = :pk',
          filter: 'begins_with(PK, :list)',
          values: { ':pk': S('DIRTY'), ':list': S(PREFIX) },
        },
        limit,
      );
      return items.map((item) => ({ list: text(item, 'PK').slice(PREFIX.length), since: text(item, 'GSI1SK') }));
    },
  };
}
