// The JSON of the API, said once: what validates requests also documents them, and the tests hold every answer to it.
import * as v from 'valibot';
import type { Cleaned } from '../clean/cleaned.ts';
import { type Judged, REJECTION_REASONS, STANDINGS } from '../learning/acceptance.ts';
import { FACT_TYPES, ROLES } from '../ledger/facts.ts';
import type { TierCounts } from '../ledger/ports.ts';
import { VERB_NAMES } from '../ledger/verbs.ts';
import {
  type ArticleItem,
  type ArticleView,
  type HistoryEntry,
  LIVE_STATES,
  type Listing,
  REVIEW_STATES,
  type RevisionView,
  STATES,
  UPLOAD_STATES,
  type UploadView,
} from '../ledger/views.ts';
import type { AlignedParagraph } from '../review/align-paragraphs.ts';
import { BULK_ACTIONS, BULK_OUTCOMES, type BulkAnswer, type BulkItem } from '../review/bulk/types.ts';
import { CHANGE_KINDS, type ChangeGroup } from '../review/change-groups.ts';
import type { SavedView } from '../review/saved-views.ts';
import type { Comparison } from '../review/types.ts';
import { type Edit, type Flag, type HandEdit, REASONS, type Suggestion, TIERS, VERDICTS } from '../text/edit.ts';
import { FORMATS } from '../text/manuscript.ts';
import { REFUSAL_CODES } from '../text/refusal.ts';

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

export const time = v.pipe(v.string(), v.isoTimestamp(), v.description('ISO 8601, UTC.'));
export const sha256 = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
  v.description('SHA-256 of the UTF-8 text, lower-case hex.'),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const revisionNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Counted from 1.'));

const reviewState = v.picklist(REVIEW_STATES);
const liveState = v.picklist(LIVE_STATES);
export const state = v.picklist(STATES);
export const role = v.picklist(ROLES);
const format = v.picklist(FORMATS);
const verdict = v.picklist(VERDICTS);
const reason = v.picklist(REASONS);
const verb = v.picklist(VERB_NAMES);
const tier = v.picklist(TIERS);

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
const staleDecision: v.GenericSchema<RevisionView['stale'][number]> = v.object({
  ...decided,
  about: v.exactOptional(v.object({ rule: v.string(), before: v.string(), after: v.exactOptional(v.string()) })),
});
const datedDecision: v.GenericSchema<RevisionView['decisions'][number]> = v.object({
  ...decided,
  by: v.string(),
  at: time,
  carried: v.exactOptional(v.pipe(v.boolean(), v.description('Made on an earlier revision, and still matching.'))),
});

const counts = v.object({ edits: count, suggestions: count, flags: count });
const live = v.object({
  state: liveState,
  revision: v.exactOptional(revisionNumber),
  sha256: v.exactOptional(sha256),
  slug: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  publishedAt: v.exactOptional(time),
});
const claim = v.object({
  by: v.string(),
  until: time,
  from: v.exactOptional(v.pipe(v.string(), v.description('Who had it when `by` took it over.'))),
});
const itemFields = {
  id: v.string(),
  title: v.string(),
  source: v.string(),
  state,
  review: reviewState,
  revision: revisionNumber,
  counts,
  undecided: count,
  words: count,
  rules: v.exactOptional(v.pipe(list(v.string()), v.description('Rules that found something in it.'))),
  uploader: v.string(),
  receivedAt: time,
  since: time,
  live,
  url: v.exactOptional(v.pipe(v.string(), v.description('Absolute, or root-relative to the site.'))),
  claim: v.exactOptional(claim),
};
export const articleItem: v.GenericSchema<ArticleItem> = v.object({
  ...itemFields,
  sequence: v.exactOptional(v.pipe(count, v.description('What the list knows; good for If-Match.'))),
});
export const article: v.GenericSchema<ArticleView> = v.object({
  ...itemFields,
  sequence: v.pipe(count, v.description('Of the ledger; the ETag in quotes.')),
  notLive: v.exactOptional(v.pipe(v.string(), v.description('Why the newest revision is not live, in one sentence.'))),
  may: v.pipe(list(verb), v.description('What the caller may do now, by the last part of the address.')),
});

