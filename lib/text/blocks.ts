// Blocks are views on the manuscript: what stands between blank lines, and in Markdown what its markers make of it.

import { isLined } from './lined.ts';
import type { Format, Span } from './manuscript.ts';
import { hasFinalStop, sentenceStarts } from './marks.ts';
import type { Keeper } from './once.ts';
import { type Replacement, rescanned, type Scan, scan } from './scan.ts';
import { type Shield, shieldsOf } from './shields.ts';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'code'
  | 'table'
  | 'rule'
  | 'image'
  | 'html'
  | 'front-matter';

/** Shorter lines than this, all of them, make a block of several lines verse (DEFECTS §3). */
const VERSE_LINE = 50;
/** A prose paragraph has at least so many words (DEFECTS §3). */
const PROSE_WORDS = 15;

/** A longer piece is not read again as a whole for every change. */
const LONG = 4000;

/** What a block says, whatever its place: worked out once and shared by every reading that contains it. */
export class Piece implements Keeper {
  readonly kept: object[] = [];
  readonly text: string;
  readonly kind: BlockKind;
  readonly format: Format;
  /** Where the words begin: behind `# `, `- `, `1. `. */
  readonly lead: number;
  #scan: Scan | undefined;
  #shields: readonly Shield[] | undefined;
  #reaches: readonly number[] | undefined;
  #starts: readonly number[] | undefined;
  #stop: boolean | undefined;
  #prose: boolean | undefined;

  constructor(text: string, kind: BlockKind, format: Format, lead = 0) {
    this.text = text;
    this.kind = kind;
    this.format = format;
    this.lead = lead;
  }

  /** What one look at every character tells. */
  get scanned(): Scan {
    this.#scan ??= scan(this.text);
    return this.#scan;
  }

  get traits(): number {
    return this.scanned.traits;
  }

  /** Takes over what is known of the piece that this one was before some changes. */
  succeed(before: Piece, changes: readonly Replacement[]): void {
    if (before.#scan && before.text.length > LONG)
      this.#scan = rescanned(before.#scan, before.text, this.text, changes);
  }

  get hints(): number {
    return this.scanned.hints;
  }

  get words(): number {
    return this.scanned.words;
  }

  get shields(): readonly Shield[] {
    this.#shields ??= this.#wholeShield() ?? shieldsOf(this.text, this.format, this.traits);
    return this.#shields;
  }

  /** Index of the first shield that may reach behind an offset: those before it all end sooner. */
  firstShield(offset: number): number {
    this.#reaches ??= reachesOf(this.shields);
    let low = 0;
    let high = this.#reaches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reaches[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get sentenceStarts(): readonly number[] {
    this.#starts ??= sentenceStarts(this.text, this.lead);
    return this.#starts;
  }

  get finalStop(): boolean {
    this.#stop ??= hasFinalStop(this.text);
    return this.#stop;
  }

  /** Several lines, all of them short. */
  get verse(): boolean {
    return this.text.includes('\n') && this.text.split('\n').every((line) => line.trim().length < VERSE_LINE);
  }

  /** Not verse, at least 15 words, a final stop. */
  get prose(): boolean {
    this.#prose ??= this.kind === 'paragraph' && this.words >= PROSE_WORDS && this.finalStop && !this.verse;
    return this.#prose;
  }

  #wholeShield(): readonly Shield[] | undefined {
    const whole = { start: 0, end: this.text.length };
    switch (this.kind) {
      case 'code':
      case 'html':
      case 'front-matter':
      case 'table':
        return [{ ...whole, kind: this.kind }];
      case 'rule':
        return [{ ...whole, kind: 'code' }];
      case 'quote':
        return [{ ...whole, kind: 'block-quote' }];
      default:
        return undefined;
    }
  }
}

/** How far the shields up to each one reach. */
function reachesOf(shields: readonly Shield[]): readonly number[] {
  let reach = 0;
  return shields.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
}

/** A piece in its place. */
export class Block implements Span {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;

  constructor(start: number, piece: Piece) {
    this.start = start;
    this.end = start + piece.text.length;
    this.piece = piece;
  }

  get text(): string {
    return this.piece.text;
  }

