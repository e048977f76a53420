// The answer to a batch as it was kept for a retry, by this version or an earlier one.

import * as v from 'valibot';
import { number, optional, text, tier } from '../../ledger/schema.ts';
import { STATES } from '../../ledger/views.ts';
import { CHANGE_KINDS } from '../change-groups.ts';
import { BULK_ACTIONS, BULK_OUTCOMES, type BulkAnswer } from './types.ts';

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const place = v.object({ article: text, left: text, right: text });
const changeGroup = v.object({
  key: text,
  kind: v.picklist(CHANGE_KINDS),
  // An answer that was kept before tiers were told has none.
  tier: v.optional(tier, 'apply'),
  was: v.exactOptional(tier),
  rule: text,
  before: text,
  after: optional(text),
  message: text,
  count: number,
  articles: number,
  sample: list(place),
});
const item = v.object({
  article: text,
  title: optional(text),
  outcome: v.picklist(BULK_OUTCOMES),
  sequence: optional(number),
  state: optional(v.picklist(STATES)),
  signs: optional(
    v.object({ revision: number, sha256: text, left: number, flags: optional(number), slug: optional(text) }),
  ),
  public: optional(v.boolean()),
  problem: optional(v.object({ code: text, status: number, detail: text })),
});

const changeGroups = list(changeGroup);
const bulkAnswer: v.GenericSchema<unknown, BulkAnswer> = v.object({
  batch: optional(text),
  action: v.picklist([...BULK_ACTIONS, 'undo']),
  dryRun: v.boolean(),
  counts: v.object({ done: number, unchanged: number, refused: number, waiting: number }),
  changes: changeGroups,
  // An answer that was kept before there was this figure has none.
  unlisted: v.optional(number, 0),
  items: list(item),
  next: optional(text),
});

/** Undefined for what is no such answer. */
export function parseAnswer(stored: unknown): BulkAnswer | undefined {
  const known = v.safeParse(bulkAnswer, stored);
  return known.success ? known.output : undefined;
}
