// Files that Word shows within a document (`altChunk`): their HTML, or a note that says what was left out.
import { serialize } from 'parse5';
import type { Budget } from '../budget.ts';
import { characters } from '../charset.ts';
import { declaredCharset } from '../html/label.ts';
import { type Document, elementsIn, parsePage } from '../html/tree.ts';
import { toLineFeeds } from '../newline.ts';
import { isZip } from './archive.ts';
import type { Link } from './parts.ts';
import type { Seen } from './seen.ts';

export interface Chunk {
  readonly link: Link | undefined;
  readonly bytes: Uint8Array | undefined;
}

export interface ChunkNeeds {
  readonly seen: Seen;
  readonly spend: Budget;
  /** HTML of a Word document within this one. */
  readonly document: (bytes: Uint8Array) => Promise<string>;
}

export async function chunkHtml({ link, bytes }: Chunk, needs: ChunkNeeds): Promise<string> {
  if (bytes === undefined) return leaveOut('it is stored outside of the document', needs.seen);
  if (isZip(bytes)) return needs.document(bytes);
  const { text } = await characters(bytes, declaredCharset(bytes));
  if (/^\s*\{\\rtf/.test(text)) return leaveOut('it is RTF', needs.seen);
  if (/^\s*(?:MIME-Version|From|Date|Message-ID|Content-Type):/i.test(text)) return leaveOut('it is MHTML', needs.seen);
  const isPage = /\.x?html?$/i.test(link?.target ?? '') || /<(?:!doctype|html|body|p|div)\b/i.test(text.slice(0, 4096));
  return isPage ? bodyOf(parsePage(toLineFeeds(text), needs.spend)) : paragraphs(text);
}

function leaveOut(reason: string, seen: Seen): string {
  seen.note(`A file that Word shows within the document was left out: ${reason}. Paste its text into the document.`);
  return '';
}

/** Parsed and written again, so that nothing which the chunk leaves open swallows what follows. */
function bodyOf(document: Document): string {
  for (const element of elementsIn(document)) if (element.tagName === 'body') return serialize(element);
  return '';
}

function paragraphs(text: string): string {
  const escaped = toLineFeeds(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n{2,}/)
    .map((each) => `<p>${each}</p>`)
    .join('');
}
