// Code is indented by four columns and keeps its blank lines; a paragraph above takes such a line as its own.
import type { Leaf, ReaderState, Start } from './state.ts';

export const CODE_INDENT = 4;

export class IndentedCode implements Leaf {
  readonly start: Start;
  /** Blank lines behind the last line of code are none of it. */
  #end: number;

  constructor(state: ReaderState) {
    this.start = state.startOfLeaf();
    this.#end = state.lineEnd;
  }

  takes(state: ReaderState): boolean {
    if (state.line.isBlank) return true;
    if (state.line.indent < CODE_INDENT) return false;
    this.#end = state.lineEnd;
    return true;
  }

  close(state: ReaderState): void {
    state.emit(this.start.at, this.#end, 'code', this.start.isRoot);
  }
}

export function startsCode(state: ReaderState): void {
  if (state.begin()) state.open(new IndentedCode(state));
}
