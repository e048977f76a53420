// “16 21:55, the boat”: a day without its word in front of a time or a part of the day.

import { ordinalFigure } from '../../english/ordinals.ts';
import { openings } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const BARE_DAY =
  /(?:[Ii]n |[Oo]n )?(3[01]|[12]\d|[1-9]) (?:((?:[01]?\d|2[0-3]):[0-5]\d)|(morning|afternoon|evening|night)), (?=[\p{L}"“])/uy;
/** What a block must hold to be looked at. */
const HAS_DAY = /\d (?:\d{1,2}:\d\d|morning|afternoon|evening|night), /u;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Digit)) {
    if (!(block.traits & Trait.Colon) && !(block.hints & Hint.DayPart)) continue;
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || !HAS_DAY.test(block.text)) continue;
    for (const start of openings(block)) {
      BARE_DAY.lastIndex = start - block.start;
      const match = BARE_DAY.exec(block.text);
      if (!match || !reading.evidence('dates/bare-day')) continue;
      const [whole, day = '', time, part = ''] = match;
      const before = whole.trimEnd().slice(0, -1);
      const nth = ordinalFigure(Number(day));
      const after = time === undefined ? `On the ${part} of the ${nth}` : `At ${time} on the ${nth}`;
      yield {
        start,
        end: start + before.length,
        after,
        message: `“${before}” looks like a day without its word; “${after}” is offered.`,
        evidence: 'a number up to 31 before a time of the day, in a text with other signs of translation',
      };
    }
  }
}

export const bareDay: Rule = {
  id: 'dates/bare-day',
  version: 1,
  tier: 'suggest',
  summary: 'Offers “At 21:55 on the 16th, the” for “16 21:55, the”.',
  why: 'Chinese puts a word behind the day; where translation drops it, a bare number stays. At the start of a sentence, before a time or a part of the day and a comma, in a text with other signs of translation.',
  traits: Trait.Digit,
  examples: [
    {
      fixes: 'A boat\n\n16 21:55, the boat was moved to the bridge.\n\nIt was built in May 3rd, by hand.\n',
      to: 'A boat\n\nAt 21:55 on the 16th, the boat was moved to the bridge.\n\nIt was built on May 3rd, by hand.\n',
    },
    {
      fixes: 'A bell\n\nAll was calm. On 3 9:05, a bell rang.\n\nIt was cast in May 3rd, by hand.\n',
      to: 'A bell\n\nAll was calm. At 9:05 on the 3rd, a bell rang.\n\nIt was cast on May 3rd, by hand.\n',
    },
    {
      fixes: 'A match\n\n22 afternoon, the referees met in the gym.\n\nIt was lost in May 3rd, by a point.\n',
      to: 'A match\n\nOn the afternoon of the 22nd, the referees met in the gym.\n\nIt was lost on May 3rd, by a point.\n',
    },
    { keeps: '16 21:55, the boat was moved to the bridge.' },
    { keeps: '9:00, 333 members came.', among: 'A club\n\n{}\n\nIt was founded in June 1st, at noon.\n' },
    { keeps: '12 nights, the poet wrote.', among: 'A poem\n\n{}\n\nIt was read in June 1st, at noon.\n' },
  ],
  find,
};
