// Paragraphs that count themselves: Markdown would read them as lists, and change their numbers where they do not follow.
import { escapeLineStart, escapeNumber, numberOf } from './escape.ts';

/** Beyond this a line that starts with a number and a stop is a year, not an item. */
const ITEM_LIMIT = 99;

export class NumberedLines {
  /** The numbered line or list written last, which the next one may continue. */
  last: { readonly number: number; readonly sign: string } | undefined;

  /** A paragraph that counts itself, `2. Text`, is read as a list with the same numbers: only a wrong number needs its backslash. */
  written(line: string, inItem: boolean): string {
    const found = numberOf(line);
    const before = this.last;
    this.last = found;
    if (found === undefined) return escapeLineStart(line, { item: inItem });
    const follows = before === undefined || (found.number === before.number + 1 && found.sign === before.sign);
    const rest = line.slice(found.length).trimStart();
    const isText = rest !== '' && numberOf(rest) === undefined && escapeLineStart(rest, { item: true }) === rest;
    const isPlain = follows && isText && !inItem && found.number <= ITEM_LIMIT;
    return isPlain ? line : escapeNumber(line);
  }
}
