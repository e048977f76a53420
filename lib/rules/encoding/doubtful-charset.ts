// A file whose character set had to be guessed, and where another one fits nearly as well.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const FOREIGN_WORD = /[^\p{ASCII}\s][^\s\p{Z}]{0,30}/u;

function* find(reading: Reading): Generator<Finding> {
  const { charset, rivals } = reading.origin;
  if (rivals === undefined) return;
  for (const block of reading.having(Trait.NonAscii)) {
    const match = FOREIGN_WORD.exec(block.text);
    if (match === null) continue;
    yield {
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
      message:
        'The character set of the file is a guess and may be wrong; compare this with the source, and where it differs save the file as UTF-8 and upload it again.',
      evidence:
        rivals.length === 0
          ? `read as ${charset}, and still like no language that we know`
          : `read as ${charset}; ${rivals.join(' and ')} fit nearly as well`,
    };
    return;
  }
}

export const doubtfulCharset: Rule = {
  id: 'encoding/doubtful-charset',
  version: 1,
  tier: 'flag',
  blocks: true,
  summary: 'Points at a text whose character set is in doubt.',
  why: 'Old files do not say which character set they have. Where the letters of two of them look nearly as usual, or those of none do, the text may be wrong from end to end although every word is readable; an approval waits until somebody compared it. One place is flagged: the first character that is not ASCII.',
  language: 'any',
  enters: 'all',
  traits: Trait.NonAscii,
  examples: [
    { fixes: 'The river Хуанхэ is long.', to: 'Хуанхэ', rivals: ['koi8-r'] },
    { fixes: 'It is called жЈ here.', to: 'жЈ', rivals: [] },
    { fixes: 'Łódź is a town, and so is Gdańsk.', to: 'Łódź', rivals: ['iso-8859-2'] },
    { keeps: 'Łódź is a town, and so is Gdańsk.' },
    { keeps: 'The river Хуанхэ is long.' },
    { keeps: 'The river is long.', rivals: ['koi8-r'] },
  ],
  find,
};
