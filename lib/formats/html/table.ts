// Tells tables of figures from tables that only lay out a page, and squares the former.
import type { Budget } from '../budget.ts';
import { attribute, type Element, elementsIn, isDropped, isElement, textOf } from './tree.ts';

export interface HtmlTable {
  readonly captions: readonly Element[];
  /** As many cells in every row; undefined where a span or a short row leaves a gap. */
  readonly rows: readonly (readonly (Element | undefined)[])[];
  readonly columns: number;
}

const LAYOUT = new Set(
  'table h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre hr form article section main nav aside header footer figure'.split(
    ' ',
  ),
);
const PROSE_LENGTH = 200;
const COLUMN_LIMIT = 100;

/** Undefined for a layout table: its cells are read as the blocks of a page. */
export function readTable(element: Element, spend: Budget): HtmlTable | undefined {
  const role = attribute(element, 'role');
  if (role === 'presentation' || role === 'none' || holdsBlocks(element, spend)) return undefined;
  const rows = rowsOf(element);
  const columns = Math.max(0, ...rows.map((row) => row.length).slice(0, 50_000));
  const hasHeader = rows.some((row) => row.some((cell) => cell?.tagName === 'th'));
  if (columns < 2 || columns > COLUMN_LIMIT || (rows.length < 2 && !hasHeader) || rows.length > 50_000)
    return undefined;
  if (!hasHeader && rows.some((row) => row.some(isProse))) return undefined;
  const square = rows.map((row) => Array.from({ length: columns }, (_, i) => row[i]));
  return { captions: partsOf(element, 'caption'), rows: square, columns };
}

function holdsBlocks(element: Element, spend: Budget): boolean {
  for (const each of elementsIn(element)) {
    spend();
    if (LAYOUT.has(each.tagName)) return true;
  }
  return false;
}

function isProse(cell: Element | undefined): boolean {
  if (cell === undefined) return false;
  const paragraphs = cell.childNodes.filter(
    (node) => isElement(node) && (node.tagName === 'p' || node.tagName === 'div'),
  );
  const length = textOf(cell, PROSE_LENGTH * 4).length;
  return length > PROSE_LENGTH * 3 || (paragraphs.length > 1 && length > PROSE_LENGTH);
}

function partsOf(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.childNodes
    .filter((node) => isElement(node))
    .filter((node) => names.includes(node.tagName) && !isDropped(node));
}

function rowsOf(element: Element): readonly (readonly (Element | undefined)[])[] {
  const groups = partsOf(element, 'thead', 'tbody', 'tfoot', 'tr');
  const rows = groups.flatMap((group) => (group.tagName === 'tr' ? [group] : partsOf(group, 'tr')));
  const below = new Map<number, number>();
  return rows.map((row) => cellsOf(row, below));
}

/** `below` holds for each column how many more rows a cell from above reaches down. */
function cellsOf(row: Element, below: Map<number, number>): readonly (Element | undefined)[] {
  const cells: (Element | undefined)[] = [];
  const fill = (): void => {
    for (let left = below.get(cells.length) ?? 0; left > 0; left = below.get(cells.length) ?? 0) {
      below.set(cells.length, left - 1);
      cells.push(undefined);
    }
  };
  for (const cell of partsOf(row, 'td', 'th')) {
    fill();
    const width = spanOf(cell, 'colspan');
    const height = spanOf(cell, 'rowspan');
    for (let i = 0; i < width && cells.length <= COLUMN_LIMIT; i += 1) {
      if (height > 1) below.set(cells.length, height - 1);
      cells.push(i === 0 ? cell : undefined);
    }
  }
  fill();
  return cells;
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return span >= 1 ? Math.min(span, 1000) : 1;
}

/** Rows of finished cells as the lines of a Markdown table; none where no cell has words. */
export function tableLines(rows: readonly (readonly string[])[], columns: number): readonly string[] {
  const [head, ...body] = rows
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => `|${row.map((text) => (text === '' ? ' |' : ` ${text} |`)).join('')}`);
  return head === undefined ? [] : [head, `|${' --- |'.repeat(columns)}`, ...body];
}
