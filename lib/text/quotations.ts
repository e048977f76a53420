// Where somebody is quoted: words between quotation marks are not ours to correct.
import type { Span } from './manuscript.ts';

const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
};
const MARKS = /["“”„«»「」『』‘’']/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A quotation in single marks that runs longer is an apostrophe that was taken for one. */
const LONGEST_SINGLE = 300;

const isWordAt = (text: string, at: number): boolean => LETTER_OR_DIGIT.test(text.charAt(at));

/** `'` and `‘` open only in front of a word and not behind one; `'90s` and `'n'` never do. */
function opensSingle(text: string, at: number): boolean {
  if (at > 0 && !/[\s([{—–"“]/u.test(text.charAt(at - 1))) return false;
  return isWordAt(text, at + 1) && !/^'(?:\d|n'|tis|twas|em\b|til\b|cause\b)/iu.test(text.slice(at, at + 8));
}

function closingSingle(text: string, from: number, mark: string): number {
  const limit = Math.min(text.length, from + LONGEST_SINGLE);
  for (let at = from + 2; at < limit; at++) {
    if (text.charAt(at) === mark && !isWordAt(text, at + 1) && !/\s/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/**
 * Quotations of one block, marks included, disjoint and in order. Straight marks pair up one after the other; one that
 * nothing closes reaches to the end of the block, as in a quotation of several paragraphs. Inches (`27"`) open nothing.
 */
export function quotations(text: string): readonly Span[] {
  const spans: Span[] = [];
  let until = 0;
  for (const match of text.matchAll(MARKS)) {
    const at = match.index;
    if (at < until) continue;
    const mark = match[0];
    let close: number;
    if (mark === '"') {
      if (/\d/u.test(text.charAt(at - 1))) continue;
      close = text.indexOf('"', at + 1);
    } else if (mark === "'" || mark === '‘') {
      if (!opensSingle(text, at)) continue;
      close = closingSingle(text, at, CLOSES[mark] ?? mark);
      if (close < 0) continue;
    } else {
      const closers = CLOSES[mark];
      if (!closers) continue;
      close =
        [...closers]
          .map((closer) => text.indexOf(closer, at + 1))
          .filter((found) => found >= 0)
          .sort((a, b) => a - b)[0] ?? -1;
    }
    until = close < 0 ? text.length : close + 1;
    spans.push({ start: at, end: until });
  }
  return spans;
}