export const tiers: v.GenericSchema<TierCounts> = v.object({
  all: count,
  suggestions: v.pipe(count, v.description('With suggestions.')),
  flags: v.pipe(count, v.description('With flags.')),
  safe: v.pipe(count, v.description('With neither.')),
  complete: v.pipe(v.boolean(), v.description('False where there are more than were counted.')),
});

export const revision: v.GenericSchema<RevisionView> = v.object({
  article: v.string(),
  number: revisionNumber,
  title: v.string(),
  format,
  language: v.string(),
  rulebook: v.string(),
  skipped: list(v.string()),
  notes: list(v.string()),
  manuscript: v.string(),
  text: v.string(),
  sha256,
  edits: list(edit),
  suggestions: list(suggestion),
  flags: list(flag),
  handEdits: list(handEdit),
  decisions: list(datedDecision),
  stale: v.pipe(list(staleDecision), v.description('Decisions on an earlier revision that match nothing here.')),
  newest: v.boolean(),
  from: v.object({ key: v.string(), version: v.string(), uploader: v.string(), at: time }),
});
export const revisionItem = v.object({
  number: revisionNumber,
  title: v.string(),
  at: time,
  by: v.string(),
  rulebook: v.string(),
  sha256,
});
const paragraph: v.GenericSchema<AlignedParagraph> = v.object({
  kind: v.picklist(['same', 'changed', 'removed', 'added']),
  before: v.exactOptional(
    v.pipe(v.string(), v.description('With the line breaks behind it; all of them joined are the text before.')),
  ),
  after: v.exactOptional(v.pipe(v.string(), v.description('Likewise of the text after.'))),
});
export const diff: v.GenericSchema<Comparison> = v.object({
  from: v.string(),
  to: v.string(),
  before: v.string(),
  after: v.string(),
  paragraphs: v.pipe(list(paragraph), v.description('Both texts, paragraph by paragraph, side by side.')),
});

const factType = v.picklist(FACT_TYPES);
export const historyEntry = v.object({
  sequence: count,
  at: time,
  actor: v.string(),
  type: factType,
  says: v.pipe(v.string(), v.description('The fact in words.')),
  fact: v.looseObject({ type: factType, article: v.string(), sequence: count, at: time, actor: v.string() }),
}) satisfies v.GenericSchema<unknown, Omit<HistoryEntry, 'fact'> & { readonly fact: object }>;

const refusal = v.object({
  code: v.picklist(REFUSAL_CODES),
  message: v.string(),
  todo: v.pipe(v.string(), v.description('What the editor can do about it.')),
});
export const upload: v.GenericSchema<UploadView> = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  source: v.string(),
  state: v.picklist(UPLOAD_STATES),
  at: time,
  uploader: v.string(),
  article: v.exactOptional(v.string()),
  revision: v.exactOptional(revisionNumber),
  refusal: v.exactOptional(refusal),
});
export const ticket = v.object({
  id: v.string(),
  key: v.string(),
  url: v.string(),
  fields: v.record(v.string(), v.string()),
});

export const cleaned: v.GenericSchema<Cleaned & { readonly format: string; readonly manuscript: string }> = v.object({
  format,
  manuscript: v.pipe(v.string(), v.description('What the offsets speak of: line ends are LF.')),
  title: v.string(),
  text: v.string(),
  edits: list(edit),
  suggestions: list(suggestion),
  flags: list(flag),
  rulebook: v.string(),
  language: v.string(),
  skipped: list(v.string()),
});

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

export const savedView: v.GenericSchema<SavedView> = v.object({
  id: v.pipe(v.string(), v.description('The same for the same name.')),
  name: v.string(),
  query: v.pipe(v.string(), v.description('Filters as the queue’s address has them.')),
  at: time,
});

export const me = v.object({ id: v.string(), roles: list(role) });
export const health = v.object({ status: v.literal('ok') });

/** A page of a list; `next` is an opaque cursor, also given as `Link: rel="next"`. */
export function listing<Item>(item: v.GenericSchema<Item>): v.GenericSchema<Listing<Item>> {
  return v.object({
    items: list(item),
    next: v.exactOptional(v.pipe(v.string(), v.description('Opaque cursor of the next page.'))),
  });
}
