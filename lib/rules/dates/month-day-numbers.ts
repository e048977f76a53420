// “6 12, the boat”: month and day without the words that named them.

import { openings } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { MONTHS } from './calendar.ts';

const MONTH_DAY = /(?:[Ii]n |[Oo]n )?(1[0-2]|[1-9]) (3[01]|[12]\d|[1-9]), (?=[\p{L}"“])/uy;
/** What a block must hold to be looked at. */
const HAS_NUMBERS = /\d \d{1,2}, /u;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Figures)) {
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || !HAS_NUMBERS.test(block.text)) continue;
    for (const start of openings(block)) {
      MONTH_DAY.lastIndex = start - block.start;
      const match = MONTH_DAY.exec(block.text);
      if (!match) continue;
      const month = Number(match[1]) - 1;
      const day = Number(match[2]);
      if (day > (DAYS[month] ?? 0) || !reading.evidence('dates/month-day-numbers')) continue;
      const before = match[0].trimEnd().slice(0, -1);
      const after = `On ${MONTHS[month] ?? ''} ${day}`;
      yield {
        start,
        end: start + before.length,
        after,
        message: `“${before}” looks like a month and a day without their words; “${after}” is offered.`,
        evidence: 'two numbers and a comma at the start of a sentence, in a text with other signs of translation',
      };
    }
  }
}

export const monthDayNumbers: Rule = {
  id: 'dates/month-day-numbers',
  version: 1,
  tier: 'suggest',
  summary: 'Offers “On June 12, the boat” for “6 12, the boat”.',
  why: 'Chinese puts a word behind the month and behind the day; where translation drops the two words, bare numbers stay. A month, a day that it has, and a comma at the start of a sentence, in a text with other signs of translation.',
  hints: Hint.Figures,
  examples: [
    {
      fixes: 'A clinic\n\n6 12, the first patient came by boat.\n\nIt opened in June 1st, at noon.\n',
      to: 'A clinic\n\nOn June 12, the first patient came by boat.\n\nIt opened on June 1st, at noon.\n',
    },
    {
      fixes: 'Nets\n\nThe net tore. In 11 30, the fishermen mended it.\n\nIt was bought in June 1st, at noon.\n',
      to: 'Nets\n\nThe net tore. On November 30, the fishermen mended it.\n\nIt was bought on June 1st, at noon.\n',
    },
    {
      fixes: 'Bread\n\n1 2, a baker sold his oven.\n\nIt was lit in June 1st, at noon.\n',
      to: 'Bread\n\nOn January 2, a baker sold his oven.\n\nIt was lit on June 1st, at noon.\n',
    },
    { keeps: '6 12, the first patient came by boat.' },
    { keeps: '9:00, 333 members came.', among: 'A club\n\n{}\n\nIt was founded in June 1st, at noon.\n' },
    { keeps: '2 30, they said.', among: 'A club\n\n{}\n\nIt was founded in June 1st, at noon.\n' },
  ],
  find,
};
