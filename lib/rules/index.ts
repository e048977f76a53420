// Every rule, in the order of the passes (DEFECTS §3). A new rule is a file of its own and one line here.
import { countryAndBody } from './casing/country-and-body.ts';
import { lostInitial } from './casing/lost-initial.ts';
import { paragraphStart } from './casing/paragraph-start.ts';
import { deckRepeatsLede } from './headings/deck-repeats-lede.ts';
import { repeatedHeading } from './headings/repeated-heading.ts';
import { siteAffix } from './headings/site-affix.ts';
import { finalNewline } from './layout/final-newline.ts';
import { functionWord } from './repetition/function-word.ts';
import type { Rule } from './rule.ts';
import { lostMeetingSubject } from './wording/lost-meeting-subject.ts';

export const RULES: readonly Rule[] = [
  // encoding
  // layout/edge-space
  // furniture
  // headings
  siteAffix,
  repeatedHeading,
  deckRepeatsLede,
  // repetition/repeated-paragraph
  // structure
  // punctuation
  // repetition
  functionWord,
  // numbers
  // dates
  // numbering
  // wording
  lostMeetingSubject,
  // casing
  lostInitial,
  countryAndBody,
  paragraphStart,
  // layout/blank-lines, layout/final-newline
  finalNewline,
  // suggestions and flags
];
