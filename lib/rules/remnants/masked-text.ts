// `* * *` in the middle of a sentence: a filter masked a word.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const MASK = /(?<=[\p{L}\p{N},;] {1,2})\*(?: ?\*){1,9}(?= {1,2}[\p{L}\p{N}])/gu;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Asterisk)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const match of block.text.matchAll(MASK)) {
      yield {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
        message: 'A word is masked by asterisks; look in the source which one it was.',
        evidence: 'asterisks between two words of a sentence',
      };
    }
  }
}

export const maskedText: Rule = {
  id: 'remnants/masked-text',
  version: 1,
  tier: 'flag',
  summary: 'Points at words that were masked by asterisks.',
  why: 'Filters of the source page replace words by asterisks, and translation keeps them.',
  traits: Trait.Asterisk,
  examples: [
    { fixes: 'Do not search for * * * tricks.', to: '* * *' },
    { fixes: 'The cook said ** soup was cold.', to: '**' },
    { fixes: 'It was a *** match, they say.', to: '***' },
    { keeps: 'It was late.\n\n* * *\n\nThen it was early.' },
    { keeps: 'The **small screws** lie in a tin.', format: 'markdown' },
    { keeps: 'Fields marked with * are required, he read.' },
  ],
  find,
};
