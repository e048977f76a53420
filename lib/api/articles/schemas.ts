// The JSON of articles: as they stand, in the queue, their revisions, texts side by side, and their history.
import * as v from 'valibot';
import { FACT_TYPES } from '../../ledger/facts.ts';
import type { TierCounts } from '../../ledger/ports.ts';
import { VERB_NAMES } from '../../ledger/verbs.ts';
import {
  type ArticleItem,
  type ArticleView,
  type HistoryEntry,
  LIVE_STATES,
  REVIEW_STATES,
  type RevisionView,
} from '../../ledger/views.ts';
import type { AlignedParagraph } from '../../review/align-paragraphs.ts';
import type { Comparison } from '../../review/types.ts';
import { count, format, list, revisionNumber, sha256, state, time } from '../schema.ts';
import { datedDecision, edit, flag, handEdit, staleDecision, suggestion } from './change-schemas.ts';

const reviewState = v.picklist(REVIEW_STATES);
const liveState = v.picklist(LIVE_STATES);
const verb = v.picklist(VERB_NAMES);
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
