// The blocks of a text in either format: in plain text what stands between blank lines, in Markdown what its markers say.
import { Block, Piece } from './block.ts';
import { isLined } from './lined.ts';
import { isBlank, lineAt } from './lines.ts';
import type { Format, Span } from './manuscript.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** The blocks of `text` between two offsets that lie on block borders. */
export function blocksOf(text: string, format: Format, from = 0, to = text.length): Block[] {
  if (format === 'markdown') return [...markdownBlocks(text, from, to)];
  return Array.from(
    plainParagraphs(text, from, to),
    ({ start, end }) =>
      new Block(start, new Piece(text.slice(start, end), 'paragraph', format, leadOf(text, start, end))),
  );
}

/** Lines between blank ones; a line of white space alone is blank, whatever the white space. */
function* paragraphs(text: string, from: number, to: number): Generator<Span> {
  let start = -1;
  let end = from;
  for (let at = from; at < to; ) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 || stop > to ? to : stop;
    if (isBlank(text, at, lineEnd)) {
      if (start >= 0) yield { start, end };
      start = -1;
    } else {
      if (start < 0) start = at;
      end = lineEnd;
    }
    at = lineEnd + 1;
  }
  if (start >= 0) yield { start, end };
}

/** What stands between blank lines, and where lines are paragraphs, each of them. */
function* plainParagraphs(text: string, from: number, to: number): Generator<Span> {
  for (const span of paragraphs(text, from, to)) {
    const stop = text.indexOf('\n', span.start);
    if (stop < 0 || stop >= span.end || !isLined(text, span.start, span.end)) yield span;
    else {
      for (let start = span.start; start < span.end; ) {
        const end = start + lineAt(text, start, span.end).length;
        yield { start, end };
        start = end + 1;
      }
    }
  }
}

/** Indentation of a plain block. */
function leadOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[ \t\u3000\u00a0]/u.test(text.charAt(at))) at++;
  return at - start;
}
