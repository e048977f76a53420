// A Word document as Markdown: mammoth reads the styles, and the page converter writes them as it writes any page.
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Refusal } from '../../text/refusal.ts';
import { budget } from '../budget.ts';
import { convertPage, type Page } from '../html/page.ts';
import { DEPTH_LIMIT, NO_WORD_DOCUMENT, Refused, TOO_DEEP, TOO_MANY_PARTS } from '../refusals.ts';
import { isZip, unpack } from './archive.ts';

const MAIN_PART = /^word\/document\d*\.xml$/;
/** The parts that hold text, styles and links. Pictures stay packed: they are reported, not kept. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document\d*|styles\d*|numbering\d*|footnotes\d*|endnotes\d*|comments\d*)\.xml(?:\.rels)?)$/;
/** Opening and closing ones. A book has fewer, and at 5 µs for each the reader stays within its time. */
const TAG_LIMIT = 600_000;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  'strike => s',
];

/** Throws `Refused` for what is no Word document, or a bomb; `oversize` is the refusal that its packed size earns. */
export async function convertDocument(bytes: Uint8Array, oversize: Refusal | undefined): Promise<Page> {
  const spend = budget();
  if (!isZip(bytes)) throw new Refused(NO_WORD_DOCUMENT);
  if (oversize !== undefined) throw new Refused(oversize);
  const parts = unpack(bytes, (name) => READ.test(name));
  if (![...parts.keys()].some((name) => MAIN_PART.test(name))) throw new Refused(NO_WORD_DOCUMENT);
  limit(parts.values());
  let pictures = 0;
  const html = await toHtml(zipSync(Object.fromEntries(parts), { level: 0 }), () => {
    pictures += 1;
  });
  const page = convertPage(html, spend);
  const left = pictures === 1 ? '1 image was left out.' : `${pictures} images were left out.`;
  return {
    ...page,
    notes: pictures === 0 ? page.notes : [...page.notes, `${left} Add what readers need after publication.`],
  };
}

async function toHtml(zip: Uint8Array, seePicture: () => void): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => {
    seePicture();
    return { src: '' };
  });
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zip) }, { styleMap: STYLES, convertImage });
    return withoutNoteLinks(value);
  } catch {
    throw new Refused(NO_WORD_DOCUMENT); // mammoth says no more than that it could not read a part
  }
}

/** Links between a note and its number lead nowhere in an article; the numbers stay. */
function withoutNoteLinks(html: string): string {
  return html
    .replaceAll(/ ?<a href="#(?:foot|end)note-ref-\d{1,9}">↑<\/a>/g, '')
    .replaceAll(/<a href="#(?:foot|end)note-\d{1,9}" id="[\w-]{1,60}">(\[\d{1,9}\])<\/a>/g, '$1');
}

/** Counts tags in one pass; the depth that Word itself needs around a text is far below the limit. */
function limit(parts: Iterable<Uint8Array>): void {
  let tags = 0;
  for (const part of parts) {
    let depth = 0;
    for (let at = part.indexOf(0x3c); at !== -1; at = part.indexOf(0x3c, at + 1)) {
      tags += 1;
      depth += step(part, at);
      if (depth > DEPTH_LIMIT) throw new Refused(TOO_DEEP);
    }
  }
  if (tags > TAG_LIMIT) throw new Refused(TOO_MANY_PARTS);
}

/** What the tag at this `<` adds to the depth. */
function step(part: Uint8Array, at: number): -1 | 0 | 1 {
  const next = part[at + 1];
  if (next === 0x3f || next === 0x21) return 0; // <? and <!
  if (next === 0x2f) return -1;
  const end = part.indexOf(0x3e, at);
  return end === -1 || part[end - 1] === 0x2f ? 0 : 1;
}
