// HTML within a paragraph: tags, comments, instructions, and the words of elements that hold program text.
import type { Shield } from '../shield.ts';
import { tagEnd } from './tag.ts';

/** Beginnings and ends of what is no tag: comments, instructions, CDATA, declarations. */
const FENCED: readonly (readonly [RegExp, string])[] = [
  [/<!--/gu, '-->'],
  [/<\?/gu, '?>'],
  [/<!\[CDATA\[/gu, ']]>'],
  [/<![A-Za-z]/gu, '>'],
];
/** What is written in these is not prose, and every character of it counts. */
const RAW = /<(code|kbd|math|pre|samp|script|style|svg|textarea|tt|var)(?=[ \t\n>])/giu;
/** Browsers take these for tags, whatever CommonMark says, and so do addresses in angles. */
const LIKE_TAGS = /<\/?[a-zA-Z][^<>]*>|<(?:https?|mailto):[^<>\s]*>/gu;

export function* inlineHtml(text: string): Generator<Shield> {
  for (const [open, close] of FENCED) yield* between(text, open, close);
  yield* rawElements(text);
  for (const match of text.matchAll(LIKE_TAGS))
    yield { kind: 'html', start: match.index, end: match.index + match[0].length };
  yield* quotingTags(text);
}

/** One that nothing closes is none. */
function* between(text: string, open: RegExp, close: string): Generator<Shield> {
  let until = 0;
  for (const match of text.matchAll(open)) {
    if (match.index < until) continue;
    const end = text.indexOf(close, match.index + match[0].length);
    if (end < 0) return;
    until = end + close.length;
    yield { kind: 'html', start: match.index, end: until };
  }
}

/** Tags whose attributes hold angles. */
function* quotingTags(text: string): Generator<Shield> {
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = tagEnd(text, at, text.length);
    if (end >= 0) yield { kind: 'html', start: at, end };
    at = text.indexOf('<', end < 0 ? at + 1 : end);
  }
}

function* rawElements(text: string): Generator<Shield> {
  const unclosed = new Set<string>();
  let small: string | undefined;
  let from = 0;
  for (const match of text.matchAll(RAW)) {
    const name = (match[1] ?? '').toLowerCase();
    if (match.index < from || unclosed.has(name)) continue;
    small ??= text.toLowerCase();
    const close = small.indexOf(`</${name}`, match.index);
    if (close < 0 || small.length !== text.length) unclosed.add(name);
    else {
      from = close;
      yield { kind: 'code', start: match.index, end: close };
    }
  }
}
