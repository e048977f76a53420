// The same long paragraph twice in a row: a slip of copy and paste.

import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

/** Shorter ones may be refrains or captions (DEFECTS §9). */
const SHORTEST = 120;

function* find(reading: Reading): Generator<Finding> {
  const { blocks } = reading;
  for (let index = 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || block.text.length < SHORTEST || block.verse) continue;
    if (block.text !== blocks[index - 1]?.text) continue;
    yield {
      ...reading.deletion(index, index),
      after: '',
      message: 'The paragraph stands twice in a row; the second copy was removed.',
      evidence: `${block.text.length} characters, letter by letter the same`,
    };
  }
}

const OVEN =
  'The oven in the cellar of the old bakery holds forty loaves, and it is lit with the wood of the apple trees that fell in the storm of the last winter.';
const SOUP =
  'The soup is cooked on the evening before, because the beans have to soak, and whoever wants to eat has to bring a bowl, a spoon and one carrot at least.';
const BOAT =
  'The boat leaves the pier at noon, it waits for nobody who is late, and the captain does not answer questions about the weather while he is steering it.';

export const repeatedParagraph: Rule = {
  id: 'repetition/repeated-paragraph',
  version: 1,
  tier: 'apply',
  summary: 'Removes the second of two identical paragraphs in a row.',
  why: 'Long paragraphs are never repeated on purpose one behind the other. At least 120 characters, letter by letter the same, adjacent.',
  enters: 'all',
  examples: [
    { fixes: `${OVEN}\n\n${OVEN}\n`, to: `${OVEN}\n`, among: 'Bread\n\n{}' },
    { fixes: `${SOUP}\n\n${SOUP}\n\n${SOUP}\n`, to: `${SOUP}\n`, among: 'Soup\n\n{}' },
    { fixes: `${BOAT}\n\n${BOAT}\n\nIt is blue.\n`, to: `${BOAT}\n\nIt is blue.\n`, among: 'A boat\n\n{}' },
    { keeps: 'Carry me, carry me down to the weir.\n\nCarry me, carry me down to the weir.\n' },
    { keeps: `${OVEN}\n\nIt is hot.\n\n${OVEN}\n` },
    { keeps: `${OVEN}\n\n${OVEN.replace('forty', 'fifty')}\n` },
  ],
  find,
};
