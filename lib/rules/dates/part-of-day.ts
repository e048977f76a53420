// “June 3rd afternoon, the”: in English the part of the day comes first.

import type { Block } from '../../text/block.ts';
import { openings, paragraphStarts } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { DATE, type Day, dayOf, isProseAt, isSureDay, NO_CLAUSE, written } from './calendar.ts';

const PART = 'morning|afternoon|evening|night';
const DATE_PART = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:([Oo]n|[Ii]n|[Ff]rom|[Ss]ince|[Uu]ntil|[Tt]ill|to|[Bb]y|[Bb]efore|[Aa]fter|at) )?${DATE} (${PART})(?=,(?! ?(?:morning|noon|afternoon|evening|night)\\b)|[.;!?)]|[ \\t]{0,8}(?:\\n|$))`,
  'gu',
);
const THE_PART = new RegExp(`([Tt]he) (${PART}) of ${DATE}, ?`, 'uy');
/** What a block must hold to be looked at. */
const HAS_DATE_PART = /\d(?:st|nd|rd|th)? (?:morning|afternoon|evening|night)/iu;
const HAS_THE_PART = /(?:^|\n)[ \t\u3000]{0,40}the (?:morning|afternoon|evening|night) of/iu;

/** A shorter sentence may have no verb. */
const FEWEST_WORDS = 8;

const opening = (preposition: string): string => (/^o|^i/iu.test(preposition) ? 'on' : preposition.toLowerCase());

function moved(preposition: string | undefined, part: string, day: Day): string {
  const lead = preposition === undefined ? 'On' : opening(preposition);
  const cased =
    preposition !== undefined && /^\p{Lu}/u.test(preposition) ? lead.charAt(0).toUpperCase() + lead.slice(1) : lead;
  return `${cased} the ${part} of ${written(day)}`;
}

function* dateAndPart(reading: Reading, block: Block): Generator<Finding> {
  let starts: ReadonlySet<number> | undefined;
  for (const match of block.text.matchAll(DATE_PART)) {
    const [before, preposition, , , , , , part = ''] = match;
    const start = block.start + match.index;
    const day = dayOf(match, 2);
    starts ??= new Set(openings(block));
    const opens = starts.has(start);
    if (preposition === undefined && !opens) continue;
    if (!isSureDay(day) && !opens && !reading.evidence('dates/part-of-day')) continue;
    if (block.kind === 'heading' || (preposition === undefined && !isProseAt(reading, block, start))) continue;
    const after = moved(preposition, part.toLowerCase(), day);
    yield {
      start,
      end: start + before.length,
      after,
      message: `In “${before}” the part of the day follows the date; it was rewritten as “${after}”.`,
      evidence: `a date, “${part}”, and a mark behind it`,
    };
  }
}

/** “a group of experts visited the terraces”: no other comma, so that it is no apposition, and no kind of day. */
function isClause(rest: string): boolean {
  const sentence = /^an? [^.!?;:,\n]{0,400}[.!?]/u.exec(rest)?.[0] ?? '';
  return (
    sentence.split(' ').length >= FEWEST_WORDS &&
    !/^an? (?:[\p{L}-]{1,20} ){0,2}(?:day|date|night|time|holiday|morning|evening|moment|one)\b|^an? \p{Lu}/u.test(
      sentence,
    )
  );
}

function* partAndDate(reading: Reading, block: Block): Generator<Finding> {
  for (const start of paragraphStarts(block)) {
    THE_PART.lastIndex = start - block.start;
    const match = THE_PART.exec(block.text);
    if (!match) continue;
    const [whole, the = '', part = ''] = match;
    const rest = block.text.slice(THE_PART.lastIndex, THE_PART.lastIndex + 80);
    if (
      (NO_CLAUSE.test(rest) && !isClause(block.text.slice(THE_PART.lastIndex))) ||
      !isProseAt(reading, block, start) ||
      !reading.evidence('dates/part-of-day')
    )
      continue;
    const before = whole.replace(/, ?$/u, '');
    const after = `${the === 'the' ? 'on' : 'On'} the ${part} of ${written(dayOf(match, 3))}`;
    yield {
      start,
      end: start + before.length,
      after,
      message: `The sentence starts with “${before}” and lacks its “On”; it was put there.`,
      evidence:
        'a part of a day, a date and a comma at the start of a paragraph, in a text with other signs of translation',
    };
  }
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Digit | Trait.Month, Hint.DayPart)) {
    if (HAS_DATE_PART.test(block.text)) yield* dateAndPart(reading, block);
    if (HAS_THE_PART.test(block.text)) yield* partAndDate(reading, block);
  }
}

export const partOfDay: Rule = {
  id: 'dates/part-of-day',
  version: 2,
  tier: 'apply',
  summary: 'Rewrites “June 3rd afternoon, the” as “On the afternoon of June 3rd, the”.',
  why: 'Chinese puts the part of the day behind the date. A date, the part and a comma or stop, at the start of a sentence or behind a preposition; “The morning of May 19th, X” only at the start of a paragraph and in a text with other signs of translation.',
  hints: Hint.DayPart,
  examples: [
    {
      fixes: 'June 3rd afternoon, the geese came back to the lower meadow.',
      to: 'On the afternoon of June 3rd, the geese came back to the lower meadow.',
    },
    { fixes: 'They met on June 3rd evening, and talked.', to: 'They met on the evening of June 3rd, and talked.' },
    {
      fixes: '2014 May 2nd morning, the orchestra rehearsed in the barn.',
      to: 'On the morning of May 2, 2014, the orchestra rehearsed in the barn.',
    },
    { fixes: 'It rained from July 7th night, they said.', to: 'It rained from the night of July 7th, they said.' },
    {
      fixes: 'The morning of May 19th, coach Lindgren led the runners to the lake.',
      to: 'On the morning of May 19th, coach Lindgren led the runners to the lake.',
      among: 'A run\n\n{}\n\nIt had rained in May 18th, and the path was wet.\n',
    },
    {
      fixes: 'The morning of May 19th, a group of nine runners ran to the lake.',
      to: 'On the morning of May 19th, a group of nine runners ran to the lake.',
      among: 'A run\n\n{}\n\nIt had rained in May 18th, and the path was wet.\n',
    },
    {
      keeps: 'The morning of May 19th, a wet day that nobody of the nine runners forgot.',
      among: 'A run\n\n{}\n\nIt had rained in May 18th, and the path was wet.\n',
    },
    { keeps: 'The June 5th morning session was full.' },
    { keeps: 'The morning of June 12th was quiet.' },
    { keeps: 'The morning of May 19th, coach Lindgren led the runners to the lake.' },
    { keeps: 'June 3rd afternoon, evening and night shifts are all taken by now.' },
    { keeps: 'May 1st Evening, a painting in oil, was sold for a song last year.' },
    { keeps: 'Yesterday, June 3rd afternoon, he slept.' },
    { keeps: 'The parade is set for June 3 afternoon, and the fair is on Sunday morning.' },
  ],
  find,
};
