// The door for every upload: bytes and a name become a manuscript, or a refusal that says why not.

import type { Declared, Manuscript, Origin, Region } from '../text/manuscript.ts';
import type { Refusal } from '../text/refusal.ts';
import { renderExcess } from '../text/render-budget.ts';
import { areInvisible, hasSignature, isInvisible } from './bytes.ts';
import { characters } from './charset.ts';
import { isTooDeep } from './depth.ts';
import type { Decoded } from './encodings.ts';
import { kindOf } from './endings.ts';
import { newlineOf, toLineFeeds } from './newline.ts';
import { type ForeignFormat, formatByBytes, isPage } from './recognise.ts';
import {
  BINARY,
  EMPTY,
  foreign,
  RefusedUpload,
  TOO_DEEP,
  TOO_EMPHATIC,
  TOO_MUCH_MARKUP,
  tooLarge,
  unsupported,
} from './refusals.ts';

export { encode } from './newline.ts';
export { NO_ARTICLE, TOO_MANY_CHANGES, tooLarge } from './refusals.ts';

/** The name only tells the format; it is never a path. Never rejects because of what the bytes hold. */
export async function decode(name: string, bytes: Uint8Array): Promise<Manuscript | { readonly refused: Refusal }> {
  try {
    return await read(name, bytes);
  } catch (error) {
    if (error instanceof RefusedUpload) return { refused: error.refusal };
    throw error;
  }
}

async function read(name: string, bytes: Uint8Array): Promise<Manuscript> {
  if (areInvisible(bytes)) throw new RefusedUpload(EMPTY);
  const kind = kindOf(name);
  if (kind === undefined) throw new RefusedUpload(unsupported(name));
  const oversize = tooLarge(name, bytes.length);
  const format = formatByBytes(bytes);
  const isDocument = kind === 'docx' && !isPage(bytes);
  if (isDocument && (format === undefined || MAYBE_WORD.has(format))) return readDocument(bytes, oversize);
  if (oversize !== undefined) throw new RefusedUpload(oversize);
  const code = isDocument || TEXTUAL.has(format ?? 'zip') ? 'unsupported' : 'binary';
  if (format !== undefined) throw new RefusedUpload(foreign(format, code));
  if (hasSignature(bytes)) throw new RefusedUpload(BINARY);
  if (kind === 'html' || isPage(bytes)) return readPage(bytes);
  return kind === 'md' ? readMarkdown(bytes) : readText(bytes);
}

/** Text to the last byte; only the first lines tell them apart from an article. */
const TEXTUAL: ReadonlySet<ForeignFormat> = new Set(['rtf', 'mhtml', 'email']);
/** Under the name of a Word document: one, one with a password, or a zip in which the reader looks for one. */
const MAYBE_WORD: ReadonlySet<ForeignFormat> = new Set(['word', 'doc', 'zip']);

async function readText(bytes: Uint8Array): Promise<Manuscript> {
  const decoded = await characters(bytes);
  return finish({ ...decoded, text: toLineFeeds(decoded.text) }, originOf(decoded), 'text');
}

async function readMarkdown(bytes: Uint8Array): Promise<Manuscript> {
  const decoded = await characters(bytes);
  const text = toLineFeeds(decoded.text);
  if (isTooDeep(text, 'markdown')) throw new RefusedUpload(TOO_DEEP); // before the YAML parser sees it
  const { frontMatter } = await import('./front-matter.ts');
  const { declared, notes } = await frontMatter(text);
  return finish({ text, declared, notes: [...decoded.notes, ...notes] }, originOf(decoded), 'markdown');
}

async function readPage(bytes: Uint8Array): Promise<Manuscript> {
  const [{ declaredCharset }, { convertPage }] = await Promise.all([
    import('./html/label.ts'),
    import('./html/page.ts'),
  ]);
  const decoded = await characters(bytes, declaredCharset(bytes));
  const page = convertPage(toLineFeeds(decoded.text));
  return finish({ ...page, notes: [...decoded.notes, ...page.notes] }, originOf(decoded), 'markdown');
}

async function readDocument(bytes: Uint8Array, oversize: Refusal | undefined): Promise<Manuscript> {
  const { convertDocument } = await import('./docx/document.ts');
  const page = await convertDocument(bytes, oversize);
  return finish(page, { charset: 'utf-8', guessed: false, bom: false, newline: 'lf' }, 'markdown');
}

function originOf(decoded: Decoded): Origin {
  const { charset, guessed, bom, rivals } = decoded;
  return { charset, guessed, bom, newline: newlineOf(decoded.text), ...(rivals && { rivals }) };
}

interface Draft {
  readonly text: string;
  readonly regions?: readonly Region[];
  readonly declared?: Declared;
  readonly notes: readonly string[];
}

function finish(draft: Draft, origin: Origin, format: Manuscript['format']): Manuscript {
  const { text, regions = [], declared = {}, notes } = draft;
  if (isInvisible(text)) throw new RefusedUpload(EMPTY);
  if (isTooDeep(text, format)) throw new RefusedUpload(TOO_DEEP);
  const excess = renderExcess(text, format);
  if (excess !== undefined) throw new RefusedUpload(excess === 'parts' ? TOO_MUCH_MARKUP : TOO_EMPHATIC);
  return { text, format, origin, regions, declared, notes };
}
