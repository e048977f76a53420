// The JSON of changes: what rules found, what people wrote by hand, and what was decided on both.
import * as v from 'valibot';
import type { RevisionView } from '../../ledger/views.ts';
import type { Edit, Flag, HandEdit, Suggestion } from '../../text/edit.ts';
import { count, list, reason, says, time, verdict } from '../schema.ts';

const remark = {
  id: says(v.string(), 'The same for the same finding, however often the text is cleaned.'),
  rule: v.pipe(v.string(), v.description('family/name; see /v1/rules/{family}/{name}.')),
  group: v.exactOptional(v.pipe(v.string(), v.description('One decision for all that share it.'))),
  start: v.pipe(count, v.description('UTF-16 offset in the manuscript.')),
  end: v.pipe(count, v.description('Exclusive.')),
  before: says(v.string(), 'What stands in the manuscript there.'),
  message: says(v.string(), 'What was found, in one sentence for people.'),
  evidence: says(v.string(), 'What proved it, in the words of a reader.'),
};
const proposed = {
  ...remark,
  textStart: v.pipe(count, v.description('UTF-16 offset in the text before any decision.')),
  textEnd: says(count, 'Exclusive, in the text before any decision.'),
  over: v.pipe(list(v.string()), v.description('Applied edits that accepting this one replaces.')),
};
export const edit: v.GenericSchema<Edit> = v.object({
  ...remark,
  tier: says(v.literal('apply'), 'Applied without asking.'),
  after: says(v.string(), 'What stands in its place; empty where it was removed.'),
  also: v.exactOptional(says(list(v.string()), 'Ids of the rules of later passes that changed what this one wrote.')),
});
export const suggestion: v.GenericSchema<Suggestion> = v.object({
  ...proposed,
  tier: says(v.literal('suggest'), 'Proposed; left as it is until somebody accepts it.'),
  after: says(v.string(), 'What would stand in its place.'),
});
export const flag: v.GenericSchema<Flag> = v.object({
  ...proposed,
  tier: says(v.literal('flag'), 'Pointed out; nothing is proposed.'),
  blocks: v.exactOptional(says(v.literal(true), 'Nobody can approve the text before this is closed or dismissed.')),
});
const ownWords = {
  id: says(v.string(), 'What `removed` takes to take it back.'),
  start: says(count, 'UTF-16 offset in the manuscript.'),
  end: says(count, 'Exclusive.'),
  before: says(v.string(), 'What it was written over.'),
  after: says(v.string(), 'What somebody wrote.'),
  by: says(v.string(), 'Sign-in name of who wrote it.'),
  also: v.exactOptional(says(list(v.string()), 'Others whose words it may hold, since it was written over theirs.')),
};
export const handEdit: v.GenericSchema<HandEdit> = v.object({
  ...ownWords,
  over: v.exactOptional(
    v.pipe(list(v.object(ownWords)), v.description('Edits by hand that stand again when this one is taken back.')),
  ),
});
const decided = {
  target: v.pipe(v.string(), v.description('Id of an edit, suggestion or flag, or of a group.')),
  verdict: says(verdict, 'What was decided.'),
  text: v.exactOptional(says(v.string(), 'What stands there instead, with amend.')),
  reason: v.exactOptional(says(reason, 'Why, with reject.')),
};
export const staleDecision: v.GenericSchema<RevisionView['stale'][number]> = v.object({
  ...decided,
  about: v.exactOptional(
    says(
      v.object({
        rule: says(v.string(), 'Id of the rule, family/name.'),
        before: says(v.string(), 'What stood there.'),
        after: v.exactOptional(says(v.string(), 'What the rule made of it.')),
      }),
      'What it was decided on.',
    ),
  ),
});
export const datedDecision: v.GenericSchema<RevisionView['decisions'][number]> = v.object({
  ...decided,
  by: says(v.string(), 'Sign-in name of who decided.'),
  at: says(time, 'When it was decided, ISO 8601, UTC.'),
  carried: v.exactOptional(v.pipe(v.boolean(), v.description('Made on an earlier revision, and still matching.'))),
});
