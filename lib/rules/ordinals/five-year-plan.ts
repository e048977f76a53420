// “the goal of "11th Five-Year"”: the plan got lost, and quotation marks are all that is left of it.

import { ordinal, ordinalFigure, ordinalWords } from '../../english/ordinals.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const NTH = `(${ordinalWords(1, 20)}|\\d{1,2}(?:st|nd|rd|th))`;
const QUOTED = new RegExp(
  `((?<![\\p{L}\\p{N}])the )?(["“]) ?${NTH} Five[- ]Year ?["”]( plan(?:ning)?(?![\\p{L}-]))?`,
  'giu',
);

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Quote, Hint.FiveYear)) {
    if (!/[Ff]ive[- ][Yy]ear/u.test(block.text)) continue;
    for (const match of block.text.matchAll(QUOTED)) {
      const [before, the = '', , number = ''] = match;
      const value = ordinal(number);
      const article = the || 'the ';
      const after = `${article}${value === undefined ? number : ordinalFigure(value)} Five-Year Plan`;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + before.length,
        after,
        message: `The name in quotation marks ends with “Five-Year” and lacks its “Plan”; “${after}” is offered.`,
        evidence: 'an ordinal and “Five-Year”, and nothing else between the quotation marks',
      };
    }
  }
}

export const fiveYearPlan: Rule = {
  id: 'ordinals/five-year-plan',
  version: 1,
  tier: 'suggest',
  summary: 'Offers the word “Plan” where the name of a five-year plan lacks it.',
  why: 'Chinese puts the short name of a plan in quotation marks; English names the plan. A person decides, because the words are quoted.',
  enters: ['quotation'],
  hints: Hint.FiveYear,
  examples: [
    { fixes: 'They reached the goal of "11th Five-Year".', to: 'They reached the goal of the 11th Five-Year Plan.' },
    {
      fixes: 'The mill was built during the “Twelfth Five-Year” period.',
      to: 'The mill was built during the 12th Five-Year Plan period.',
    },
    { fixes: 'In the "12th Five-Year" plan, the library grew.', to: 'In the 12th Five-Year Plan, the library grew.' },
    { keeps: 'The "11th Five-Year Plan" ended in 2010.' },
    { keeps: 'He gave a five-year warranty on the lamp, and called it "five-year".' },
    { keeps: 'Her five-year plan for the garden failed in the second year.' },
  ],
  find,
};