  get kind(): BlockKind {
    return this.piece.kind;
  }

  /** Text without the Markdown marker in front. */
  get content(): string {
    return this.piece.lead ? this.piece.text.slice(this.piece.lead) : this.piece.text;
  }

  /** Where `content` begins in the whole text. */
  get contentStart(): number {
    return this.start + this.piece.lead;
  }

  get traits(): number {
    return this.piece.traits;
  }

  get hints(): number {
    return this.piece.hints;
  }

  get words(): number {
    return this.piece.words;
  }

  get prose(): boolean {
    return this.piece.prose;
  }

  get verse(): boolean {
    return this.piece.verse;
  }

  get finalStop(): boolean {
    return this.piece.finalStop;
  }

  /** One line. */
  get single(): boolean {
    return !this.piece.text.includes('\n');
  }

  /** Offsets in the whole text. */
  get sentenceStarts(): readonly number[] {
    return this.piece.sentenceStarts.map((at) => at + this.start);
  }

  moved(by: number): Block {
    return by === 0 ? this : new Block(this.start + by, this.piece);
  }
}

/** Lines between blank ones; a line of white space alone is blank, whatever the white space. */
function* paragraphs(text: string, from: number, to: number): Generator<Span> {
  let start = -1;
  let end = from;
  for (let at = from; at < to; ) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 || stop > to ? to : stop;
    if (isBlank(text, at, lineEnd)) {
      if (start >= 0) yield { start, end };
      start = -1;
    } else {
      if (start < 0) start = at;
      end = lineEnd;
    }
    at = lineEnd + 1;
  }
  if (start >= 0) yield { start, end };
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 0x3000 && code !== 0xa0 && code !== 13) return false;
  }
  return true;
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/u;
const TASK_OR_BULLET = /^[ \t]*[-*+•][ \t]+/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const QUOTE = /^ {0,3}>/u;
const THEMATIC = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const HTML = /^ {0,3}<(?:!--|\/?[a-zA-Z][\w-]*(?:[\s>/]|$))/u;
const IMAGE = /^!\[[^\]\n]*\]\([^)\n]*\)$/u;
const DELIMITER_ROW = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/u;

const lineAt = (text: string, at: number, to: number): string => {
  const stop = text.indexOf('\n', at);
  return text.slice(at, stop < 0 || stop > to ? to : stop);
};

/** Reads Markdown line by line; everything it does not know is a paragraph. */
function* markdownBlocks(text: string, from: number, to: number): Generator<Block> {
  const block = (start: number, end: number, kind: BlockKind, lead = 0): Block =>
    new Block(start, new Piece(text.slice(start, end), kind, 'markdown', lead));
  let at = from;
  let afterItem = false;
  let itemIndent = 0;
  if (at === 0 && text.startsWith('---\n')) {
    const close = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/u.exec(text.slice(3));
    if (close) {
      const end = 3 + close.index + close[0].length;
      yield block(0, end, 'front-matter');
      at = end + 1;
    }
  }
  while (at < to) {
    const line = lineAt(text, at, to);
    const lineEnd = at + line.length;
    if (line.trim() === '') {
      at = lineEnd + 1;
      continue;
    }
    const fence = FENCE.exec(line)?.[1];
    if (fence) {
      const end = fenceEnd(text, lineEnd, to, fence);
      yield block(at, end, 'code');
      at = end + 1;
      afterItem = false;
      continue;
    }
    const deep = afterItem ? itemIndent + 4 : 4;
    if (indentOf(line) >= deep) {
      const end = whileLines(text, at, to, (next) => indentOf(next) >= deep);
      yield block(at, end, 'code');
      at = end + 1;
      continue;
    }
    if (THEMATIC.test(line)) {
      yield block(at, lineEnd, 'rule');
      at = lineEnd + 1;
      continue;
    }
    const heading = HEADING.exec(line)?.[0];
    if (heading) {
      yield block(at, lineEnd, 'heading', heading.length);
      at = lineEnd + 1;
      afterItem = false;
      continue;
    }
    if (QUOTE.test(line)) {
      const end = whileLines(text, at, to, (next) => next.trim() !== '' && !HEADING.test(next) && !FENCE.test(next));
      yield block(at, end, 'quote');
      at = end + 1;
      continue;
    }
    if (HTML.test(line) && !/^ {0,3}<(?:https?|mailto):/u.test(line)) {
      const end = htmlEnd(text, at, to);
      yield block(at, end, 'html');
      at = end + 1;
      continue;
    }
    const item = ITEM.exec(line)?.[0];
    if (item) {
      const end = whileLines(
        text,
        lineEnd + 1,
        to,
        (next) => next.trim() !== '' && !ITEM.test(next) && !startsBlock(next),
        lineEnd,
      );
      yield block(at, end, 'item', item.length);
      at = end + 1;
      afterItem = true;
      itemIndent = indentOf(line) + (/\S+[ \t]*/u.exec(item)?.[0].length ?? 0);
      continue;
    }
    const end = whileLines(
      text,
      lineEnd + 1,
      to,
      (next) => next.trim() !== '' && !startsBlock(next) && !TASK_OR_BULLET.test(next),
      lineEnd,
    );
    const body = text.slice(at, end);
    const second = body.split('\n', 2)[1];
    const kind = IMAGE.test(body.trim())
      ? 'image'
      : body.includes('|') && second !== undefined && DELIMITER_ROW.test(second)
        ? 'table'
        : 'paragraph';
    yield block(at, end, kind, /^[ \t]*/u.exec(line)?.[0].length ?? 0);
    at = end + 1;
    afterItem = afterItem && /^[ \t]/u.test(line);
  }
}

