// The JSON of rules: how each is received here, and what it may do.
import * as v from 'valibot';
import { type Judged, REJECTION_REASONS, STANDINGS } from '../../learning/acceptance.ts';
import { count, list, revisionNumber, says, tier, time } from '../schema.ts';

const judged: v.GenericSchema<Judged> = v.object({
  proposed: v.pipe(count, v.description('Findings in revisions that somebody has closed.')),
  accepted: says(count, 'Findings that stand as the rule made them.'),
  amended: says(count, 'Findings that somebody wrote differently.'),
  rejected: says(
    v.object({
      wrong: says(count, 'Because the change is wrong.'),
      'not-here': says(count, 'Because it is right elsewhere, and not here.'),
      style: says(count, 'Because somebody would rather not.'),
      'source-unclear': says(count, 'Because the source does not say.'),
      unsaid: says(count, 'Without a reason.'),
    } satisfies Record<(typeof REJECTION_REASONS)[number], unknown>),
    'Findings that were rejected, by reason.',
  ),
});
const standing = v.picklist(STANDINGS);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const ruleFields = {
  id: v.pipe(v.string(), v.description('family/name')),
  version: says(v.pipe(v.number(), v.integer()), 'Raised by its author whenever it does something else.'),
  tier: says(tier, 'What its author lets it do at most.'),
  summary: says(v.string(), 'What it does, in one sentence.'),
  standing: v.pipe(standing, v.description('What it may do here; never more than its tier.')),
  judged: says(judged, 'How its findings were received.'),
  decided: v.pipe(count, v.description('Findings that somebody decided on.')),
  acceptance: v.exactOptional(v.pipe(share, v.description('Share of these that was accepted.'))),
  upper: v.exactOptional(v.pipe(share, v.description('Upper bound of its 95 % interval.'))),
};
export const ruleItem = v.object(ruleFields);
const settingFields = {
  sequence: says(count, 'Of the log of settings, counted from 1.'),
  at: says(time, 'When it was set, ISO 8601, UTC.'),
  actor: says(v.string(), 'Sign-in name of who set it, or `system:` and one of our functions.'),
  rule: says(v.string(), 'Id of the rule, family/name.'),
  version: says(v.pipe(v.number(), v.integer()), 'Version of the rule.'),
  from: says(standing, 'What it could do before.'),
  standing: says(standing, 'What it may do from then on.'),
};
const setting = v.variant('type', [
  v.object({
    ...settingFields,
    type: says(v.literal('Lowered'), 'By our own functions, since its acceptance is provably poor.'),
    figures: says(judged, 'What that was judged by.'),
    milestone: says(count, 'After how many decisions.'),
  }),
  v.object({
    ...settingFields,
    type: says(v.picklist(['Raised', 'Set']), 'By an admin.'),
    reason: says(v.string(), 'Why, for people.'),
  }),
]);
const rejection = v.object({
  article: says(v.string(), 'Id of the article.'),
  revision: says(revisionNumber, 'The revision, counted from 1.'),
  edit: says(v.string(), 'Id of the finding.'),
  before: says(v.string(), 'What stood there.'),
  after: v.exactOptional(says(v.string(), 'What the rule made of it.')),
  reason: says(v.picklist(REJECTION_REASONS), 'Why it was rejected; `unsaid` where nobody said.'),
  by: says(v.string(), 'Sign-in name of who rejected it.'),
  at: says(time, 'When the revision was closed, ISO 8601, UTC.'),
});
export const rule = v.object({
  ...ruleFields,
  why: says(v.string(), 'Why it is right, in its author’s words.'),
  examples: says(
    list(
      v.object({
        before: says(v.string(), 'A text that it is given.'),
        after: v.pipe(v.string(), v.description('The same as `before` where the rule changes nothing.')),
        flagged: v.exactOptional(v.pipe(v.string(), v.description('What a flag points out.'))),
      }),
    ),
    'What it changes, and what it leaves alone.',
  ),
  rejections: v.pipe(list(rejection), v.description('The latest first.')),
  settings: v.pipe(list(setting), v.description('Who lowered, raised or set it, oldest first.')),
});
