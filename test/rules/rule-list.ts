// The rules of DEFECTS §4 with their tiers: what the rulebook has to hold, no more and no less.
import type { Tier } from '../../lib/text/edit.ts';

const APPLY = `
encoding/invisible-characters encoding/mojibake encoding/fullwidth-forms encoding/html-residue encoding/lost-character
layout/fence-around layout/edge-space layout/blank-lines layout/final-newline
furniture/machine-remark furniture/comment-form furniture/comment-notice furniture/share-widgets furniture/navigation furniture/reader-tools
furniture/teaser-link furniture/empty-label furniture/post-slug furniture/foreign-label furniture/site-chrome
headings/repeated-heading headings/deck-repeats-lede headings/site-affix
repetition/repeated-paragraph repetition/repeated-article repetition/function-word
numbering/spoken-cardinals numbering/line-markers numbering/bracket-markers numbering/line-cardinals
dates/year-first dates/in-month-day dates/missing-on dates/part-of-day dates/range-suffix dates/clock-space
numbers/composite numbers/more-than-and numbers/anniversary-suffix
casing/paragraph-start casing/lost-initial casing/country-and-body
wording/lost-meeting-subject structure/split-sentence
punctuation/leading-mark punctuation/missing-space punctuation/doubled-stop punctuation/stop-comma
punctuation/ellipsis punctuation/space-before-mark punctuation/bracket-space punctuation/doubled-quote`;

const SUGGEST = `
furniture/translation-notice furniture/doubtful-remark
furniture/comment-thread furniture/related-links furniture/byline furniture/rights-notice furniture/tags furniture/follow-us furniture/page-counters furniture/beside-article
headings/near-duplicate headings/doubtful-affix headings/site-name repetition/content-word numbering/missing-item numbering/split-list
ordinals/session-number ordinals/five-year-plan
dates/loose-date dates/month-day-numbers dates/bare-day dates/numbered-month dates/split-year
wording/lost-opening structure/orphan-fragment structure/glued-sentence punctuation/quote-spacing punctuation/doubtful-space`;

const FLAG = `
remnants/model-refusal headings/truncated-title repetition/phrase-loop numbers/currency-sign wording/lost-subject structure/cut-off structure/teaser
punctuation/unbalanced-quotes punctuation/empty-quotes remnants/source-text remnants/foreign-passage remnants/masked-text remnants/placeholder numbering/broken-count names/untranslated
encoding/damaged-character encoding/doubtful-charset`;

const listed = (ids: string, tier: Tier) =>
  ids
    .trim()
    .split(/\s+/u)
    .map((id): readonly [string, Tier] => [id, tier]);

export const RULE_LIST: ReadonlyMap<string, Tier> = new Map([
  ...listed(APPLY, 'apply'),
  ...listed(SUGGEST, 'suggest'),
  ...listed(FLAG, 'flag'),
]);
