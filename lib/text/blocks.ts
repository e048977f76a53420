// The blocks of a text in either format: in plain text what stands between blank lines, in Markdown what its markers say.
import type { Block } from './block.ts';
import type { Format } from './manuscript.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';

/** The blocks of `text` between two offsets that lie on block borders. */
export function blocksOf(text: string, format: Format, from = 0, to = text.length): readonly Block[] {
  return format === 'markdown' ? markdownBlocks(text, from, to) : plainBlocks(text, from, to);
}
