// Where the sweeper goes on in the upload bucket: one item, overwritten by every run.
import type { SweepPlace } from '../publish/ports.ts';
import { S, type Table, text } from './table.ts';

const KEY = { PK: 'SWEEP', SK: 'UPLOADS' };
const BEGINNING = '';

export function dynamoSweepPlace(table: Table): SweepPlace {
  return {
    async read() {
      const item = await table.get(KEY);
      const cursor = item && text(item, 'cursor');
      return cursor === BEGINNING ? undefined : cursor;
    },
    keep: (cursor) => table.put(KEY, { cursor: S(cursor ?? BEGINNING) }),
  };
}
