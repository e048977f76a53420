// The answer to a batch as it was kept for a retry: unknown until it has its shape.
import * as v from 'valibot';
import type { BulkAnswer } from './types.ts';

const text = v.string();
const number = v.number();
const optional = v.exactOptional;
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const place = v.object({ article: text, left: text, right: text });
const changeGroup = v.object({
  key: text,
  kind: v.picklist(['new', 'gone', 'decided']),
  // An answer that was kept before tiers were told has none.
  tier: v.optional(v.picklist(['apply', 'suggest', 'flag']), 'apply'),
  was: v.exactOptional(v.picklist(['apply', 'suggest', 'flag'])),
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
  outcome: v.picklist(['done', 'unchanged', 'refused', 'waiting']),
  sequence: optional(number),
  state: optional(v.picklist(['in_review', 'approved', 'rejected', 'published', 'unpublished', 'retracted'])),
  signs: optional(v.object({ revision: number, sha256: text, left: number })),
  public: optional(v.boolean()),
  problem: optional(v.object({ code: text, status: number, detail: text })),
});

export const changeGroups = list(changeGroup);
export const bulkAnswer: v.GenericSchema<unknown, BulkAnswer> = v.object({
  batch: optional(text),
  action: v.picklist(['approve', 'reject', 'reopen', 'decide-rule', 'reclean', 'undo']),
  dryRun: v.boolean(),
  counts: v.object({ done: number, unchanged: number, refused: number, waiting: number }),
  changes: changeGroups,
  // An answer that was kept before there was this figure has none.
  unlisted: v.optional(number, 0),
  items: list(item),
  next: optional(text),
});

export const parseAnswer = (stored: unknown): BulkAnswer => v.parse(bulkAnswer, stored);
