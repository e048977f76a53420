// A place in one line of Markdown that counts columns as CommonMark does: a tab reaches to the next multiple of four.
import { isBlank } from '../lines.ts';
import { SPACE, TAB } from './characters.ts';

export class Cursor {
  readonly text: string;
  /** Where the line ends. */
  end = 0;
  /** Where reading goes on; a tab of which only some columns are read stands here still. */
  at = 0;
  /** The next character that is neither space nor tab, or `end`. */
  next = 0;
  /** Columns between `at` and `next`. */
  indent = 0;
  #column = 0;
  /** Columns of the tab at `at` that are not read yet. */
  #ofTab = 0;

  constructor(text: string) {
    this.text = text;
  }

  open(start: number, end: number): void {
    this.at = start;
    this.end = end;
    this.#column = 0;
    this.#ofTab = 0;
    this.look();
  }

  /** Is nothing left but spaces and tabs? */
  get isEmpty(): boolean {
    return this.next >= this.end;
  }

  /** Is nothing left that anybody sees? No-break and ideographic spaces are no words, whatever CommonMark says. */
  get isBlank(): boolean {
    if (this.next >= this.end) return true;
    const code = this.text.charCodeAt(this.next);
    return (code === 0xa0 || code === 0x3000 || code === 13) && isBlank(this.text, this.next, this.end);
  }

  /** Measures the white space ahead. */
  look(): void {
    let at = this.at;
    let column = this.#column;
    if (this.#ofTab > 0) {
      column += this.#ofTab;
      at++;
    }
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === SPACE) column++;
      else if (code === TAB) column += 4 - (column % 4);
      else break;
    }
    this.next = at;
    this.indent = column - this.#column;
  }

  /** Reads so many columns of white space. */
  advance(columns: number): void {
    for (let left = columns; left > 0 && this.at < this.end; ) {
      if (this.text.charCodeAt(this.at) === TAB) {
        if (this.#ofTab === 0) this.#ofTab = 4 - (this.#column % 4);
        const taken = Math.min(left, this.#ofTab);
        this.#column += taken;
        this.#ofTab -= taken;
        left -= taken;
        if (this.#ofTab === 0) this.at++;
      } else {
        this.at++;
        this.#column++;
        left--;
      }
    }
    this.look();
  }

  /** Reads the white space ahead and so many characters behind it, none of them a tab. */
  skip(characters: number): void {
    this.#column += this.indent + characters;
    this.#ofTab = 0;
    this.at = this.next + characters;
    this.look();
  }
}
