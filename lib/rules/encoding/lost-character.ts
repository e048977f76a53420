// “valley of ??Barley”: a character that nobody sees became two question marks on its way.
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** Behind a small word and a space, glued to what follows: nobody asks there. */
const LOST =
  /(?<=(?<![\p{L}\p{N}’'-])(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|as|than|about|over|under|into|between|after|before|near|some|its|his|her|their|our|this|that) )\?\?(?=[\p{L}\d])/gu;
/** Chess moves, operators and searches have two question marks as well. */
const ABOUT_THEM =
  /\?\?=|\?\?\?|["“‘'`(]\?\?|\?\?["”’'`)]|\b(?:question marks?|operators?|wildcards?|nullish|coalescing|trigraphs?|chess|blunders?)\b/iu;

function* find(reading: Reading): Generator<Finding> {
  if (!reading.text.includes('??') || ABOUT_THEM.test(reading.text)) return;
  for (const block of reading.having(Trait.DoubledMark)) {
    if (block.kind === 'code') continue;
    for (const match of block.text.matchAll(LOST)) {
      const start = block.start + match.index;
      yield {
        start,
        end: start + 2,
        after: '',
        message: '“??” stands where an invisible character was lost; it was removed.',
        evidence: `two question marks in “${block.text.slice(Math.max(0, match.index - 10), match.index + 12).trim()}”, where nobody asks`,
      };
    }
  }
}

export const lostCharacter: Rule = {
  id: 'encoding/lost-character',
  version: 1,
  tier: 'apply',
  summary: 'Removes “??” where an invisible character was lost.',
  why: 'A zero-width space that a character set does not have is written as question marks. Two of them between a small word with its space and the next word, in a text that does not speak of them.',
  language: 'any',
  traits: Trait.DoubledMark,
  examples: [
    { fixes: 'The mill stands in the valley of ??Barley Creek.', to: 'The mill stands in the valley of Barley Creek.' },
    { fixes: 'It has a floor of ??52 square metres.', to: 'It has a floor of 52 square metres.' },
    { fixes: 'They walked to the ??harbour and back.', to: 'They walked to the harbour and back.' },
    { keeps: 'You did what with the ?? And why?' },
    { keeps: 'Write a ??b for the first of them that is not null: the operator is new.' },
    { keeps: 'He said what?? The harbour is closed.' },
    { keeps: 'The file is called `of ??x` by the program.', format: 'markdown' },
    { keeps: 'Really?? Of ??? nothing is known.' },
  ],
  find,
};
