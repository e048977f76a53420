// Where reading of changed Markdown may begin: at a block that begins there whatever a change makes of its words.
import type { Block } from '../block.ts';
import { hasBlankLineBefore } from '../lines.ts';
import type { TextChange } from '../text-change.ts';
import { indentOf } from './characters.ts';

/** Behind these nothing is open that a line without indentation could go on with. */
const CLOSED: ReadonlySet<string> = new Set(['heading', 'rule', 'code', 'html', 'front-matter']);
/** No item holds a line that is indented by less. */
const LEAST_OFFSET = 2;

/** Would a block begin at `start` of the new text, outside everything that stands above, whatever the change makes of it? */
export function beginsAnyhow(text: string, start: number, block: Block, above: Block, change: TextChange): boolean {
  if (!block.isRoot) return false;
  if (keepsMarker(text, start, block, change)) return true;
  const words = start + indentOf(text, start);
  if (words >= start + LEAST_OFFSET || !/\S/u.test(text.charAt(words))) return false;
  return CLOSED.has(above.kind) || hasBlankLineBefore(text, start);
}

/** Does a `#` or the marker of an item stay, with words behind it? It begins a block whatever stands above. */
function keepsMarker(text: string, start: number, { kind, start: old, piece }: Block, change: TextChange): boolean {
  if (piece.lead === 0 || piece.trail > 0 || (kind !== 'item' && kind !== 'heading')) return false;
  return change.start > old + piece.lead && /\S/u.test(text.charAt(start + piece.lead));
}
