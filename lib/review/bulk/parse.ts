// Reads what storage holds of batches.
import * as v from 'valibot';
import { optional, parser, text } from '../../ledger/schema.ts';
import type { Batch } from '../ports.ts';

const batch = v.object({
  id: text,
  actor: text,
  at: text,
  action: text,
  // A batch that was kept before the hash was has none.
  hash: optional(text),
  articles: v.array(text),
  next: optional(text),
});

export const parseBatch = parser<Batch>('batch', batch);
