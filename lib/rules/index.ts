// Every rule, in the order of the passes (DEFECTS §3). `npm run new-rule` enters a rule here and everywhere else.
import { countryAndBody } from './casing/country-and-body.ts';
import { lostInitial } from './casing/lost-initial.ts';
import { paragraphStart } from './casing/paragraph-start.ts';
import { bareDay } from './dates/bare-day.ts';
import { clockSpace } from './dates/clock-space.ts';
import { inMonthDay } from './dates/in-month-day.ts';
import { looseDate } from './dates/loose-date.ts';
import { missingOn } from './dates/missing-on.ts';
import { monthDayNumbers } from './dates/month-day-numbers.ts';
import { numberedMonth } from './dates/numbered-month.ts';
import { partOfDay } from './dates/part-of-day.ts';
import { rangeSuffix } from './dates/range-suffix.ts';
import { splitYear } from './dates/split-year.ts';
import { yearFirst } from './dates/year-first.ts';
import { damagedCharacter } from './encoding/damaged-character.ts';
import { doubtfulCharset } from './encoding/doubtful-charset.ts';
import { fullwidthForms } from './encoding/fullwidth-forms.ts';
import { htmlResidue } from './encoding/html-residue.ts';
import { invisibleCharacters } from './encoding/invisible-characters.ts';
import { lostCharacter } from './encoding/lost-character.ts';
import { mojibake } from './encoding/mojibake.ts';
import { besideArticle } from './furniture/beside-article.ts';
import { byline } from './furniture/byline.ts';
import { commentForm } from './furniture/comment-form.ts';
import { commentNotice } from './furniture/comment-notice.ts';
import { commentThread } from './furniture/comment-thread.ts';
import { doubtfulRemark } from './furniture/doubtful-remark.ts';
import { emptyLabelRule } from './furniture/empty-label.ts';
import { followUs } from './furniture/follow-us.ts';
import { foreignLabel } from './furniture/foreign-label.ts';
import { machineRemark } from './furniture/machine-remark.ts';
import { navigation } from './furniture/navigation.ts';
import { pageCounters } from './furniture/page-counters.ts';
import { postSlug } from './furniture/post-slug.ts';
import { readerTools } from './furniture/reader-tools.ts';
import { relatedLinks } from './furniture/related-links.ts';
import { rightsNotice } from './furniture/rights-notice.ts';
import { shareWidgets } from './furniture/share-widgets.ts';
import { siteChrome } from './furniture/site-chrome.ts';
import { tags } from './furniture/tags.ts';
import { teaserLink } from './furniture/teaser-link.ts';
import { translationNotice } from './furniture/translation-notice.ts';
import { deckRepeatsLede } from './headings/deck-repeats-lede.ts';
import { doubtfulAffix } from './headings/doubtful-affix.ts';
import { nearDuplicate } from './headings/near-duplicate.ts';
import { repeatedHeading } from './headings/repeated-heading.ts';
import { siteAffix } from './headings/site-affix.ts';
import { siteName } from './headings/site-name.ts';
import { truncatedTitle } from './headings/truncated-title.ts';
import { blankLines } from './layout/blank-lines.ts';
import { edgeSpace } from './layout/edge-space.ts';
import { fenceAround } from './layout/fence-around.ts';
import { finalNewline } from './layout/final-newline.ts';
import { untranslated } from './names/untranslated.ts';
import { bracketMarkers } from './numbering/bracket-markers.ts';
import { brokenCount } from './numbering/broken-count.ts';
import { lineCardinals } from './numbering/line-cardinals.ts';
import { lineMarkers } from './numbering/line-markers.ts';
import { missingItem } from './numbering/missing-item.ts';
import { splitList } from './numbering/split-list.ts';
import { spokenCardinals } from './numbering/spoken-cardinals.ts';
import { anniversarySuffix } from './numbers/anniversary-suffix.ts';
import { composite } from './numbers/composite.ts';
import { currencySign } from './numbers/currency-sign.ts';
import { moreThanAnd } from './numbers/more-than-and.ts';
import { fiveYearPlan } from './ordinals/five-year-plan.ts';
import { sessionNumber } from './ordinals/session-number.ts';
import { bracketSpace } from './punctuation/bracket-space.ts';
import { doubledQuote } from './punctuation/doubled-quote.ts';
import { doubledStop } from './punctuation/doubled-stop.ts';
import { doubtfulSpace } from './punctuation/doubtful-space.ts';
import { ellipsis } from './punctuation/ellipsis.ts';
import { emptyQuotes } from './punctuation/empty-quotes.ts';
import { leadingMark } from './punctuation/leading-mark.ts';
import { missingSpace } from './punctuation/missing-space.ts';
import { quoteSpacing } from './punctuation/quote-spacing.ts';
import { spaceBeforeMark } from './punctuation/space-before-mark.ts';
import { stopComma } from './punctuation/stop-comma.ts';
import { unbalancedQuotes } from './punctuation/unbalanced-quotes.ts';
import { foreignPassage } from './remnants/foreign-passage.ts';
import { maskedText } from './remnants/masked-text.ts';
import { modelRefusal } from './remnants/model-refusal.ts';
import { placeholder } from './remnants/placeholder.ts';
import { sourceText } from './remnants/source-text.ts';
import { contentWord } from './repetition/content-word.ts';
import { functionWord } from './repetition/function-word.ts';
import { phraseLoop } from './repetition/phrase-loop.ts';
import { repeatedArticle } from './repetition/repeated-article.ts';
import { repeatedParagraph } from './repetition/repeated-paragraph.ts';
import type { Rule } from './rule.ts';
import { cutOff } from './structure/cut-off.ts';
import { gluedSentence } from './structure/glued-sentence.ts';
import { orphanFragment } from './structure/orphan-fragment.ts';
import { splitSentence } from './structure/split-sentence.ts';
import { teaser } from './structure/teaser.ts';
import { lostMeetingSubject } from './wording/lost-meeting-subject.ts';
import { lostOpening } from './wording/lost-opening.ts';
import { lostSubject } from './wording/lost-subject.ts';

