// The lines at the two ends of a text, one by one, with what a reader sees of them: furniture is matched line by line.
import { type Block, Piece } from '../../../text/block.ts';
import { isNamed, type Span } from '../../../text/manuscript.ts';
import { once } from '../../../text/once.ts';
import type { Reading } from '../../../text/reading.ts';

export interface EndLine extends Span {
  /** As it stands, without white space around it. */
  readonly text: string;
  /** What a reader sees of it: no Markdown marks, no bullet, no link target. */
  readonly said: string;
  readonly block: Block;
  /** First line of its block. */
  readonly opens: boolean;
  /** Last line of its block. */
  readonly closes: boolean;
  /** Code, quotes, tables, front matter: nothing there is furniture. */
  readonly walled: boolean;
  /** Inside a stretch that the page's markup has named. */
  readonly marked: boolean;
}

/** Further lines than these are no end of a text. */
const LONGEST_END = 400;
const LINK = /!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/gu;
const LEAD = /^(?:#{1,6}[ \t]+|[-*+•·▪●■◆][ \t]+|\d{1,3}[.)][ \t]+)(?:\[[ xX]\][ \t]+)?/u;
const MARKS = /\*{1,3}|_{2,3}/gu;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|~<>])/gu;
const WALLS: ReadonlySet<string> = new Set(['code', 'quote', 'table', 'front-matter', 'html', 'image', 'definition']);

/** A line without Markdown marks, bullets and link targets. */
export function seen(text: string): string {
  let out = text;
  if (out.includes('](')) out = out.replace(LINK, '$1');
  out = out.replace(LEAD, '');
  if (out.includes('\\')) out = out.replace(ESCAPE, '$1');
  if (out.includes('*') || out.includes('__')) out = out.replace(MARKS, '');
  return out.trim();
}

function endLine(reading: Reading, block: Block, from: number, to: number, walled: boolean): EndLine {
  const raw = reading.text.slice(from, to);
  const text = raw.trim();
  const start = from + raw.indexOf(text);
  return {
    start,
    end: start + text.length,
    text,
    said: walled ? text : seen(text),
    block,
    opens: from === block.start,
    closes: to === block.end,
    walled,
    marked: reading.regions.some(
      (region) => isNamed(region) && region.start <= block.start && block.start < region.end,
    ),
  };
}

/** The last lines of a text, the last one first. A walled block is one line. */
export function* lastLines(reading: Reading): Generator<EndLine> {
  let count = 0;
  for (let index = reading.blocks.length - 1; index >= 0; index--) {
    const block = reading.blocks[index];
    if (!block) return;
    if (WALLS.has(block.kind)) {
      yield endLine(reading, block, block.start, block.end, true);
      count++;
      continue;
    }
    for (let to = block.end; to > block.start; ) {
      const from = Math.max(block.start, reading.text.lastIndexOf('\n', to - 1) + 1);
      yield endLine(reading, block, from, to, false);
      if (++count > LONGEST_END) return;
      to = from - 1;
    }
  }
}

/** Shorter first lines of a block of long ones stand for themselves. */
const SHORT_LINE = 100;
const LONGEST_HEAD = 30;
const ARTICLE_WORDS = 15;

/** Is this the article itself: at least 15 words and the end of a sentence? A cut paragraph counts, too. */
export const isArticle = (piece: Piece): boolean => piece.words >= ARTICLE_WORDS && /[.!?。！？]/u.test(piece.text);

const isParagraph = (text: string): boolean =>
  text.length >= SHORT_LINE && isArticle(new Piece(text, 'paragraph', 'text'));

/** The lines of a text from the top. A walled block is one line. */
export function* linesFromTop(reading: Reading): Generator<EndLine> {
  for (const block of reading.blocks) {
    const isWall = WALLS.has(block.kind);
    for (let from = block.start; from < block.end; ) {
      const stop = isWall ? -1 : reading.text.indexOf('\n', from);
      const to = stop < 0 || stop > block.end ? block.end : stop;
      yield endLine(reading, block, from, to, isWall);
      from = to + 1;
    }
  }
}

/** The lines before the first paragraph of the article, title included. */
export function firstLines(reading: Reading): readonly EndLine[] {
  const lines: EndLine[] = [];
  for (const block of reading.blocks) {
    const article = block.kind === 'paragraph' && !block.verse && isArticle(block.piece);
    if (WALLS.has(block.kind)) {
      lines.push(endLine(reading, block, block.start, block.end, true));
    } else if (article && (block.single || !hasParagraphs(block))) {
      return lines;
    } else {
      for (let from = block.start; from < block.end; ) {
        const stop = reading.text.indexOf('\n', from);
        const to = stop < 0 || stop > block.end ? block.end : stop;
        if (article && isParagraph(reading.text.slice(from, to))) return lines;
        lines.push(endLine(reading, block, from, to, false));
        if (lines.length >= LONGEST_HEAD) return lines;
        from = to + 1;
      }
    }
    if (lines.length >= LONGEST_HEAD) return lines;
  }
  return lines;
}

/** Longer lines than this were not wrapped by hand. */
const WRAPPED_LINE = 120;
const isUnwrapped = once(({ text }: Piece): boolean => {
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    if (to - from > WRAPPED_LINE) return true;
    from = to + 1;
  }
  return false;
});

/** Is every line a paragraph of its own? Some line is longer than anything wrapped by hand. */
export const hasParagraphs = (block: Block): boolean => isUnwrapped(block.piece);

/** Does a line that stands in one block with this one above it stand for itself? */
export const isParagraphAbove = (line: EndLine): boolean =>
  line.text.length >= 80 && /[.!?…。！？]["”’)\]]?$/u.test(line.text);

/** Is there an article behind an offset? */
export const hasArticleBehind = (reading: Reading, offset: number): boolean =>
  reading.blocks.some((block) => {
    if (block.end <= offset || block.kind !== 'paragraph') return false;
    const text = reading.text.slice(Math.max(block.start, offset), block.end);
    return isArticle(block.start >= offset ? block.piece : new Piece(text, 'paragraph', 'text'));
  });

/** Is there an article before an offset? */
export function hasArticleBefore(reading: Reading, offset: number): boolean {
  for (let index = reading.blocks.length - 1; index >= 0; index--) {
    const block = reading.blocks[index];
    if (!block || block.start >= offset || block.kind !== 'paragraph') continue;
    const piece =
      block.end <= offset ? block.piece : new Piece(reading.text.slice(block.start, offset), 'paragraph', 'text');
    if (!piece.verse && isArticle(piece)) return true;
  }
  return false;
}
