// Reads a line as a sequence of form phrases: it has a class only when nothing unknown is left on it (DEFECTS §7).

import { spelledOut } from './choices.ts';
import { FORM_PARTS, type FormPart } from './form-part.ts';
import { type MatchKey, matchKey } from './match-key.ts';
import { PHRASE_KEYS } from './phrases.generated.ts';
import { PrefixIndex } from './prefix-index.ts';

interface Phrase {
  readonly key: string;
  readonly part: FormPart;
}

/** A form phrase found in a line, in positions of its key. */
export interface Found {
  readonly part: FormPart;
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
const MAY_BE_CUT: ReadonlySet<FormPart> = new Set(['notice', 'required', 'control']);
const TO_THE_END: ReadonlySet<FormPart> = new Set(['heading-to', 'closed-to', 'control-to']);
const KEEPS_ITS_STOP: ReadonlySet<FormPart> = new Set(['heading', 'title', 'core', 'field', 'owner']);
/** The keys of a part, their choices spelled out. */
const keysOf = (part: FormPart): ReadonlySet<string> =>
  new Set(PHRASE_KEYS[part].trim().split('\n').flatMap(spelledOut));

let index: PrefixIndex<Phrase> | undefined;

/** All phrases; the index is built when the first line asks. */
function phrases(): PrefixIndex<Phrase> {
  index ??= new PrefixIndex(FORM_PARTS.flatMap((part) => Array.from(keysOf(part), (key) => ({ key, part }))));
  return index;
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
  readFrom(from: number, before?: FormPart): readonly Found[] | undefined {
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
    if (part === 'control-to') return [{ part, start: from, end: this.#key.length, trailing: true }];
    if (part === 'required') return this.#running(part, from, stopped, LONGEST_RUN);
    if (TO_THE_END.has(part)) return this.#running(part, from, end, LONGEST_TITLE);
    return undefined;
  }

  /** Unknown words, then the end of the line or form phrases again. */
  #running(part: FormPart, start: number, from: number, longest: number): readonly Found[] | undefined {
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
  #cut({ key, part }: Phrase, from: number, before: FormPart | undefined): readonly Found[] | undefined {
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
  /** The form phrases from a position of the key to its end, or nothing. */
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

/** Letters from which on a phrase is looked for: six of them leave few places, and a shorter phrase is a stem of its own. */
const STEM = 6;

interface Stems {
  readonly whole: ReadonlySet<string>;
  /** Phrases of fewer letters. */
  readonly short: ReadonlySet<string>;
}

const stems = new Map<ReadonlySet<FormPart> | undefined, Stems>();

function stemsOf(parts: ReadonlySet<FormPart> | undefined): Stems {
  let known = stems.get(parts);
  if (!known) {
    const keys = phrases()
      .all.filter(({ part }) => parts === undefined || parts.has(part))
      .map(({ key }) => key);
    known = {
      whole: new Set(keys.map((key) => key.slice(0, STEM))),
      short: new Set(keys.filter((key) => key.length < STEM)),
    };
    stems.set(parts, known);
  }
  return known;
}

/** The first letters of a key, or undefined where they are not plain to see. */
function stemAt(text: string, from: number): string | undefined {
  let stem = '';
  const to = Math.min(text.length, from + FIRST_WORDS);
  for (let at = from; at < to && stem.length < STEM; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) stem += text.charAt(at);
    else if (code >= 65 && code <= 90) stem += String.fromCharCode(code + 32);
    else if (code !== 32 && code !== 44 && code !== 45) return undefined;
  }
  return stem.length < STEM ? undefined : stem;
}

function isKnown(stem: string, { whole, short }: Stems): boolean {
  if (whole.has(stem)) return true;
  for (let length = 1; length < STEM; length++) if (short.has(stem.slice(0, length))) return true;
  return false;
}

/** Could a form phrase, or one of some parts, begin here? Looks at the first words only. */
export function mayBegin(text: string, from = 0, parts?: ReadonlySet<FormPart>): boolean {
  const stem = stemAt(text, from);
  if (stem !== undefined && !isKnown(stem, stemsOf(parts))) return false;
  const key = matchKey(text.slice(from, from + FIRST_WORDS)).key.replace(/^\d{1,6}/u, '');
  if (key === '') return from + FIRST_WORDS < text.length;
  for (const phrase of phrases().at(key, 0)) {
    if (parts !== undefined && !parts.has(phrase.part)) continue;
    if (key.startsWith(phrase.key) || phrase.key.startsWith(key)) return true;
  }
  return false;
}

/** The form phrases of a line that holds nothing else. */
export function formPhrases(text: string, isLast: boolean): readonly Found[] | undefined {
  if (text.length > LONGEST_LINE || (text.length > FIRST_WORDS && !mayBegin(text))) return undefined;
  const found = formReader(text, isLast).from(0);
  return found && found.length > 0 ? found : undefined;
}
