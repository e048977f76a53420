// Every rule, in the order of the passes (DEFECTS §3). A new rule is a file of its own and one line here.
import { finalNewline } from './layout/final-newline.ts';
import { functionWord } from './repetition/function-word.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  // encoding
  // layout/edge-space
  // furniture
  // headings
  // repetition/repeated-paragraph
  // structure
  // punctuation
  // repetition
  functionWord,
  // numbers
  // dates
  // numbering
  // wording
  // casing
  // layout/blank-lines, layout/final-newline
  finalNewline,
  // suggestions and flags
];
