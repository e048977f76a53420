// What a client may send: bodies and query strings, bounded in every direction.
import * as v from 'valibot';
import { QUEUE_TIERS } from '../ledger/ports.ts';
import { REASONS, VERDICTS } from '../text/edit.ts';
import { FORMATS } from '../text/manuscript.ts';
import { revisionNumber, sha256, state } from './schemas.ts';

const MOST_AT_ONCE = 1000;
const LONGEST_REASON = 2000;
const LONGEST_SPAN = 100_000;
/** Of one form upload: 5 GB. Formats have limits of their own, which the desk knows. */
const S3_LIMIT = 5 * 1024 ** 3;

export const reasonInWords = v.pipe(v.string(), v.trim(), v.minLength(1, 'must say why'), v.maxLength(LONGEST_REASON));
const target = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const ruleId = v.pipe(
  v.string(),
  v.regex(/^[a-z-]{1,60}\/[a-z0-9-]{1,60}$/, 'is the id of a rule, such as dates/year-first'),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const decision = v.pipe(
  v.strictObject({
    edit: v.exactOptional(v.pipe(target, v.description('Id of an edit, suggestion or flag.'))),
    group: v.exactOptional(v.pipe(target, v.description('Or the group that shares one decision.'))),
    verdict: v.pipe(v.nullable(v.picklist(VERDICTS)), v.description('null takes an earlier decision back.')),
    text: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_SPAN), v.description('With amend.'))),
    reason: v.exactOptional(v.picklist(REASONS)),
  }),
  v.check((one) => (one.edit === undefined) !== (one.group === undefined), 'names either an edit or a group'),
  v.check((one) => (one.verdict === 'amend') === (one.text !== undefined), 'has a text with amend, and only then'),
  v.check((one) => one.reason === undefined || one.verdict === 'reject', 'has a reason only with reject'),
);

export const decisions = v.strictObject({
  revision: revisionNumber,
  decisions: v.pipe(v.array(decision), v.minLength(1), v.maxLength(MOST_AT_ONCE)),
});

const span = v.pipe(
  v.strictObject({
    start: v.pipe(offset, v.description('UTF-16 offset in the text of that hash.')),
    end: v.pipe(offset, v.description('Exclusive.')),
    before: v.pipe(v.string(), v.maxLength(LONGEST_SPAN)),
    after: v.pipe(v.string(), v.maxLength(LONGEST_SPAN)),
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
  revision: revisionNumber,
  sha256,
  undecided: v.exactOptional(v.picklist(['block', 'leave'])),
});

const revisionSeen = v.exactOptional(
  v.pipe(revisionNumber, v.description('If left out: the newest revision at the version that If-Match names.')),
);
export const rejection = v.strictObject({
  revision: revisionSeen,
  reason: reasonInWords,
});
export const reopening = v.strictObject({
  revision: revisionSeen,
  reason: v.exactOptional(reasonInWords),
});
export const unpublication = v.strictObject({ reason: reasonInWords });
export const retraction = v.strictObject({
  reason: reasonInWords,
  replacement: v.exactOptional(
    v.pipe(v.string(), v.minLength(1), v.maxLength(500), v.description('Id of the article that stands in its place.')),
  ),
});
export const rollback = v.strictObject({ revision: revisionNumber, reason: reasonInWords });
export const claim = v.strictObject({
  takeover: v.exactOptional(v.pipe(v.boolean(), v.description('Take it from whoever has it; they are told.'))),
});
export const release = v.strictObject({});
export const recleaning = v.strictObject({});

const file = v.strictObject({
  name: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(255),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it keeps out.
    v.regex(/^[^/\u0000-\u001f\u007f]+$/, 'is a file name without a folder'),
  ),
  source: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'is a short lower-case name'),
      v.description('`inbox` if left out.'),
    ),
  ),
  size: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(S3_LIMIT, 'is more than any bucket takes'),
    v.description('Bytes. What is too large for its format is refused with what to do about it.'),
  ),
  type: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
});
export const files = v.strictObject({ files: v.pipe(v.array(file), v.minLength(1), v.maxLength(100)) });

export const manuscript = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1), v.description('At most about a megabyte.')),
  format: v.exactOptional(v.picklist(FORMATS)),
});

const cursor = v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(2000)));
const limit = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^([1-9]\d?|100)$/, 'is a number from 1 to 100'),
    v.description('From 1 to 100.'),
    v.transform(Number),
  ),
  '50',
);
export const page = v.object({ cursor, limit });
const age = (words: string) =>
  v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,3}[hd]$/, 'is a number of hours or days, such as 12h or 3d'),
      v.description(words),
    ),
  );
export const queueFilter = {
  state: v.exactOptional(state),
  source: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
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
  from: side,
  to: v.exactOptional(v.pipe(side, v.description('The newest revision if left out.'))),
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
