// A paragraph takes every line that begins nothing else, even one that has left its list or quote; link definitions stand first.
import { isSpace } from './characters.ts';
import { definitionEnd } from './definition.ts';
import { CODE_INDENT } from './indented-code.ts';
import type { Leaf, ReaderState, Start } from './state.ts';

const BRACKET = 91;
/** `•` is no marker of Markdown, but one of pages: a line that begins with it is an item to us. */
const BULLET = 0x2022;
const TASK = /\[[ xX]\][ \t]+/uy;
const IMAGE = /^!\[[^\]\n]*\]\([^)\n]*\)$/u;

interface Line {
  readonly at: number;
  readonly words: number;
}

export class OpenParagraph implements Leaf {
  readonly start: Start;
  end: number;
  /** The last line, which the heads of a table may be. */
  lastLine: Line;
  /** Where the line before the last one ends. */
  beforeLast: number;
  /** May the last line be the heads of a table? Not where it has left a container of the paragraph or is indented like code. */
  mayHead = true;
  #bullets: Line[] = [];

  constructor(state: ReaderState) {
    this.start = state.startOfLeaf();
    this.end = state.lineEnd;
    this.beforeLast = this.start.at;
    this.lastLine = { at: this.start.at, words: this.start.words };
    this.#noteBullet(state.text);
  }

  takes(): boolean {
    return false;
  }

  /** Takes a line that begins nothing. */
  add(state: ReaderState): void {
    this.beforeLast = this.end;
    this.end = state.lineEnd;
    this.lastLine = { at: state.lineStart, words: state.line.next };
    this.mayHead = state.goesOn && state.line.indent < CODE_INDENT;
    this.#noteBullet(state.text);
  }

  #noteBullet(text: string): void {
    const { words } = this.lastLine;
    if (text.charCodeAt(words) === BULLET && isSpace(text.charCodeAt(words + 1))) this.#bullets.push(this.lastLine);
  }

  /** Is there more than link definitions? */
  hasWords({ text }: ReaderState): boolean {
    let { words } = this.start;
    while (text.charCodeAt(words) === BRACKET) {
      const end = definitionEnd(text, words, this.end);
      if (end < 0) return true;
      if (end >= this.end) return false;
      words = firstWord(text, end + 1, this.end);
    }
    return true;
  }

  /** Hands over the definitions, and tells where what follows them begins; behind the end where nothing does. */
  withoutDefinitions(state: ReaderState): Start {
    const { text } = state;
    let start = this.start;
    while (text.charCodeAt(start.words) === BRACKET) {
      const end = definitionEnd(text, start.words, this.end);
      if (end < 0) break;
      state.emit(start.at, end, 'definition', start.isRoot, { lead: start.words - start.at });
      start = { at: end + 1, words: firstWord(text, end + 1, this.end), isItem: false, isRoot: false };
    }
    return start;
  }

  close(state: ReaderState): void {
    let start = this.withoutDefinitions(state);
    for (const bullet of this.#bullets) {
      if (bullet.at > start.at && bullet.at <= this.end) {
        this.#emit(state, start, bullet.at - 1);
        start = { ...bullet, isItem: false, isRoot: false };
      }
    }
    if (start.at <= this.end) this.#emit(state, start, this.end);
  }

  #emit(state: ReaderState, start: Start, end: number): void {
    const { text } = state;
    const isBulleted = text.charCodeAt(start.words) === BULLET && isSpace(text.charCodeAt(start.words + 1));
    const words = isBulleted ? firstWord(text, start.words + 1, end) : start.words;
    const isItem = start.isItem || isBulleted;
    const kind = isItem ? 'item' : isImage(text, words, end) ? 'image' : 'paragraph';
    const lead = (isItem ? behindTask(text, words) : words) - start.at;
    state.emit(start.at, end, kind, start.isRoot, { lead: Math.min(lead, end - start.at) });
  }
}

const isImage = (text: string, words: number, end: number): boolean =>
  text.startsWith('![', words) && IMAGE.test(text.slice(words, end).trimEnd());

function behindTask(text: string, at: number): number {
  TASK.lastIndex = at;
  return at + (TASK.exec(text)?.[0].length ?? 0);
}

function firstWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Words that begin nothing else go on with the paragraph that is open, or begin one. */
export function takesWords(state: ReaderState): void {
  const { leaf } = state;
  if (!state.hasBegun && leaf instanceof OpenParagraph) leaf.add(state);
  else if (state.begin()) state.open(new OpenParagraph(state));
}
