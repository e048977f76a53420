// Link reference definitions, `[label]: /address "title"`, which stand before the words of a paragraph.

const LABEL = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]:/uy;
const SPACE_AND_LINE = /[ \t]*(?:\n[ \t]*)?/uy;
const SPACE = /[ \t]*/uy;
const POINTED = /<(?:[^<>\\\n]|\\[^\n])*>/uy;
const BARE = /[^\p{Cc} ]+/uy;
const TITLES: Readonly<Record<string, RegExp>> = {
  '"': /"(?:[^"\\]|\\[\s\S])*"/uy,
  "'": /'(?:[^'\\]|\\[\s\S])*'/uy,
  '(': /\((?:[^()\\]|\\[\s\S])*\)/uy,
};

/** Where a pattern that stands at an offset ends; -1 where it does not stand there. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : -1;
}

/** The end of the last line of the definition that begins at an offset of a paragraph that ends at `to`; -1 where none does. */
export function definitionEnd(text: string, at: number, to: number): number {
  const end = endOfDefinition(text.slice(at, to), 0);
  return end < 0 ? -1 : at + end;
}

function endOfDefinition(text: string, at: number): number {
  LABEL.lastIndex = at;
  const label = LABEL.exec(text);
  if (!label?.[1]?.trim()) return -1;
  const target = behind(SPACE_AND_LINE, text, at + label[0].length);
  const address = addressEnd(text, target);
  if (address <= target) return -1;
  const title = titleEnd(text, address);
  if (title >= 0) return title;
  return lineEnd(text, address);
}

function addressEnd(text: string, at: number): number {
  if (text.charAt(at) === '<') return behind(POINTED, text, at);
  const end = behind(BARE, text, at);
  return end < 0 || !isBalanced(text, at, end) ? -1 : end;
}

/** Has every parenthesis its partner? */
function isBalanced(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** End of the line that a title ends; -1 where there is no title or something stands behind it. */
function titleEnd(text: string, address: number): number {
  const start = behind(SPACE_AND_LINE, text, address);
  const pattern = start > address ? TITLES[text.charAt(start)] : undefined;
  const end = pattern ? behind(pattern, text, start) : -1;
  return end < 0 ? -1 : lineEnd(text, end);
}

/** Where the line ends if nothing but space is left of it; else -1. */
function lineEnd(text: string, at: number): number {
  const end = behind(SPACE, text, at);
  return end === text.length || text.charAt(end) === '\n' ? end : -1;
}
