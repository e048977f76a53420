// The blocks of a Markdown text: its front matter, then what the reader finds. A folder beside holds a file for each construct.
import { Block, Piece } from './block.ts';
import { frontMatterOf } from './front-matter.ts';
import { readBlocks } from './markdown/reader.ts';
import type { IsKnown } from './markdown/state.ts';

export type { IsKnown };

/** The blocks between two offsets, each the start of a line outside lists and quotes; up to the first that is known. */
export function markdownBlocks(text: string, from: number, to: number, isKnown?: IsKnown): readonly Block[] {
  const end = from === 0 ? (frontMatterOf(text)?.end ?? 0) : 0;
  if (end === 0) return readBlocks(text, from, to, isKnown);
  const matter = new Block(0, new Piece(text.slice(0, end), 'front-matter', 'markdown'), false);
  return [matter, ...readBlocks(text, end + 1, to, isKnown)];
}
