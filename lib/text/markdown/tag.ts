// Tags as CommonMark knows them: `<name attribute="value">`, `</name>`.
import { behindBreak } from './characters.ts';

const NAME = /<\/?[A-Za-z][A-Za-z0-9-]*/uy;
const ATTRIBUTE_NAME = /[A-Za-z_:][A-Za-z0-9_.:-]*/uy;
const UNQUOTED = /[^\s"'=<>`]+/uy;

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** The place behind the tag that begins with the `<` at an offset; -1 where none does before `end`. */
export function tagEnd(text: string, at: number, end: number): number {
  let place = behind(NAME, text, at);
  if (place === at) return -1;
  const isClosing = text.charAt(at + 1) === '/';
  while (!isClosing) {
    const next = attributeEnd(text, place, end);
    if (next < 0) return -1;
    if (next === place) break;
    place = next;
  }
  place = behindBreak(text, place, end);
  if (!isClosing && text.charAt(place) === '/') place++;
  return place < end && text.charAt(place) === '>' ? place + 1 : -1;
}

/** The place behind one attribute and the white space before it; `at` where there is none, -1 where it is broken. */
function attributeEnd(text: string, at: number, end: number): number {
  const start = behindBreak(text, at, end);
  if (start === at) return at;
  const name = behind(ATTRIBUTE_NAME, text, start);
  if (name === start) return at;
  const equals = behindBreak(text, name, end);
  if (text.charAt(equals) !== '=') return name;
  const value = behindBreak(text, equals + 1, end);
  const quote = text.charAt(value);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, value + 1);
    return close < 0 || close >= end ? -1 : close + 1;
  }
  const unquoted = behind(UNQUOTED, text, value);
  return unquoted === value ? -1 : unquoted;
}
