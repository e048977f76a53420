// Finds nesting that would exhaust whoever reads the text later, in one pass and without recursion.
import type { Format } from '../text/manuscript.ts';
import { DEPTH_LIMIT } from './refusals.ts';

/** Whether quotes, lists or brackets go deeper than the limit. Plain text has no quotes or lists, only closed brackets. */
export function isTooDeep(text: string, format: Format): boolean {
  if (format !== 'text') return hasDeepMarkdown(text);
  return [...CLOSE].some((sign) => isFrequent(text, sign)) && hasDeepPairs(text);
}

const OPEN = '([{';
const CLOSE = ')]}';

/** Could a sign nest deeper than the limit? Most texts have too few of them, and need no closer look. */
function isFrequent(text: string, sign: string): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= DEPTH_LIMIT / 3; at = text.indexOf(sign, at + 1)) count++;
  return count > DEPTH_LIMIT / 3;
}

/** Brackets that are closed again within a paragraph; a row of opening ones alone is a drawing. */
function hasDeepPairs(text: string): boolean {
  const inside: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '\n' && text.charAt(i + 1) === '\n') inside.length = 0;
    else if (OPEN.includes(sign)) inside.push(0);
    else if (CLOSE.includes(sign) && inside.length > 0) {
      const depth = (inside.pop() ?? 0) + 1;
      if (depth > DEPTH_LIMIT) return true;
      const outer = inside.length - 1;
      if (outer >= 0) inside[outer] = Math.max(inside[outer] ?? 0, depth);
    }
  }
  return false;
}

const FENCE = /^ {0,3}(?:`{3}|~{3})/;

function hasDeepMarkdown(text: string): boolean {
  const lists: number[] = [];
  let labels = 0;
  let fenced = false;
  for (const line of linesOf(text)) {
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced) continue;
    if (line.trim() === '') labels = 0;
    labels = openLabels(line, labels);
    if (labels > DEPTH_LIMIT || hasDeepParentheses(line) || containers(line, lists) > DEPTH_LIMIT) return true;
  }
  return false;
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
  yield text.slice(start);
}

/** Square brackets open a link label that may be closed lines below, so even those that stay open count; stops at the limit. */
function openLabels(line: string, before: number): number {
  let open = before;
  for (let i = 0; i < line.length && open <= DEPTH_LIMIT; i += 1) {
    const sign = line.charAt(i);
    if (sign === '\\') i += 1;
    else if (sign === '[') open += 1;
    else if (sign === ']' && open > 0) open -= 1;
  }
  return open;
}

function hasDeepParentheses(line: string): boolean {
  let open = 0;
  for (let i = 0; i < line.length; i += 1) {
    const sign = line.charAt(i);
    if (sign === '(' || sign === '{') open += 1;
    else if ((sign === ')' || sign === '}') && open > 0) open -= 1;
    if (open > DEPTH_LIMIT) return true;
  }
  return false;
}

/** `- - -` draws a line and nests nothing. */
function isRule(line: string): boolean {
  const signs = line.replaceAll(/[ \t]/g, '');
  const [first] = signs;
  if (first !== '-' && first !== '*') return false;
  for (let i = 1; i < signs.length; i += 1) if (signs[i] !== first) return false;
  return true;
}

const MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t])/y;

/** Quotes and list items around the first word of a line; `lists` keeps the columns of the items that are still open. */
function containers(line: string, lists: number[]): number {
  if (line.trim() === '' || isRule(line)) return 0;
  let quotes = 0;
  let at = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') at += 1;
    while (lists.length > 0 && (lists.at(-1) ?? 0) > at) lists.pop();
    MARKER.lastIndex = at;
    const marker = MARKER.exec(line);
    if (line[at] === '>') {
      quotes += 1;
      at += 1;
    } else if (marker !== null) {
      at += marker[0].length;
      lists.push(at);
    } else return quotes + lists.length;
    if (quotes + lists.length > DEPTH_LIMIT) return quotes + lists.length;
  }
}
