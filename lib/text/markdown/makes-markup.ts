// Would replacements make markup of words: a list, a heading, code, a break, a table of what was a paragraph?
import type { Span } from '../manuscript.ts';
import { readBlocks } from './reader.ts';

/** A line of nothing else may be a break, the underline of a heading or the second row of a table. */
const SIGNS_ONLY = /^[-=|:*_ \t]{1,200}$/u;
const HAS_SIGN = /[-=*_]/u;
const LETTER = /\p{L}/u;
const TAG_BEHIND = />[ \t]*$/u;
/** The beginning of a line tells what it begins. */
const LONGEST = 1000;

/** A replacement; without `after` it changes nothing. */
interface Replacing extends Span {
  readonly after?: string;
}

/** Those of some replacements, in order and disjoint, that together begin no block of markup on any line. */
export function withoutMarkup<One extends Replacing>(text: string, all: readonly One[]): readonly One[] {
  const kept: One[] = [];
  for (let at = 0; at < all.length; ) {
    const first = all[at];
    if (!first) break;
    if (first.after === undefined || !mayBegin(text, first)) {
      kept.push(first);
      at++;
      continue;
    }
    let to = at + 1;
    for (let next = all[to]; next && mayBegin(text, next); next = all[to]) {
      if (!isSameLine(text, all[to - 1]?.end ?? 0, next.start)) break;
      to++;
    }
    const line = all.slice(at, to);
    if (!makesMarkup(text, line)) for (const one of line) kept.push(one);
    at = to;
  }
  return kept;
}

const isSameLine = (text: string, from: number, to: number): boolean =>
  to - from < LONGEST && !text.slice(from, to).includes('\n');

/** What stands behind a letter begins no block, but on a line of its own, or behind a tag that may stand alone. */
const mayBegin = (text: string, { start, after }: Replacing): boolean =>
  after?.includes('\n') === true ||
  !hasLetterBefore(text, start) ||
  TAG_BEHIND.test(text.slice(Math.max(0, start - 9), start));

function hasLetterBefore(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - LONGEST; at--) {
    if (text.charCodeAt(at) === 10) return false;
    if (LETTER.test(text.charAt(at))) return true;
  }
  return start > LONGEST;
}

/** Does a line of the changed text begin a block that none of the lines began that it was made of? */
function makesMarkup(text: string, changes: readonly Replacing[]): boolean {
  const start = changes[0]?.start ?? 0;
  const end = changes.at(-1)?.end ?? start;
  let made = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  let at = start;
  for (const change of changes) {
    made += text.slice(at, change.start) + (change.after ?? text.slice(change.start, change.end));
    at = change.end;
  }
  const stop = text.indexOf('\n', end);
  made += text.slice(end, Math.min(stop < 0 ? text.length : stop, end + LONGEST));
  const known = new Set(['paragraph', kindOf(lineOf(text, start)), kindOf(lineOf(text, end))]);
  return made.split('\n').some((line) => !known.has(kindOf(line)));
}

function lineOf(text: string, at: number): string {
  const stop = text.indexOf('\n', at);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(start, Math.min(stop < 0 ? text.length : stop, start + LONGEST));
}

/** What a line is by itself; words without a marker, and nothing, are a paragraph. */
function kindOf(line: string): string {
  if (SIGNS_ONLY.test(line) && HAS_SIGN.test(line)) return `signs ${line.trim().charAt(0)}`;
  return readBlocks(line, 0, line.length)[0]?.kind ?? 'paragraph';
}
