// What cannot become an article, and what its editor is told: the limits and the sentences of every refusal.
import type { Refusal } from '../text/refusal.ts';
import { ALL_ENDINGS, kindOf } from './endings.ts';
import { type ForeignFormat, formatByName } from './recognise.ts';

const MB = 1024 * 1024;
/** Bytes of plain text or Markdown, and UTF-16 code units of what a page or document turns into. */
export const TEXT_LIMIT = 5 * MB;
/** Bytes of a page or document, packed and unpacked. */
export const PAGE_LIMIT = 20 * MB;
/** Levels of elements, quotes, lists or brackets. */
export const DEPTH_LIMIT = 100;
/** Milliseconds for reading one upload; cleaning it needs the rest of the ten seconds. */
export const READING_TIME = 8_000;

/** Thrown where reading finds that it must stop, caught by `decode` alone. */
export class RefusedUpload extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'RefusedUpload';
    this.refusal = refusal;
  }
}

export const EMPTY: Refusal = {
  code: 'empty',
  message: 'The file holds no visible text.',
  todo: 'Check that the file was saved with its text, and upload it again.',
};

const AS_DOCUMENT = 'Open it in a word processor, save it as .docx, and upload that file.';

/** What each format is called, and how to get an article out of it. */
const FOREIGN: Readonly<Record<ForeignFormat, readonly [what: string, todo: string]>> = {
  rtf: ['a rich text document (RTF)', AS_DOCUMENT],
  odt: ['an OpenDocument text', AS_DOCUMENT],
  doc: ['a document of Word 97–2003 or of another program of that time', AS_DOCUMENT],
  word: ['a Word document', 'Give it a name that ends in .docx, and upload it again.'],
  pages: ['a Pages document', 'Open it in Pages, export it as Word (.docx), and upload that file.'],
  pdf: ['a PDF', 'Upload the file that the PDF was made from, or copy its text into a .docx or .txt file.'],
  epub: ['an e-book', 'Convert it to .docx or .html, one article a file, and upload these.'],
  mhtml: [
    'a web archive (MHTML)',
    'Open it in a browser, save it as “Web page, HTML only”, and upload the .html file.',
  ],
  email: ['an e-mail', 'Copy the article out of it into a .txt or .docx file, and upload that file.'],
  sheet: ['a spreadsheet', 'Copy the article out of it into a .docx or .txt file, and upload that file.'],
  slides: ['a presentation', 'Copy the article out of it into a .docx or .txt file, and upload that file.'],
  zip: ['an archive', 'Unpack it, and upload the articles in it, one a file.'],
};

/** For a file of a known format that is not read, or not under its name. */
export function foreign(format: ForeignFormat, code: 'unsupported' | 'binary'): Refusal {
  const [what, todo] = FOREIGN[format];
  return { code, message: `The file is ${what}, whatever its name says.`, todo };
}

const LISTED = `${ALL_ENDINGS.slice(0, -1).join(', ')} or ${ALL_ENDINGS.at(-1) ?? ''}`;

/** For a name with an ending that is not read. */
export function unsupported(name: string): Refusal {
  const format = formatByName(name);
  const known = format === undefined ? undefined : FOREIGN[format];
  const only = `Only files whose names end in ${LISTED} can be read.`;
  if (known === undefined)
    return { code: 'unsupported', message: only, todo: 'Save the text in one of these formats, and upload that file.' };
  return { code: 'unsupported', message: `By its name the file is ${known[0]}. ${only}`, todo: known[1] };
}

export const NO_WORD_DOCUMENT: Refusal = {
  code: 'unsupported',
  message: 'The file is named as a Word document but holds none that can be read.',
  todo: 'Open it in a word processor, save it as .docx without a password, and upload it again.',
};

export const TEXT_TOO_LARGE: Refusal = {
  code: 'too-large',
  message: 'The text is larger than 5 MB.',
  todo: 'Split it into several files of one article each.',
};

export const PAGE_TOO_LARGE: Refusal = {
  code: 'too-large',
  message: 'The file is larger than 20 MB, or becomes so when it is unpacked.',
  todo: 'Upload the text alone: without embedded pictures, one article a file.',
};

export const TOO_MANY_PARTS: Refusal = {
  code: 'too-large',
  message: 'The file is made of more elements than can be read in time; no single article needs so many.',
  todo: 'Upload the article alone: one article a file, without the rest of the page.',
};

/** What no page could be made of, though the text itself is not too long. */
export const TOO_MUCH_MARKUP: Refusal = {
  code: 'too-large',
  message:
    'The text has more lines, table cells, links or marks than a page can be made of; no single article needs so many.',
  todo: 'Split it into several files of one article each, or leave the largest table out and link to it.',
};

/** Decided by whoever cleans. */
export const TOO_MANY_CHANGES: Refusal = {
  code: 'too-large',
  message: 'Cleaning would change the text in more than 100,000 places; nobody could review that.',
  todo: 'See whether the file is what it should be, and split it into several files of one article each.',
};

export const TOO_SLOW: Refusal = {
  code: 'too-large',
  message: 'The file could not be read within 10 seconds.',
  todo: 'Save the article alone as .txt or .md, and upload that file.',
};

export const BINARY: Refusal = {
  code: 'binary',
  message: 'The file is not text: its bytes are those of a picture, a PDF, an archive or a program.',
  todo: 'Upload the article itself, as .txt, .md, .html or .docx.',
};

export const ENCODING: Refusal = {
  code: 'encoding',
  message: 'No character set fits all bytes of the file; some of them are damaged.',
  todo: 'Open it where it reads well, save it as UTF-8, and upload it again.',
};

export const TOO_EMPHATIC: Refusal = {
  code: 'too-deep',
  message:
    'Quotes, lists or signs of emphasis (*, _, ~) stand in one another or in one paragraph in numbers that no page can show.',
  todo: 'Save the article alone, as plain text or with simpler markup, and upload that file.',
};

export const TOO_DEEP: Refusal = {
  code: 'too-deep',
  message: 'Elements, quotes, lists or brackets are nested more than 100 levels deep.',
  todo: 'Save the article alone, as plain text or with simpler markup, and upload that file.',
};

/** Decided after cleaning, by whoever sees that nothing but furniture was there. */
export const NO_ARTICLE: Refusal = {
  code: 'no-article',
  message: 'Every line of the file belongs to a comment form, a menu or another part of the page around an article.',
  todo: 'Upload the page or the text that holds the article itself.',
};

/** The refusal that a file of this name and size (in bytes) earns before a byte of it is read. */
export function tooLarge(name: string, size: number): Refusal | undefined {
  const kind = kindOf(name);
  if (kind === 'txt' || kind === 'md') return size > TEXT_LIMIT ? TEXT_TOO_LARGE : undefined;
  return size > PAGE_LIMIT ? PAGE_TOO_LARGE : undefined;
}
