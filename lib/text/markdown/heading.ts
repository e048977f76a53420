// Headings: words behind number signs, or words over a line of equals signs or dashes (Setext).
import { behindRun, behindSpace, isSpace } from './characters.ts';
import { OpenParagraph } from './paragraph.ts';
import type { ReaderState } from './state.ts';

const MOST_SIGNS = 6;

/** Where the words of a `#` heading begin; -1 where there is no heading. */
function headingWords(text: string, at: number, end: number): number {
  const behind = behindRun(text, at, end, 35);
  if (behind === at || behind - at > MOST_SIGNS) return -1;
  if (behind < end && !isSpace(text.charCodeAt(behind))) return -1;
  return behindSpace(text, behind, end);
}

export function startsHeading(state: ReaderState): boolean {
  const { text, lineStart, lineEnd } = state;
  const words = headingWords(text, state.line.next, lineEnd);
  if (words < 0) return false;
  state.emitLine('heading', { lead: words - lineStart });
  return true;
}

/** `====` or `----`, and nothing but space behind it. */
function isUnderline(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 61 || code === 45) && behindSpace(text, behindRun(text, at, end, code), end) === end;
}

/** Makes a heading of the paragraph above; link definitions alone are no words that could be one. */
export function underlinesParagraph(state: ReaderState): boolean {
  const { leaf, text, lineEnd } = state;
  if (!(leaf instanceof OpenParagraph) || !state.goesOn || !isUnderline(text, state.line.next, lineEnd)) return false;
  if (!leaf.hasWords(state)) return false;
  state.leaf = undefined;
  const { at, words, isRoot } = leaf.withoutDefinitions(state);
  state.emit(at, lineEnd, 'heading', isRoot, { lead: words - at, trail: lineEnd - leaf.end });
  return true;
}
