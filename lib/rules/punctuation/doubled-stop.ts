// “yuan..”, “you?.”: a stop that was typed twice, or two marks where one belongs.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const DOUBLED = /(?<=[\p{L}\p{N}%"”’)\]])(\.\.|,,|,\.|;\.|\?\.|!\.)(?=\s|$)/gu;
/** The `;` of `&lt;.` belongs to its name. */
const ENTITY = /&#?\w{2,10};$/u;
const KEPT: Readonly<Record<string, string>> = { '..': '.', ',,': ',', ',.': '.', ';.': '.', '?.': '?', '!.': '!' };

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.DoubledMark)) {
    for (const match of block.text.matchAll(DOUBLED)) {
      const kept = KEPT[match[0]];
      // Two dots before a small letter may be a short ellipsis.
      const isPause = match[0] === '..' && /^ \p{Ll}/u.test(block.text.slice(match.index + 2, match.index + 4));
      if (kept === undefined || isPause) continue;
      if (match[0] === ';.' && ENTITY.test(block.text.slice(Math.max(0, match.index - 12), match.index + 1))) continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
        after: kept,
        message: `Two marks “${match[0]}” stand where one belongs; “${kept}” was kept.`,
        evidence: `“${match[0]}” behind a word and before a space or the end of the line`,
      };
    }
  }
}

export const doubledStop: Rule = {
  id: 'punctuation/doubled-stop',
  version: 2,
  tier: 'apply',
  summary: 'Makes “..”, “,,”, “,.”, “;.”, “?.” and “!.” one mark.',
  why: 'A stop is kept from the source and another one added. Behind a letter, digit or closing mark, before a space or the end of a line.',
  traits: Trait.DoubledMark,
  examples: [
    { fixes: 'The cake was eaten.. Nobody spoke.', to: 'The cake was eaten. Nobody spoke.' },
    { fixes: 'Peel the onions,, then cut them.', to: 'Peel the onions, then cut them.' },
    { fixes: 'What can it tell you?. Nothing.', to: 'What can it tell you? Nothing.' },
    { keeps: 'Wait... what? He typed ../src and ran it.' },
    { keeps: '“No!! Really?!” she cried.' },
    { keeps: 'Freeze it for a month.. well, if there is any left.' },
    { keeps: 'In HTML a < is written &lt;. The & is &amp;.' },
    { keeps: 'The chain a?.b is read from left to right.' },
  ],
  find,
};
