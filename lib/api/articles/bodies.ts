// What a client may send about one article: bounded in every direction.
import * as v from 'valibot';
import { REASONS, VERDICTS } from '../../text/edit.ts';
import { reasonInWords, revisionNumber, says, sha256 } from '../schema.ts';

const MOST_AT_ONCE = 1000;
const LONGEST_SPAN = 100_000;
const target = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const decision = v.pipe(
  v.strictObject({
    edit: v.exactOptional(v.pipe(target, v.description('Id of an edit, suggestion or flag.'))),
    group: v.exactOptional(v.pipe(target, v.description('Or the group that shares one decision.'))),
    verdict: v.pipe(v.nullable(v.picklist(VERDICTS)), v.description('null takes an earlier decision back.')),
    text: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_SPAN), v.description('With amend.'))),
    reason: v.exactOptional(says(v.picklist(REASONS), 'Why, with reject.')),
  }),
  v.check((one) => (one.edit === undefined) !== (one.group === undefined), 'names either an edit or a group'),
  v.check((one) => (one.verdict === 'amend') === (one.text !== undefined), 'has a text with amend, and only then'),
  v.check((one) => one.reason === undefined || one.verdict === 'reject', 'has a reason only with reject'),
);
export const decisions = v.strictObject({
  revision: says(revisionNumber, 'The revision that is decided on, counted from 1.'),
  decisions: says(
    v.pipe(v.array(decision), v.minLength(1), v.maxLength(MOST_AT_ONCE)),
    'All of them or none is carried out.',
  ),
});
const span = v.pipe(
  v.strictObject({
    start: v.pipe(offset, v.description('UTF-16 offset in the text of that hash.')),
    end: v.pipe(offset, v.description('Exclusive.')),
    before: says(v.pipe(v.string(), v.maxLength(LONGEST_SPAN)), 'What stands there in that text.'),
    after: says(v.pipe(v.string(), v.maxLength(LONGEST_SPAN)), 'What is to stand there.'),
  }),
  v.check((one) => one.end - one.start === one.before.length, 'spans exactly what `before` says'),
);
export const edits = v.pipe(
  v.strictObject({
    revision: revisionNumber,
    sha256,
    edits: v.pipe(v.array(span), v.maxLength(MOST_AT_ONCE), v.description('May be empty where something is removed.')),
    removed: v.exactOptional(
      v.pipe(
        v.array(target),
        v.maxLength(MOST_AT_ONCE),
        v.description('Ids of edits by hand that are taken back; what others say stays as it is.'),
      ),
    ),
    basis: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description(
          'The sequence that the edits were made on, where that is older than If-Match: `sha256` is then the text of that time.',
        ),
      ),
    ),
  }),
  v.check((one) => one.edits.length + (one.removed?.length ?? 0) > 0, 'edits or removes something'),
);
export const approval = v.strictObject({
  revision: says(revisionNumber, 'The revision that is signed, counted from 1.'),
  sha256,
  undecided: v.exactOptional(
    says(v.picklist(['block', 'leave']), 'What becomes of suggestions that nobody decided on; `block` if left out.'),
  ),
});
const revisionSeen = v.exactOptional(
  v.pipe(revisionNumber, v.description('If left out: the newest revision at the version that If-Match names.')),
);
export const rejection = v.strictObject({
  revision: revisionSeen,
  reason: says(reasonInWords, 'Why, for people.'),
});
export const reopening = v.strictObject({
  revision: revisionSeen,
  reason: v.exactOptional(says(reasonInWords, 'Why, for people.')),
});
export const unpublication = v.strictObject({ reason: says(reasonInWords, 'Why, for people.') });
export const retraction = v.strictObject({
  reason: says(reasonInWords, 'Why, as readers of its page are told.'),
  replacement: v.exactOptional(
    v.pipe(v.string(), v.minLength(1), v.maxLength(500), v.description('Id of the article that stands in its place.')),
  ),
});
export const rollback = v.strictObject({
  revision: says(revisionNumber, 'The approved revision that is published again, counted from 1.'),
  reason: says(reasonInWords, 'Why, for people.'),
});
export const claim = v.strictObject({
  takeover: v.exactOptional(v.pipe(v.boolean(), v.description('Take it from whoever has it; they are told.'))),
});
export const release = v.strictObject({});
export const recleaning = v.strictObject({});
