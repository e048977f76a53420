// A line of three or more stars, dashes or underscores parts what stands above it from what stands below.
import { isSpace } from './characters.ts';
import type { ReaderState } from './state.ts';

/** Three or more of one of `*`, `-`, `_`, with space between them. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 42 && code !== 45 && code !== 95) return false;
  let count = 0;
  for (let place = at; place < end; place++) {
    const one = text.charCodeAt(place);
    if (one === code) count++;
    else if (!isSpace(one)) return false;
  }
  return count >= 3;
}

export function startsBreak(state: ReaderState): boolean {
  if (!isThematicBreak(state.text, state.line.next, state.lineEnd)) return false;
  state.emitLine('rule');
  return true;
}
