// The JSON of many changes or articles at once: previews, and what became of each.
import * as v from 'valibot';
import { BULK_ACTIONS, BULK_OUTCOMES, type BulkAnswer, type BulkItem } from '../../review/bulk/types.ts';
import { CHANGE_KINDS, type ChangeGroup } from '../../review/change-groups.ts';
import { article } from '../articles/schemas.ts';
import { count, list, revisionNumber, sha256, state, tier } from '../schema.ts';

export const changeGroup: v.GenericSchema<ChangeGroup> = v.object({
  key: v.pipe(v.string(), v.description('The same for identical changes; what `exclude` takes.')),
  kind: v.pipe(v.picklist(CHANGE_KINDS), v.description('Of two cleanings, or what one verdict is about.')),
  tier,
  was: v.exactOptional(v.pipe(tier, v.description('Of a new one: the tier that the very same change had before.'))),
  rule: v.string(),
  before: v.string(),
  after: v.exactOptional(v.string()),
  message: v.string(),
  count,
  articles: count,
  sample: list(v.object({ article: v.string(), left: v.string(), right: v.string() })),
});
export const ruleDecided = v.object({
  article,
  dryRun: v.boolean(),
  count: v.pipe(count, v.description('Changes that the verdict is about.')),
  changes: list(changeGroup),
});
const bulkItem: v.GenericSchema<BulkItem> = v.object({
  article: v.string(),
  title: v.exactOptional(v.string()),
  outcome: v.pipe(
    v.picklist(BULK_OUTCOMES),
    v.description(
      'In a dry run: what would become of it. Unchanged: there was nothing to do. Waiting: the same request goes on with it.',
    ),
  ),
  sequence: v.exactOptional(count),
  state: v.exactOptional(state),
  signs: v.exactOptional(
    v.pipe(
      v.object({ revision: revisionNumber, sha256, left: count }),
      v.description(
        'In the dry run of an approval: the text that it would sign, and the suggestions that it would leave.',
      ),
    ),
  ),
  public: v.exactOptional(
    v.pipe(v.boolean(), v.description('After an undo: whether readers see it, now or in a moment.')),
  ),
  problem: v.exactOptional(v.object({ code: v.string(), status: v.number(), detail: v.string() })),
});
export const bulk: v.GenericSchema<BulkAnswer> = v.object({
  batch: v.exactOptional(v.pipe(v.string(), v.description('What undo takes.'))),
  action: v.picklist([...BULK_ACTIONS, 'undo']),
  dryRun: v.boolean(),
  counts: v.object({ done: count, unchanged: count, refused: count, waiting: count }),
  changes: v.pipe(list(changeGroup), v.description('Grouped by identical change, the most frequent first.')),
  unlisted: v.pipe(count, v.description('Kinds of change beyond those.')),
  items: list(bulkItem),
  next: v.exactOptional(v.pipe(v.string(), v.description('Cursor for the next articles of the filter.'))),
});

const preview = v.object({ dryRun: v.literal(true) });
const waiting = v.object({ counts: v.object({ waiting: v.pipe(count, v.minValue(1)) }) });

export const isDryRun = (answer: unknown): boolean => v.is(preview, answer);
/** The same request is to go on with it. */
export const isUnfinished = (answer: unknown): boolean => isDryRun(answer) || v.is(waiting, answer);
