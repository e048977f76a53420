// “1, check the brakes”, “2.Sign the record”, “A., a warning”: list markers that are not quite markers.

import type { Block } from '../../text/block.ts';
import { hasFinalStop, isFunctionWord, lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';
import { capitalised, mayBeCapitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

interface Item {
  readonly block: Block;
  /** Offset in the block. */
  readonly start: number;
  /** The marker as it stands: `1,`, `A.,`, `2. `. */
  readonly marker: string;
  readonly label: string;
  readonly value: number;
  readonly broken: boolean;
}

/** A label, its marks, and a letter or a quotation mark behind it. */
const MARKER = /(\d{1,2}|[A-Z])( ?、|\.[,、]?|,[.、]?) ?(?=[\p{L}"“‘'「《*_[])/uy;
/** `1.x`, `3.FC`, `2.example.com`: a version, a club, an address. */
const NO_WORD = /\p{L}{1,4}\d|O-O|[\p{L}\p{N}]{1,40}[./@:\\_]\p{L}|(?:[b-z]|FC|SC|SV)\b/uy;
/** A figure behind one of these belongs to it. */
const CITES =
  /\b(?:pages?|sections?|items?|figures?|tables?|chapters?|no|numbers?|steps?|parts?|articles?|paragraphs?|lines?|rooms?|days?|weeks?|grades?|class|types?|groups?|phases?|stages?|verses?)\W{0,2}$/iu;
/** Line without a stop that is too short to have been wrapped. */
const SHORT_LINE = 40;

/** A comma that is left of what stood before the first marker: `, 1, what is the wheel for?` */
const STRAY = /(?:[,，、] ?)(?=1 ?[,，、])/uy;

/** An item, the stray comma before its marker included. */
function itemFrom(block: Block, start: number): Item | undefined {
  STRAY.lastIndex = start;
  const stray = STRAY.exec(block.text)?.[0] ?? '';
  const item = itemAt(block, start + stray.length);
  return item && stray !== '' ? { ...item, start, marker: stray + item.marker, broken: true } : item;
}

function itemAt(block: Block, start: number): Item | undefined {
  const code = block.text.charCodeAt(start);
  if (!((code >= 48 && code <= 57) || (code >= 65 && code <= 90))) return undefined;
  MARKER.lastIndex = start;
  const match = MARKER.exec(block.text);
  if (!match) return undefined;
  const [marker, label = '', marks = ''] = match;
  const isLetter = /[A-Z]/u.test(label);
  if (isLetter && /^[,.]?$/u.test(marks) && (marks === ',' || !marker.endsWith(' '))) return undefined;
  const spaced = marker.endsWith(' ');
  if (marks === '.' && !spaced) {
    NO_WORD.lastIndex = start + marker.length;
    if (NO_WORD.test(block.text)) return undefined;
  }
  if (marks === ',' && !spaced && isTable(block.text, start + marker.length)) return undefined;
  const value = isLetter ? label.charCodeAt(0) - 64 : Number(label);
  return { block, start, marker, label, value, broken: marks !== '.' || !spaced };
}

/** `1,Alice,30`: a row of a table, not a sentence. */
function isTable(text: string, from: number): boolean {
  const stop = text.indexOf('\n', from);
  const line = text.slice(from, stop < 0 ? text.length : stop).trim();
  return !line.includes(' ') || /,[^\s\d]/u.test(line);
}

/** Starts of lines at which an item may start: the first, one behind an item, or one behind a finished or short line. */
function* itemsOf(block: Block): Generator<Item> {
  const text = block.text;
  let before: string | undefined;
  let behindItem = false;
  for (let at = 0; at <= text.length; ) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const code = text.charCodeAt(at);
    const line = text.slice(at, end);
    const indent = code > 32 && code < 128 ? 0 : line.length - line.trimStart().length;
    const opens: boolean = before === undefined || behindItem || isFinished(before);
    const item: Item | undefined = opens ? itemFrom(block, at + indent) : undefined;
    if (item) yield item;
    behindItem = item !== undefined;
    before = line;
    at = end + 1;
  }
}

/** Ends with a mark, or is too short to go on. */
const isFinished = (line: string): boolean =>
  hasFinalStop(line) ||
  /[:;：；]\s{0,3}$/u.test(line.slice(-4)) ||
  (line.length < SHORT_LINE &&
    !CITES.test(line.slice(-16)) &&
    !isFunctionWord(lastWord(line)) &&
    !/,\s{0,8}$/u.test(line));

type List = readonly Item[];

const styleOf = ({ label, marker }: Item): string =>
  `${/\d/u.test(label) ? '1' : 'A'}${/[,、]/u.test(marker) ? ',' : '.'}`;

const levelOf = ({ label }: Item): boolean => /\d/u.test(label);

/**
 * Counts lists that may stand inside each other: an item goes on the innermost open list of its own style that it
 * follows, else of its level. A number that follows none leaves a gap, and spoils the innermost list of its level.
 */
class Lists {
  readonly #open: Item[][] = [];
  readonly #done: List[] = [];

  add(item: Item): void {
    const at = this.#following(item);
    if (at >= 0) {
      this.#open[at]?.push(item);
      for (const one of this.#open.splice(at + 1)) this.#done.push(one);
    } else if (item.value === 1) this.#start(item);
    else this.#spoil(item);
  }

  #following(item: Item): number {
    const follows = (list: List): boolean => {
      const last = list.at(-1);
      return last !== undefined && levelOf(last) === levelOf(item) && item.value === last.value + 1;
    };
    const same = this.#open.findLastIndex(
      (list) => follows(list) && list.some((one) => styleOf(one) === styleOf(item)),
    );
    return same >= 0 ? same : this.#open.findLastIndex(follows);
  }

  /** A list that starts anew in its own style ends the one before. */
  #start(item: Item): void {
    const at = this.#open.findIndex((list) => list.some((one) => styleOf(one) === styleOf(item)));
    if (at >= 0) for (const one of this.#open.splice(at)) this.#done.push(one);
    this.#open.push([item]);
  }

  #spoil(item: Item): void {
    const at = this.#open.findLastIndex((list) => list.some((one) => levelOf(one) === levelOf(item)));
    const [list = [], ...inner] = at < 0 ? [] : this.#open.splice(at);
    for (const one of inner) this.#done.push(one);
    if (item.value <= (list.at(-1)?.value ?? 0)) this.#done.push(list);
  }

  close(): readonly List[] {
    return [...this.#done, ...this.#open];
  }
}

function repaired(item: Item, list: List, group: string): Finding {
  const { block, start, marker, label } = item;
  const from = start + marker.length;
  const rest = block.text.slice(from, from + 80);
  const [word = '', marks = '', letters = ''] = /^([*_[]{0,3})(\p{L}[\p{L}\p{N}’'-]{0,60})/u.exec(rest) ?? [];
  const cased = mayBeCapitalised(rest.slice(marks.length)) ? marks + capitalised(letters) : word;
  const before = marker.trimEnd();
  const changesWord = cased !== word;
  const end = changesWord ? from + word.length : marker.endsWith(' ') ? from - 1 : from;
  const after = `${label}.${changesWord || !marker.endsWith(' ') ? ' ' : ''}${changesWord ? cased : ''}`;
  return {
    start: block.start + start,
    end: block.start + end,
    after,
    message: `“${before}” is no marker of a list item; it was made “${label}.”${changesWord ? ', and the item starts with a capital' : ''}.`,
    evidence: `${list.length} lines counted from “${list[0]?.marker.trim()}” to “${list.at(-1)?.marker.trim()}”`,
    group,
  };
}

function* find(reading: Reading): Generator<Finding> {
  const lists = new Lists();
  for (const block of reading.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const item of itemsOf(block)) lists.add(item);
  }
  for (const list of lists.close()) {
    const [first] = list;
    if (!first || list.length < 2 || !list.some((item) => item.broken)) continue;
    for (const item of list) if (item.broken) yield repaired(item, list, `${first.block.start + first.start}`);
  }
}

export const lineMarkers: Rule = {
  id: 'numbering/line-markers',
  version: 2,
  tier: 'apply',
  summary: 'Repairs the markers of lists: “1, check” and “1.Check” become “1. Check”.',
  why: 'Chinese marks items with marks of its own behind the number; translation makes commas of them or drops the space. Two or more lines counted from 1 or A without a gap, a letter or a quotation mark behind every marker, and at least one marker that is none. Numbers are never changed. A stray comma before the first marker goes with it.',
  examples: [
    {
      fixes: '1, check the brakes.\n\n2, sign the record.',
      to: '1. Check the brakes.\n\n2. Sign the record.',
    },
    {
      fixes: 'Two kinds of penalty:\n\nA., a warning\n\nB., a deduction',
      to: 'Two kinds of penalty:\n\nA. A warning\n\nB. A deduction',
    },
    {
      fixes: '1、peel the onions\n2.,brown them slowly\n3.Add the stock',
      to: '1. Peel the onions\n2. Brown them slowly\n3. Add the stock',
    },
    {
      fixes: '1. Tune the strings.\n\nThis takes a while.\n\n2, "Silent Night" comes first.\n\n3, rest.',
      to: '1. Tune the strings.\n\nThis takes a while.\n\n2. "Silent Night" comes first.\n\n3. Rest.',
    },
    {
      fixes: '1.iPhone screens\n2.other screens',
      to: '1. iPhone screens\n2. Other screens',
    },
    {
      fixes:
        '1.The garden\n\n1, dig the beds\n\n2, sow the peas\n\n2.The orchard\n\n1, prune the pears\n\n2, pick the plums',
      to: '1. The garden\n\n1. Dig the beds\n\n2. Sow the peas\n\n2. The orchard\n\n1. Prune the pears\n\n2. Pick the plums',
    },
    {
      fixes: '1, **wash** the rice\n2, [soak it](https://rice.example/soak)',
      to: '1. **Wash** the rice\n2. [Soak it](https://rice.example/soak)',
      format: 'markdown',
    },
    {
      fixes: ', 1, what is the wheel for?\n\n2, who pays the miller?',
      to: '1. What is the wheel for?\n\n2. Who pays the miller?',
    },
    { keeps: ', 1, what is the wheel for?' },
    { keeps: '9:00, 333 members had already taken their seats.' },
    { keeps: '1, 4, 9\n2, 3, 5' },
    { keeps: '7, 17 and 23 have been retired by the club.\n\n1, 3 and 5 are odd.' },
    { keeps: '1. peel the onions;\n2. brown them slowly;\n3. add everything else.' },
    { keeps: '1, the first paragraph.\n\n3, the third paragraph.\n\n5, the fifth paragraph.' },
    { keeps: '1, the first line.\n\n2, the second line.\n\n4, the fourth line.' },
    { keeps: 'A, C, E\nB, D, F' },
    { keeps: 'A, excellent\nB, good\nC, fair' },
    { keeps: '1.e4 e5\n2.Nf3 Nc6\n3.Bb5 a6' },
    { keeps: '1,Alice,30\n2,Bob,25' },
    { keeps: 'A.Smith sang.\n\nB.Jones played.' },
    { keeps: '1.x is old and unsupported.\n\n2.x is the version that we use.' },
    {
      keeps:
        'It is shown on the small chart on page\n1, and again at the end of the long chapter on page\n2, where it is explained.',
    },
  ],
  find,
};
