// “from May 3rd to 5,”: both days of a range are ordinals.
import { ordinalFigure } from '../../english/ordinals.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { DAY, MONTH, SUFFIX } from './calendar.ts';

const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}])${MONTH} (${DAY})${SUFFIX}( to | ?[–—-] ?)(${DAY})(?= during\\b| ?[,.;)](?!\\d| ?\\d{1,2}(?!\\d))|[ \\t]{0,8}(?:\\n|$))`,
  'gu',
);

const HAS_RANGE = /\d(?:st|nd|rd|th)(?: to | ?[–—-] ?)\d/u;
const GROWTH =
  /\b(?:from|rose|risen|fell|fallen|grew|grown|climbed|dropped|increased?|decreased?|jumped|went|up|down|cut|raised)\b/u;

/** `rose from 4 on May 1st to 15`: the larger number is no day. */
function isGrowth(before: string): boolean {
  const clause = before.split(/[.!?]/u).at(-1) ?? '';
  return /\bon $/u.test(clause) && GROWTH.test(clause);
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Month, Hint.Ordinal)) {
    if (!HAS_RANGE.test(block.text)) continue;
    for (const match of block.text.matchAll(RANGE)) {
      const [before, from = '', , to = ''] = match;
      if (Number(to) <= Number(from) || isGrowth(block.text.slice(Math.max(0, match.index - 80), match.index)))
        continue;
      const after = ordinalFigure(Number(to));
      const end = block.start + match.index + before.length;
      yield {
        start: end - to.length,
        end,
        after,
        message: `“${before}” has an ordinal for the first day only; “${to}” was made “${after}”.`,
        evidence: `“${before}”, and a mark or the end of the line behind it`,
      };
    }
  }
}

export const rangeSuffix: Rule = {
  id: 'dates/range-suffix',
  version: 2,
  tier: 'apply',
  summary: 'Makes “from May 3rd to 5,” “from May 3rd to 5th,”.',
  why: 'Chinese marks the day only once in a range. A month, an ordinal day, “to” or a dash, a larger number up to 31, and then a mark or the end of the line.',
  traits: Trait.Month,
  hints: Hint.Ordinal,
  examples: [
    { fixes: 'The fair lasts from May 3rd to 5, and is free.', to: 'The fair lasts from May 3rd to 5th, and is free.' },
    { fixes: 'Closed March 21st – 23.', to: 'Closed March 21st – 23rd.' },
    { fixes: 'The regatta (June 1st to 12) is full.', to: 'The regatta (June 1st to 12th) is full.' },
    {
      fixes: 'From May 9th to 15 during the fair the bridge is closed.',
      to: 'From May 9th to 15th during the fair the bridge is closed.',
    },
    { keeps: 'The night shift slept from July 25th to 8 a.m. on July 26th.' },
    { keeps: 'From July 1st to 20 countries in Europe the match was shown live.' },
    { keeps: 'Open from May 3rd to 8:00, and from May 4th to 20,000.' },
    { keeps: 'Cases rose from 4 on May 1st to 15, the most so far.' },
    { keeps: 'The choir grew on May 3rd to 5, 6, or even 7 voices.' },
    { keeps: 'From May 9th to 5, he counted backwards.' },
  ],
  find,
};
