// A phrase three times in a row: the translator ran in a circle.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import { tokensOf } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

const SHORTEST = 2;
const LONGEST = 8;
const TIMES = 3;

/** How often `tokens[at, at + size)` stands in a row from `at` on. */
function timesInARow(tokens: readonly string[], at: number, size: number): number {
  let times = 1;
  while (tokens[at] !== undefined) {
    for (let offset = 0; offset < size; offset++) {
      if (tokens[at + offset] !== tokens[at + times * size + offset]) return times;
    }
    times++;
  }
  return times;
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Loop)) {
    if (block.words < SHORTEST * TIMES || block.verse || block.kind !== 'paragraph') continue;
    const tokens = tokensOf(block.text);
    const words = tokens.map((token) => token.text.toLowerCase());
    for (let at = 0; at + SHORTEST * TIMES <= words.length; at++) {
      for (let size = SHORTEST; size <= LONGEST && at + size * TIMES <= words.length; size++) {
        if (words[at] !== words[at + size] || words[at] === words[at + 1]) continue;
        const times = timesInARow(words, at, size);
        const last = tokens[at + times * size - 1];
        const first = tokens[at];
        if (times < TIMES || !last || !first) continue;
        yield {
          start: block.start + first.start,
          end: block.start + last.end,
          message: `“${words.slice(at, at + size).join(' ')}” stands ${times} times in a row; look up in the source what was meant.`,
          evidence: `${size} words, ${times} times`,
        };
        at += times * size - 1;
        break;
      }
    }
  }
}

export const phraseLoop: Rule = {
  id: 'repetition/phrase-loop',
  version: 1,
  tier: 'flag',
  summary: 'Points at a phrase that stands three times in a row.',
  why: 'Statistical translation loops on rare words. Two or more words, three times without a break; the source tells what belongs there.',
  traits: Trait.Loop,
  examples: [
    {
      fixes: 'He is the head of the club of the club of the club and sings.',
      to: 'of the club of the club of the club',
    },
    {
      fixes: 'The soup was made by the cook by the cook by the cook at noon.',
      to: 'by the cook by the cook by the cook',
    },
    { fixes: 'We went to sea to sea to sea in May.', to: 'to sea to sea to sea' },
    { keeps: 'We waited again and again and again for the boat to come.' },
    { keeps: 'No, no, no, said the river, and went on and on.' },
    { keeps: 'He sang "of the club of the club of the club" all night long.' },
  ],
  find,
};
