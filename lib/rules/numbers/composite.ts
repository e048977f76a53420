// “7 million 258 thousand and 400”: a number spoken in steps, written as one.

import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const SCALES = ['thousand', 'million', 'billion', 'trillion'];
const SCALE = '(thousand|million|billion|trillion)';
const STEP = `(?: (\\d{1,3}) ${SCALE}(?![\\p{L}\\p{N}]))`;
const STEPS = new RegExp(
  `(?<![\\p{N}.,]|\\p{L}|[\\p{L}\\p{N}][-–—/])(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,6}) ${SCALE}(?![\\p{L}\\p{N}])${STEP}?${STEP}?${STEP}?( and (\\d{3})(?![\\p{L}\\p{N}]))?`,
  'gu',
);
/** The expression goes on, or counts something that has a figure of its own. */
const GOES_ON = new RegExp(
  `[-–—]|[.,]\\d|%| (?:and )?\\d| (?:and )?(?:hundred|${SCALES.join('|')}|half|a half|more|of (?:us|them|the|those|these|you)|was|were|are|is|had|have|has|will)\\b|[ -](?:per ?cent|years? old)`,
  'uy',
);
/** `between 3 thousand and 400`: two numbers. */
const BETWEEN = /\b(?:between|both|either)\b[^.!?,]{0,12}$/iu;
const SCALE_WORD = / (?:thousand|million|billion|trillion)\b/u;
const MOST_DECIMALS = 3;

interface Step {
  readonly figure: string;
  /** Groups of three digits behind the figure. */
  readonly groups: number;
}

const stepOf = (figure: string, scale: string): Step => ({
  figure: figure.replaceAll(',', ''),
  groups: SCALES.indexOf(scale) + 1,
});

/** All digits of the number, without commas. */
function digitsOf(steps: readonly Step[]): string {
  const [first, ...rest] = steps;
  let digits = first?.figure ?? '';
  for (let group = (first?.groups ?? 0) - 1; group >= 0; group--) {
    digits += (rest.find((step) => step.groups === group)?.figure ?? '').padStart(3, '0');
  }
  return digits;
}

function withCommas(digits: string): string {
  const first = digits.length % 3 || 3;
  let written = digits.slice(0, first);
  for (let at = first; at < digits.length; at += 3) written += `,${digits.slice(at, at + 3)}`;
  return written;
}

/** In decimals of the largest unit where a scale word ends it and three decimals are enough, else in figures. */
function rewritten(steps: readonly Step[], unit: string): string {
  const digits = digitsOf(steps);
  const first = steps[0]?.figure ?? '';
  const decimals = digits.slice(first.length).replace(/0{1,15}$/u, '');
  const isRound = (steps.at(-1)?.groups ?? 0) > 0;
  return isRound && decimals.length <= MOST_DECIMALS ? `${withCommas(first)}.${decimals} ${unit}` : withCommas(digits);
}

function stepsOf(match: RegExpExecArray): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 1; at < 9; at += 2) {
    const figure = match[at];
    if (figure !== undefined) steps.push(stepOf(figure, match[at + 1] ?? ''));
  }
  if (match[10] !== undefined) steps.push({ figure: match[10], groups: 0 });
  return steps;
}

const descends = (steps: readonly Step[]): boolean =>
  steps.every((step, at) => at === 0 || step.groups < (steps[at - 1]?.groups ?? 0));

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Steps)) {
    if (!SCALE_WORD.test(block.text)) continue;
    for (const match of block.text.matchAll(STEPS)) {
      const steps = stepsOf(match);
      GOES_ON.lastIndex = match.index + match[0].length;
      if (steps.length < 2 || !descends(steps) || /^0/u.test(match[1] ?? '') || GOES_ON.test(block.text)) continue;
      const after = rewritten(steps, match[2] ?? '');
      if (
        /\.( |$)/u.test(after) ||
        (match[9] && BETWEEN.test(block.text.slice(Math.max(0, match.index - 24), match.index)))
      )
        continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
        after,
        message: `“${match[0]}” speaks one number in steps; it was written as “${after}”.`,
        evidence: 'whole numbers with descending units, each step below a thousand',
      };
    }
  }
}

export const composite: Rule = {
  id: 'numbers/composite',
  version: 1,
  tier: 'apply',
  summary: 'Writes numbers spoken in steps as one: “37 billion 351 million” as “37.351 billion”.',
  why: 'Chinese and Korean speak large numbers in steps, and translation spells the steps out. Whole numbers, strictly descending units, every step below a thousand, exactly three digits behind “and”, no hyphen behind. The value stays.',
  hints: Hint.Steps,
  examples: [
    { fixes: 'They sold 7 million 258 thousand and 400 books.', to: 'They sold 7,258,400 books.' },
    { fixes: 'The bridge cost 37 billion 351 million won.', to: 'The bridge cost 37.351 billion won.' },
    { fixes: 'The mill pays $1 million 200 thousand in rent.', to: 'The mill pays $1.2 million in rent.' },
    { fixes: 'The herd counts 3 thousand and 200 sheep.', to: 'The herd counts 3,200 sheep.' },
    { fixes: 'A debt of 11 billion 27 million 300 thousand.', to: 'A debt of 11,027,300,000.' },
    { fixes: 'It rose to 1,200 billion 50 million.', to: 'It rose to 1,200.05 billion.' },
    { keeps: 'It cost $20 million, not counting 1 million 20-dollar bolts and 30 thousand units.' },
    { keeps: 'The 2 million 400 thousand-year-old fossils cost nothing.' },
    { keeps: 'The club raised 3 thousand and 12 volunteers came.' },
    { keeps: 'Choose between 3 thousand and 400; he lost 4 thousand and 250 of us cheered.' },
    { keeps: 'There are 3 thousand and one nights in the title.' },
    { keeps: 'He moved 2.5 million 300 thousand times, or 4 thousand 6 million.' },
    { keeps: 'They printed 3 million and 500 thousand copies.' },
  ],
  find,
};
