// One list of the endings that are read, and everything that names them agrees; the rest is refused by name.
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import { ALL_ENDINGS, ENDINGS, kindOf } from '../../lib/formats/endings.ts';
import { refusedUnread } from '../../lib/intake/limits.ts';
import { document, paragraph } from './documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function outcome(name: string, content: string | Uint8Array) {
  const decoded = await decode(name, typeof content === 'string' ? bytes(content) : content);
  return 'refused' in decoded ? decoded.refused : decoded.text.trim();
}

describe('an ending', () => {
  it('that is listed is read, in letters of either size', async () => {
    for (const ending of ENDINGS.txt) expect(await outcome(`A${ending.toUpperCase()}`, 'Text.')).toBe('Text.');
    for (const ending of ENDINGS.md) expect(await outcome(`a${ending}`, '# Text')).toBe('# Text');
    for (const ending of ENDINGS.html) expect(await outcome(`a${ending}`, '<p>Text.</p>')).toBe('Text.');
    for (const ending of ENDINGS.docx) expect(await outcome(`a${ending}`, document(paragraph('Text.')))).toBe('Text.');
  });

  it('that is not listed is refused with all that are', async () => {
    const refusal = refusedUnread('a.xyz', 9);
    for (const ending of ALL_ENDINGS) expect(refusal?.message).toContain(ending);
    expect(kindOf('docx')).toBeUndefined();
    expect(kindOf('a.docx.exe')).toBeUndefined();
  });

  it.each([
    ['a.rtf', 'rich text'],
    ['a.odt', 'OpenDocument'],
    ['a.doc', 'Word 97'],
    ['a.pages', 'Pages'],
    ['a.PDF', 'PDF'],
    ['a.epub', 'e-book'],
    ['a.mhtml', 'web archive'],
    ['a.eml', 'e-mail'],
    ['a.xlsx', 'spreadsheet'],
    ['a.pptx', 'presentation'],
    ['a.zip', 'archive'],
  ])('of a known format is refused by its name, with what to do: %s', async (name, word) => {
    const refusal = await outcome(name, 'x');
    expect(refusal).toMatchObject({ code: 'unsupported', message: expect.stringContaining(word) });
    expect(refusal).toHaveProperty('todo', expect.not.stringContaining('one of these formats'));
    expect(refusedUnread(name, 1)).toEqual(refusal);
  });

  it.each(['README.md', 'docs/DESIGN.md', 'docs/DEFECTS.md'])('that is read stands in %s', (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    for (const ending of ALL_ENDINGS) expect(text).toMatch(new RegExp(`\\${ending}\\b`));
  });
});

const mhtml =
  'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n--x\n\n<p>Text</p>';
const email = 'From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\nContent-Type: text/plain\n\nText.';
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const typed = (type: string) => zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('x') });

describe('a file under a wrong name', () => {
  it.each([
    ['RTF', '{\\rtf1\\ansi Text.}', 'unsupported', 'RTF'],
    ['a web archive', mhtml, 'unsupported', 'MHTML'],
    ['a web archive of Windows', mhtml.replaceAll('\n', '\r\n'), 'unsupported', 'MHTML'],
    ['an e-mail', email, 'unsupported', 'e-mail'],
    ['a PDF', '%PDF-1.7 x', 'binary', 'PDF'],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'binary', 'Word 97'],
    ['a Word document', document(paragraph('Text.')), 'binary', 'Word document'],
    ['an e-book', typed('application/epub+zip'), 'binary', 'e-book'],
    ['an OpenDocument text', typed('application/vnd.oasis.opendocument.text'), 'binary', 'OpenDocument'],
    ['a spreadsheet', zip('xl/workbook.xml'), 'binary', 'spreadsheet'],
    ['an archive', zip('a.txt'), 'binary', 'archive'],
  ])('is refused as what it is: %s', async (_, content, code, word) => {
    for (const name of ['a.txt', 'a.md', 'a.html'])
      expect(await outcome(name, content)).toMatchObject({ code, message: expect.stringContaining(word) });
  });

  it('named as a Word document is refused as what it is, too', async () => {
    const code = 'unsupported';
    expect(await outcome('a.docx', '{\\rtf1 Text.}')).toMatchObject({ code, message: expect.stringContaining('RTF') });
    expect(await outcome('a.docx', typed('application/epub+zip'))).toMatchObject({
      code,
      message: expect.stringContaining('e-book'),
    });
    expect(await outcome('a.docx', zip('a.txt'))).toMatchObject({
      code,
      message: expect.stringContaining('none that can be read'),
    });
  });

  it('is read where it is a page', async () => {
    const page =
      '\n<!-- saved --><!DOCTYPE html>\n<html><head><title>t</title></head><body><h1>Kites</h1><p>Text.</p></body></html>';
    for (const name of ['a.txt', 'a.md', 'a.docx']) expect(await outcome(name, page)).toBe('# Kites\n\nText.');
    expect(await outcome('a.txt', Buffer.from(`\ufeff${page}`, 'utf16le'))).toBe('# Kites\n\nText.');
  });

  it.each([
    ['a letter with a heading like an e-mail', 'From: the harbour\nSubject: boats\nDate: today\n\nNo boats.'],
    ['an article about e-mail', 'MIME-Version: 1.0 is what every e-mail says.\n\nNobody reads it.'],
    ['an article about HTML', '<!DOCTYPE html> is how each page begins.\n\nIt says nothing else.'],
    ['an article about RTF', 'Write {\\rtf1 and a document begins.'],
    ['an article that begins with PK', 'PK is short for many things.'],
  ])('is not suspected for %s', async (_, text) => {
    expect(await outcome('a.txt', text)).toBe(text);
  });
});
