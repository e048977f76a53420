// Where paragraphs start: at the start of a block, and in texts without blank lines at the start of a line.
import type { Block } from './blocks.ts';
import { hasFinalStop } from './marks.ts';

/** Offsets in the whole text. A line counts where the line before it is finished; verse has no paragraphs of its own. */
export function paragraphStarts(block: Block): readonly number[] {
  const starts = [block.contentStart];
  const text = block.text;
  if (!text.includes('\n') || block.verse) return starts;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(lineStart, at);
    lineStart = at + 1;
    if (!hasFinalStop(line) && !/[:：;；]\s*$/u.test(line.slice(-4))) continue;
    const indent = /^[ \t\u3000\u00a0]{0,40}/u.exec(text.slice(lineStart, lineStart + 40))?.[0].length ?? 0;
    starts.push(block.start + lineStart + indent);
  }
  return starts;
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
