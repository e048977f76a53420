// Pipe tables of GitHub Flavored Markdown: a row of heads over a row of dashes with as many cells.
import { behindRun, behindSpace, isSpace } from './characters.ts';
import { OpenParagraph } from './paragraph.ts';
import type { Leaf, ReaderState, Start } from './state.ts';

const PIPE = 124;
const DASH = 45;
const COLON = 58;
const BACKSLASH = 92;

class Table implements Leaf {
  readonly start: Start;
  #end: number;

  constructor(start: Start, end: number) {
    this.start = start;
    this.#end = end;
  }

  takes(): boolean {
    return false;
  }

  add(state: ReaderState): void {
    this.#end = state.lineEnd;
  }

  close(state: ReaderState): void {
    state.emit(this.start.at, this.#end, 'table', this.start.isRoot, { lead: this.start.words - this.start.at });
  }
}

/** Makes a table of the last line of the paragraph above and the row of dashes at hand. */
export function startsTable(state: ReaderState): boolean {
  const { leaf, text, line, lineEnd } = state;
  if (!(leaf instanceof OpenParagraph) || !state.goesOn || !leaf.mayHead || isMarker(text, line.next)) return false;
  const columns = delimiterCells(text, line.next, lineEnd);
  if (columns === 0 || columns !== cells(text, leaf.lastLine.words, leaf.end)) return false;
  const isWhole = leaf.lastLine.at === leaf.start.at;
  const start = isWhole ? leaf.start : { ...leaf.lastLine, isItem: false, isRoot: false };
  if (isWhole) state.leaf = undefined;
  else {
    leaf.end = leaf.beforeLast;
    state.closeLeaf();
  }
  state.open(new Table(start, lineEnd));
  return true;
}

/** A dash and a space make a list item, whatever follows. */
const isMarker = (text: string, at: number): boolean =>
  text.charCodeAt(at) === DASH && isSpace(text.charCodeAt(at + 1));

/** A line that begins nothing else is a row of the table that is open. */
export function takesRow(state: ReaderState): boolean {
  const { leaf } = state;
  if (!(leaf instanceof Table) || !state.goesOn) return false;
  leaf.add(state);
  return true;
}

/** Cells of a row such as `| :-- | --: |`; 0 where the stretch is none. Dashes alone are the underline of a heading. */
function delimiterCells(text: string, from: number, to: number): number {
  let at = from;
  let count = 0;
  let signs = 0;
  if (text.charCodeAt(at) === PIPE) {
    signs++;
    at = behindSpace(text, at + 1, to);
  }
  while (at < to) {
    if (text.charCodeAt(at) === COLON) {
      signs++;
      at++;
    }
    const dash = at;
    at = behindRun(text, at, to, DASH);
    if (at === dash) return 0;
    if (at < to && text.charCodeAt(at) === COLON) {
      signs++;
      at++;
    }
    count++;
    at = behindSpace(text, at, to);
    if (at >= to) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    signs++;
    at = behindSpace(text, at + 1, to);
  }
  return signs > 0 ? count : 0;
}

/** Cells of any row; an escaped pipe parts none. */
function cells(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  let at = from;
  if (text.charCodeAt(at) === PIPE) at++;
  if (at >= end) return 0;
  let count = 1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE && at < end - 1) count++;
  }
  return count;
}
