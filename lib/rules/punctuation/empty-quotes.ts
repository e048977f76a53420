// `" "`: the words between two quotation marks were not translated.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const EMPTY = /(?<=(?:^|[\s(]))(?:" {1,3}"|“ {0,3}”)(?=$|[\s,.;:!?)])/gmu;

/** What a block must hold to be looked at: all that the pattern may find. */
const SHAPES = ['" "', '"  "', '"   "', '“”', '“ ”', '“  ”', '“   ”'];

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Quote)) {
    if (!SHAPES.some((shape) => block.text.includes(shape))) continue;
    for (const match of block.text.matchAll(EMPTY)) {
      // An even number of straight marks before it: the two are a pair, not the end of one quotation and the start of the next.
      const before = block.text.slice(0, match.index).split('"').length - 1;
      if (match[0].startsWith('"') && before % 2 === 1) continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
        message: 'There is nothing between the quotation marks; look in the source for the words.',
        evidence: 'two marks with only a space between them',
      };
    }
  }
}

export const emptyQuotes: Rule = {
  id: 'punctuation/empty-quotes',
  version: 1,
  tier: 'flag',
  summary: 'Points at quotation marks with nothing between them.',
  why: 'A name that the translator did not know leaves its quotation marks behind.',
  enters: ['quotation'],
  traits: Trait.Quote,
  examples: [
    { fixes: 'Get off at the " " sign.', to: '" "' },
    { fixes: 'The cook calls it “ ” and laughs.', to: '“ ”' },
    { fixes: 'The cup is named " ", nobody knows why.', to: '" "' },
    { keeps: 'He said "come" "go" and "stay".' },
    { keeps: 'Write "a" and "b" in the box.' },
    { keeps: 'The code `" "` is a space.', format: 'markdown' },
  ],
  find,
};
