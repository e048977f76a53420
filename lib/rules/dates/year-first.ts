// “2012 March 2nd, the city”: the year stands before the month, as in the source, and “On” is missing.

import type { Block } from '../../text/block.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import { openings } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { DAY, isProseAt, MONTH, SUFFIX, written, YEAR } from './calendar.ts';

const YEAR_DAY = new RegExp(
  `(?:(In|On|in|on) )?(${YEAR}),? (in )?(${MONTH}) (${DAY})(${SUFFIX})?(?:(,)(?! ?(?:\\d{1,2}${SUFFIX}|${YEAR}))(?!\\d)| (?=\\p{Lu}))`,
  'uy',
);
const YEAR_MONTH = new RegExp(`(${YEAR}),? in (${MONTH}),(?!\\d| ?${YEAR}| in )`, 'uy');
/** What a block must hold to be looked at. */
const HAS_YEAR_FIRST = new RegExp(`\\d\\d,? (?:in )?${MONTH}`, 'u');
/** `2nd Battalion`, `5th Avenue`: the ordinal counts what follows. */
const COUNTED =
  /(?:Battalion|Brigade|Division|Regiment|Infantry|Cavalry|Corps|Army|Fleet|Squadron|Company|Street|Avenue|Annual|International|National|World|Edition|Session|Congress|Anniversary|Symposium|Conference|Festival|Century|Place|Prize|Grade|Round|Madness|Amendment|Memorial|Museum|Parade|Cup|Open|Ward|District|Floor|Movement|Fund|Foundation|Day|Season|Issue|Draft|Class|Meeting|Attacks?)\b/uy;
/** A word that starts a sentence and no name. */
const OPENER =
  /(?:The|A|An|In|At|On|It|He|She|We|They|His|Her|Our|Their|This|That|These|Those|After|Before|During|When|According|All|Some|More|Many)\b/uy;

/** A line of a catalogue starts so as well: there, nothing but the suffix or “in” proves a translation. */
function isSentence(reading: Reading, block: Block, at: number): boolean {
  return isProseAt(reading, block, at) && block.words > 7;
}

/** A line may start in the middle of a sentence: `… signed on` / `2012 March 2nd, …`. */
function isOpen(block: Block, at: number): boolean {
  const before = block.text.slice(Math.max(0, at - block.start - 60), at - block.start);
  return !before.includes('\n') || !isFunctionWord(lastWord(before));
}

/** Without a comma, the capital may belong to a name that the day is a part of: `2001 September 11th Memorial`. */
function isCapitalSure(reading: Reading, block: Block, at: number, suffix: string): boolean {
  if (!suffix) return false;
  OPENER.lastIndex = at;
  if (OPENER.test(block.text)) return true;
  COUNTED.lastIndex = at;
  return !COUNTED.test(block.text) && reading.evidence('dates/year-first');
}

function* inBlock(reading: Reading, block: Block): Generator<Finding> {
  for (const start of openings(block)) {
    const at = start - block.start;
    if (!/[12IOio]/u.test(block.text.charAt(at)) || !isOpen(block, start)) continue;
    const small = /;\s$/u.test(block.text.slice(Math.max(0, at - 2), at));
    YEAR_DAY.lastIndex = at;
    const match = YEAR_DAY.exec(block.text);
    if (match) {
      const [before, preposition, year = '', inMonth, month = '', day = '', suffix = '', comma] = match;
      if (!comma && !isCapitalSure(reading, block, at + before.length, suffix)) continue;
      if (!suffix && !inMonth && !isSentence(reading, block, start)) continue;
      const on = small || preposition === 'in' || preposition === 'on' ? 'on' : 'On';
      const end = start + before.trimEnd().length;
      yield rewritten(start, end, before.trimEnd(), `${on} ${written({ month, day, suffix, year })},`);
      continue;
    }
    YEAR_MONTH.lastIndex = at;
    const [before, year, month] = YEAR_MONTH.exec(block.text) ?? [];
    if (before) yield rewritten(start, start + before.length, before, `${small ? 'in' : 'In'} ${month} ${year},`);
  }
}

function rewritten(start: number, end: number, before: string, after: string): Finding {
  return {
    start,
    end,
    after,
    message: `“${before}” puts the year before the month; it was rewritten as “${after}”.`,
    evidence: 'a year, a month and a day in this order at the start of a sentence',
  };
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Digit, Hint.MonthBehind)) {
    if (!HAS_YEAR_FIRST.test(block.text)) continue;
    if (block.kind === 'paragraph' || block.kind === 'item') yield* inBlock(reading, block);
  }
}

export const yearFirst: Rule = {
  id: 'dates/year-first',
  version: 1,
  tier: 'apply',
  summary: 'Rewrites “2012 March 2nd, the” as “On March 2, 2012, the”.',
  why: 'Chinese dates run from year to day; translation keeps the order and drops the preposition. At the start of a sentence, a year from 1900 to 2099, a month, a day, and then a comma or a capital.',
  hints: Hint.MonthBehind,
  examples: [
    { fixes: '2012 March 2nd, the city held a fair.', to: 'On March 2, 2012, the city held a fair.' },
    { fixes: '2011 in June 22nd, Boris sold the boat.', to: 'On June 22, 2011, Boris sold the boat.' },
    { fixes: '2009 in June, Clara learned to sail.', to: 'In June 2009, Clara learned to sail.' },
    {
      fixes: 'The mill burned. In 1987 May 5th, the miller rebuilt it.',
      to: 'The mill burned. On May 5, 1987, the miller rebuilt it.',
    },
    { fixes: '1999 October 9th The orchestra played.', to: 'On October 9, 1999, The orchestra played.' },
    { keeps: 'The 2012 March Madness bracket still hangs in the bar, next to a 2009 June bride.' },
    { keeps: '2012 March Madness was the loudest of all.' },
    { keeps: '1944 June 2nd Battalion landed first.' },
    { keeps: '2012 March 2, Berlin, Philharmonie' },
    { keeps: '2001 September 11th Memorial was unveiled by the mayor of the town.' },
    { keeps: '1999 May 1 Parade photos are kept in the second drawer of the desk.' },
    { keeps: '2009 in June, 2010 in July and 2011 in August we sailed to the island.' },
    { keeps: 'He quoted: "2012 March 2nd, the lamp went out."' },
    { keeps: 'The letter was dated 2012 March 2nd, and signed.' },
  ],
  find,
};
