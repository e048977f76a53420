// The JSON of many changes or articles at once: previews, and what became of each.
import * as v from 'valibot';
import { INTERNAL } from '../../review/bulk/refused-item.ts';
import { BULK_ACTIONS, BULK_OUTCOMES, type BulkAnswer, type BulkItem } from '../../review/bulk/types.ts';
import { CHANGE_KINDS, type ChangeGroup } from '../../review/change-groups.ts';
import { article } from '../articles/schemas.ts';
import { count, list, revisionNumber, says, sha256, state, tier } from '../schema.ts';

export const changeGroup: v.GenericSchema<ChangeGroup> = v.object({
  key: v.pipe(v.string(), v.description('The same for identical changes; what `exclude` takes.')),
  kind: v.pipe(v.picklist(CHANGE_KINDS), v.description('Of two cleanings, or what one verdict is about.')),
  tier: says(tier, 'What kind of finding it is.'),
  was: v.exactOptional(v.pipe(tier, v.description('Of a new one: the tier that the very same change had before.'))),
  rule: says(v.string(), 'Id of the rule, family/name.'),
  before: says(v.string(), 'What stands there.'),
  after: v.exactOptional(says(v.string(), 'What it becomes.')),
  message: says(v.string(), 'What was found, in one sentence for people.'),
  count: says(count, 'How many identical changes there are.'),
  articles: says(count, 'In how many articles.'),
  sample: says(
    list(
      v.object({
        article: says(v.string(), 'Id of the article.'),
        left: says(v.string(), 'What stands before it.'),
        right: says(v.string(), 'What stands after it.'),
      }),
    ),
    'Some of the places.',
  ),
});
export const ruleDecided = v.object({
  article,
  dryRun: says(v.boolean(), 'Whether this is only a preview.'),
  count: v.pipe(count, v.description('Changes that the verdict is about.')),
  changes: says(list(changeGroup), 'These changes, grouped by identical ones.'),
});
const bulkItem: v.GenericSchema<BulkItem> = v.object({
  article: says(v.string(), 'Id of the article.'),
  title: v.exactOptional(says(v.string(), 'Its headline, where there is such an article.')),
  outcome: v.pipe(
    v.picklist(BULK_OUTCOMES),
    v.description(
      'In a dry run: what would become of it. Unchanged: there was nothing to do. Waiting: the same request goes on with it.',
    ),
  ),
  sequence: v.exactOptional(says(count, 'Of its ledger, afterwards.')),
  state: v.exactOptional(says(state, 'Where it stands, afterwards.')),
  signs: v.exactOptional(
    v.pipe(
      v.object({
        revision: revisionNumber,
        sha256,
        left: says(count, 'Suggestions that it would leave undecided.'),
        slug: v.exactOptional(says(v.string(), 'Of its address `/articles/<slug>/`, now or from then on.')),
        flags: v.exactOptional(says(count, 'Open flags, a group as one: nobody has looked at them.')),
      }),
      v.description(
        'In the dry run of an approval: the text that it would sign, its address, and the suggestions that it would leave. `title` is then the headline that is signed.',
      ),
    ),
  ),
  public: v.exactOptional(
    v.pipe(v.boolean(), v.description('After an undo: whether readers see it, now or in a moment.')),
  ),
  problem: v.exactOptional(
    says(
      v.object({
        code: says(v.string(), 'Of the refusal, for programs.'),
        status: says(v.pipe(v.number(), v.integer()), 'What it alone would have been answered with.'),
        detail: says(v.string(), 'Why, for people.'),
      }),
      'Why it was refused.',
    ),
  ),
});
export const bulk: v.GenericSchema<BulkAnswer> = v.object({
  batch: v.exactOptional(v.pipe(v.string(), v.description('What undo takes.'))),
  action: says(v.picklist([...BULK_ACTIONS, 'undo']), 'What was asked for.'),
  dryRun: says(v.boolean(), 'Whether this is only a preview.'),
  counts: says(
    v.object({
      done: says(count, 'Articles that were changed, or would be.'),
      unchanged: says(count, 'Articles with nothing to do.'),
      refused: says(count, 'Articles that were not changed, each with its problem.'),
      waiting: says(count, 'Articles for which there was no time: send the same request again.'),
    }),
    'What became of the articles, counted.',
  ),
  changes: v.pipe(list(changeGroup), v.description('Grouped by identical change, the most frequent first.')),
  unlisted: v.pipe(count, v.description('Kinds of change beyond those.')),
  items: says(list(bulkItem), 'What became of each article, in the order asked for.'),
  next: v.exactOptional(v.pipe(v.string(), v.description('Cursor for the next articles of the filter.'))),
});

const preview = v.object({ dryRun: v.literal(true) });
const waiting = v.object({ counts: v.object({ waiting: v.pipe(count, v.minValue(1)) }) });
const defect = v.object({ problem: v.object({ code: v.literal(INTERNAL) }) });
const withDefect = v.object({
  items: v.pipe(
    v.array(v.unknown()),
    v.someItem((item) => v.is(defect, item)),
  ),
});

export const isDryRun = (answer: unknown): boolean => v.is(preview, answer);
/** The same request is to go on with it: there was no time for an article, or it met a defect of ours. */
export const isUnfinished = (answer: unknown): boolean =>
  isDryRun(answer) || v.is(waiting, answer) || v.is(withDefect, answer);
