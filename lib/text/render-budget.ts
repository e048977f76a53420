// Whether a text can become a page within the memory and time of the publisher: counted in one pass, never timed.
import { blocksOf } from './blocks.ts';
import type { Format } from './manuscript.ts';

/** What a reader of Markdown makes an object of: lines, signs, cells. At worst so many take 825 MB and ten seconds of a processor. */
export const MOST_PARTS = 100_000;
/** Of plain text; so many take 400 MB. */
export const MOST_LINES = 1_000_000;
/** Quotes and lists that may begin on one line, whatever stands in front of them; what renders them is recursive. */
const MOST_MARKERS = 500;
/** Signs of emphasis in one paragraph; two of them make one level at worst. */
export const MOST_EMPHASIS = 2_000;
/** Levels that they may make: each takes one sign of another run than the longest. */
const MOST_LEVELS = MOST_EMPHASIS / 2;
/** Lines without an empty one between them, after which every line counts once more: each is moved with those before it. */
const LONG_PARAGRAPH = 500;
/** UTF-16 code units of destinations that links by reference lead to: each of them is written out. */
const MOST_REFERRED = 20_000_000;

/** What a page would have too much of. */
export type RenderExcess = 'parts' | 'nesting';

/** Undefined where the text can be rendered. */
export function renderExcess(text: string, format: Format): RenderExcess | undefined {
  return format === 'markdown' ? inMarkdown(text) : inPlainText(text);
}

function inPlainText(text: string): RenderExcess | undefined {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > MOST_LINES ? 'parts' : undefined;
}

function inMarkdown(text: string): RenderExcess | undefined {
  const load = new Load();
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    load.add(text.slice(start, end));
    if (load.markers > MOST_MARKERS) return 'nesting';
    if (load.parts > MOST_PARTS || load.referred > MOST_REFERRED) return 'parts';
    start = end + 1;
  }
  // Lines without an empty one between them may still be many paragraphs.
  return load.isEmphatic && hasDeepEmphasis(text) ? 'nesting' : undefined;
}

const DEFINITION = /^[ \t>]*\[[^\]]+\]:/;
/** What stands before the first word: indentation, quotes, list markers. */
const LEAD = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))*/;
/** Begins a paragraph of its own, whatever stands above it. */
const ITEM = /^ {0,3}[-+*][ \t]+\S/;
const DASHES = /^[ \t|:-]*$/;

/** The pieces of the lines so far. Counts too many rather than too few: what is no table after all is counted as one. */
class Load {
  parts = 0;
  /** On the last line. */
  markers = 0;
  /** In any paragraph. */
  isEmphatic = false;
  referred = 0;
  #emphasis = new Emphasis();
  /** Lists and quotes that may be open: the parser looks at each of them on every line. */
  #open = 0;
  #isBehindBlank = true;
  #lines = 0;
  /** Of the table that may be open: every row is filled up to as many. */
  #columns = 0;
  #references = 0;
  #definition = 0;
  #longestDefinition = 0;

  add(line: string): void {
    const [lead = ''] = LEAD.exec(line) ?? [];
    if (line.trim() === '') this.#blank();
    else {
      this.#enter(lead);
      this.#signs(line);
      if (line.includes('|') && DASHES.test(line.slice(lead.length)))
        this.#columns = Math.max(this.#columns, line.split('|').length);
      this.#define(line);
      this.#lines = ITEM.test(line) ? 1 : this.#lines + 1;
      this.parts += Math.floor(this.#lines / LONG_PARAGRAPH);
      this.#isBehindBlank = false;
    }
    this.parts += 1 + this.#open + this.#columns;
  }

  #blank(): void {
    this.markers = 0;
    this.#columns = 0;
    this.#definition = 0;
    this.#lines = 0;
    this.#emphasis = new Emphasis();
    this.#isBehindBlank = true;
  }

  #enter(lead: string): void {
    this.markers = lead.replaceAll(/[ \t\d]/g, '').length;
    const levels = Math.ceil(lead.replaceAll('\t', '    ').length / 2);
    if (this.markers > 0) this.#open = levels + this.markers;
    else if (this.#isBehindBlank) this.#open = Math.min(this.#open, levels);
  }

  /** A destination or title may go on below its first line. */
  #define(line: string): void {
    if (DEFINITION.test(line)) this.#definition = line.length;
    else if (this.#definition > 0) this.#definition += line.length;
    this.#longestDefinition = Math.max(this.#longestDefinition, this.#definition);
    this.referred = this.#references * this.#longestDefinition;
  }

  #signs(line: string): void {
    for (let at = 0; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      if (code === COLON || code === LETTER_W) this.parts += ADDRESS.test(line.slice(at, at + 4)) ? 2 : 0;
      if (!SIGNS.has(code)) continue;
      this.parts += 1;
      if (code === BRACKET) this.#references += 1;
    }
    this.#emphasis.add(line);
    this.isEmphatic ||= this.#emphasis.isTooMuch;
  }
}

const [BRACKET, UNDERSCORE, COLON, LETTER_W] = ['[', '_', ':', 'w'].map((sign) => sign.charCodeAt(0));
/** What may begin or end something within a line. */
const SIGNS: ReadonlySet<number> = new Set(Array.from('*_~[]`<&|\\@', (sign) => sign.charCodeAt(0)));
/** A link without any sign. */
const ADDRESS = /^(?::\/\/|www\.)/;
const EMPHASIS = /[*_~]/;
const WORD = /[\p{L}\p{N}]/u;

/** Not between spaces, and no underscore within a word: neither can begin or end emphasis. */
function mayEmphasize(line: string, at: number): boolean {
  if (!EMPHASIS.test(line.charAt(at))) return false;
  const [before, behind] = [line.charAt(at - 1), line.charAt(at + 1)];
  if (before.trim() === '' && behind.trim() === '') return false;
  return line.charCodeAt(at) !== UNDERSCORE || !WORD.test(before) || !WORD.test(behind);
}

/** The signs of one paragraph. */
class Emphasis {
  #signs = 0;
  #longest = 0;

  get isTooMuch(): boolean {
    return this.#signs > MOST_EMPHASIS && this.#signs - this.#longest > MOST_LEVELS;
  }

  add(words: string): this {
    let run = 0;
    for (let at = 0; at < words.length; at += 1) {
      run = mayEmphasize(words, at) ? run + 1 : 0;
      if (run > 0) this.#signs += 1;
      this.#longest = Math.max(this.#longest, run);
    }
    return this;
  }
}

/** In one paragraph, or in one row of a table. */
function hasDeepEmphasis(text: string): boolean {
  return blocksOf(text, 'markdown').some(({ kind, start, end }) => {
    if (kind === 'code') return false;
    const words = text.slice(start, end);
    return (kind === 'table' ? words.split('\n') : [words]).some((part) => new Emphasis().add(part).isTooMuch);
  });
}
