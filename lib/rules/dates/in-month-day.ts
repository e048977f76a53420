// “In May 3rd, 40 boats”: a day takes “on”; “in” is for months.

import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { DAY, MONTH, SUFFIX, written, YEAR } from './calendar.ts';

const IN_DAY = new RegExp(`(?<![\\p{L}\\p{N}’'-])([Ii])n (${MONTH}) (${DAY})(${SUFFIX})?(?![\\p{L}\\p{N}-])`, 'gu');
const BEHIND_YEAR = new RegExp(`,? (${YEAR})(?![\\p{L}\\p{N}-])`, 'uy');
/** What may stand behind a day, and not behind `5th` in `5th grade`. */
const DATE_ENDS =
  /[,.;:)](?![\d\p{L}])|,(?=\p{L})|[”"’]|[ \t]{0,8}(?:\n|$)| (?:of (?:this|last)|this|last|to|at|the|was|were|is|by|after|before|for|from|with|when|while|because|until|during|as|and|but|or)\b| in (?:\p{Lu}|the\b)| [([—–-]/uy;
/** What may stand behind `May 3, 2012`, and not behind `May 1, 2000 to 3000`. */
const YEAR_ENDS = /[,.;:)](?![\d\p{L}])|[”"’]|[ \t]{0,8}(?:\n|$)| (?:at|the|was|were|by)\b| in (?:\p{Lu}|the\b)/uy;
const NOT_A_DATE =
  /(?:,? (?:(?:and|or) )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|,? (?:to )?\d{1,2}(?:st|nd|rd|th)?[ -](?:grade|graders?|place|class|century|form|floor|avenue|street)| in (?:the )?(?:table|rankings?|league|standings|group|class|race|world|list))/uy;
/** `sworn in May 3rd`, `turned himself in May 3rd`: “in” belongs to the verb. */
const PHRASAL = new Set(
  (
    'sworn swore swear swears swearing turn turned turning check checked checks checking phone phoned call called calls calling kick kicked kicks ' +
    'bring brought log logged usher ushered rang tune tuned weigh weighed chime chimed hand handed cave caved pour poured pitch pitched chip chipped ' +
    'rank ranked ranks get got gets sit sat dig dug fill filled sleep slept trade traded vote voted him her them it me us you ' +
    'himself herself themselves itself myself yourself'
  ).split(' '),
);
/** Verbs with an “in” of their own that do well without it: the date's where other signs speak of translation. */
const DOUBTFUL = new Set(
  (
    'came come comes coming moved move moves moving set sets setting broke broken settle settled step stepped drop dropped close closed closing ' +
    'roll rolled rolls fly flies flew flown drive drove walk walked march marched sail sailed jump jumped join joins joined sign signs signed ' +
    'finish finished finishes place placed places go goes went stay stayed'
  ).split(' '),
);
const WORD_BEFORE = /(?<!\p{L})(\p{L}{1,12}) $/u;

/** `2016 in October 9th`: `dates/year-first` knows what that is, or nobody does. */
const YEAR_BEFORE = /(?<!\d)\d{4},? $/u;

function isPhrasal(reading: Reading, text: string, at: number): boolean {
  const verb = WORD_BEFORE.exec(text.slice(Math.max(0, at - 14), at))?.[1]?.toLowerCase() ?? '';
  return PHRASAL.has(verb) || (DOUBTFUL.has(verb) && !reading.evidence('dates/in-month-day'));
}

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const endsAt = (text: string, at: number): boolean =>
  sticky(DATE_ENDS, text, at) !== null && sticky(NOT_A_DATE, text, at) === null;

function* inBlock(reading: Reading, block: Block): Generator<Finding> {
  const text = block.text;
  for (const match of text.matchAll(IN_DAY)) {
    const [before, initial = '', month = '', day = '', suffix = ''] = match;
    if (
      initial === 'i' &&
      (isPhrasal(reading, text, match.index) || YEAR_BEFORE.test(text.slice(Math.max(0, match.index - 8), match.index)))
    )
      continue;
    let end = match.index + before.length;
    const dated = sticky(BEHIND_YEAR, text, end);
    const behind = dated ? end + dated[0].length : end;
    const isYear = suffix ? endsAt(text, behind) : sticky(YEAR_ENDS, text, behind) !== null;
    const year = isYear ? (dated?.[1] ?? '') : '';
    if (year) end = behind;
    else if (!suffix || !endsAt(text, end)) continue;
    const after = `${initial === 'I' ? 'On' : 'on'} ${written({ month, day, suffix, year })}`;
    const found = text.slice(match.index, end);
    yield {
      start: block.start + match.index,
      end: block.start + end,
      after,
      message: `“${found}” names a day, and a day takes “on”; it was made “${after}”.`,
      evidence: `“${found}${text.slice(end, end + 1).trim()}”: ${suffix ? 'an ordinal day' : 'a day and its year'} behind “in”`,
    };
  }
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Digit, Hint.InMonth)) yield* inBlock(reading, block);
}

