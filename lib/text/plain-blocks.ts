// Plain text in blocks: what stands between blank lines, and where lines are paragraphs, each of them.
import { Block, Piece } from './block.ts';
import { isLined } from './lined.ts';
import { hasBlankLineBefore, isBlank, lineAt } from './lines.ts';

/** The blocks between two offsets, each the start of a line behind a blank one; up to the first that is known. */
export function plainBlocks(
  text: string,
  from: number,
  to: number,
  isKnown?: (start: number) => boolean,
): readonly Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let end = from;
  for (let at = from; at < to; ) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 || stop > to ? to : stop;
    if (isBlank(text, at, lineEnd)) {
      if (start >= 0) pushParagraphs(text, start, end, blocks);
      start = -1;
    } else {
      if (start < 0) {
        if (isKnown?.(at)) return blocks;
        start = at;
      }
      end = lineEnd;
    }
    at = lineEnd + 1;
  }
  if (start >= 0) pushParagraphs(text, start, end, blocks);
  return blocks;
}

/** The lines between two blank ones are one block, or each of them one. */
function pushParagraphs(text: string, from: number, to: number, blocks: Block[]): void {
  const stop = text.indexOf('\n', from);
  if (stop < 0 || stop >= to || !isLined(text, from, to)) {
    blocks.push(plainBlock(text, from, to, true));
    return;
  }
  for (let start = from; start < to; ) {
    const end = start + lineAt(text, start, to).length;
    blocks.push(plainBlock(text, start, end, start === from));
    start = end + 1;
  }
}

function plainBlock(text: string, start: number, end: number, isRoot: boolean): Block {
  const piece = new Piece(text.slice(start, end), 'paragraph', 'text', { lead: leadOf(text, start, end) });
  return new Block(start, piece, isRoot);
}

/** Does a block begin at an offset, whatever stands above? */
export const beginsPlainly = (text: string, start: number, block: Block): boolean =>
  block.isRoot &&
  hasBlankLineBefore(text, start) &&
  !isBlank(text, start, start + lineAt(text, start, text.length).length);

/** Indentation of a plain block. */
function leadOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[ \t\u3000\u00a0]/u.test(text.charAt(at))) at++;
  return at - start;
}
