// Reads Markdown into blocks in one pass, line by line, as CommonMark's reference algorithm does: containers, then leaves.
import type { Block } from '../block.ts';
import { goesOn, openItem, openQuote } from './containers.ts';
import { startsFence } from './fence.ts';
import { startsHeading, underlinesParagraph } from './heading.ts';
import { startsHtml } from './html.ts';
import { CODE_INDENT, startsCode } from './indented-code.ts';
import { OpenParagraph, takesWords } from './paragraph.ts';
import { type IsKnown, ReaderState } from './state.ts';
import { startsTable, takesRow } from './table.ts';
import { startsBreak } from './thematic-break.ts';

/** The blocks between two offsets, each the start of a line; up to the first one that is known. */
export function readBlocks(text: string, from: number, to: number, isKnown?: IsKnown): readonly Block[] {
  const state = new ReaderState(text, isKnown);
  for (let start = from; start < to && !state.isDone; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 || stop > to ? to : stop;
    readLine(state, start, end);
    start = end + 1;
  }
  state.closeLeaf();
  state.closeTo(0);
  return state.blocks;
}

function readLine(state: ReaderState, start: number, end: number): void {
  state.openLine(start, end);
  const { containers, line } = state;
  let matched = 0;
  for (; matched < containers.length; matched++) {
    const container = containers[matched];
    if (!container || !goesOn(container, line)) break;
  }
  state.matched = matched;
  const isTaken = state.goesOn && state.leaf?.takes(state) === true;
  if (!isTaken) {
    if (line.isBlank) readBlankLine(state);
    else readBlocksOfLine(state);
  }
  state.closeLine();
}

function readBlankLine(state: ReaderState): void {
  state.closeLeaf();
  state.closeTo(state.matched);
}

/** Opens containers until a leaf begins or goes on. */
function readBlocksOfLine(state: ReaderState): void {
  const { line } = state;
  while (!state.isDone) {
    if (line.isBlank) {
      closeBareMarker(state);
      return;
    }
    if (line.indent >= CODE_INDENT) {
      if (state.leaf instanceof OpenParagraph && !state.hasBegun) takesWords(state);
      else startsCode(state);
      return;
    }
    if (startsLeaf(state)) return;
    if (!opensContainer(state)) {
      if (!takesRow(state)) takesWords(state);
      return;
    }
  }
}

/** A marker without words is an item of its own; what follows on the next line stands in a block of its own. */
function closeBareMarker(state: ReaderState): void {
  const { lineStart, lineEnd } = state;
  if (state.isInNewItem) state.emit(lineStart, lineEnd, 'item', state.matched === 0, { lead: lineEnd - lineStart });
}

/** Headings, breaks, fences, HTML and tables; true where the line is dealt with. */
function startsLeaf(state: ReaderState): boolean {
  switch (state.text.charAt(state.line.next)) {
    case '#':
      return startsHeading(state);
    case '`':
    case '~':
      return startsFence(state);
    case '<':
      return startsHtml(state);
    case '=':
      return underlinesParagraph(state);
    case '-':
      return startsTable(state) || underlinesParagraph(state) || startsBreak(state);
    case '*':
    case '_':
      return startsBreak(state);
    case ':':
    case '|':
      return startsTable(state);
    default:
      return false;
  }
}

function opensContainer(state: ReaderState): boolean {
  const { line, text } = state;
  const interrupts = state.goesOn && state.leaf instanceof OpenParagraph;
  const container = text.charAt(line.next) === '>' ? openQuote(line) : openItem(line, interrupts);
  if (container && state.begin()) state.push(container);
  return container !== undefined;
}
