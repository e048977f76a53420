// “……” and “。。。”: Chinese and Japanese ellipses in English text.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const LONG = /…{2,6}|。{3,6}/gu;
const LATIN_OR_QUOTE = /[\p{Script=Latin}\p{N}\p{P}\s]/u;

const isLatin = (char: string): boolean =>
  char === '' || (LATIN_OR_QUOTE.test(char) && !/[\u3000-\u303f\uff00-\uffef]/u.test(char));

/** The nearest character that is no space; '' at a line's end. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let next = at;
  while (text.charAt(next) === ' ') next += step;
  const char = text.charAt(next);
  return char === '\n' ? '' : char;
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.NonAscii)) {
    if ((block.traits & (Trait.DoubledMark | Trait.Wide)) === 0) continue;
    if (!block.text.includes('……') && !block.text.includes('。。。')) continue;
    for (const match of block.text.matchAll(LONG)) {
      const end = match.index + match[0].length;
      if (!isLatin(neighbour(block.text, match.index - 1, -1)) || !isLatin(neighbour(block.text, end, 1))) continue;
      yield {
        start: block.start + match.index,
        end: block.start + end,
        after: '…',
        message: `“${match[0]}” is a Chinese ellipsis; it was written “…”.`,
        evidence: 'Latin letters on both sides',
      };
    }
  }
}

export const ellipsis: Rule = {
  id: 'punctuation/ellipsis',
  version: 1,
  tier: 'apply',
  summary: 'Writes “……” and “。。。” as “…”.',
  why: 'Chinese writes six dots. Latin on both sides, a quotation mark or a line end.',
  traits: Trait.NonAscii,
  examples: [
    { fixes: 'The herons came back…… Nobody spoke.', to: 'The herons came back… Nobody spoke.' },
    { fixes: 'He waited。。。 and the soup was cold.', to: 'He waited… and the soup was cold.' },
    { fixes: 'And so it ended……', to: 'And so it ended…' },
    { keeps: 'Wait... what? And then… nothing.' },
    { keeps: 'The sign said 等等……请进 on the door of the shop, and we went in.' },
    { keeps: 'A “word……” is quoted as it stands.' },
  ],
  find,
};
