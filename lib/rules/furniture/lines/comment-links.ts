// “… | Leave a comment” in the line about date and author: a link that leads to the comments of the page.

import type { Block } from '../../../text/block.ts';
import { lineDeletion } from '../../../text/deletion.ts';
import type { Span } from '../../../text/manuscript.ts';
import type { Reading } from '../../../text/reading.ts';

/** Where systems for comments send those who want to comment: to the part of the page that holds them. */
const LINK =
  /\[([^[\]\n]{1,60})\]\([^()\s]{0,400}#(?:respond|comments?|disqus_thread|reply-title|comment-?form|commentform|post-?comments?)\)/gu;
const LONGEST_LINE = 300;
const SIGN = /[|·•∙–—/,;-]$/u;
const BEHIND = /^[ \t]*[|·•∙–—/][ \t]*/u;

/** The links with the sign that parts them from the rest; whole lines where nothing else is on them. */
export function* commentLinks(reading: Reading): Generator<Span> {
  for (const block of reading.blocks) {
    if (block.end - block.start > LONGEST_LINE || !mayHoldMeta(block) || !block.text.includes('](')) continue;
    yield* linksIn(reading.text, block);
  }
}

/** A line of metadata is no sentence. */
function mayHoldMeta(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return false;
  return !/[.!?…。！？]["'”’»)\]]*\s*$/u.test(block.text.replaceAll(LINK, ''));
}

function* linksIn(text: string, block: Block): Generator<Span> {
  for (const link of text.slice(block.start, block.end).matchAll(LINK)) {
    const start = block.start + link.index;
    const end = start + link[0].length;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const stop = text.indexOf('\n', end);
    const lineEnd = stop === -1 ? text.length : stop;
    const before = text.slice(lineStart, start);
    const behind = text.slice(end, lineEnd);
    const kept = withoutSign(before);
    if (/^[ \t]*(?:[-*+][ \t]+)?$/u.test(before) && behind.trim() === '') yield lineDeletion(text, lineStart, lineEnd);
    else if (behind.trim() === '') yield { start: lineStart + kept, end: lineEnd };
    else if (before.trim() === '') yield { start, end: end + (BEHIND.exec(behind)?.[0].length ?? 0) };
    else if (BEHIND.test(behind) && SIGN.test(before.trimEnd())) yield { start: lineStart + kept, end };
  }
}

/** How much of a line is left before a link without the sign that parts them. */
function withoutSign(before: string): number {
  const words = before.trimEnd();
  return SIGN.test(words) ? words.slice(0, -1).trimEnd().length : words.length;
}
