// Tells a table of figures, whose cells are short, from one that lays out a page.
import { outermost, rawText, type XmlElement } from './xml.ts';

const ROWS = new Set(['w:tr']);
const CELLS = new Set(['w:tc']);
const TEXTS = new Set(['w:t']);
/** Characters; a longer cell is a paragraph, and keeps its lists and tables. */
const LONGEST_CELL = 200;

export function isFigures(table: XmlElement): boolean {
  const rows = outermost(table, ROWS).map((row) => outermost(row, CELLS));
  if (rows.length < 2 || !rows.some((cells) => cells.length > 1)) return false;
  return rows.every((cells) => cells.every((cell) => lengthOf(cell) <= LONGEST_CELL));
}

function lengthOf(cell: XmlElement): number {
  return outermost(cell, TEXTS).reduce((sum, text) => sum + rawText(text).length, 0);
}
