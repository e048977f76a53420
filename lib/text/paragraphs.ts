// Where paragraphs start: at the start of a block, and in texts without blank lines at the start of a line.
import type { Block } from './block.ts';
import { hasFinalStop } from './marks.ts';

/** A longer line was not wrapped by hand: where a block has one, every line of it is a paragraph. */
const LONGEST_WRAPPED = 130;

/**
 * Offsets in the whole text. A line of a block counts where the line before it is finished, or where the text is not
 * wrapped at all; verse has no paragraphs of its own.
 */
export function paragraphStarts(block: Block): readonly number[] {
  const starts = [block.contentStart];
  const text = block.text;
  if (!text.includes('\n') || block.verse) return starts;
  const unwrapped = hasLongLine(text);
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(lineStart, at);
    lineStart = at + 1;
    if (!unwrapped && !hasFinalStop(line) && !/[:：;；]\s{0,3}$/u.test(line.slice(-4))) continue;
    const indent = /^[ \t\u3000\u00a0]{0,40}/u.exec(text.slice(lineStart, lineStart + 40))?.[0].length ?? 0;
    starts.push(block.start + lineStart + indent);
  }
  return starts;
}

function hasLongLine(text: string): boolean {
  for (let from = 0; from < text.length; ) {
    const end = lineEnd(text, from);
    if (end - from > LONGEST_WRAPPED) return true;
    from = end + 1;
  }
  return false;
}

/** Places where a sentence or a paragraph starts, in order. */
export function openings(block: Block): readonly number[] {
  if (!block.text.includes('\n')) return block.sentenceStarts;
  return [...new Set([...block.sentenceStarts, ...paragraphStarts(block)])].sort((a, b) => a - b);
}

/** Where the line that holds `at` ends. */
export function lineEnd(text: string, at: number): number {
  const stop = text.indexOf('\n', at);
  return stop < 0 ? text.length : stop;
}