export const RULES: readonly Rule[] = [
  // layout/fence-around: what it holds is text, and no code
  fenceAround,
  // encoding
  mojibake,
  htmlResidue,
  invisibleCharacters,
  fullwidthForms,
  lostCharacter,
  // layout/edge-space
  edgeSpace,
  machineRemark,
  // furniture
  commentForm,
  commentNotice,
  shareWidgets,
  navigation,
  readerTools,
  teaserLink,
  emptyLabelRule,
  postSlug,
  foreignLabel,
  siteChrome,
  // headings
  siteAffix,
  repeatedHeading,
  deckRepeatsLede,
  // repetition/repeated-paragraph
  repeatedParagraph,
  repeatedArticle,
  // structure
  splitSentence,
  // punctuation
  leadingMark,
  stopComma,
  doubledStop,
  ellipsis,
  spaceBeforeMark,
  bracketSpace,
  doubledQuote,
  missingSpace,
  // repetition
  functionWord,
  // numbers
  composite,
  moreThanAnd,
  anniversarySuffix,
  // dates
  yearFirst,
  inMonthDay,
  partOfDay,
  rangeSuffix,
  missingOn,
  clockSpace,
  // numbering
  lineMarkers,
  bracketMarkers,
  lineCardinals,
  spokenCardinals,
  // wording
  lostMeetingSubject,
  // casing
  lostInitial,
  countryAndBody,
  paragraphStart,
  // layout/blank-lines, layout/final-newline
  blankLines,
  finalNewline,
  // suggestions and flags
  besideArticle,
  doubtfulCharset,
  damagedCharacter,
  commentThread,
  relatedLinks,
  byline,
  rightsNotice,
  translationNotice,
  tags,
  followUs,
  pageCounters,
  doubtfulRemark,
  nearDuplicate,
  doubtfulAffix,
  siteName,
  truncatedTitle,
  lostOpening,
  lostSubject,
  contentWord,
  phraseLoop,
  orphanFragment,
  gluedSentence,
  cutOff,
  teaser,
  quoteSpacing,
  doubtfulSpace,
  emptyQuotes,
  unbalancedQuotes,
  sourceText,
  foreignPassage,
  maskedText,
  modelRefusal,
  placeholder,
  untranslated,
  brokenCount,
  missingItem,
  splitList,
  sessionNumber,
  fiveYearPlan,
  currencySign,
  looseDate,
  monthDayNumbers,
  bareDay,
  numberedMonth,
  splitYear,
];
