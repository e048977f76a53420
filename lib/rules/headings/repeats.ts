// What the heading rules share: how two lines at the head of an article are compared.

import { isMetadata } from '../../english/metadata.ts';
import type { Block, Piece } from '../../text/block.ts';
import { once } from '../../text/once.ts';
import type { Reading } from '../../text/reading.ts';
import { withoutTrailing } from '../../text/words.ts';

/** Both copies stand within so many blocks (DEFECTS §9). */
export const HEAD_BLOCKS = 4;

/** A line without bullets, brackets, marks and case. */
export const bare = (block: Block): string => bareOf(block.piece);

const bareOf = once((piece: Piece): string => bareLine(piece.content));

/** The same for one line of a block. */
export function bareLine(text: string): string {
  const line = text
    .replace(/^[\s•·*\-–—●■◆▪>#]+/u, '')
    .replace(/[*_]{1,3}/gu, '')
    .replace(/^[[(（【《"“]+/u, '');
  return withoutTrailing(line, '])）】》"”').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Blocks of the article's head, front matter and images aside. */
export const headBlocks = once((reading: Reading): readonly Placed[] => {
  const found: Placed[] = [];
  for (let index = 0; index < reading.blocks.length && found.length < HEAD_BLOCKS + 2; index++) {
    const block = reading.blocks[index];
    if (block && block.kind !== 'front-matter' && block.kind !== 'image' && block.kind !== 'rule')
      found.push({ block, index });
  }
  return found;
});

interface Placed {
  readonly block: Block;
  readonly index: number;
}

export const isMetadataBlock = (block: Block): boolean =>
  block.kind === 'paragraph' && block.single && isMetadataPiece(block.piece);

const isMetadataPiece = once((piece: Piece): boolean => isMetadata(piece.text));

/** Does prose or a list follow block `index`, metadata aside? */
export function articleFollows(reading: Reading, index: number): boolean {
  for (let at = index + 1; at < reading.blocks.length && at <= index + 8; at++) {
    const block = reading.blocks[at];
    if (!block) return false;
    if (block.prose || block.kind === 'item') return true;
    if (block.kind === 'paragraph' && /^(?:[-•·*]|\(?\d{1,2}[.,、)])\s*\S/u.test(block.text)) return true;
    if (!isMetadataBlock(block) && block.kind !== 'image') return false;
  }
  return false;
}
