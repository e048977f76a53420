// What holds other blocks: block quotes and list items, and how far a line stays inside them.
import { behindSpace, isSpace } from './characters.ts';
import type { Cursor } from './cursor.ts';

export interface Container {
  readonly kind: 'quote' | 'item';
  /** Columns that lines of an item are indented by. */
  readonly offset: number;
  /** Nothing has been put in so far: a blank line ends an item that began with one. */
  isEmpty: boolean;
}

const GREATER = 62;
/** A number has at most nine digits. */
const MOST_DIGITS = 9;
/** Five columns behind a marker and more are code in the item. */
const CODE_BEHIND_MARKER = 5;

/** Does the line go on inside a container? If so, what stands for the container is read. */
export function goesOn(container: Container, cursor: Cursor): boolean {
  if (container.kind === 'quote') return quoteMarker(cursor);
  if (cursor.isBlank) return !container.isEmpty;
  if (cursor.indent < container.offset) return false;
  cursor.advance(container.offset);
  return true;
}

/** Reads `>` and a space behind it. */
function quoteMarker(cursor: Cursor): boolean {
  if (cursor.indent > 3 || cursor.text.charCodeAt(cursor.next) !== GREATER || cursor.isEmpty) return false;
  cursor.skip(1);
  if (cursor.indent > 0) cursor.advance(1);
  return true;
}

/** A block quote that begins here. */
export function openQuote(cursor: Cursor): Container | undefined {
  return quoteMarker(cursor) ? { kind: 'quote', offset: 0, isEmpty: true } : undefined;
}

/** Characters of the marker `-`, `*`, `+`, `1.` or `1)` at the next character; 0 where there is none. */
export function markerWidth({ text, next, end }: Cursor, interrupts: boolean): number {
  const first = text.charCodeAt(next);
  let at = next + 1;
  if (first !== 45 && first !== 42 && first !== 43) {
    at = next;
    while (at < end && at - next <= MOST_DIGITS && isDigit(text.charCodeAt(at))) at++;
    const digits = at - next;
    const mark = text.charCodeAt(at);
    if (digits === 0 || digits > MOST_DIGITS || at >= end || (mark !== 46 && mark !== 41)) return 0;
    if (interrupts && (digits > 1 || first !== 49)) return 0;
    at++;
  }
  return at >= end || isSpace(text.charCodeAt(at)) ? at - next : 0;
}

/** A list item that begins here; of a paragraph above it only `1.` and bullets with words behind them make an end. */
export function openItem(cursor: Cursor, interrupts: boolean): Container | undefined {
  const width = markerWidth(cursor, interrupts);
  if (width === 0 || (interrupts && behindSpace(cursor.text, cursor.next + width, cursor.end) === cursor.end))
    return undefined;
  const before = cursor.indent + width;
  cursor.skip(width);
  if (cursor.isEmpty) return { kind: 'item', offset: before + 1, isEmpty: true };
  const spaces = cursor.indent >= CODE_BEHIND_MARKER ? 1 : cursor.indent;
  cursor.advance(spaces);
  return { kind: 'item', offset: before + spaces, isEmpty: true };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
