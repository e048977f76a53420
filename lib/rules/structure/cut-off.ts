// The article ends on an open bracket, a comma or “of”: its end is missing.

import { isMetadata } from '../../english/metadata.ts';
import type { Block } from '../../text/block.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

const FEWEST_WORDS = 5;

/** Paragraphs of so many words end in a stop. */
const PROSE_WORDS = 15;
/** Words shown as the place of the cut. */
const SHOWN_WORDS = 4;

/** A whole paragraph without a stop, in a text whose other paragraphs all have one: its last word may be a piece of one. */
function* withoutEnd(reading: Reading, block: Block, text: string): Generator<Finding> {
  const word = lastWord(text);
  if (block.kind !== 'paragraph' || !block.single || block.words < PROSE_WORDS) return;
  if (word === '' || !text.endsWith(word) || isFunctionWord(word) || !/^\p{Ll}/u.test(word)) return;
  const others = reading.blocks.filter((one) => one !== block && one.kind === 'paragraph' && one.words >= PROSE_WORDS);
  if (others.length === 0 || !others.every((one) => one.finalStop)) return;
  const shown = text.split(' ').slice(-SHOWN_WORDS).join(' ');
  yield {
    start: block.start + text.length - shown.length,
    end: block.start + text.length,
    message: `The article ends without a stop, at “${word}”; look in the source for the rest.`,
    evidence: 'a whole paragraph without a stop at the end of the text, and with one everywhere else',
  };
}

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
  yield* withoutEnd(reading, block, text);
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
  version: 2,
  tier: 'flag',
  summary: 'Points at an article that ends in the middle of a sentence.',
  why: 'Copies break off at a length. No stop at the end, but an open bracket, a comma or a function word, or a whole paragraph without a stop where all others have one.',
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
    {
      fixes: 'The trucks are ready, and the first of them will leave before the sun rises over the old wall of the ha',
      to: 'wall of the ha',
      among:
        'Trucks\n\nThe drivers of the harbour wash their trucks on Sunday, and some of them sing while they do it.\n\n{}\n',
    },
    { keeps: 'The trucks are ready. The first of them will leave.', among: 'Trucks\n\n{}\n' },
    { keeps: 'Peel the onions\ncut them in\nput them in\nand wait', among: 'Soup\n\n{}\n' },
    { keeps: 'Photograph by the keeper of the lamps', among: 'Lamps\n\nThey burn.\n\n{}\n' },
  ],
  find,
};
