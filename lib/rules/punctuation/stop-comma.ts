// “accidents. , To keep”: a sentence was cut in front of its comma.

import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import { lowered, wordBefore } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import { OPENERS } from './missing-space.ts';

/** A mark in front of the stop would go as a doubled one, and leave the cut behind. */
const CUT = /[,;]?\. ?, (\p{L}[\p{L}’'-]*)/gu;
const LONG_WORD = /^\p{Ll}{5}$/u;
const OPENER = new RegExp(`^(?:${OPENERS})$`, 'u');
/** Long words that end in a stop of their own. */
const ABBREVIATION =
  /(?:approx|assoc|dept|governm|incorp|limited|messrs|prof|vols|illus|transl|corresp|manuf|electr)$/iu;

/** A second `.,` in the sentence proves a list of abbreviations. */
const isList = (text: string, at: number): boolean =>
  /\.,/u.test(text.slice(at + 1, at + 160).split(/[.!?] \p{Lu}/u)[0] ?? '') ||
  /\.,/u.test(
    text
      .slice(Math.max(0, at - 160), at)
      .split(/[.!?] \p{Lu}/u)
      .at(-1) ?? '',
  );

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Dot, Hint.StopComma)) {
    for (const match of block.text.matchAll(CUT)) {
      const [whole, word = ''] = match;
      const before = wordBefore(block.text, match.index);
      if (
        !LONG_WORD.test(before.slice(-5)) ||
        /\p{Lu}/u.test(before) ||
        ABBREVIATION.test(before) ||
        isList(block.text, match.index + whole.indexOf('.') + 1)
      )
        continue;
      const next = OPENER.test(word) ? lowered(word) : word;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + whole.length,
        after: `, ${next}`,
        message: `The sentence is cut by a stop in front of its comma, “${before}${whole}”; only the comma was kept.`,
        evidence: `“${before}” is a whole word in lower case, no abbreviation`,
      };
    }
  }
}

export const stopComma: Rule = {
  id: 'punctuation/stop-comma',
  version: 2,
  tier: 'apply',
  summary: 'Removes a full stop in front of a comma.',
  why: 'Long sentences are translated in parts, each of which gets a stop. Behind a lower-case word of five or more letters that is no abbreviation.',
  traits: Trait.Dot,
  hints: Hint.StopComma,
  examples: [
    {
      fixes: 'They oiled the wheels. , To keep them quiet, they sang.',
      to: 'They oiled the wheels, to keep them quiet, they sang.',
    },
    { fixes: 'The soup was boiling., so we waited.', to: 'The soup was boiling, so we waited.' },
    { fixes: 'The wound ached for weeks,. , So they went.', to: 'The wound ached for weeks, so they went.' },
    { fixes: 'The herons slept in the reeds. , Mina saw them.', to: 'The herons slept in the reeds, Mina saw them.' },
    { keeps: 'Portland, Ore., and Boise sent engineers; Apple Inc., based there, sent cake.' },
    { keeps: 'It weighs approx., as they say, nine stone.' },
    { keeps: 'Nuts, raisins, etc., etc., were sold.' },
  ],
  find,
};
