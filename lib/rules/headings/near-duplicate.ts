// A second line at the head says almost what the title says: perhaps a subtitle, perhaps a leftover.

import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { tokensOf } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import { articleFollows, bare, HEAD_BLOCKS, headBlocks, isMetadataBlock } from './repeats.ts';

/** Share of the title's different words that the second line has (DEFECTS §9). */
const SHARE = 0.8;
const FEWEST_WORDS = 4;

const different = (text: string): ReadonlySet<string> =>
  new Set(tokensOf(text.toLowerCase()).map((token) => token.text));

/** A line that ends in a stop or leads to something says more than a title. */
const isSentence = (block: Block): boolean =>
  block.finalStop || /[:：][*_"”’]{0,3}\s{0,8}$/u.test(block.text.slice(-12));

/** One to three words prove little: they have to be the same, in the next block but for metadata. */
const isShortCopy = (title: Block, block: Block): boolean => bare(title) !== '' && bare(title) === bare(block);

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  if (!title?.single || title.finalStop) return;
  for (const { block, index } of headBlocks(reading).slice(0, HEAD_BLOCKS)) {
    if (block.start <= title.start || !block.single || isSentence(block) || isMetadataBlock(block)) continue;
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const own = different(bare(title));
    const other = different(bare(block));
    const shared = [...own].filter((word) => other.has(word)).length;
    const isShort = Math.min(title.words, block.words) < FEWEST_WORDS;
    if (isShort ? !isShortCopy(title, block) : shared < own.size * SHARE) continue;
    if (!articleFollows(reading, index)) continue;
    yield {
      ...reading.deletion(index, index),
      after: '',
      message: 'A second line at the head says almost the same as the title; its removal is offered.',
      evidence: `${shared} of the title’s ${own.size} words stand in “${block.content.trim()}”`,
    };
    return;
  }
}

export const nearDuplicate: Rule = {
  id: 'headings/near-duplicate',
  version: 2,
  tier: 'suggest',
  summary: 'Offers to remove a second line that says almost what the title says.',
  why: 'The page’s own heading and the article’s title were translated apart. At least 80 % of the title’s words in a line without a final stop among the first four blocks, or the same one to three words again; a person has to say which of the two reads better.',
  enters: 'all',
  examples: [
    {
      fixes: 'Nine old lamps of the harbour are lit again\n\n',
      to: '',
      among:
        'The nine old lamps of the harbour are lit again\n\n{}The first lamp stands by the customs house, and its keeper climbs up with a ladder that he carries home at night.\n',
    },
    {
      fixes: 'The soup of the day is not the soup of tomorrow\n\n',
      to: '',
      among:
        'Soup of the day is not soup of tomorrow\n\n{}The cook of the canteen writes the soup on a board, and what is left of it is served under another name.\n',
    },
    {
      fixes: 'How we mended again the clock of the old tower\n\n',
      to: '',
      among:
        'How we mended the clock of the old tower\n\n{}The clock had stood still since the winter, and the only person who knew why had moved to his daughter’s farm.\n',
    },
    {
      fixes: 'KITE DAY\n\n',
      to: '',
      among:
        'Kite day\n\n{}The club moved its kite day because the forecast promises no wind at all on the Saturday that was planned.\n',
    },
    {
      keeps:
        'Nine lamps of the harbour\n\nNine lamps of the old harbour:\n\nThe first lamp stands by the customs house, and its keeper climbs up with a ladder that he carries home.\n',
    },
    {
      keeps:
        'Carry me home\n\nChorus\n\nChorus\n\nCarry me home, said the man at the gate of the mill, and nobody who was standing there did.\n',
    },
    {
      keeps:
        'Nine lamps of the harbour\n\nA walk along the pier in the dark\n\nThe first lamp stands by the customs house, and its keeper climbs up with a ladder that he carries home.\n',
    },
    {
      keeps:
        'Soup of the day\n\nThe soup of the day is never the soup that was written on the board in the morning, says the cook here.\n',
    },
    {
      keeps:
        'Lamps and ladders of the pier\n\nLamps and ladders of the pier cost money, the council says.\n\nThe first lamp stands by the customs house, and its keeper climbs up with a ladder that he carries home.\n',
    },
  ],
  find,
};
