// `the" apple road "and`: the spaces stand on the wrong side of the quotation marks.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** Longer stretches between two marks are no quoted name. */
const LONGEST = 100;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Quote)) {
    const text = block.text;
    if (!text.includes('"')) continue;
    const marks = Array.from(text.matchAll(/(?<!\d)"/gu), (match) => match.index);
    if (marks.length % 2 === 1) continue;
    for (let index = 0; index + 1 < marks.length; index += 2) {
      const open = marks[index] ?? 0;
      const close = marks[index + 1] ?? 0;
      const inside = text.slice(open + 1, close);
      const trimmed = inside.trim();
      // A mark that closes a sentence stands where one should open: from here on the marks do not pair up.
      if (/[,.!?]/u.test(text.charAt(open - 1)) && inside.startsWith(' ')) break;
      if (trimmed === '' || inside.length > LONGEST || inside.includes('\n') || inside === trimmed) continue;
      const before = /[\p{L}\p{N}]/u.test(text.charAt(open - 1));
      const behind = /[\p{L}\p{N}]/u.test(text.charAt(close + 1));
      if (!(before && inside.startsWith(' ')) && !(behind && inside.endsWith(' '))) continue;
      yield {
        start: block.start + open,
        end: block.start + close + 1,
        after: `${before ? ' ' : ''}"${trimmed}"${behind ? ' ' : ''}`,
        message: `The spaces stand inside the quotation marks of “${trimmed}”; moving them outside is offered.`,
        evidence: 'a word right outside a mark and a space right inside it',
      };
    }
  }
}

export const quoteSpacing: Rule = {
  id: 'punctuation/quote-spacing',
  version: 2,
  tier: 'suggest',
  summary: 'Offers to move spaces from inside to outside of quotation marks.',
  why: 'Full-width quotation marks carry their own gap, and conversion puts it on the wrong side. Straight marks in pairs, a word outside and a space inside.',
  enters: ['quotation'],
  traits: Trait.Quote,
  examples: [
    {
      fixes: 'Trees stand along the" apple road "and the ditch.',
      to: 'Trees stand along the "apple road" and the ditch.',
    },
    { fixes: 'He sang the" song of nine soups "twice.', to: 'He sang the "song of nine soups" twice.' },
    { fixes: 'The "home team "won the cup.', to: 'The "home team" won the cup.' },
    { keeps: 'He said "come home" and went.' },
    { keeps: 'Come home," he said, "and go.' },
    { keeps: 'The screen has 27" and the door 80" of height.' },
    { keeps: 'The code is " " and nothing else.' },
  ],
  find,
};
