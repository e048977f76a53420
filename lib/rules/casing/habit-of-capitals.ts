// Whether a writer uses capitals at all: without the habit, a small letter at a paragraph's head is no mistake.

import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';

/** Shorter paragraphs prove nothing. */
export const FEWEST_WORDS = 6;

const MONTH_OR_DAY =
  /(?<![\p{L}])(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\p{L}])/u;

/** A stop, marks that close, and one space; by far the most have nothing between stop and space. */
function isBehindStop(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === 46) return true;
  return /[.!?…]["”’)\]*_]{0,3}\s$/u.test(text.slice(start - 5, start));
}

/** Sentences inside paragraphs that start with a capital, and those that start small. */
function insideStarts(reading: Reading): { readonly capitals: number; readonly small: number } {
  let capitals = 0;
  let small = 0;
  for (const block of reading.blocks) {
    if (block === reading.title || (block.kind !== 'paragraph' && block.kind !== 'item')) continue;
    for (const start of block.sentenceStarts) {
      if (start === block.contentStart || !isBehindStop(reading.text, start)) continue;
      const code = reading.text.charCodeAt(start);
      if (code >= 65 && code <= 90) {
        capitals++;
        continue;
      }
      const opening = /^["“‘'(*_]{0,3}(\p{L})/u.exec(reading.text.slice(start, start + 4))?.[1];
      if (opening === undefined) continue;
      if (/^\p{Lu}$/u.test(opening)) capitals++;
      else small++;
    }
  }
  return { capitals, small };
}

const startsBig = (block: Block): boolean => /^["“‘'(*_]{0,3}\p{Lu}/u.test(block.content.slice(0, 5));

/**
 * Does the writer use capitals? Most sentences inside paragraphs start with one; where there are none inside, some
 * paragraph starts so, or a month or a day of the week is written so.
 */
export function usesCapitals(reading: Reading): boolean {
  const { capitals, small } = insideStarts(reading);
  if (capitals + small > 0) return capitals > small;
  return reading.blocks.some(
    (block) =>
      block !== reading.title &&
      (block.kind === 'paragraph' || block.kind === 'item') &&
      block.words >= FEWEST_WORDS &&
      (startsBig(block) || MONTH_OR_DAY.test(block.text)),
  );
}
