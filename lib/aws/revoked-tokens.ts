// Tokens that were signed out before they ran out: one item each, which the table forgets when the token would have ended anyway.
import { sha256 } from '../ledger/ids.ts';
import type { RevokedTokens } from '../ledger/ports.ts';
import { N, type Table } from './table.ts';

const key = (token: string) => ({ PK: `TOKEN#${sha256(token)}`, SK: 'REVOKED' });

export function dynamoRevokedTokens(table: Table): RevokedTokens {
  return {
    async revoke(token, until) {
      await table.put(key(token), { ttl: N(Math.ceil(until.getTime() / 1000)) });
    },
    has: async (token) => (await table.get(key(token))) !== undefined,
  };
}
