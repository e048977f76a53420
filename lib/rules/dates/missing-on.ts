// “May 20th, the team went”: the day stands alone at the head of a paragraph.

import type { Block } from '../../text/block.ts';
import { paragraphStarts } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { DAY, isChronicle, isProseAt, MONTH, NO_CLAUSE, SUFFIX, written, YEAR } from './calendar.ts';

const LOOSE_DAY = new RegExp(
  `(${MONTH}) (?:(${DAY})(${SUFFIX})|(${DAY})(?=,? ${YEAR}))(?:,? (${YEAR}))?, ?(?=[\\p{L}\\p{N}"“‘])`,
  'uy',
);
const FEWEST_WORDS = 4;

/** The date that a paragraph starts with, and what stands behind its comma. */
export function looseDayAt(block: Block, start: number) {
  LOOSE_DAY.lastIndex = start - block.start;
  const match = LOOSE_DAY.exec(block.text);
  if (!match) return undefined;
  const [whole, month = '', ordinalDay, suffix = '', plainDay = '', year = ''] = match;
  const before = whole.replace(/, ?$/u, '');
  const rest = block.text.slice(LOOSE_DAY.lastIndex, LOOSE_DAY.lastIndex + 240).split('\n', 1)[0] ?? '';
  return { before, rest, after: `On ${written({ month, day: ordinalDay ?? plainDay, suffix, year })}` };
}

function* find(reading: Reading): Generator<Finding> {
  let refused: boolean | undefined;
  for (const block of reading.having(Trait.Digit | Trait.Month)) {
    if (block.kind !== 'paragraph') continue;
    for (const start of paragraphStarts(block)) {
      const day = looseDayAt(block, start);
      if (!day || NO_CLAUSE.test(day.rest) || !isProseAt(reading, block, start)) continue;
      if (day.rest.split(' ').length < FEWEST_WORDS) continue;
      refused ??= isChronicle(reading) || !reading.evidence('dates/missing-on');
      if (refused) return;
      yield {
        start,
        end: start + day.before.length,
        after: day.after,
        message: `The paragraph starts with “${day.before}” and lacks its “On”; it was put there.`,
        evidence: 'a date and a clause at the start of a paragraph, in a text with other signs of translation',
      };
    }
  }
}

export const missingOn: Rule = {
  id: 'dates/missing-on',
  version: 1,
  tier: 'apply',
  summary: 'Puts “On” before the day that a paragraph starts with.',
  why: 'Chinese needs no preposition before a date. A paragraph that starts with an ordinal day, or a day with its year, a comma and a clause; the text has other signs of translation and is no diary.',
  traits: Trait.Digit | Trait.Month,
  examples: [
    {
      fixes: 'May 20th, the team went to the downstream towns.',
      to: 'On May 20th, the team went to the downstream towns.',
      among: 'A visit\n\n{}\n\nThe team had left in May 19th, by boat.\n',
    },
    {
      fixes: 'June 2, 2015, forty bakers met in the town hall.',
      to: 'On June 2, 2015, forty bakers met in the town hall.',
      among: 'Bread\n\n{}\n\nThe oven was lit in June 1st, at noon.\n',
    },
    {
      fixes: 'June 2nd, 2015, forty bakers met in the town hall.',
      to: 'On June 2, 2015, forty bakers met in the town hall.',
      among: 'Bread\n\n{}\n\nThe oven was lit in June 1st, at noon.\n',
    },
    { keeps: 'May 20th, the team went to the downstream towns.' },
    {
      keeps: 'June 11th, the day of the show, is a holiday.',
      among: 'A show\n\n{}\n\nThe hall was booked in May 3rd, by letter.\n',
    },
    {
      keeps:
        'March 3rd, we mended the gate.\n\nMarch 9th, the vet came and took no money.\n\nApril 1st, it rained on the hay.',
      among: 'Diary\n\n{}\n\nThe gate was bought in May 3rd, by letter.\n',
    },
    { keeps: 'May 20th, 2015', among: 'A visit\n\n{}\n\nThe team had left in May 19th, by boat.\n' },
    {
      keeps: 'LINGGANG, April 7 (HNA) -- The port is open to all ships.',
      among: 'Ships\n\n{}\n\nThe team had left in May 19th, by boat.\n',
    },
    { keeps: 'June 11th is the day of the show.', among: 'A show\n\n{}\n\nIt was booked in May 3rd, by letter.\n' },
  ],
  find,
};
