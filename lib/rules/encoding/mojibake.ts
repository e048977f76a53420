// “theyâ€™ll”: text that was decoded with the wrong table.
import { Hint } from '../../text/traits.ts';
import type { Rule } from '../rule.ts';
import { REPAIRS } from './misreadings.ts';

const KEYS = [...REPAIRS.keys()].sort((a, b) => b.length - a.length);
const SEQUENCE = new RegExp(KEYS.join('|'), 'gu');
/** Second characters that prose puts behind a capital “Ã” or “Â” as well. */
const AMBIGUOUS = /^[ÃÂ][\u00a0«»‘’“”„–—‰‡€œ]$/u;
const SUSPICIOUS = /[âÃÂ¡£ï\u0080-\u009f]/u;
/** What somebody who writes about tables of characters says. */
const ABOUT_IT = /mojibake|utf-?8|windows-125\d|iso-8859|latin-?1\b|code ?page|character (?:set|encoding)/iu;
/** The closing mark lost its last, invisible character. */
const LOST = /â€(?=[\s.,;:!?)]|$)/gu;

const isLower = (char: string): boolean => /^\p{Ll}$/u.test(char);

/** In a word, or where a word begins; never behind the capitals of a word in “Ã”. */
const isInWord = (text: string, start: number, end: number): boolean =>
  isLower(text.charAt(start - 1)) || (isLower(text.charAt(end)) && !/\p{L}/u.test(text.charAt(start - 1)));

/** Text may have been misread more than once; each round repairs one. */
const MOST_ROUNDS = 4;

/** What a repaired stretch reads as when nothing is left to repair in it. */
function settled(text: string): string {
  let good = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const better = good.replace(SEQUENCE, (bad) => REPAIRS.get(bad) ?? bad);
    if (better === good) return good;
    good = better;
  }
  return good;
}

interface Sequence {
  readonly start: number;
  readonly bad: string;
  readonly good: string;
}

function* single(text: string): Generator<Sequence> {
  for (const match of text.matchAll(SEQUENCE)) {
    const bad = match[0];
    if (AMBIGUOUS.test(bad) && bad !== 'Â\u00a0' && !isInWord(text, match.index, match.index + bad.length)) continue;
    yield { start: match.index, bad, good: REPAIRS.get(bad) ?? bad };
  }
}

/** Sequences side by side that make another one when they are repaired, as in text that was misread twice, are one. */
function* sequences(text: string): Generator<Sequence> {
  let run: Sequence[] = [];
  const close = function* (): Generator<Sequence> {
    const good = run.map((one) => one.good).join('');
    const whole = settled(good);
    const [first] = run;
    if (first && run.length > 1 && whole !== good)
      yield { start: first.start, bad: run.map((one) => one.bad).join(''), good: whole };
    else yield* run;
    run = [];
  };
  for (const one of single(text)) {
    const last = run.at(-1);
    if (last && last.start + last.bad.length !== one.start) yield* close();
    run.push(one);
  }
  yield* close();
  if (!text.includes('â€œ')) return;
  for (const match of text.matchAll(LOST)) yield { start: match.index, bad: match[0], good: '”' };
}

export const mojibake: Rule = {
  id: 'encoding/mojibake',
  version: 2,
  tier: 'apply',
  summary: 'Repairs characters that were decoded with the wrong table, such as “â€™” for an apostrophe.',
  why: 'UTF-8 was read as Windows-1252, or Chinese punctuation as Latin-1. Only exact sequences of a closed list are repaired, and none in a text that speaks of character sets.',
  language: 'any',
  enters: ['quotation', 'block-quote', 'table'],
  hints: Hint.Misread,
  examples: [
    { fixes: 'He said theyâ€™ll sing.', to: 'He said they’ll sing.' },
    { fixes: 'He said theyÃ¢â‚¬â„¢ll sing.', to: 'He said they’ll sing.' },
    { fixes: 'He calls it ¡°slow¡± music.', to: 'He calls it “slow” music.' },
    { fixes: 'The cafÃ© â€“ a small one â€“ was full.', to: 'The café – a small one – was full.' },
    { fixes: 'â€œCome in,â€\u009d she said.', to: '“Come in,” she said.' },
    { keeps: 'The ferry to São Tomé left. ¡Hola! they said. The letter â is French.' },
    { keeps: 'O título era «AMANHû e o jornal chamou-o de ‘IRMÃ’.' },
    { keeps: 'Mojibake such as â€™ comes from reading UTF-8 with another table.' },
  ],
  *find(reading) {
    let isAsked = false;
    for (const block of reading.having(0, Hint.Misread)) {
      if (!SUSPICIOUS.test(block.text)) continue;
      if (!isAsked && ABOUT_IT.test(reading.text)) return;
      isAsked = true;
      for (const { start, bad, good } of sequences(block.text)) {
        yield {
          start: block.start + start,
          end: block.start + start + bad.length,
          after: good,
          message: `“${bad.replace(/[“”\p{Cc}]/gu, '')}” comes from decoding with the wrong table; it was replaced by “${good}”.`,
          evidence: `the sequence “${bad.replace(/[“”\p{Cc}]/gu, '')}” of a closed list`,
        };
      }
    }
  },
};
