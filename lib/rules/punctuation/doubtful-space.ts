// “the hill.Photographs”: perhaps two sentences without a space, perhaps a name with a dot in it.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { OPENERS } from './missing-space.ts';

const GLUED = /(?<=(?:^| )\p{L}?\p{Ll}{3,30}["”’)]?[.?!])(\p{Lu}\p{Ll}{1,})(?= )/muy;
/** Where that may be: much faster to look for. */
const STOP_AND_CAPITAL = /[.?!](?=\p{Lu}\p{Ll})/gu;
const OPENER = new RegExp(`^(?:${OPENERS})$`, 'u');

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.GluedMark)) {
    for (const stop of block.text.matchAll(STOP_AND_CAPITAL)) {
      GLUED.lastIndex = stop.index + 1;
      const match = GLUED.exec(block.text);
      if (!match) continue;
      const before =
        block.text
          .slice(Math.max(0, match.index - 40), match.index)
          .split(/\s/u)
          .at(-1) ?? '';
      if (OPENER.test(match[0]) || !/[aeiouy]/u.test(before)) continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index,
        after: ' ',
        message: `There is no space between “${before}” and “${match[0]}”; one is offered.`,
        evidence: 'a lower-case word, a stop and a capital without a space',
      };
    }
  }
}

export const doubtfulSpace: Rule = {
  id: 'punctuation/doubtful-space',
  version: 1,
  tier: 'suggest',
  summary: 'Offers a space between what may be two sentences.',
  why: 'As punctuation/missing-space, but the second word is none that surely opens a sentence: it may be a name with a dot in it.',
  traits: Trait.GluedMark,
  examples: [
    {
      fixes: 'They wait behind the hill.Photographs hang inside.',
      to: 'They wait behind the hill. Photographs hang inside.',
    },
    { fixes: 'Stir the soup.Salt comes last.', to: 'Stir the soup. Salt comes last.' },
    { fixes: 'Who won the cup?Nobody knows.', to: 'Who won the cup? Nobody knows.' },
    { keeps: 'Call fmt.Println to see it.' },
    { keeps: 'See example.Com/Path and the U.S. Army.' },
    { keeps: 'They wait behind the hill. Photographs hang inside.' },
  ],
  find,
};