export const inMonthDay: Rule = {
  id: 'dates/in-month-day',
  version: 2,
  tier: 'apply',
  summary: 'Makes “in May 3rd” “on May 3rd”.',
  why: 'Chinese has one preposition for months and days. “In”, a month, an ordinal day or a day with its year, and then a mark or a word that no counted noun could be.',
  traits: Trait.Digit,
  hints: Hint.InMonth,
  examples: [
    { fixes: 'In May 3rd, 40 boats left the bay.', to: 'On May 3rd, 40 boats left the bay.' },
    { fixes: 'The workshop was held in May 3rd.', to: 'The workshop was held on May 3rd.' },
    {
      fixes: 'The choir was founded in June 9, 1974, by two bakers.',
      to: 'The choir was founded on June 9, 1974, by two bakers.',
    },
    { fixes: 'In March 5th of this year the well froze.', to: 'On March 5th of this year the well froze.' },
    {
      fixes: 'The cup final was played in July 1st, 2010 at noon.',
      to: 'The cup final was played on July 1, 2010 at noon.',
    },
    { fixes: 'In October 28th to 30th, the museum is closed.', to: 'On October 28th to 30th, the museum is closed.' },
    { fixes: 'In March 28th and before dawn, the storks left.', to: 'On March 28th and before dawn, the storks left.' },
    { fixes: 'Work went on in July 1st after the rain.', to: 'Work went on on July 1st after the rain.' },
    { keeps: 'The fair of 2016 in October 9th, as they wrote, was small.' },
    { keeps: 'In May 2nd and third graders sing, and in June 4th or 5th graders do.' },
    { keeps: 'In May 1997 the river had been over the road.' },
    { keeps: 'In June 5th-grade pupils came to see the lambs.' },
    { keeps: 'In May 2nd Battalion left; in May 1 million visitors crossed.' },
    {
      fixes: 'The dragon flew in April 20th for nine minutes.',
      to: 'The dragon flew on April 20th for nine minutes.',
      among: 'Kites\n\n{}\n\nIt has more than and 80 heads.\n',
    },
    {
      keeps: 'She was sworn in May 3rd, and he turned himself in June 4th, they said.',
      among: 'Kites\n\n{}\n\nIt has more than and 80 heads.\n',
    },
    { keeps: 'The dragon flew in April 20th, and it came in May 3rd.' },
    { keeps: 'She was sworn in May 3rd, and he turned himself in June 4th, police said.' },
    { keeps: 'In May 3rd, 4th and 5th graders will sing in the hall.' },
    { keeps: 'In May 1, 2000 to 3000 ducks came; she ranked in June 1st, and finished in July 2nd.' },
    { keeps: 'In May we sold nine fleeces. In March 12 of them died.' },
  ],
  find,
};
