// “$1.045 billion, … in yuan”: the sign of another currency got before the number.

import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const DOLLARS =
  /(?<![\p{L}\p{N}])\$ ?\d[\d,]{0,20}(?:\.\d{1,9})?(?: (?:thousand|million|billion|trillion)(?!\p{L}))?/gu;
const YUAN = /(?<![\p{L}])(?:yuan|RMB|renminbi)(?![\p{L}])/iu;
/** `300 yuan ($41)` says the same in another currency. */
const CONVERTED = /[([（](?:about |around |some |nearly |or |approximately |equivalent to ){0,3}$/u;
const REACH = 300;

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start).split(/[.!?。][ \n]/u);
  const behind = text.slice(end, end + REACH).split(/[.!?。](?=[ \n]|$)/u, 1);
  return `${before.at(-1) ?? ''} ${behind[0] ?? ''}`;
}

function* find(reading: Reading): Generator<Finding> {
  if ((reading.hints & Hint.Dollar) === 0) return;
  let composed: ReadonlySet<number> | undefined;
  for (const block of reading.having(Trait.Digit, Hint.Dollar)) {
    for (const match of block.text.matchAll(DOLLARS)) {
      const start = block.start + match.index;
      const end = start + match[0].length;
      composed ??= new Set(reading.traces('numbers/composite').map((trace) => trace.start));
      const isComposed = composed.has(start + 1);
      const before = block.text.slice(Math.max(0, match.index - 40), match.index);
      const inYuan = YUAN.test(sentenceAround(block.text, match.index, match.index + match[0].length));
      if ((!isComposed && (!inYuan || CONVERTED.test(before))) || !reading.evidence('numbers/currency-sign')) continue;
      yield {
        start,
        end,
        message: `“${match[0]}” may carry the wrong sign: ${isComposed ? 'its number was spoken in steps, as in the source language' : 'the sentence speaks of yuan'}; compare it with the source.`,
        evidence: isComposed ? 'a number that was spoken in steps behind the sign' : 'yuan or RMB in the same sentence',
      };
    }
  }
}

export const currencySign: Rule = {
  id: 'numbers/currency-sign',
  version: 1,
  tier: 'flag',
  summary: 'Points at “$” before a number that was spoken in steps, or in a sentence about yuan.',
  why: 'Translation puts “$” before amounts in yuan. Only the source can tell, so the sign is never changed. Asked only in texts with other signs of translation.',
  traits: Trait.Digit,
  hints: Hint.Dollar,
  examples: [
    {
      fixes: 'The works paid $3 million in taxes, a third of it in yuan.',
      to: '$3 million',
      among: 'Steel\n\n{}\n\nIt was built in May 3rd, by hand.\n',
    },
    {
      fixes: 'The song earned $2 million 300 thousand last year.',
      to: '$2.3 million',
      among: 'A song\n\n{}\n\nIt was sung in May 3rd, by heart.\n',
    },
    {
      fixes: 'He won 500 RMB, and spent $90 on shoes.',
      to: '$90',
      among: 'Shoes\n\n{}\n\nThe shop opened in May 3rd, at noon.\n',
    },
    { keeps: 'He paid in yuan, she in $.', among: 'Money\n\n{}\n\nIt was paid in May 3rd, by hand.\n' },
    { keeps: 'He paid 300 yuan, and she paid $41.' },
    {
      keeps: 'The ticket costs 300 yuan (about $41) for a child.',
      among: 'Tickets\n\n{}\n\nThe hall opened in May 3rd, at noon.\n',
    },
  ],
  find,
};
