// What a client may send for many changes or articles at once: as bounded as for one.

import * as v from 'valibot';
import { REASONS } from '../../text/edit.ts';
import { queueFilter } from '../articles/query-schemas.ts';
import { cursor, MOST_AT_ONCE, reasonInWords, revisionNumber, ruleId, says, USUAL } from '../schema.ts';

/** Articles of one order: as many as a page of the queue holds. */
const MOST = MOST_AT_ONCE;

const verdict = v.pipe(
  v.nullable(v.picklist(['accept', 'reject'])),
  v.description('null takes back what was said of the rule’s changes.'),
);
const reason = v.exactOptional(v.pipe(v.picklist(REASONS), v.description('With reject.')));
const rule = v.pipe(ruleId, v.description('The rule whose changes it is about.'));
const dryRun = v.exactOptional(v.pipe(v.boolean(), v.description('Only say what would become of it.')));

export const ruleDecision = v.pipe(
  v.strictObject({ revision: revisionNumber, rule, verdict, reason, dryRun }),
  v.check((one) => one.reason === undefined || one.verdict === 'reject', 'has a reason only with reject'),
);

const article = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const which = {
  ids: v.exactOptional(
    v.pipe(v.array(article), v.minLength(1), v.maxLength(MOST), v.description('Ids of the articles.')),
  ),
  filter: v.exactOptional(
    v.pipe(v.strictObject(queueFilter), v.description('As in the list of articles; in place of `ids`.')),
  ),
  cursor,
  limit: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST), v.description('Articles of a filter at once.')),
    USUAL,
  ),
  dryRun,
  seen: v.exactOptional(
    v.pipe(
      v.record(article, v.pipe(v.number(), v.integer(), v.minValue(0))),
      v.description('Sequences that were seen, by article: one that somebody changed since is refused as `stale`.'),
    ),
  ),
  exclude: v.exactOptional(
    v.pipe(
      v.strictObject({
        articles: v.exactOptional(v.pipe(v.array(article), v.maxLength(1000), v.description('Ids that are left out.'))),
        changes: v.exactOptional(
          v.pipe(
            v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'is the key of a change'))),
            v.maxLength(1000),
            v.description('Keys of the preview: with `decide-rule` left alone, with `reclean` made as rejected.'),
          ),
        ),
      }),
      v.description('What of it is left out.'),
    ),
  ),
};

const why = v.pipe(reasonInWords, v.description('Why, for people.'));
const action = <const Name extends string>(name: Name) =>
  v.pipe(v.literal(name), v.description('What is done to each article.'));

export const bulk = v.pipe(
  v.variant('action', [
    v.strictObject({
      ...which,
      action: action('approve'),
      undecided: v.exactOptional(says(v.picklist(['block', 'leave']), 'What becomes of undecided suggestions.')),
    }),
    v.strictObject({ ...which, action: action('reject'), reason: why }),
    v.strictObject({ ...which, action: action('reopen'), reason: v.exactOptional(why) }),
    v.strictObject({ ...which, action: action('decide-rule'), rule, verdict, reason }),
    v.strictObject({ ...which, action: action('reclean') }),
  ]),
  v.check((one) => (one.ids === undefined) !== (one.filter === undefined), 'names either ids or a filter'),
  v.check(
    (one) => one.action !== 'decide-rule' || one.reason === undefined || one.verdict === 'reject',
    'has a reason only with reject',
  ),
);

export const undo = v.strictObject({});
