// “1. 2. 2.”, “First, / 2. / (3)”, a list that starts anew: the count of a list breaks, and only the source knows how it went.
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/manuscript.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

interface Marker extends Span {
  readonly said: string;
  readonly value: number;
  readonly style: string;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const MARKER =
  /^(?:(\d{1,2})(\. |\.(?=[\p{L}"“])|[、)] ?)|[(（](\d{1,2})[)）] ?|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?:,| of all,) )(?=[\p{L}"“*_[])/iu;
/** Two in a row may be anything. */
const FEWEST = 3;

/** First characters of markers: figures, brackets, and the letters of `first` to `tenth`. */
const FIRST = new Set([...'0123456789(（fFsStTeEnN'].map((char) => char.charCodeAt(0)));

/** The marker that a text has at `at`; `start` is where that stands in the whole. */
function markerOf(text: string, at: number, start: number): Marker | undefined {
  if (!FIRST.has(text.charCodeAt(at))) return undefined;
  const match = MARKER.exec(text.slice(at, at + 40));
  if (!match) return undefined;
  const [said, number, mark = '', inBrackets, word] = match;
  const value = word === undefined ? Number(number ?? inBrackets) : ORDINALS.indexOf(word.toLowerCase()) + 1;
  const style = word === undefined ? (number === undefined ? '(1)' : `1${mark.trim()}`) : 'first';
  return { said: said.trim(), value, style, start, end: start + said.trimEnd().length };
}

/** No count: `1. 1. 1.`, which whoever shows it numbers, or votes from the most to the fewest, `(5) (5) (3)`. */
const isRanking = (run: readonly Marker[]): boolean =>
  run.every(({ value }, at) => at === 0 || value <= (run[at - 1]?.value ?? value));

/** Markers of lines that follow each other with nothing between them but the rest of an item's own block. */
function* runsOf(reading: Reading): Generator<readonly Marker[]> {
  let run: Marker[] = [];
  for (const block of reading.blocks) {
    const found = block.kind === 'paragraph' || block.kind === 'item' ? markersIn(block) : [];
    if (block.kind === 'item' && /^[ \t]/u.test(block.text)) continue;
    if (found.length === 0) {
      if (run.length >= FEWEST && !isRanking(run)) yield run;
      run = [];
    } else for (const one of found) run.push(one);
  }
  if (run.length >= FEWEST && !isRanking(run)) yield run;
}

/** The markers of a block that starts with one; of verse and wrapped lines only the first. */
function markersIn(block: Block): readonly Marker[] {
  const first = markerOf(block.text, block.piece.lead, block.contentStart);
  const whole = block.piece.lead > 0 ? markerOf(block.text, 0, block.start) : first;
  const opening = whole ?? first;
  if (!opening) return [];
  const found = [opening];
  for (let at = block.text.indexOf('\n'); at >= 0; at = block.text.indexOf('\n', at + 1)) {
    const marker = markerOf(block.text, at + 1, block.start + at + 1);
    if (marker) found.push(marker);
  }
  return found;
}

const flag = ({ start, end, said }: Marker, what: string, evidence: string): Finding => ({
  start,
  end,
  message: `At “${said}” ${what}; look in the source how the list is counted.`,
  evidence,
});

function* breaksOf(run: readonly Marker[]): Generator<Finding> {
  const last = new Map<string, number>();
  for (const [at, marker] of run.entries()) {
    const before = run[at - 1];
    const own = last.get(marker.style);
    if (before && own === undefined && marker.value > 1 && marker.value === before.value + 1)
      yield flag(
        marker,
        'the list goes on with another kind of marker',
        'the count goes on, the kind of marker changes',
      );
    else if (own !== undefined && marker.value === own)
      yield flag(marker, 'a number stands twice', `“${marker.said}” twice in one list`);
    else if (own !== undefined && own > 1 && marker.value === 1 && before?.style === marker.style)
      yield flag(marker, 'the list starts anew', `“${marker.said}” behind number ${own}, with nothing between them`);
    last.set(marker.style, marker.value);
    // What is nested in an item starts anew under the next one.
    for (const style of last.keys())
      if (style !== marker.style && marker.value > 1 && own !== undefined) last.delete(style);
  }
}

export const brokenCount: Rule = {
  id: 'numbering/broken-count',
  version: 1,
  tier: 'flag',
  summary: 'Points at the place where the count of a list breaks.',
  why: 'Items get lost, doubled or renumbered on the way. Three or more markers on lines that follow each other; a number stands twice, the kind of marker changes in the middle, or the list starts anew with nothing between.',
  examples: [
    { fixes: '1. Peel the onions.\n\n2. Brown them.\n\n2. Add the stock.', to: '2.' },
    { fixes: 'First, peel the onions.\n\n2. Brown them.\n\n3. Add the stock.', to: '2.' },
    { fixes: '1. Peel the onions.\n\n2. Brown them.\n\n1. Add the stock.', to: '1.' },
    { keeps: '1. Peel the onions.\n\n2. Brown them.\n\n3. Add the stock.' },
    { keeps: '1. Peel the onions.\n\n2. Brown them.\n\nFor the bread:\n\n1. Sift the flour.\n\n2. Wait.' },
    { keeps: '1. Peel:\n\n(1) the onions;\n\n(2) the pears.\n\n2. Brown:\n\n(1) the onions;\n\n(2) the flour.' },
    { keeps: '- (5) Onions\n- (3) Pears\n- (3) Plums\n- (1) Soup', format: 'markdown' },
    { keeps: '1. Peel the onions.\n1. Brown them.\n1. Add the stock.', format: 'markdown' },
  ],
  *find(reading) {
    for (const run of runsOf(reading)) yield* breaksOf(run);
  },
};
