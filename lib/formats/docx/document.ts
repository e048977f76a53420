// A Word document as Markdown: its parts are normalized, mammoth reads the styles, and the page converter writes the text.
import type { Refusal } from '../../text/refusal.ts';
import { type Budget, budget } from '../budget.ts';
import { convertPage, type Page } from '../html/page.ts';
import { NO_WORD_DOCUMENT, RefusedUpload } from '../refusals.ts';
import { isZip, unpack } from './archive.ts';
import { chunkHtml } from './chunks.ts';
import { tellLosses } from './lost.ts';
import { toHtml } from './mammoth.ts';
import { insertChunks, numberLists } from './marks.ts';
import { Normalizer } from './normal.ts';
import { numberingOf } from './numbering.ts';
import { isRead, type WordPart, WordParts } from './parts.ts';
import { Seen } from './seen.ts';
import { stylesOf } from './styles.ts';
import { childrenNamed, outermost, rawText, type XmlElement } from './xml.ts';

/** Throws `RefusedUpload` for what is no Word document, or a bomb; `oversize` is the refusal that its packed size earns. */
export async function convertDocument(bytes: Uint8Array, oversize: Refusal | undefined): Promise<Page> {
  const spend = budget();
  if (!isZip(bytes)) throw new RefusedUpload(NO_WORD_DOCUMENT);
  if (oversize !== undefined) throw new RefusedUpload(oversize);
  const seen = new Seen();
  const html = await documentHtml(bytes, { seen, spend, isInner: false });
  const page = convertPage(html, spend);
  return { ...page, notes: [...page.notes, ...seen.notes()] };
}

interface Needs {
  readonly seen: Seen;
  readonly spend: Budget;
  /** A document within a document; one within that is no longer read. */
  readonly isInner: boolean;
}

async function documentHtml(bytes: Uint8Array, needs: Needs): Promise<string> {
  const { seen, spend, isInner } = needs;
  const parts = new WordParts(unpack(bytes, isRead), spend);
  const main = parts.main();
  const styles = parts.linked(main, 'styles')[0]?.root;
  const known = stylesOf(styles);
  const normalizer = new Normalizer(known, numberingOf(parts.linked(main, 'numbering')[0]?.root, known), seen);
  const body = normalizer.part(main.root);
  const notes = (['footnotes', 'endnotes'] as const).flatMap((kind) =>
    parts.linked(main, kind).map((part) => ({ kind, root: normalizer.part(part.root), links: part.links })),
  );
  const raw = await toHtml({ body, styles, links: main.links, notes }, seen);
  tellLosses(body, raw, seen);
  const html = numberLists(boxes(withoutNoteLinks(raw)));
  tellSurroundings(parts, main, seen);
  const chunks: string[] = [];
  for (const id of normalizer.chunks) {
    const link = main.links.get(id);
    const chunk = { link, bytes: isInner ? undefined : parts.bytesOf(link) };
    chunks.push(
      await chunkHtml(chunk, { seen, spend, document: (inner) => documentHtml(inner, { ...needs, isInner: true }) }),
    );
  }
  return insertChunks(html, chunks);
}

/** Links between a note and its number lead nowhere in an article; the numbers stay. */
function withoutNoteLinks(html: string): string {
  return html
    .replaceAll(/ ?<a href="#(?:foot|end)note-ref-\d{1,9}">↑<\/a>/g, '')
    .replaceAll(/<a href="#(?:foot|end)note-\d{1,9}" id="[\w-]{1,60}">(\[\d{1,9}\])<\/a>/g, '$1');
}

/** A box to tick is a sign in the text, not something to press. */
function boxes(html: string): string {
  return html.replaceAll(/<input type="checkbox"( checked="checked")? ?\/>/g, (_, checked?: string) =>
    checked ? '☒' : '☐',
  );
}

const TEXTS = new Set(['w:t', 'a:t', 'c:v']);
const SHAPES = new Set(['w:p', 'a:p', 'c:pt']);

function tellSurroundings(parts: WordParts, main: WordPart, seen: Seen): void {
  const texts = (...kinds: readonly string[]): readonly string[] =>
    parts.linked(main, ...kinds).map(({ root }) => textOf(root));
  seen.quote('The header of the pages was left out', texts('header'));
  seen.quote('The footer of the pages was left out', texts('footer'));
  const comments = parts.linked(main, 'comments').flatMap(({ root }) => childrenNamed(root, 'w:comment'));
  seen.quote(
    comments.length === 1 ? 'A comment in the margin was left out' : 'Comments in the margin were left out',
    comments.map(textOf),
  );
  seen.quote('The words of a chart or diagram were left out', texts('chart', 'diagramData'));
}

function textOf(root: XmlElement): string {
  return outermost(root, SHAPES)
    .map((shape) => outermost(shape, TEXTS).map(rawText).join(''))
    .join(' ');
}
