// A list that was counted in words lacks its first or its last number: “required X to …. Second, …. To …”.

import { ordinalWord } from '../../english/ordinals.ts';
import { baseVerb } from '../../english/verbs.ts';
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { capitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Member } from './members.ts';
import { writtenRuns } from './written.ts';

const REQUIRED = /\b(?:required|requires|requested|asked|demanded|urged) /u;
const TO_VERB = /^[Tt]o (?:(\p{Ll}{1,20}ly) )?(\p{Ll}{1,20})(?!\p{L})/u;
/** Words between “required” and “to”: those who have to do it. */
const MOST_WORDS = 10;
const OPENING = 400;

/** “to analyze”, “to deeply analyze” at the start of a text. */
function toVerb(text: string): string | undefined {
  const [found, adverb, verb = ''] = TO_VERB.exec(text) ?? [];
  return found !== undefined && (baseVerb(verb) || (adverb !== undefined && baseVerb(adverb))) ? found : undefined;
}

/** Where the “to” of “required X to analyze” stands in the first sentence of a text. */
function requirement(text: string): number | undefined {
  const sentence = text.slice(0, OPENING).split(/[.!?;:\n]/u, 1)[0] ?? '';
  const required = REQUIRED.exec(sentence);
  if (!required) return undefined;
  let at = required.index + required[0].length;
  for (let words = 0; words <= MOST_WORDS && at > 0; words++) {
    if (words > 0 && sentence.startsWith('to ', at)) return toVerb(sentence.slice(at)) === undefined ? undefined : at;
    const end = sentence.indexOf(' ', at);
    if (end < 0 || sentence.slice(at, end).includes(',')) return undefined;
    at = end + 1;
  }
  return undefined;
}

function* lostFirst(block: Block, run: readonly Member[]): Generator<Finding> {
  const [first] = run;
  if (first?.value !== 2) return;
  const from = Math.max(block.piece.lead, block.text.lastIndexOf('\n', first.start) + 1);
  const to = requirement(block.text.slice(from, first.start));
  if (to === undefined) return;
  const start = block.start + from + to;
  yield {
    start,
    end: start + 2,
    after: 'to do the following. First,',
    message:
      'The list starts with “Second,”, so its first point is what was required before; “First,” is offered there.',
    evidence: `the paragraph opens with “${block.text.slice(from, from + to + 2)}” and a verb`,
  };
}

function* lostLast(block: Block, run: readonly Member[]): Generator<Finding> {
  const last = run.at(-1);
  const start = block.piece.sentenceStarts.find((at) => last !== undefined && at > last.end);
  if (!last || start === undefined) return;
  const found = block.text.startsWith('To ', start) ? toVerb(block.text.slice(start, start + 50)) : undefined;
  if (found === undefined) return;
  const after = `${capitalised(ordinalWord(last.value + 1))},`;
  yield {
    start: block.start + start,
    end: block.start + start + 2,
    after,
    message: `The sentence behind the last point starts with “${found}”, so it may be the next point; “${after}” is offered.`,
    evidence: `the list ends with “${block.text.slice(last.start, last.end)}”`,
  };
}

function* find(reading: Reading): Generator<Finding> {
  for (const { block, run } of writtenRuns(reading)) {
    yield* lostFirst(block, run);
    yield* lostLast(block, run);
  }
}

export const missingItem: Rule = {
  id: 'numbering/missing-item',
  version: 1,
  tier: 'suggest',
  summary: 'Offers the first or the last number that a counted list has lost.',
  why: 'The first point of a Chinese list is often swallowed by “required X to …”, and the last one is left with “To …” alone. The list starts with two, or a sentence with “To” and a verb follows it; a person has to say whether it belongs to the list.',
  examples: [
    {
      fixes:
        'The board required the schools to count the chairs. Two should oil the doors. Three should wash the windows. Four to air the rooms.',
      to: 'The board required the schools to do the following. First, count the chairs. Second, oil the doors. Third, wash the windows. Fourth, air the rooms.',
    },
    {
      fixes:
        'One is to plant more trees. Two is to dig new wells. Three is to mend the fence. To carefully feed the hens.',
      to: 'First, plant more trees. Second, dig new wells. Third, mend the fence. Fourth, carefully feed the hens.',
    },
    {
      fixes:
        'The union asked the bakers to slowly knead the dough. Two should heat the old oven. Three should wash the tins. Four must sweep the floor.',
      to: 'The union asked the bakers to do the following. First, slowly knead the dough. Second, heat the old oven. Third, wash the tins. Fourth, sweep the floor.',
    },
    { keeps: 'One is to plant more trees. Two is to dig new wells. Three is to mend the fence. It took a year.' },
    { keeps: 'The board required the schools to count the chairs. To be honest, nobody did.' },
    {
      keeps:
        'The board required the schools to count the chairs. One is to plant trees here. Two is to dig new wells. Three is to mend the fence.',
    },
  ],
  find,
};
