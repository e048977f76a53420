// The article ends on an open bracket, a comma or “of”: its end is missing.

import { isMetadata } from '../../english/metadata.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

const FEWEST_WORDS = 5;

function* find(reading: Reading): Generator<Finding> {
  const block = reading.blocks.findLast((one) => !(one.single && (isMetadata(one.text) || /^#/u.test(one.text))));
  if (
    !block ||
    block === reading.title ||
    (block.kind !== 'paragraph' && block.kind !== 'item') ||
    block.finalStop ||
    block.verse
  )
    return;
  const text = block.text.trimEnd();
  const word = lastWord(text);
  const open = /[([{（,，、]$/u.test(text);
  if (block.words < FEWEST_WORDS || !(open || (text.endsWith(word) && isFunctionWord(word)))) return;
  const start = block.sentenceStarts.filter((at) => at < block.start + text.length).at(-1) ?? block.start;
  yield {
    start,
    end: block.start + text.length,
    message: `The article ends in the middle of a sentence, at “${open ? text.slice(-1) : word}”; look in the source for the rest.`,
    evidence: 'no stop at the end of the text',
  };
}

export const cutOff: Rule = {
  id: 'structure/cut-off',
  version: 1,
  tier: 'flag',
  summary: 'Points at an article that ends in the middle of a sentence.',
  why: 'Copies break off at a length. No stop at the end, but an open bracket, a comma or a function word.',
  examples: [
    {
      fixes: 'The trucks are ready. The first of them will leave (',
      to: 'The first of them will leave (',
      among: 'Trucks\n\n{}\n',
    },
    {
      fixes: 'Peel the onions, cut them, and put them into the',
      to: 'Peel the onions, cut them, and put them into the',
      among: 'Soup\n\n{}\n',
    },
    { fixes: 'The score was four to one at noon,', to: 'The score was four to one at noon,', among: 'A match\n\n{}\n' },
    { keeps: 'The trucks are ready. The first of them will leave.', among: 'Trucks\n\n{}\n' },
    { keeps: 'Peel the onions\ncut them in\nput them in\nand wait', among: 'Soup\n\n{}\n' },
    { keeps: 'Photograph by the keeper of the lamps', among: 'Lamps\n\nThey burn.\n\n{}\n' },
  ],
  find,
};
