// The whole article a second time below itself: the answer of a model was pasted twice, or the model gave it twice.
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

/** One paragraph alone may be a refrain; repetition/repeated-paragraph knows when it is none. */
const FEWEST_PROSE = 2;
/** Title, date and credit may stand above the first copy only. */
const MOST_ABOVE = 4;

const isRule = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'rule' || /^[-*_]{3,}$/u.test(block.text.trim()));

const isSame = (a: Block | undefined, b: Block | undefined): boolean =>
  a !== undefined && b !== undefined && a.text === b.text;

/** Where the second copy begins, and how many blocks it and further ones have; undefined where there is none. */
function secondCopy({ blocks }: Reading): { readonly from: number; readonly count: number } | undefined {
  const prose = blocks.findIndex((block) => block.prose);
  if (prose < 0) return undefined;
  let first = prose;
  let second = blocks.findIndex((block, index) => index > prose && isSame(block, blocks[prose]));
  if (second < 0) return undefined;
  while (first > 0 && second - 1 > prose && isSame(blocks[first - 1], blocks[second - 1])) {
    first--;
    second--;
  }
  const count = second - first;
  const above = blocks.slice(0, first).filter((block) => block.kind !== 'front-matter');
  if (above.length > MOST_ABOVE) return undefined;
  let same = 0;
  while (isSame(blocks[first + same], blocks[second + same])) same++;
  // The last copy has no rule below it that parts it from another.
  const isLast = blocks[second + same] === undefined && isRule(blocks[first + (same % count)]);
  const copies = Math.floor((same + (isLast && same % count === count - 1 ? 1 : 0)) / count);
  return copies === 0 ? undefined : { from: second, count: Math.min(same, copies * count) };
}

function* find(reading: Reading): Generator<Finding> {
  const copy = secondCopy(reading);
  if (!copy) return;
  const last = copy.from + copy.count - 1;
  const prose = reading.blocks.slice(copy.from, last + 1).filter((block) => block.prose).length;
  if (prose < FEWEST_PROSE) return;
  yield {
    ...reading.deletion(copy.from - (isRule(reading.blocks[copy.from - 1]) ? 1 : 0), last),
    after: '',
    message: 'The whole article stands twice, one copy below the other; the second was removed.',
    evidence: `${copy.count} blocks in a row, letter by letter the same from the first paragraph on`,
  };
}

const MILL =
  'The village rebuilt its stone mill last autumn, and two families now grind their barley there every Saturday morning.';
const KEYS =
  'The miller keeps the keys, sweeps the floor and writes down how many sacks each family has brought to the stone.';
const WHEEL =
  'In spring the wheel stands still for a week, because the trout swim up the channel of the mill to spawn.';

export const repeatedArticle: Rule = {
  id: 'repetition/repeated-article',
  version: 1,
  tier: 'apply',
  summary: 'Removes the second copy of an article that stands twice, one below the other.',
  why: 'A model’s answer is pasted twice, or a chunk is translated twice. From the first paragraph on, title included or not, everything up to the second copy is repeated letter by letter, with two paragraphs of prose at least.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: `\n\nMill reopened\n\n${MILL}\n\n${KEYS}`, to: '', among: `Mill reopened\n\n${MILL}\n\n${KEYS}{}\n` },
    { fixes: `\n\n---\n\n${MILL}\n\n${KEYS}`, to: '', among: `# Mill\n\n${MILL}\n\n${KEYS}{}\n`, format: 'markdown' },
    { fixes: `\n\n${MILL}\n\n${WHEEL}\n\n${KEYS}`, to: '', among: `Mill\n\n${MILL}\n\n${WHEEL}\n\n${KEYS}{}\n` },
    { fixes: `\n\n${MILL}\n\n${KEYS}\n\n${MILL}\n\n${KEYS}`, to: '', among: `Mill\n\n${MILL}\n\n${KEYS}{}\n` },
    { keeps: `Mill\n\n${MILL}\n\n${KEYS}\n\n${MILL}\n\n${WHEEL}\n` },
    { keeps: `Mill\n\n${MILL}\n\nRefrain\n\n${MILL}\n\nRefrain\n` },
    { keeps: `Mill\n\n${MILL}\n\n${KEYS}\n\nMill\n\n${MILL}\n` },
  ],
  find,
};
