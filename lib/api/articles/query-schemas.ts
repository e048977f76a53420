// What the address of a list or comparison may ask: the filters of the queue, and two texts of an article.
import * as v from 'valibot';
import { QUEUE_TIERS } from '../../review/ports.ts';
import { cursor, limit, ruleId, says, state } from '../schema.ts';

const age = (words: string) =>
  v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,3}[hd]$/, 'is a number of hours or days, such as 12h or 3d'),
      v.description(words),
    ),
  );
export const queueFilter = {
  state: v.exactOptional(says(state, 'Only articles in this state.')),
  source: v.exactOptional(
    says(
      v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      'Only articles of this source, exactly as they name it.',
    ),
  ),
  rule: v.exactOptional(v.pipe(ruleId, v.description('Only articles in which this rule changed or found something.'))),
  tier: v.exactOptional(
    v.pipe(v.picklist(QUEUE_TIERS), v.description('Those with suggestions, with flags, or with neither.')),
  ),
  olderThan: age('In this state for longer, such as `12h` or `3d`.'),
  newerThan: age('In this state for less.'),
  claimedBy: v.exactOptional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(200),
      v.description('A sign-in name; `me` for one’s own, `nobody` for what is free.'),
    ),
  ),
  search: v.exactOptional(
    v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.description('Words that all stand in the title.')),
  ),
};
export const tiers = v.object(queueFilter);
export const queue = v.object({ ...queueFilter, cursor, limit });
const place = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'is the number of a revision'), v.transform(Number));
const side = v.union([v.picklist(['raw', 'live']), place], 'is raw, live or the number of a revision');
export const comparison = v.object({
  from: v.pipe(side, v.description('The text before.')),
  to: v.exactOptional(v.pipe(side, v.description('The text after; the newest revision if left out.'))),
});
/** As the page asks, which has an answer for what is left out. */
export const comparePage = v.object({
  from: v.exactOptional(side),
  to: v.exactOptional(side),
  view: v.exactOptional(v.picklist(['inline', 'side'])),
  start: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/, 'is the number of a difference'), v.transform(Number)),
  ),
});
