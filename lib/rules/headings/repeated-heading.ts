// The title stands twice at the head: once from the page's frame, once from the article.
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import { articleFollows, bare, HEAD_BLOCKS, headBlocks, isMetadataBlock } from './repeats.ts';

const FEWEST_WORDS = 4;
/** A copy that breaks off must be at least so long to count as one. */
const SHORTEST_PREFIX = 40;

/** A title may ask or cry out. */
const ASKS = /[?!？！]["”’»)]?$/u;

/** One line that could be a title; prose that does not ask is none, and is asked nothing more. */
const isLine = (block: Block): boolean =>
  (block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'item') &&
  block.single &&
  (!block.prose || ASKS.test(block.text.trimEnd()));

/** Markup says of both that they are headings, and there is nothing between a heading and the same one again. */
const areHeadings = (first: Block, second: Block): boolean => first.kind === 'heading' && second.kind === 'heading';

const withoutStop = (text: string): string => text.replace(/[.。]$/u, '');

function isCut(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const cut = short.replace(/(?:…|\.{3})$/u, '').trimEnd();
  return cut.length >= SHORTEST_PREFIX && long.startsWith(cut);
}

/** Do both lines say the same? A question is only a title where the text begins with it, and never in quotation marks. */
function isCopy(first: Block, second: Block, isFirst: boolean): boolean {
  if (!isLine(first) || !isLine(second)) return false;
  const [a, b] = [bare(first), bare(second)];
  if (isFirst && areHeadings(first, second)) return a !== '' && withoutStop(a) === withoutStop(b);
  if (Math.min(first.words, second.words) < FEWEST_WORDS) return false;
  if (!first.finalStop && !second.finalStop) return a === b || isCut(a, b);
  return isFirst && a === b && ASKS.test(first.text.trimEnd()) && !/^["“‘'«]/u.test(first.content);
}

/** Is the second copy the one to keep: a heading over a plain line, a plain line over a bulleted one, the longer over the cut? */
function secondIsBetter(first: Block, second: Block): boolean {
  if (areHeadings(first, second) && withoutStop(bare(first)) === withoutStop(bare(second)))
    return second.level < first.level;
  const lengths = bare(second).length - bare(first).length;
  if (lengths !== 0) return lengths > 0;
  if (first.kind !== second.kind) {
    const order = ['item', 'paragraph', 'heading'];
    return order.indexOf(second.kind) > order.indexOf(first.kind);
  }
  return /^\W*[•·●■◆▪]/u.test(first.text) && !/^\W*[•·●■◆▪]/u.test(second.text);
}

/** A text of any length below two headings; prose or a list below plain lines. */
function isAbove(reading: Reading, index: number, isMarked: boolean): boolean {
  if (articleFollows(reading, index)) return true;
  const next = reading.blocks[index + 1];
  return isMarked && next?.kind === 'paragraph' && !next.verse;
}

function* find(reading: Reading): Generator<Finding> {
  const head = headBlocks(reading).slice(0, HEAD_BLOCKS);
  for (const [at, first] of head.entries()) {
    if (!isLine(first.block) || isMetadataBlock(first.block)) continue;
    for (const second of head.slice(at + 1)) {
      if (isMetadataBlock(second.block)) continue;
      if (!isCopy(first.block, second.block, at === 0)) break;
      if (!isAbove(reading, second.index, areHeadings(first.block, second.block))) return;
      const goes = secondIsBetter(first.block, second.block) ? first : second;
      yield {
        ...reading.deletion(goes.index, goes.index),
        after: '',
        message: 'The title stands twice at the head of the text; the copy that carries less was removed.',
        evidence: `“${goes.block.content.trim()}” repeats the title, and the article follows`,
      };
      return;
    }
  }
}

export const repeatedHeading: Rule = {
  id: 'headings/repeated-heading',
  version: 2,
  tier: 'apply',
  summary: 'Removes the second copy of a title.',
  why: 'A saved page carries its title in the frame and again above the article. Both copies stand within the first four blocks with only metadata between them, are equal or one is the beginning of the other, and an article follows. Two headings may be as short as they like, and a question or an outcry counts where the text begins with it.',
  enters: 'all',
  examples: [
    {
      fixes: 'Kite day moved to Sunday\n\nKite day moved to Sunday\n\n',
      to: 'Kite day moved to Sunday\n\n',
      among:
        '{}The club moved its kite day because the forecast promises no wind at all on the Saturday that was planned.\n',
    },
    {
      fixes: '• Kite day moved to Sunday\n\nKite day moved to Sunday\n\n',
      to: 'Kite day moved to Sunday\n\n',
      among:
        '{}The club moved its kite day because the forecast promises no wind at all on the Saturday that was planned.\n',
    },
    {
      fixes: '# Soup for forty guests\n\nSoup for forty guests\n\n2019-04-02\n\n',
      to: '# Soup for forty guests\n\n2019-04-02\n\n',
      among:
        '{}Peel the onions the day before, because forty guests need nine kilos of them and nobody cries alone gladly.\n',
      format: 'markdown',
    },
    {
      fixes: '# New bridge opens\n\n## New Bridge opens.\n\n',
      to: '# New bridge opens\n\n',
      among: '{}The bridge is open.\n',
      format: 'markdown',
    },
    {
      fixes: 'Who peels the onions?\n\nWho peels the onions?\n\n',
      to: 'Who peels the onions?\n\n',
      among:
        '{}Peel the onions the day before, because forty guests need nine kilos of them and nobody cries alone gladly.\n',
    },
    {
      keeps:
        'At the gate\n\n“Who is there in the dark?”\n\n“Who is there in the dark?”\n\nNobody answered the second time, and so the man with the lamp went back to his chair and slept.\n',
    },
    {
      keeps: '# Carry me home\n\n## Chorus\n\n## Chorus\n\nCarry me home, said the man.\n',
      format: 'markdown',
    },
    {
      keeps:
        'New bridge opens\n\nNew bridge opens.\n\nThe club moved its kite day because the forecast promises no wind at all on the Saturday that was planned.\n',
    },
    {
      keeps:
        'No, no, no, the river said\n\nNo, no, no, the river said\n\nto the boy with the paper boat,\nand the boy said yes, and the boat said\nnothing. It was paper.\n',
    },
    {
      keeps:
        'Carry me home\n\nChorus\n\nChorus\n\nCarry me home, said the man at the gate of the mill, and nobody who was standing there did.\n',
    },
    {
      keeps:
        'The lamp keeper of the old pier\n\nThe lamp keeper of the old pier lights nineteen lamps each night, and he has done so since the war ended.\n',
    },
  ],
  find,
};
