// “cooperatives cooperatives”: a content word that stands twice in a row, which may be meant.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{Ll}{3,30}) (\p{Ll}{3,30})(?![\p{L}\p{N}’'-])/gu;
/** Doubled on purpose, or by grammar. */
const MEANT = new Set(
  'had that very long many much far really so no yes now there more again never ever way big little tiny deep slow slowly quick hush tut knock bye night round ding dong tick tock chop ha her his him she you what who does did the and was were this these those can will too two one aye choo cha pom bon tom yum'.split(
    ' ',
  ),
);

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.DoubledWord)) {
    if (block.verse) continue;
    DOUBLED.lastIndex = 0;
    for (let match = DOUBLED.exec(block.text); match; match = DOUBLED.exec(block.text)) {
      const [, first = '', second = ''] = match;
      // The second word may be the first of a pair.
      DOUBLED.lastIndex = match.index + first.length + 1;
      if (
        first !== second ||
        MEANT.has(first) ||
        /,\s$/u.test(block.text.slice(Math.max(0, match.index - 2), match.index))
      )
        continue;
      const start = block.start + match.index + first.length;
      yield {
        start,
        end: start + 1 + second.length,
        after: '',
        message: `“${second}” stands twice in a row; the removal of the second is offered.`,
        evidence: `“${match[0]}” on one line`,
      };
    }
  }
}

export const contentWord: Rule = {
  id: 'repetition/content-word',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove the second of two identical content words.',
  why: 'Translation repeats a term that the source names twice. Both in lower case on one line; no names, no rhetorical repetition behind a comma, no “had had”.',
  traits: Trait.DoubledWord,
  examples: [
    { fixes: 'The 14 cooperatives cooperatives received licences.', to: 'The 14 cooperatives received licences.' },
    { fixes: 'Stir the soup soup until it boils.', to: 'Stir the soup until it boils.' },
    { fixes: 'The match was won by the home team team.', to: 'The match was won by the home team.' },
    { keeps: 'He had had enough, and that that man knew.' },
    { keeps: 'It is very very cold, and somebody from Walla Walla danced.' },
    { keeps: 'He went on, softly softly, to the gate.' },
  ],
  find,
};
