// “Since 20 10, the”: a year that a space cuts in two.

import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const SPLIT =
  /(?<=(?:^|[^\p{L}\p{N}])(?:since|in|by|until|till|from|to|before|after|of|year|during|(?:January|February|March|April|May|June|July|August|September|October|November|December),?) )(19|20) (\d\d)(?=[,.;)](?!\d)|[ \t]{0,8}(?:\n|$))/giu;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Figures)) {
    for (const match of block.text.matchAll(SPLIT)) {
      const [before, century = '', rest = ''] = match;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + before.length,
        after: `${century}${rest}`,
        message: `“${before}” looks like a year that a space cuts in two; “${century}${rest}” is offered.`,
        evidence: 'a century and two figures where a year would stand, and a mark behind them',
      };
    }
  }
}

export const splitYear: Rule = {
  id: 'dates/split-year',
  version: 1,
  tier: 'suggest',
  summary: 'Offers “Since 2010, the” for “Since 20 10, the”.',
  why: 'Line breaks and full-width figures leave spaces in years. Behind a word such as “since” and before a mark; the digits look like two figures, so a person decides.',
  hints: Hint.Figures,
  examples: [
    {
      fixes: 'Since 20 10, the count has never been cancelled.',
      to: 'Since 2010, the count has never been cancelled.',
    },
    { fixes: 'The mill was built in 19 87.', to: 'The mill was built in 1987.' },
    { fixes: 'He left in May, 20 03, by boat.', to: 'He left in May, 2003, by boat.' },
    { keeps: 'The index rose from 20 10-year bonds to 20 15-year ones.' },
    { keeps: 'Rows 19 20, 20 21, and 20 22 are broken.' },
    { keeps: 'They won by 20 12 times in a row.' },
  ],
  find,
};
