// The JSON of changes: what rules found, what people wrote by hand, and what was decided on both.
import * as v from 'valibot';
import type { RevisionView } from '../../ledger/views.ts';
import type { Edit, Flag, HandEdit, Suggestion } from '../../text/edit.ts';
import { count, list, reason, time, verdict } from '../schema.ts';

const remark = {
  id: v.string(),
  rule: v.pipe(v.string(), v.description('family/name; see /v1/rules/{family}/{name}.')),
  group: v.exactOptional(v.pipe(v.string(), v.description('One decision for all that share it.'))),
  start: v.pipe(count, v.description('UTF-16 offset in the manuscript.')),
  end: v.pipe(count, v.description('Exclusive.')),
  before: v.string(),
  message: v.string(),
  evidence: v.string(),
};
const proposed = {
  ...remark,
  textStart: v.pipe(count, v.description('UTF-16 offset in the text before any decision.')),
  textEnd: count,
  over: v.pipe(list(v.string()), v.description('Applied edits that accepting this one replaces.')),
};
export const edit: v.GenericSchema<Edit> = v.object({
  ...remark,
  tier: v.literal('apply'),
  after: v.string(),
  also: v.exactOptional(list(v.string())),
});
export const suggestion: v.GenericSchema<Suggestion> = v.object({
  ...proposed,
  tier: v.literal('suggest'),
  after: v.string(),
});
export const flag: v.GenericSchema<Flag> = v.object({ ...proposed, tier: v.literal('flag') });
const ownWords = {
  id: v.string(),
  start: count,
  end: count,
  before: v.string(),
  after: v.string(),
  by: v.string(),
};
export const handEdit: v.GenericSchema<HandEdit> = v.object({
  ...ownWords,
  over: v.exactOptional(
    v.pipe(list(v.object(ownWords)), v.description('Edits by hand that stand again when this one is taken back.')),
  ),
});
const decided = {
  target: v.pipe(v.string(), v.description('Id of an edit, suggestion or flag, or of a group.')),
  verdict,
  text: v.exactOptional(v.string()),
  reason: v.exactOptional(reason),
};
export const staleDecision: v.GenericSchema<RevisionView['stale'][number]> = v.object({
  ...decided,
  about: v.exactOptional(v.object({ rule: v.string(), before: v.string(), after: v.exactOptional(v.string()) })),
});
export const datedDecision: v.GenericSchema<RevisionView['decisions'][number]> = v.object({
  ...decided,
  by: v.string(),
  at: time,
  carried: v.exactOptional(v.pipe(v.boolean(), v.description('Made on an earlier revision, and still matching.'))),
});
