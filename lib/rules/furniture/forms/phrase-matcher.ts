// Reads a line as a sequence of form strings: it has a class only when nothing unknown is left on it (DEFECTS §7).

import { type MatchKey, matchKey } from './match-key.ts';
import { PrefixIndex } from './prefix-index.ts';
import type { FormStrings } from './strings.ts';
import { SYSTEMS, WIDGETS } from './systems.ts';
import { WORDPRESS_ASIA } from './wordpress-asia.ts';
import { WORDPRESS_EAST } from './wordpress-east.ts';
import { WORDPRESS_WEST } from './wordpress-west.ts';

export type Part = Exclude<keyof FormStrings, 'of'>;

interface Phrase {
  readonly key: string;
  readonly part: Part;
}

/** A form string found in a line, in positions of its key. */
export interface Found {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  /** Words that nobody knows ran along: behind the sentence about required fields, or a title behind a heading. */
  readonly trailing: boolean;
}

/** Words of its own that the sentence about required fields may run on with, in characters of a key. */
const LONGEST_RUN = 45;
/** A title or a name behind a heading. */
const LONGEST_TITLE = 120;
/** “Your email address”: a notice cut by the end of the file counts from here on (DEFECTS §7). */
const SHORTEST_CUT = 18;
const MAY_BE_CUT: ReadonlySet<Part> = new Set(['notice', 'required', 'control']);
const TO_THE_END: ReadonlySet<Part> = new Set(['headingTo', 'closedTo', 'controlTo']);
const KEEPS_ITS_STOP: ReadonlySet<Part> = new Set(['heading', 'title', 'core', 'field', 'owner']);
const PARTS: readonly Part[] = [
  ...([
    'heading',
    'headingTo',
    'title',
    'notice',
    'faint',
    'required',
    'core',
    'field',
    'control',
    'controlTo',
  ] as const),
  ...(['widget', 'owner', 'closed', 'closedTo'] as const),
];

/** Spells out `(a|b)` and `[a]`. */
function spelled(text: string): readonly string[] {
  const choice = /\(([^()|]{0,80}(?:\|[^()|]{0,80}){1,12})\)|\[([^[\]]{0,80})\]/u.exec(text);
  if (!choice) return [text];
  const ways = choice[1] === undefined ? ['', choice[2] ?? ''] : choice[1].split('|');
  const before = text.slice(0, choice.index);
  const after = text.slice(choice.index + choice[0].length);
  return ways.flatMap((way) => spelled(before + way + after));
}

/** ` | ` stands between strings, `|` inside brackets between their alternatives. */
const strings = (cell: string): readonly string[] => cell.split(' | ').flatMap((one) => spelled(one.trim()));

function written(rows: readonly FormStrings[]): PrefixIndex<Phrase> {
  const phrases = new Map<string, Phrase>();
  for (const part of PARTS) {
    for (const row of rows) {
      for (const text of strings(row[part] ?? '')) {
        const key = matchKey(text).key.replace(/\.$/u, '');
        if (key !== '') phrases.set(`${key} ${part}`, { key, part });
      }
    }
  }
  return new PrefixIndex([...phrases.values()]);
}

let book: PrefixIndex<Phrase> | undefined;

/** All form strings; the book is written when it is first opened. */
function phrases(): PrefixIndex<Phrase> {
  book ??= written([...WORDPRESS_WEST, ...WORDPRESS_EAST, ...WORDPRESS_ASIA, ...SYSTEMS, ...WIDGETS]);
  return book;
}

/** Reads one line, or the end of one. */
class Line {
  readonly #line: MatchKey;
  readonly #key: string;
  readonly #isLast: boolean;
  readonly #dead = new Set<number>();

  constructor(line: MatchKey, isLast: boolean) {
    this.#line = line;
    this.#key = line.key;
    this.#isLast = isLast;
  }

