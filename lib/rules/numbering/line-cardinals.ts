// “one, …”, “two, …”, “three, …” at the head of paragraphs, the first of them often lost but for its comma.

import { cardinal, cardinalWords, ordinalWord } from '../../english/ordinals.ts';
import { paragraphStarts } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import { capitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

interface Head {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph, so that neighbours are known. */
  readonly place: number;
  readonly marker: 'small' | 'capital' | 'lost' | 'ordinal';
}

const COUNTED = new RegExp(
  `(?:(${cardinalWords(1, 12)}) ?[,、] ?(?!(?:${cardinalWords(1, 20)}|and|or|please)\\b)(?=[\\p{L}"“‘*_])|(First)(?:ly)?, )`,
  'iuy',
);
const LOST = /,(?= ?\p{L})/uy;
const FIRST_LETTER = /[,otfsen]/iu;

function headAt(text: string, at: number, place: number, from: number): Head | undefined {
  if (!FIRST_LETTER.test(text.charAt(at))) return undefined;
  COUNTED.lastIndex = at;
  const match = COUNTED.exec(text);
  if (match) {
    const [whole, number = ''] = match;
    const end = from + at + whole.trimEnd().length;
    const marker = match[2] ? 'ordinal' : /^\p{Lu}/u.test(number) ? 'capital' : 'small';
    return { value: cardinal(number) ?? 1, start: from + at, end, place, marker };
  }
  LOST.lastIndex = at;
  return LOST.test(text) ? { value: 1, start: from + at, end: from + at + 1, place, marker: 'lost' } : undefined;
}

function headsOf(reading: Reading): readonly Head[] {
  const heads: Head[] = [];
  let place = 0;
  for (const block of reading.blocks) {
    place++;
    if (block.kind !== 'paragraph' || block.verse || block === reading.title) continue;
    for (const start of paragraphStarts(block)) {
      const head = headAt(block.text, start - block.start, place++, block.start);
      if (head) heads.push(head);
    }
  }
  return heads;
}

/** Ascending from one; a new “one,” starts a new run, and a number out of order ends it. */
function runsOf(heads: readonly Head[]): readonly (readonly Head[])[] {
  const runs: Head[][] = [];
  let run: Head[] = [];
  for (const head of heads) {
    if (head.value === (run.at(-1)?.value ?? 0) + 1) run.push(head);
    else if (head.value === 1) {
      runs.push(run);
      run = [head];
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run];
}

function isProven(run: readonly Head[], reading: Reading): boolean {
  const [first] = run;
  const isNear = run.every((head, at) => at === 0 || head.place - (run[at - 1]?.place ?? 0) <= 2);
  if (!first || run.length < (first.marker === 'lost' || !isNear ? 3 : 2)) return false;
  return run.some((head) => head.marker === 'small') || reading.evidence('numbering/line-cardinals');
}

const HAS_TWO = /(?:^|\n)[ \t\u3000]{0,40}[Tt]wo ?[,、]/u;

function* find(reading: Reading): Generator<Finding> {
  if (!reading.having(0, Hint.Two).some((block) => HAS_TWO.test(block.text))) return;
  for (const run of runsOf(headsOf(reading))) {
    if (!isProven(run, reading)) continue;
    for (const { value, start, end, marker } of run) {
      if (marker === 'ordinal') continue;
      const before = reading.text.slice(start, end);
      const after = `${capitalised(ordinalWord(value))},`;
      const glued = /[\p{L}]/u.test(reading.text.charAt(end)) ? ' ' : '';
      yield {
        start,
        end,
        after: `${after}${glued}`,
        message:
          marker === 'lost'
            ? `The first point of a list has lost its number and kept the comma; it was made “${after}”.`
            : `“${before}” counts a paragraph with a bare number; it was made “${after}”.`,
        evidence: `${run.length} paragraphs that are counted in words, ascending from one`,
        group: `${run[0]?.start ?? 0}`,
      };
    }
  }
}

export const lineCardinals: Rule = {
  id: 'numbering/line-cardinals',
  version: 1,
  tier: 'apply',
  summary: 'Makes “one,”, “two,”, “three,” at the head of paragraphs “First,”, “Second,”, “Third,”.',
  why: 'Chinese numbers its headings in words of one character; translation keeps the words, or leaves only the comma of the first. Paragraphs that ascend from one, two neighbours or three at any distance, at least one in lower case; a lost first marker needs both “two,” and “three,”.',
  hints: Hint.Two,
  examples: [
    {
      fixes: ', the hall is booked for a week.\n\ntwo, the choir sings twice.\n\nthree, the keys are with the baker.',
      to: 'First, the hall is booked for a week.\n\nSecond, the choir sings twice.\n\nThird, the keys are with the baker.',
      among: 'Notice\n\n{}\n',
    },
    {
      fixes: 'one, feed the goats at dawn.\n\ntwo, milk them before noon.',
      to: 'First, feed the goats at dawn.\n\nSecond, milk them before noon.',
      among: 'Goats\n\n{}\n',
    },
    {
      fixes:
        'one, the history of the mill\n\nIt was built by monks.\n\ntwo, the wheel\n\n- oak\n- iron\n\nthree, the stones',
      to: 'First, the history of the mill\n\nIt was built by monks.\n\nSecond, the wheel\n\n- oak\n- iron\n\nThird, the stones',
      among: 'The mill\n\n{}\n',
    },
    { keeps: 'One, two, three, four, five, once I caught a fish alive.', among: 'Rhymes\n\n{}\n' },
    { keeps: '* one, the lid stays on\n* two, the lid stays on', among: '# Stew\n\n{}\n', format: 'markdown' },
    {
      keeps: 'One, I was late for the train.\n\nTwo, I had no ticket at all.\n\nThree, nobody cared.',
      among: 'An essay\n\n{}\n',
    },
    { keeps: 'one, the history of the mill\n\nIt was built by monks.\n\ntwo, the wheel', among: 'The mill\n\n{}\n' },
    { keeps: ', the hall is booked.\n\ntwo, the choir sings twice.', among: 'Notice\n\n{}\n' },
    { keeps: 'one, two, buckle my shoe\ntwo, three, knock on the tree' },
  ],
  find,
};
