// Reads Markdown into blocks, line by line; everything that it does not know is a paragraph.
import { Block, type BlockKind, Piece } from './block.ts';
import { lineAt } from './lines.ts';

const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/u;
const TASK_OR_BULLET = /^[ \t]*[-*+•][ \t]+/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const QUOTE = /^ {0,3}>/u;
const THEMATIC = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const HTML = /^ {0,3}<(?:!--|\/?[a-zA-Z][\w-]*(?:[\s>/]|$))/u;
const IMAGE = /^!\[[^\]\n]*\]\([^)\n]*\)$/u;
const DELIMITER_ROW = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/u;

/** Reads Markdown line by line; everything it does not know is a paragraph. */
export function* markdownBlocks(text: string, from: number, to: number): Generator<Block> {
  const block = (start: number, end: number, kind: BlockKind, lead = 0): Block =>
    new Block(start, new Piece(text.slice(start, end), kind, 'markdown', lead));
  let at = from;
  let afterItem = false;
  let itemIndent = 0;
  if (at === 0 && text.startsWith('---\n')) {
    const close = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/u.exec(text.slice(3));
    if (close) {
      const end = 3 + close.index + close[0].length;
      yield block(0, end, 'front-matter');
      at = end + 1;
    }
  }
  while (at < to) {
    const line = lineAt(text, at, to);
    const lineEnd = at + line.length;
    if (line.trim() === '') {
      at = lineEnd + 1;
      continue;
    }
    const fence = FENCE.exec(line)?.[1];
    if (fence) {
      const end = fenceEnd(text, lineEnd, to, fence);
      yield block(at, end, 'code');
      at = end + 1;
      afterItem = false;
      continue;
    }
    const deep = afterItem ? itemIndent + 4 : 4;
    if (indentOf(line) >= deep) {
      const end = whileLines(text, at, to, (next) => indentOf(next) >= deep);
      yield block(at, end, 'code');
      at = end + 1;
      continue;
    }
    if (THEMATIC.test(line)) {
      yield block(at, lineEnd, 'rule');
      at = lineEnd + 1;
      continue;
    }
    const heading = HEADING.exec(line)?.[0];
    if (heading) {
      yield block(at, lineEnd, 'heading', heading.length);
      at = lineEnd + 1;
      afterItem = false;
      continue;
    }
    if (QUOTE.test(line)) {
      const end = whileLines(text, at, to, (next) => next.trim() !== '' && !HEADING.test(next) && !FENCE.test(next));
      yield block(at, end, 'quote');
      at = end + 1;
      continue;
    }
    if (HTML.test(line) && !/^ {0,3}<(?:https?|mailto):/u.test(line)) {
      const end = htmlEnd(text, at, to);
      yield block(at, end, 'html');
      at = end + 1;
      continue;
    }
    const item = ITEM.exec(line)?.[0];
    if (item) {
      const end = whileLines(
        text,
        lineEnd + 1,
        to,
        (next) => next.trim() !== '' && !ITEM.test(next) && !startsBlock(next),
        lineEnd,
      );
      yield block(at, end, 'item', item.length);
      at = end + 1;
      afterItem = true;
      itemIndent = indentOf(line) + (/\S+[ \t]*/u.exec(item)?.[0].length ?? 0);
      continue;
    }
    const end = whileLines(
      text,
      lineEnd + 1,
      to,
      (next) => next.trim() !== '' && !startsBlock(next) && !TASK_OR_BULLET.test(next),
      lineEnd,
    );
    const body = text.slice(at, end);
    const second = body.split('\n', 2)[1];
    const kind = IMAGE.test(body.trim())
      ? 'image'
      : body.includes('|') && second !== undefined && DELIMITER_ROW.test(second)
        ? 'table'
        : 'paragraph';
    yield block(at, end, kind, /^[ \t]*/u.exec(line)?.[0].length ?? 0);
    at = end + 1;
    afterItem = afterItem && /^[ \t]/u.test(line);
  }
}

/** Columns of white space in front; a tab counts as four. */
function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) columns++;
    else if (code === 9) columns += 4;
    else return columns;
  }
  return 0;
}

const startsBlock = (line: string): boolean =>
  HEADING.test(line) || FENCE.test(line) || QUOTE.test(line) || THEMATIC.test(line);

/** End of the last line, from `at` on, for which `goesOn` holds; `otherwise` where not even the first does. */
function whileLines(text: string, at: number, to: number, goesOn: (line: string) => boolean, otherwise = at): number {
  let end = otherwise;
  for (let next = at; next < to; ) {
    const line = lineAt(text, next, to);
    if (!goesOn(line)) break;
    end = next + line.length;
    next = end + 1;
  }
  return end;
}

function fenceEnd(text: string, from: number, to: number, fence: string): number {
  for (let at = from + 1; at < to; ) {
    const line = lineAt(text, at, to);
    const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u.exec(line)?.[1];
    if (close?.startsWith(fence)) return at + line.length;
    at += line.length + 1;
  }
  return to > from && text.charCodeAt(to - 1) === 10 ? to - 1 : to;
}

function htmlEnd(text: string, at: number, to: number): number {
  if (/^ {0,3}<!--/u.test(text.slice(at, at + 8))) {
    const close = text.indexOf('-->', at);
    if (close >= 0 && close < to) return close + lineAt(text, close, to).length;
  }
  return whileLines(text, at, to, (line) => line.trim() !== '');
}
