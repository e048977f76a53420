// Leases on articles: they run out, and letting go only makes them run out at once.
import { parseClaim } from '../ledger/parse.ts';
import type { Claims } from '../ledger/ports.ts';
import type { Claim } from '../ledger/views.ts';
import { articleKey } from './facts.ts';
import { N, S, type Table, text } from './table.ts';

const key = (article: string) => ({ PK: articleKey(article), SK: 'CLAIM' });
const LONG_AGO = new Date(0).toISOString();

export function dynamoClaims(table: Table): Claims {
  const get = async (article: string, now: string): Promise<Claim | undefined> => {
    const item = await table.get(key(article));
    const claim = item && parseClaim({ by: text(item, 'by'), until: text(item, 'until') });
    return claim && claim.until > now ? claim : undefined;
  };
  return {
    get,
    async take(article, claim, now) {
      const taken = await table.update(key(article), {
        set: 'SET #by = :by, #until = :until, #ttl = :ttl',
        when: 'attribute_not_exists(PK) OR #until <= :now OR #by = :by',
        values: {
          ':by': S(claim.by),
          ':until': S(claim.until),
          ':ttl': N(Math.ceil(Date.parse(claim.until) / 1000)),
          ':now': S(now),
        },
      });
      return taken ? claim : ((await get(article, now)) ?? claim);
    },
    async release(article, by) {
      await table.update(key(article), {
        set: 'SET #until = :past',
        when: '#by = :by',
        values: { ':past': S(LONG_AGO), ':by': S(by) },
      });
    },
  };
}
