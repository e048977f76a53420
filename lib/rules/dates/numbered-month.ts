// “the end of the seven month”: a month that was translated by its number.

import { cardinal, cardinalWords } from '../../english/ordinals.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { MONTHS } from './calendar.ts';

const NUMBERED = new RegExp(
  `(?<=(?:(?:end|beginning|start|middle|rest|course) of|in|since|until|till|by|from|early|late|mid) )(the (${cardinalWords(1, 12)}|\\d{1,2}) month)(?=[,.;:)]|[ \\t]{0,8}(?:\\n|$)| (?:of )?(?:this|last|next|the) (?:same )?year| (?:\\d{4})\\b| to\\b)`,
  'giu',
);

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Month)) {
    if (!block.text.includes(' month')) continue;
    for (const match of block.text.matchAll(NUMBERED)) {
      const [before, , number = ''] = match;
      const month = MONTHS[(cardinal(number) ?? Number(number)) - 1];
      if (!month) continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + before.length,
        after: month,
        message: `“${before}” looks like a month that was named by its number; “${month}” is offered.`,
        evidence: 'a bare number and “month” in the singular, where the name of a month would stand',
      };
    }
  }
}

export const numberedMonth: Rule = {
  id: 'dates/numbered-month',
  version: 1,
  tier: 'suggest',
  summary: 'Offers “the end of July” for “the end of the seven month”.',
  why: 'Chinese numbers its months. A bare number and “month” in the singular behind “the end of”, “in” or “since”, and nothing behind them that could be counted; it may still be a term of seven months.',
  hints: Hint.Month,
  examples: [
    { fixes: 'More ducks came than at the end of the seven month.', to: 'More ducks came than at the end of July.' },
    { fixes: 'She will sing in the twelve month of this year.', to: 'She will sing in December of this year.' },
    {
      fixes: 'By the beginning of the 3 month, the snow was gone.',
      to: 'By the beginning of March, the snow was gone.',
    },
    { keeps: 'At the end of the six month trial, the lamp still burned.' },
    { keeps: 'In the three-month course, and in the two months of rest, he slept.' },
    { keeps: 'It happened in the seventh month of the year.' },
  ],
  find,
};
