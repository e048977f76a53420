// The JSON of rules: how each is received here, and what it may do.
import * as v from 'valibot';
import { type Judged, REJECTION_REASONS, STANDINGS } from '../../learning/acceptance.ts';
import { count, list, revisionNumber, tier, time } from '../schema.ts';

const judged: v.GenericSchema<Judged> = v.object({
  proposed: v.pipe(count, v.description('Findings in revisions that somebody has closed.')),
  accepted: count,
  amended: count,
  rejected: v.object(v.entriesFromList(REJECTION_REASONS, count)),
});
const standing = v.picklist(STANDINGS);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const ruleFields = {
  id: v.pipe(v.string(), v.description('family/name')),
  version: v.number(),
  tier,
  summary: v.string(),
  standing: v.pipe(standing, v.description('What it may do here; never more than its tier.')),
  judged,
  decided: v.pipe(count, v.description('Findings that somebody decided on.')),
  acceptance: v.exactOptional(v.pipe(share, v.description('Share of these that was accepted.'))),
  upper: v.exactOptional(v.pipe(share, v.description('Upper bound of its 95 % interval.'))),
};
export const ruleItem = v.object(ruleFields);
const settingFields = {
  sequence: count,
  at: time,
  actor: v.string(),
  rule: v.string(),
  version: v.number(),
  from: standing,
  standing,
};
const setting = v.variant('type', [
  v.object({ ...settingFields, type: v.literal('Lowered'), figures: judged, milestone: count }),
  v.object({ ...settingFields, type: v.picklist(['Raised', 'Set']), reason: v.string() }),
]);
const rejection = v.object({
  article: v.string(),
  revision: revisionNumber,
  edit: v.string(),
  before: v.string(),
  after: v.exactOptional(v.string()),
  reason: v.picklist(REJECTION_REASONS),
  by: v.string(),
  at: time,
});
export const rule = v.object({
  ...ruleFields,
  why: v.string(),
  examples: list(
    v.object({
      before: v.string(),
      after: v.pipe(v.string(), v.description('The same as `before` where the rule changes nothing.')),
      flagged: v.exactOptional(v.pipe(v.string(), v.description('What a flag points out.'))),
    }),
  ),
  rejections: v.pipe(list(rejection), v.description('The latest first.')),
  settings: v.pipe(list(setting), v.description('Who lowered, raised or set it, oldest first.')),
});
