// What stands before a paragraph, and whether a sentence may begin behind it.

import { isMetadata } from '../../english/metadata.ts';
import type { Block } from '../../text/block.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';

export const LIST_LINE = /^\s*(?:[-*•·●■◆▪]\s|\(?\d{1,3}[.,、)]|\(?[A-Za-z][.)]\s|[①-⑳])/u;

const isList = (block: Block): boolean =>
  block.kind === 'item' || (block.kind === 'paragraph' && LIST_LINE.test(block.text));

export const endsWithColon = (block: Block): boolean => /[:：][*_"”’]{0,3}\s*$/u.test(block.text);

/** A sentence that was interrupted goes on so. */
const CONTINUES =
  /^(?:and|or|but|nor|yet|so|for|which|who|whose|where|when|while|as|because|until|unless|except|then|is|are|was|were)\b/u;

/** Was what stands before `index` displayed by a line that ends in a colon: a quotation, verse, a list, code? */
function wasDisplayed(blocks: readonly Block[], index: number, isContinued: boolean): boolean {
  let at = index;
  const shown = blocks[at];
  if (!shown) return false;
  // A paragraph of the article may stand behind a colon as well: what follows it goes on only with a word that does.
  if (shown.prose && !isList(shown) && !isContinued && !/^["“‘«]/u.test(shown.content)) return false;
  if (isList(shown) || shown.kind === 'quote') {
    while (at >= 0 && blocks[at]?.kind === shown.kind && (shown.kind === 'quote' || isList(blocks[at] ?? shown))) at--;
  } else at--;
  const introduction = blocks[at];
  if (introduction === undefined) return false;
  // Code stands in the middle of a sentence, too, whatever mark leads to it.
  const isOpen = shown.kind === 'code' && introduction.kind === 'paragraph' && !introduction.finalStop;
  return isOpen || endsWithColon(introduction);
}

/** May a sentence begin behind this block? */
function isFinished(block: Block, isHead: boolean, title: Block | undefined): boolean {
  if (block === title) return !/,\s*$/u.test(block.text);
  if (block.kind === 'heading' || isList(block) || block.finalStop) return true;
  if (block.kind !== 'paragraph') return block.kind === 'quote' || block.kind === 'table' || block.kind === 'code';
  if (block.single && isMetadata(block.text)) return true;
  return isHead && !/[,:;，：；]\s*$/u.test(block.text) && !isFunctionWord(lastWord(block.text));
}

/** `“Executable form”`: a term, which the paragraph below it defines. */
const isTerm = (block: Block): boolean =>
  isList(block) && !block.finalStop && /["“‘«][\p{L} -]{1,60}["”’»]/u.test(block.text);

/** May a paragraph begin behind block `before`? A text that opens with a paragraph has nothing before it. */
export function mayBegin(reading: Reading, block: Block, before: number, isHead: boolean): boolean {
  const { blocks, title } = reading;
  const previous = blocks[before];
  if (!previous) return title === undefined;
  if (previous.kind === 'front-matter') return title === undefined;
  if (!isFinished(previous, isHead, title) || isTerm(previous)) return false;
  return !wasDisplayed(blocks, before, CONTINUES.test(block.content));
}
