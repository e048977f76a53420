// “(2)Heat the oil”: a marker in brackets without the space behind it.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

/** A marker at the start of a line, with or without its space, and a word of two letters or more. */
const MARKER = /(?:^|\n)[ \t\u3000]{0,8}([(（](\d{1,2})[)）])( ?)(?=\p{L}\p{L})/gu;

interface Marker {
  readonly at: number;
  readonly value: number;
  readonly said: string;
  readonly spaced: boolean;
}

function* markersOf(reading: Reading): Generator<Marker> {
  for (const block of reading.blocks) {
    if (block.kind !== 'paragraph' || !/[(（]/u.test(block.text)) continue;
    for (const match of block.text.matchAll(MARKER)) {
      const [whole, said = '', number = '', space = ''] = match;
      yield { at: block.start + match.index + whole.length, value: Number(number), said, spaced: space !== '' };
    }
  }
}

/** Counted up from one, without a gap. */
function* runsOf(reading: Reading): Generator<readonly Marker[]> {
  let run: Marker[] = [];
  for (const marker of markersOf(reading)) {
    if (marker.value === run.length + 1) run.push(marker);
    else {
      yield run;
      run = marker.value === 1 ? [marker] : [];
    }
  }
  yield run;
}

function* find(reading: Reading): Generator<Finding> {
  for (const run of runsOf(reading)) {
    if (run.length < 2) continue;
    for (const { at, said, spaced } of run) {
      if (spaced) continue;
      yield {
        start: at,
        end: at,
        after: ' ',
        message: `There is no space behind the marker “${said}”; one was added.`,
        evidence: `${run.length} lines counted from (1) without a gap`,
        group: `${run[0]?.at ?? 0}`,
      };
    }
  }
}

export const bracketMarkers: Rule = {
  id: 'numbering/bracket-markers',
  version: 1,
  tier: 'apply',
  summary: 'Puts a space behind markers in brackets: “(2)Heat” becomes “(2) Heat”.',
  why: 'Full-width brackets carry their own gap. Two or more lines that start with figures in brackets, counted from one without a gap, a word right behind them.',
  examples: [
    { fixes: '(1)Peel the onions.\n\n(2)Heat the oil.', to: '(1) Peel the onions.\n\n(2) Heat the oil.' },
    { fixes: '(1) Peel the onions.\n\n(2)Heat the oil.', to: '(1) Peel the onions.\n\n(2) Heat the oil.' },
    { fixes: 'Then:\n(1)peel them;\n(2)heat it.', to: 'Then:\n(1) peel them;\n(2) heat it.' },
    { keeps: '(2)Heat the oil.' },
    { keeps: '(1)H and (2)H are two kinds of it.\n\n(1)x is small.' },
    { keeps: 'Peel (1)onions and (2)pears.' },
    { keeps: '(1) Peel the onions.\n\n(2) Heat the oil.' },
  ],
  find,
};
