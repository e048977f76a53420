// Leases on articles: they run out, and letting go only makes them run out at once.
import { attempted, Contended } from '../ledger/append-log.ts';
import { parseClaim } from '../ledger/parse.ts';
import type { Claim } from '../ledger/views.ts';
import type { Claims } from '../review/ports.ts';
import { articleKey } from './facts.ts';
import { type Item, N, S, type Table, text } from './table.ts';

const key = (article: string) => ({ PK: articleKey(article), SK: 'CLAIM' });
const LONG_AGO = new Date(0).toISOString();

const written = (claim: Claim, now: string) => ({
  ':by': S(claim.by),
  ':until': S(claim.until),
  ':ttl': N(Math.ceil(Date.parse(claim.until) / 1000)),
  ':now': S(now),
});

function claimOf(item: Item): Claim {
  const from = item['former']?.S;
  return parseClaim({ by: text(item, 'by'), until: text(item, 'until'), ...(from === undefined ? {} : { from }) });
}

export function dynamoClaims(table: Table): Claims {
  const get = async (article: string, now: string): Promise<Claim | undefined> => {
    const item = await table.get(key(article));
    const claim = item && claimOf(item);
    return claim && claim.until > now ? claim : undefined;
  };
  const take = async (article: string, claim: Claim, now: string): Promise<Claim> => {
    const values = written(claim, now);
    // A renewal keeps the notice of whom it was taken from; a fresh claim has none.
    const renewed = await table.update(key(article), {
      set: 'SET #until = :until, #ttl = :ttl',
      when: '#by = :by AND #until > :now',
      values,
    });
    if (!renewed)
      await table.update(key(article), {
        set: 'SET #by = :by, #until = :until, #ttl = :ttl REMOVE #former',
        when: 'attribute_not_exists(PK) OR #until <= :now',
        values,
      });
    return (await get(article, now)) ?? claim;
  };
  return {
    get,
    take,
    seize: (article, claim, now) =>
      attempted(
        async () => {
          const { by: held } = await take(article, claim, now);
          if (held === claim.by) return (await get(article, now)) ?? claim;
          const seized = await table.update(key(article), {
            set: 'SET #by = :by, #until = :until, #ttl = :ttl, #former = :held',
            when: '#by = :held AND #until > :now',
            values: { ...written(claim, now), ':held': S(held) },
          });
          return seized ? { ...claim, from: held } : undefined;
        },
        () => new Contended('the claim on an article'),
      ),
    async release(article, by) {
      await table.update(key(article), {
        set: 'SET #until = :past',
        when: '#by = :by',
        values: { ':past': S(LONG_AGO), ':by': S(by) },
      });
    },
  };
}
