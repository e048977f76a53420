// Batches: which articles one request named, kept long enough to take it back.
import { parseBatch } from '../review/bulk/parse.ts';
import type { Batches } from '../review/ports.ts';
import { body, N, S, type Table } from './table.ts';

const key = (id: string) => ({ PK: `BATCH#${id}`, SK: 'BATCH' });

export function dynamoBatches(table: Table): Batches {
  const get: Batches['get'] = async (id) => {
    const item = await table.get(key(id));
    return item && parseBatch(body(item));
  };
  return {
    get,
    async put(batch, expires) {
      const ttl = N(Math.ceil(expires.getTime() / 1000));
      if (await table.putNew(key(batch.id), { body: S(JSON.stringify(batch)), ttl })) return batch;
      return (await get(batch.id)) ?? batch;
    },
  };
}