  /** The strings from `from` to the end of the line, or nothing where something else is among them. */
  readFrom(from: number, before?: Part): readonly Found[] | undefined {
    if (from >= this.#key.length) return [];
    if (this.#dead.has(from)) return undefined;
    for (const phrase of phrases().at(this.#key, from)) {
      const rest = this.#key.startsWith(phrase.key, from)
        ? this.#whole(phrase, from)
        : this.#isLast
          ? this.#cut(phrase, from, before)
          : undefined;
      if (rest) return rest;
    }
    const digits = /^\d{1,6}/u.exec(this.#key.slice(from, from + 6))?.[0].length ?? 0;
    if (digits > 0) {
      const rest = this.readFrom(from + digits, before);
      if (rest) return rest;
    }
    if (before !== 'notice') this.#dead.add(from);
    return undefined;
  }

  #whole({ key, part }: Phrase, from: number): readonly Found[] | undefined {
    const end = from + key.length;
    const stopped = this.#key.charAt(end) === '.' && !KEEPS_ITS_STOP.has(part) ? end + 1 : end;
    if (!TO_THE_END.has(part)) {
      const rest = this.readFrom(stopped, part);
      if (rest) return [{ part, start: from, end: stopped, trailing: false }, ...rest];
    }
    if (part === 'controlTo') return [{ part, start: from, end: this.#key.length, trailing: true }];
    if (part === 'required') return this.#running(part, from, stopped, LONGEST_RUN);
    if (TO_THE_END.has(part)) return this.#running(part, from, end, LONGEST_TITLE);
    return undefined;
  }

  /** Unknown words, then the end of the line or form strings again. */
  #running(part: Part, start: number, from: number, longest: number): readonly Found[] | undefined {
    const limit = Math.min(this.#key.length, from + longest);
    for (let end = from + 1; end <= limit; end++) {
      if (part === 'required' && this.#key.charAt(end - 1) === '"') return undefined;
      if (end < this.#key.length && part === 'required' && this.#key.charAt(end - 1) === '.') return undefined;
      const rest = this.readFrom(end, part);
      if (rest) return [{ part, start, end, trailing: true }, ...rest];
    }
    return undefined;
  }

  /** The end of the file cut the string off: from 18 characters on, or right behind a notice. */
  #cut({ key, part }: Phrase, from: number, before: Part | undefined): readonly Found[] | undefined {
    if (!MAY_BE_CUT.has(part)) return undefined;
    const left = this.#key.slice(from);
    if (!key.startsWith(left)) return undefined;
    const follows = before === 'notice' && part === 'required';
    const length = this.#line.end - (this.#line.at[from] ?? 0);
    if (length < SHORTEST_CUT && !follows) return undefined;
    return [{ part, start: from, end: this.#key.length, trailing: false }];
  }
}

/** Longer lines are prose. */
const LONGEST_LINE = 6000;

export interface LineReader {
  readonly line: MatchKey;
  /** The form strings from a position of the key to its end, or nothing. */
  from(position: number): readonly Found[] | undefined;
}

/** `isLast`: nothing follows in the text, so that a string may be cut off. */
export function formReader(text: string, isLast: boolean): LineReader {
  const line = matchKey(text);
  const reading = new Line(line, isLast);
  return { line, from: (position) => reading.readFrom(position) };
}

/** A longer line is looked at from its first words before it is read. */
const FIRST_WORDS = 60;

/** Three letters that a string of some parts may begin with; a shorter string is a stem of its own. */
const stems = new Map<ReadonlySet<Part> | undefined, ReadonlySet<string>>();

function stemsOf(parts: ReadonlySet<Part> | undefined): ReadonlySet<string> {
  let known = stems.get(parts);
  if (!known) {
    const wanted = phrases().all.filter(({ part }) => parts === undefined || parts.has(part));
    known = new Set(wanted.map(({ key }) => key.slice(0, 3)));
    stems.set(parts, known);
  }
  return known;
}

/** The first three letters of a key, or undefined where they are not plain to see. */
function stemAt(text: string, from: number): string | undefined {
  let stem = '';
  const to = Math.min(text.length, from + FIRST_WORDS);
  for (let at = from; at < to && stem.length < 3; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) stem += text.charAt(at);
    else if (code >= 65 && code <= 90) stem += String.fromCharCode(code + 32);
    else if (code !== 32 && code !== 44 && code !== 45) return undefined;
  }
  return stem.length < 3 ? undefined : stem;
}

/** Could a form string, or one of some parts, begin here? Looks at the first words only. */
export function mayBegin(text: string, from = 0, parts?: ReadonlySet<Part>): boolean {
  const known = stemsOf(parts);
  const stem = stemAt(text, from);
  if (stem !== undefined && !known.has(stem) && !known.has(stem.slice(0, 2)) && !known.has(stem.charAt(0)))
    return false;
  const key = matchKey(text.slice(from, from + FIRST_WORDS)).key.replace(/^\d{1,6}/u, '');
  if (key === '') return from + FIRST_WORDS < text.length;
  for (const phrase of phrases().at(key, 0)) {
    if (parts !== undefined && !parts.has(phrase.part)) continue;
    if (key.startsWith(phrase.key) || phrase.key.startsWith(key)) return true;
  }
  return false;
}

/** The form strings of a line that holds nothing else. */
export function formStrings(text: string, isLast: boolean): readonly Found[] | undefined {
  if (text.length > LONGEST_LINE || (text.length > FIRST_WORDS && !mayBegin(text))) return undefined;
  const found = formReader(text, isLast).from(0);
  return found && found.length > 0 ? found : undefined;
}
