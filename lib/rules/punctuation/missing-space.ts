// “was wet.The road”: the space between two sentences got lost.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import { wordBefore } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import { gluedMarks } from './glued-marks.ts';

/** Words that open a sentence, and hardly anything else with a capital (DEFECTS §14). */
export const OPENERS =
  'The|A|An|In|On|At|It|He|She|We|They|You|His|Her|Its|Our|Their|This|That|These|Those|But|And|So|Then|Now|When|While|After|Before|During|Since|If|As|With|By|To|For|There|However|Although|Because|According|What|How|Why';
const PAIRS = 'Is it|Is this|Is there|Are there|Do you|Can you';
const GLUED = new RegExp(`(?<=[\\p{Ll}]{3}["”’)]?)([.?!]["”’)]?)(?=(?:${OPENERS})(?: |, )|(?:${PAIRS}) )`, 'gu');

/** One word in small letters, and nothing before it on its line. */
const ALONE = /(?:^|\n)[ \t]{0,16}[\p{Ll}\p{N}_]{1,30}$/u;

function* find(reading: Reading): Generator<Finding> {
  yield* gluedMarks(reading);
  for (const block of reading.having(Trait.Dot | Trait.GluedMark)) yield* inText(block.text, block.start);
  for (const block of reading.having(Trait.GluedMark))
    if (!(block.traits & Trait.Dot)) yield* inText(block.text, block.start);
}

function* inText(text: string, offset: number): Generator<Finding> {
  for (const match of text.matchAll(GLUED)) {
    const at = match.index + match[0].length;
    const word = /^\p{L}{1,20}/u.exec(text.slice(at, at + 20))?.[0] ?? '';
    // `parsing.And - a class` is a name: no sentence has one word from the start of its line on.
    if (match[0] === '.' && ALONE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const closed = /["”’)]/u.test(text.charAt(match.index - 1)) ? 1 : 0;
    const before = wordBefore(text, match.index - closed) + text.slice(match.index - closed, match.index);
    yield {
      start: offset + at,
      end: offset + at,
      after: ' ',
      message: `There is no space between “${before}${match[0]}” and “${word}”; one was added.`,
      evidence: `a lower-case word, a stop, and “${word}”, which opens a sentence`,
    };
  }
}

export const missingSpace: Rule = {
  id: 'punctuation/missing-space',
  version: 3,
  tier: 'apply',
  summary: 'Puts a space between two sentences, and behind a comma, semicolon or colon that has lost it.',
  why: 'Chinese puts none behind a full stop. Three or more lower-case letters, a stop, and one of the words that open sentences, with a space behind it. Commas, semicolons and colons between two words of prose, the second a small word of English, where there are two of them or other evidence of translation.',
  enters: ['quotation'],
  examples: [
    { fixes: 'The road was wet.The horses stood still.', to: 'The road was wet. The horses stood still.' },
    { fixes: 'Who has the key?It was here.', to: 'Who has the key? It was here.' },
    { fixes: 'He said "the bread is warm.We ate it."', to: 'He said "the bread is warm. We ate it."' },
    { fixes: 'Stir the soup well.Is it salty enough?', to: 'Stir the soup well. Is it salty enough?' },
    {
      fixes: 'It works in this way:The hook hangs on a beam;The beam turns.',
      to: 'It works in this way: The hook hangs on a beam; The beam turns.',
    },
    {
      fixes: 'The road was wet,and the horses stood still,but nobody spoke.',
      to: 'The road was wet, and the horses stood still, but nobody spoke.',
    },
    { keeps: 'The road was wet,and the horses stood still.' },
    {
      keeps:
        'The keys mill:Main and loft:East of the pair (x,y) open at 7:30 (John 3:16), as the scores 3:1 and 2:0 say.',
    },
    { keeps: 'Pass color:red;background:blue or the,and,of to it, and xml:lang too.' },
    { keeps: 'Call fmt.Println or Node.js, and see example.Com/Path for more.' },
    { keeps: 'In the U.S. It was No.5 that sold, and ASP.NET too.' },
    { keeps: 'parsing.And - {int word}\nparsing.Word - word' },
    { keeps: 'See list.Add and queue.Theme in the manual.' },
  ],
  find,
};
