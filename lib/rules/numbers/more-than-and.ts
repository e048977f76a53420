// “more than and 40”: an “and” slipped in before the number.

import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** What stands before the “and”; asked only where one stands before a figure. */
const BEFORE_AND = /(?<![\p{L}\p{N}])(?:more than|less than|nearly)$/iu;
const LONGEST_BEFORE = 'more than'.length + 2;

const AND_DIGIT = / and (?=\d)/giu;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.AndDigit)) {
    for (const { index } of block.text.matchAll(AND_DIGIT)) {
      const kept = BEFORE_AND.exec(block.text.slice(Math.max(0, index - LONGEST_BEFORE), index))?.[0];
      if (kept === undefined) continue;
      const start = block.start + index - kept.length;
      yield {
        start,
        end: start + kept.length + ' and'.length,
        after: kept,
        message: `“${kept}” is followed by a stray “and” before the number; the “and” was removed.`,
        evidence: `“${kept} and” and a figure`,
      };
    }
  }
}

export const moreThanAnd: Rule = {
  id: 'numbers/more-than-and',
  version: 1,
  tier: 'apply',
  summary: 'Removes “and” from “more than and 40”.',
  why: 'The source has a word for “more than” behind the number, and it is translated twice. “more than”, “less than” or “nearly”, “and”, and then a figure: English never has this.',
  hints: Hint.AndDigit,
  examples: [
    { fixes: 'The choir has more than and 40 singers.', to: 'The choir has more than 40 singers.' },
    { fixes: 'Nearly and 300 boats were counted.', to: 'Nearly 300 boats were counted.' },
    { fixes: 'It took less than and 5 minutes to boil.', to: 'It took less than 5 minutes to boil.' },
    { keeps: 'More than and less than are written > and < in 4 places.' },
    { keeps: 'He ate more than 4 and 5 others watched.' },
    { keeps: 'She was more than able and 40 years old.' },
  ],
  find,
};
