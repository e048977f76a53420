// The JSON of articles: as they stand, in the queue, their revisions, texts side by side, and their history.
import * as v from 'valibot';
import { CONTRIBUTIONS } from '../../ledger/authors.ts';
import { FACT_TYPES } from '../../ledger/facts.ts';
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
import type { TierCounts } from '../../review/ports.ts';
import type { Comparison } from '../../review/types.ts';
import { UNSHOWN_KINDS } from '../../text/manuscript.ts';
import { count, format, list, revisionNumber, says, sha256, state, time } from '../schema.ts';
import { datedDecision, edit, flag, handEdit, staleDecision, suggestion } from './change-schemas.ts';

const reviewState = v.picklist(REVIEW_STATES);
const liveState = v.picklist(LIVE_STATES);
const verb = v.picklist(VERB_NAMES);
const counts = v.object({
  edits: says(count, 'Changes that were applied without asking.'),
  suggestions: says(count, 'Changes that are proposed.'),
  flags: says(count, 'Passages that are pointed out.'),
});
const live = v.object({
  state: says(liveState, 'What readers see.'),
  revision: v.exactOptional(says(revisionNumber, 'The revision that readers see, counted from 1.')),
  sha256: v.exactOptional(sha256),
  slug: v.exactOptional(says(v.string(), 'The last part of its address on the site.')),
  url: v.exactOptional(says(v.string(), 'Its address, root-relative to the site.')),
  publishedAt: v.exactOptional(says(time, 'When it was first published, ISO 8601, UTC.')),
});
const claim = v.object({
  by: says(v.string(), 'Sign-in name of who is at work on it.'),
  until: says(time, 'When the claim runs out, ISO 8601, UTC.'),
  from: v.exactOptional(v.pipe(v.string(), v.description('Who had it when `by` took it over.'))),
});
const author = v.object({
  id: says(v.string(), 'Sign-in name, or `s3:` and the principal.'),
  because: says(v.picklist(CONTRIBUTIONS), 'What they did: the first of these that is true of them.'),
});
const itemFields = {
  id: says(v.string(), 'Id of the article, the same for every upload of its file.'),
  title: says(v.string(), 'Its headline, of the newest revision.'),
  source: says(v.string(), 'The first folder of its file, or `inbox`.'),
  state: says(state, 'Where it stands: its review, or the site where that says more.'),
  review: says(reviewState, 'The review of the newest revision.'),
  revision: says(revisionNumber, 'Number of the newest revision, counted from 1.'),
  counts: says(counts, 'What the rules found in the newest revision.'),
  undecided: says(count, 'Suggestions that nobody has decided on.'),
  words: says(count, 'Words of the newest revision.'),
  rules: v.exactOptional(v.pipe(list(v.string()), v.description('Rules that found something in it.'))),
  uploader: says(v.string(), 'Sign-in name of who uploaded the newest revision, or `s3:` and the principal.'),
  authors: v.exactOptional(
    says(list(author), 'Who wrote what stands in the newest revision, whoever uploaded it first.'),
  ),
  fourEyes: v.exactOptional(
    says(v.string(), 'Who cannot approve it and why, in one sentence, where its source needs four eyes.'),
  ),
  receivedAt: says(time, 'When the first upload came, ISO 8601, UTC.'),
  since: says(time, 'In this state since then, ISO 8601, UTC.'),
  live: says(live, 'What readers see of it.'),
  url: v.exactOptional(v.pipe(v.string(), v.description('Absolute, or root-relative to the site.'))),
  claim: v.exactOptional(says(claim, 'Who is at work on it, if anybody.')),
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
  all: says(count, 'Articles that the filters find.'),
  suggestions: v.pipe(count, v.description('With suggestions.')),
  flags: v.pipe(count, v.description('With flags.')),
  safe: v.pipe(count, v.description('With neither.')),
  complete: v.pipe(v.boolean(), v.description('False where there are more than were counted.')),
});
export const revision: v.GenericSchema<RevisionView> = v.object({
  article: says(v.string(), 'Id of the article.'),
  number: says(revisionNumber, 'Of this revision, counted from 1.'),
  title: says(v.string(), 'Its headline as the text stands: what an approval signs and readers see.'),
  slug: says(
    v.string(),
    'Of its address on the site, `/articles/<slug>/`: the one it has, else the one that an approval asks for. If another article has that, the end of the id is added.',
  ),
  format: says(format, 'How the manuscript is marked up.'),
  language: says(v.string(), 'ISO 639-1 code of its language; `und` where the text is too short to tell.'),
  rulebook: says(v.string(), 'Name of the rules that cleaned it; another name is another rulebook.'),
  skipped: says(list(v.string()), 'Ids of the rules that did not run because of the language.'),
  notes: says(list(v.string()), 'Sentences about what could not be carried over, such as the images of a .docx.'),
  manuscript: says(v.string(), 'The text as it was decoded, before any rule.'),
  text: says(v.string(), 'The text that the decisions so far make.'),
  sha256,
  unshown: says(
    list(
      v.object({
        kind: says(v.picklist(UNSHOWN_KINDS), 'What it is.'),
        text: says(v.string(), 'The stretch of the text.'),
      }),
    ),
    'What stands in the text and the page will not show.',
  ),
  edits: says(list(edit), 'What was applied without asking.'),
  suggestions: says(list(suggestion), 'What is proposed.'),
  flags: says(list(flag), 'What is pointed out.'),
  handEdits: says(list(handEdit), 'What people wrote themselves.'),
  decisions: says(list(datedDecision), 'Those that stand, on this revision.'),
  stale: v.pipe(list(staleDecision), v.description('Decisions on an earlier revision that match nothing here.')),
  newest: says(v.boolean(), 'Whether this is the newest revision, which alone takes decisions.'),
  from: says(
    v.object({
      key: says(v.string(), 'Where the file lies in the upload bucket.'),
      version: says(v.string(), 'Version of the object there.'),
      uploader: says(v.string(), 'Sign-in name of who uploaded it, or `s3:` and the principal.'),
      at: says(time, 'When it was stored, ISO 8601, UTC.'),
    }),
    'The upload that it was made from.',
  ),
});
export const revisionItem = v.object({
  number: says(revisionNumber, 'Of the revision, counted from 1.'),
  title: says(v.string(), 'Its headline.'),
  at: says(time, 'When it was made, ISO 8601, UTC.'),
  by: says(v.string(), 'Sign-in name of who uploaded or re-cleaned it.'),
  rulebook: says(v.string(), 'Name of the rules that cleaned it.'),
  sha256,
});
const paragraph: v.GenericSchema<AlignedParagraph> = v.object({
  kind: says(v.picklist(['same', 'changed', 'removed', 'added']), 'What became of the paragraph.'),
  before: v.exactOptional(
    v.pipe(v.string(), v.description('With the line breaks behind it; all of them joined are the text before.')),
  ),
  after: v.exactOptional(v.pipe(v.string(), v.description('Likewise of the text after.'))),
});
export const diff: v.GenericSchema<Comparison> = v.object({
  from: says(v.string(), 'Name of the text before.'),
  to: says(v.string(), 'Name of the text after.'),
  before: says(v.string(), 'The text before, whole.'),
  after: says(v.string(), 'The text after, whole.'),
  paragraphs: v.pipe(list(paragraph), v.description('Both texts, paragraph by paragraph, side by side.')),
});
const factType = v.picklist(FACT_TYPES);
export const historyEntry = v.object({
  sequence: says(count, 'Of the fact in the ledger of the article, counted from 1.'),
  at: says(time, 'When it happened, ISO 8601, UTC.'),
  actor: says(v.string(), 'Sign-in name, `s3:` and a principal, or `system:` and one of our functions.'),
  type: says(factType, 'What kind of fact it is.'),
  says: v.pipe(v.string(), v.description('The fact in words.')),
  fact: says(
    v.looseObject({
      type: says(factType, 'What kind of fact it is; the other members depend on it.'),
      article: says(v.string(), 'Id of the article.'),
      sequence: says(count, 'Of the fact, counted from 1.'),
      at: says(time, 'When it happened, ISO 8601, UTC.'),
      actor: says(v.string(), 'Who did it.'),
    }),
    'The fact itself, as the ledger holds it, without the key of the request.',
  ),
}) satisfies v.GenericSchema<unknown, Omit<HistoryEntry, 'fact'> & { readonly fact: object }>;
