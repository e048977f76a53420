// “April 23rd, a period of 16 days,”: a date at the head of a paragraph, and too much behind it to be sure.

import { paragraphStarts } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { isChronicle, isProseAt } from './calendar.ts';
import { looseDayAt } from './missing-on.ts';

/** An apposition, and then the clause. */
const APPOSITION =
  /^(?:an? |the (?:[\w-]{1,20} ){0,2}(?:day|date|eve|anniversary)\b)[^,.;!?]{1,80}, (?!and |which |who )/u;

function* find(reading: Reading): Generator<Finding> {
  let refused: boolean | undefined;
  for (const block of reading.having(Trait.Digit | Trait.Month)) {
    if (block.kind !== 'paragraph') continue;
    for (const start of paragraphStarts(block)) {
      const day = looseDayAt(block, start);
      if (!day || !APPOSITION.test(day.rest) || !isProseAt(reading, block, start)) continue;
      refused ??= isChronicle(reading) || !reading.evidence('dates/loose-date');
      if (refused) return;
      yield {
        start,
        end: start + day.before.length,
        after: day.after,
        message: `The paragraph starts with “${day.before}” and may lack its “On”; it is offered.`,
        evidence: 'a date, a comma and more than one clause, in a text with other signs of translation',
      };
    }
  }
}

export const looseDate: Rule = {
  id: 'dates/loose-date',
  version: 1,
  tier: 'suggest',
  summary: 'Offers “On” before a date that something is said of before the clause begins.',
  why: 'As dates/missing-on, but what follows the date may be a part of it (“a period of 16 days”), so that a person decides.',
  traits: Trait.Digit | Trait.Month,
  examples: [
    {
      fixes:
        'Lamps\n\nApril 23rd, a period of 16 days, the lamps will burn all night.\n\nThey were lit in April 7th, at dusk.\n',
      to: 'Lamps\n\nOn April 23rd, a period of 16 days, the lamps will burn all night.\n\nThey were lit on April 7th, at dusk.\n',
    },
    {
      fixes:
        'A race\n\nJune 1st, the day of the race, the road is closed to cars.\n\nIt was announced in May 7th, by letter.\n',
      to: 'A race\n\nOn June 1st, the day of the race, the road is closed to cars.\n\nIt was announced on May 7th, by letter.\n',
    },
    {
      fixes:
        'Bread\n\nMay 5, 2016, a Thursday, nine bakers founded the guild.\n\nThe guild met in June 7th, at dusk.\n',
      to: 'Bread\n\nOn May 5, 2016, a Thursday, nine bakers founded the guild.\n\nThe guild met on June 7th, at dusk.\n',
    },
    { keeps: 'April 23rd, a period of 16 days, the lamps will burn all night.' },
    {
      keeps:
        'March 9th, a ewe and two lambs, all well.\n\nMarch 10th, a storm.\n\nMarch 12th, a calf, and all is well.',
      among: 'Diary\n\n{}\n\nThe gate was bought in May 3rd, by letter.\n',
    },
    { keeps: 'May 5th, a Thursday.', among: 'Bread\n\n{}\n\nThe guild met in June 7th, at dusk.\n' },
  ],
  find,
};