/** Columns of white space in front; a tab counts as four. */
function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) columns++;
    else if (code === 9) columns += 4;
    else return columns;
  }
  return 0;
}

const startsBlock = (line: string): boolean =>
  HEADING.test(line) || FENCE.test(line) || QUOTE.test(line) || THEMATIC.test(line);

/** End of the last line, from `at` on, for which `goesOn` holds; `otherwise` where not even the first does. */
function whileLines(text: string, at: number, to: number, goesOn: (line: string) => boolean, otherwise = at): number {
  let end = otherwise;
  for (let next = at; next < to; ) {
    const line = lineAt(text, next, to);
    if (!goesOn(line)) break;
    end = next + line.length;
    next = end + 1;
  }
  return end;
}

function fenceEnd(text: string, from: number, to: number, fence: string): number {
  for (let at = from + 1; at < to; ) {
    const line = lineAt(text, at, to);
    const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u.exec(line)?.[1];
    if (close?.startsWith(fence)) return at + line.length;
    at += line.length + 1;
  }
  return to > from && text.charCodeAt(to - 1) === 10 ? to - 1 : to;
}

function htmlEnd(text: string, at: number, to: number): number {
  if (/^ {0,3}<!--/u.test(text.slice(at, at + 8))) {
    const close = text.indexOf('-->', at);
    if (close >= 0 && close < to) return close + lineAt(text, close, to).length;
  }
  return whileLines(text, at, to, (line) => line.trim() !== '');
}

/** The blocks of `text` between two offsets that lie on block borders. */
export function blocksOf(text: string, format: Format, from = 0, to = text.length): Block[] {
  if (format === 'markdown') return [...markdownBlocks(text, from, to)];
  return Array.from(
    plainParagraphs(text, from, to),
    ({ start, end }) =>
      new Block(start, new Piece(text.slice(start, end), 'paragraph', format, leadOf(text, start, end))),
  );
}

/** What stands between blank lines, and where lines are paragraphs, each of them. */
function* plainParagraphs(text: string, from: number, to: number): Generator<Span> {
  for (const span of paragraphs(text, from, to)) {
    const stop = text.indexOf('\n', span.start);
    if (stop < 0 || stop >= span.end || !isLined(text, span.start, span.end)) yield span;
    else {
      for (let start = span.start; start < span.end; ) {
        const end = start + lineAt(text, start, span.end).length;
        yield { start, end };
        start = end + 1;
      }
    }
  }
}

/** Indentation of a plain block. */
function leadOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[ \t\u3000\u00a0]/u.test(text.charAt(at))) at++;
  return at - start;
}
