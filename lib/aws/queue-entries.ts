// Cards: the projection that the queue is read from, with everything that it filters by as attributes of their own.
import { parseCard } from '../ledger/parse.ts';
import type { QueueEntry } from '../ledger/views.ts';
import type { QueueEntries, QueueQuery } from '../review/ports.ts';
import { articleKey } from './facts.ts';
import { countIndex, type IndexFilter, listIndex } from './index-pages.ts';
import { body, type Item, N, number, S, type Table, text } from './table.ts';

const SK = 'CARD';

/** Letters as a search compares them. */
const plain = (words: string): string => words.normalize('NFKC').toLowerCase();

function cardOf(item: Item, now?: string): QueueEntry {
  const card = parseCard(body(item));
  const until = item['claimedUntil']?.S;
  if (until === undefined || now === undefined || until <= now) return card;
  const from = item['claimedFrom']?.S;
  return { ...card, claim: { by: text(item, 'claimedBy'), until, ...(from ? { from } : {}) } };
}

const TIERS = {
  suggestions: '#suggestions > :none',
  flags: '#flags > :none',
  safe: '#suggestions = :none AND #flags = :none',
} as const;

function claimFilter(claimedBy: string | null, now: string): IndexFilter {
  if (claimedBy === null)
    return { filter: '(attribute_not_exists(#claimedUntil) OR #claimedUntil <= :now)', values: { ':now': S(now) } };
  return {
    filter: '#claimedBy = :claimedBy AND #claimedUntil > :now',
    values: { ':claimedBy': S(claimedBy), ':now': S(now) },
  };
}

function filters(query: Omit<QueueQuery, 'tier'>): readonly IndexFilter[] {
  const { source, rule, claimedBy, search, now } = query;
  const words = plain(search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return [
    ...(source === undefined ? [] : [{ filter: '#source = :source', values: { ':source': S(source) } }]),
    ...(rule === undefined ? [] : [{ filter: 'contains(#rules, :rule)', values: { ':rule': S(` ${rule} `) } }]),
    ...(claimedBy === undefined ? [] : [claimFilter(claimedBy, now)]),
    ...words.map((word, at) => ({ filter: `contains(#search, :word${at})`, values: { [`:word${at}`]: S(word) } })),
  ];
}

const placeOf = ({ state, before, after }: QueueQuery) => ({
  partition: `STATE#${state}`,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

export function dynamoQueueEntries(table: Table): QueueEntries {
  return {
    async put(card) {
      const { claim: _, ...kept } = card;
      // Where a later card is there this one has nothing to say.
      await table.update(
        { PK: articleKey(card.id), SK },
        {
          set: 'SET #body = :body, #sequence = :sequence, #source = :source, #suggestions = :suggestions, #flags = :flags, #rules = :rules, #search = :search, GSI1PK = :state, GSI1SK = :since',
          when: 'attribute_not_exists(PK) OR #sequence <= :sequence',
          values: {
            ':body': S(JSON.stringify(kept)),
            ':sequence': N(card.sequence),
            ':source': S(card.source),
            ':suggestions': N(card.counts.suggestions),
            ':flags': N(card.counts.flags),
            ':rules': S(` ${(card.rules ?? []).join(' ')} `),
            ':search': S(plain(card.title)),
            ':state': S(`STATE#${card.state}`),
            ':since': S(card.since),
          },
        },
      );
    },
    list(query) {
      const { tier, limit, cursor } = query;
      const ofTier = tier === undefined ? [] : [{ filter: TIERS[tier], values: { ':none': N(0) } }];
      return listIndex(
        table,
        {
          ...placeOf(query),
          limit,
          ...(cursor === undefined ? {} : { cursor }),
          filters: [...filters(query), ...ofTier],
        },
        (item) => cardOf(item, query.now),
      );
    },
    async count(query) {
      const { items, complete } = await countIndex(
        table,
        { ...placeOf(query), filters: filters(query) },
        '#suggestions, #flags',
      );
      const have = items.map((item) => ({ suggestions: number(item, 'suggestions'), flags: number(item, 'flags') }));
      return {
        all: have.length,
        suggestions: have.filter((one) => one.suggestions > 0).length,
        flags: have.filter((one) => one.flags > 0).length,
        safe: have.filter((one) => one.suggestions === 0 && one.flags === 0).length,
        complete,
      };
    },
    async get(article) {
      const item = await table.get({ PK: articleKey(article), SK });
      return item && cardOf(item);
    },
    async showClaim(article, claim) {
      await table.update(
        { PK: articleKey(article), SK },
        {
          set: 'SET #claimedBy = :by, #claimedUntil = :until, #claimedFrom = :former',
          when: 'attribute_exists(PK)',
          values: { ':by': S(claim.by), ':until': S(claim.until), ':former': S(claim.from ?? '') },
        },
      );
    },
  };
}
