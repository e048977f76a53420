// “at 19: 30”: a space slipped behind the colon of a time.

import { lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { MONTH } from './calendar.ts';

const CLOCK = /(?<![\p{L}\p{N}:.,])(\d|[01]\d|2[0-4]): ([0-5]\d)(?![\d:]|[.,]\d|%)/gu;
/** What stands in front of a time. */
const LEAD = `(?:(?:at|from|until|before|after) (?:about|around|approximately)|at|from|until|to|before|after|around|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?,?|\\d{4}-\\d{1,2}-\\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)`;
const BEFORE = new RegExp(`(?:^|[^\\p{L}\\p{N}])${LEAD} $`, 'iu');
const LONGEST_BEFORE = 30;
/** Times in a row: `at 7:05, 9: 15 and 11: 45`, `from 8:30 - 17: 00`. */
const TIME = '(?:\\d|[01]\\d|2[0-4]): ?[0-5]\\d(?: ?[ap]\\.?m\\.?)?';
const JOINT = '(?:,? and |,? or |, | - | ?[–—~] ?)';
const IN_A_ROW = new RegExp(`(?:^|[^\\p{L}\\p{N}])${LEAD} ${TIME}(?:${JOINT}${TIME}){0,4}${JOINT}$`, 'iu');
const LONGEST_ROW = 100;
/** `at 10: 45 members`: so many of them, and no time. */
const COUNTED = /^ (?!is|was|as|this|its|hours)\p{Ll}{2,20}s(?!\p{L})/u;
/** Sentences in which two numbers and a colon are something else. */
const NO_CLOCK =
  /\b(?:ratios?|odds|scor(?:e|es|ed|ing)|beat|beaten|lead|leads|leading|led|sets?|points?|defeat(?:ed|s)?|proportions?|scale|tied|trail(?:ed|s|ing)?|dilut(?:e|ed|ion)|mix(?:ed|ture)?|verses?|chapters?|psalms?|gospel|scriptures?|genesis|exodus|leviticus|deuteronomy|isaiah|jeremiah|ezekiel|proverbs|matthew|luke|john|acts|romans|corinthians|galatians|ephesians|hebrews|revelation|surah?)\b/iu;
const REACH = 200;

/** The sentence around a match, as far as it matters. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start).split(/[.!?]\s|\n/u);
  const behind = text.slice(end, end + REACH).split(/[.!?]\s|\n/u, 1);
  return `${before.at(-1) ?? ''} ${behind[0] ?? ''}`;
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Clock)) {
    if (!/\d: \d/u.test(block.text)) continue;
    for (const match of block.text.matchAll(CLOCK)) {
      const [whole, hour = '', minutes = ''] = match;
      const end = match.index + whole.length;
      const lead = block.text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index);
      const isTime =
        BEFORE.test(lead) || IN_A_ROW.test(block.text.slice(Math.max(0, match.index - LONGEST_ROW), match.index));
      if (!isTime || COUNTED.test(block.text.slice(end, end + LONGEST_BEFORE))) continue;
      if ((hour === '24' && minutes !== '00') || NO_CLOCK.test(around(block.text, match.index, end))) continue;
      const before = `${hour}: ${minutes}`;
      yield {
        start: block.start + end - before.length,
        end: block.start + end,
        after: `${hour}:${minutes}`,
        message: `The time “${before}” has a space behind its colon; the space was removed.`,
        evidence: `“${lastWord(lead)} ${whole}”: an hour and minutes`,
      };
    }
  }
}

export const clockSpace: Rule = {
  id: 'dates/clock-space',
  version: 2,
  tier: 'apply',
  summary: 'Makes “at 19: 30” “at 19:30”.',
  why: 'Full-width colons become a colon and a space in translation. Behind a preposition, a date or a weekday, an hour up to 24 and two-digit minutes, in a sentence that does not speak of scores, odds, ratios or verses.',
  hints: Hint.Clock,
  examples: [
    { fixes: 'The museum opens at 19: 30 on Fridays.', to: 'The museum opens at 19:30 on Fridays.' },
    { fixes: 'Open from 9: 00 to 17: 45 daily.', to: 'Open from 9:00 to 17:45 daily.' },
    { fixes: 'They leave at 7: 05, 9: 15 and 11: 45 daily.', to: 'They leave at 7:05, 9:15 and 11:45 daily.' },
    { fixes: 'Open on Friday 8: 30 - 17: 00, as always.', to: 'Open on Friday 8:30 - 17:00, as always.' },
    { fixes: 'At about 3: 40 the siren sounded.', to: 'At about 3:40 the siren sounded.' },
    { keeps: 'They met at 9:00, played 2: 15 and went home; about 3: 40 of them won.' },
    { fixes: 'The ferry left on Sunday 8: 05.', to: 'The ferry left on Sunday 8:05.' },
    { keeps: 'They went into the second leg leading by 3: 1.' },
    { keeps: 'Odds of 10: 11 were offered; the ratio fell to 10: 15.' },
    { keeps: 'The captain read John 3:16, and then from Genesis 1: 26 to 2: 10.' },
    { keeps: 'Set scores were 25: 19 and 21: 25.' },
    { keeps: 'Mixed with water at 1: 10, it smells; present at 10: 45 members.' },
    { keeps: '9:00, 333 members had taken their seats.' },
  ],
  find,
};
