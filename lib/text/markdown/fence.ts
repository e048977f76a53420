// Code between two lines of backticks or tildes; without the second one it reaches to the end of what holds it.
import { behindRun, behindSpace } from './characters.ts';
import { CODE_INDENT } from './indented-code.ts';
import type { Leaf, ReaderState, Start } from './state.ts';

const FEWEST = 3;
const BACKTICK = 96;

class Fence implements Leaf {
  readonly start: Start;
  readonly #code: number;
  readonly #length: number;
  /** Blank lines behind the last line of a fence that nothing closes are none of it. */
  #end: number;

  constructor(state: ReaderState, code: number, length: number) {
    this.start = state.startOfLeaf();
    this.#code = code;
    this.#length = length;
    this.#end = state.lineEnd;
  }

  takes(state: ReaderState): boolean {
    if (!state.line.isEmpty) this.#end = state.lineEnd;
    if (state.line.indent < CODE_INDENT && this.#isClosedBy(state)) state.closeLeaf();
    return true;
  }

  #isClosedBy({ text, line, lineEnd }: ReaderState): boolean {
    const behind = behindRun(text, line.next, lineEnd, this.#code);
    return behind - line.next >= this.#length && behindSpace(text, behind, lineEnd) === lineEnd;
  }

  close(state: ReaderState): void {
    state.emit(this.start.at, this.#end, 'code', this.start.isRoot);
  }
}

/** Length of the run that opens a fence; 0 where none does. No backtick stands behind a run of backticks. */
function openingFence(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const behind = behindRun(text, at, end, code);
  if (behind - at < FEWEST) return 0;
  if (code === BACKTICK)
    for (let place = behind; place < end; place++) if (text.charCodeAt(place) === BACKTICK) return 0;
  return behind - at;
}

export function startsFence(state: ReaderState): boolean {
  const { text, line, lineEnd } = state;
  const length = openingFence(text, line.next, lineEnd);
  if (length === 0) return false;
  if (state.begin()) state.open(new Fence(state, text.charCodeAt(line.next), length));
  return true;
}
