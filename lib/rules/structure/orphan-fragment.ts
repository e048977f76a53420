// A paragraph that ends in “of” and one that goes on in lower case: one sentence that lost its middle.

import { isMetadata } from '../../english/metadata.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

const isCapital = (code: number): boolean => code >= 32 && code <= 96;

function* find(reading: Reading): Generator<Finding> {
  const { blocks, title } = reading;
  for (let index = 1; index < blocks.length; index++) {
    const first = blocks[index - 1];
    const second = blocks[index];
    if (!second || isCapital(second.text.charCodeAt(second.piece.lead))) continue;
    if (!first || second?.kind !== 'paragraph' || first.kind !== 'paragraph' || first === title) continue;
    if (
      !first.single ||
      !second.single ||
      first.finalStop ||
      isMetadata(first.text) ||
      !/^\p{Ll}/u.test(second.content)
    )
      continue;
    const head = first.text.trimEnd();
    const word = lastWord(head);
    if (!head.endsWith(word) || !isFunctionWord(word)) continue;
    yield {
      start: first.start + head.length,
      end: second.contentStart,
      after: ' ',
      message: `The paragraph breaks off at “${word}” and the next goes on in lower case; joining them is offered.`,
      evidence: 'no stop before the break, no capital behind it',
    };
  }
}

export const orphanFragment: Rule = {
  id: 'structure/orphan-fragment',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to join a paragraph that ends in a function word with the next one.',
  why: 'Line breaks of the page survive in the middle of a sentence, and words may be missing there. No stop and a function word before the break, lower case behind it.',
  examples: [
    {
      fixes: 'The first batch of\n\nsold to three shops.',
      to: 'The first batch of sold to three shops.',
      among: 'Ducks\n\n{}\n',
    },
    {
      fixes: 'He opened the door and\n\nwent into the cellar.',
      to: 'He opened the door and went into the cellar.',
      among: 'A cellar\n\n{}\n',
    },
    {
      fixes: 'The boat was painted by the\n\nbrothers from the mill.',
      to: 'The boat was painted by the brothers from the mill.',
      among: 'A boat\n\n{}\n',
    },
    { keeps: 'What the boat is made of\n\nwood, tar and hope.' },
    { keeps: 'The first batch was sold.\n\nsold to three shops.', among: 'Ducks\n\n{}\n' },
    { keeps: 'to the boy with the\npaper boat in the\n\nwater of the weir', among: 'A poem\n\n{}\n' },
  ],
  find,
};
