// “the 95 anniversary of”: the ordinal lost its ending.
import { ordinalFigure } from '../../english/ordinals.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** Four figures may be a year: `the 1989 anniversary of`. */
const ANNIVERSARY = /(?<![\p{L}\p{N}.,$€£¥-]|\d )(\d{1,3}) anniversary of(?![\p{L}-])/gu;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Digit, Hint.Anniversary)) {
    if (!block.text.includes(' anniversary of')) continue;
    for (const match of block.text.matchAll(ANNIVERSARY)) {
      const [, number = ''] = match;
      const value = Number(number);
      if (value === 0 || number.startsWith('0')) continue;
      const start = block.start + match.index;
      yield {
        start,
        end: start + number.length,
        after: ordinalFigure(value),
        message: `“${number} anniversary of” lacks the ending of its number; it was made “${ordinalFigure(value)}”.`,
        evidence: `“${match[0]}”`,
      };
    }
  }
}

export const anniversarySuffix: Rule = {
  id: 'numbers/anniversary-suffix',
  version: 1,
  tier: 'apply',
  summary: 'Makes “the 95 anniversary of” “the 95th anniversary of”.',
  why: 'Chinese numbers have no ordinal form. The words “anniversary of” behind the number prove that it is one.',
  hints: Hint.Anniversary,
  examples: [
    {
      fixes: 'They celebrated the 95 anniversary of the mill.',
      to: 'They celebrated the 95th anniversary of the mill.',
    },
    { fixes: 'The 112 anniversary of her birth is near.', to: 'The 112th anniversary of her birth is near.' },
    { fixes: 'It was the 21 anniversary of the first race.', to: 'It was the 21st anniversary of the first race.' },
    { keeps: 'The 40 anniversary cards were signed in the bus.' },
    { keeps: 'On the 1989 anniversary of the flood, nobody spoke.' },
    { keeps: 'In U.S. dollars, the total is 5.5 million; in the 95 anniversary coins, less.' },
  ],
  find,
};
