// “cooperatives cooperatives”: a content word that stands twice in a row, which may be meant.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import { tokensOf } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

const PLAIN_WORD = /^\p{Ll}{3,30}$/u;
/** Part of a longer word. */
const JOINT = /[’'-]/u;
/** Doubled on purpose, or by grammar. */
const MEANT = new Set(
  'had that very long many much far really so no yes now there more again never ever way big little tiny deep slow slowly quick hush tut knock bye night round ding dong tick tock chop ha her his him she you what who does did the and was were this these those can will too two one aye choo cha pom bon tom yum'.split(
    ' ',
  ),
);

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.DoubledWord)) {
    if (block.verse) continue;
    const { text } = block;
    const words = tokensOf(text);
    for (const [index, second] of words.entries()) {
      const first = words[index - 1];
      if (first?.text !== second.text || !PLAIN_WORD.test(first.text) || MEANT.has(first.text)) continue;
      if (second.start !== first.end + 1 || text.charAt(first.end) !== ' ') continue;
      if (JOINT.test(text.charAt(first.start - 1)) || JOINT.test(text.charAt(second.end))) continue;
      if (/,\s$/u.test(text.slice(Math.max(0, first.start - 2), first.start))) continue;
      yield {
        start: block.start + first.end,
        end: block.start + second.end,
        after: '',
        message: `“${second.text}” stands twice in a row; the removal of the second is offered.`,
        evidence: `“${first.text} ${second.text}” on one line`,
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
