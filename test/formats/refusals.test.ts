// What cannot become an article is refused with the first code that fits.
import { describe, expect, it } from 'vitest';
import { decode, NO_ARTICLE, tooLarge } from '../../lib/formats/decode.ts';

const MB = 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);

async function codeOf(name: string, content: string | Uint8Array): Promise<string> {
  const decoded = await decode(name, typeof content === 'string' ? bytes(content) : content);
  return 'refused' in decoded ? decoded.refused.code : 'read';
}

describe('a refusal', () => {
  it.each([
    ['no bytes', 'a.txt', ''],
    ['only white space', 'a.md', ' \n\t\r\n '],
    ['only invisible characters', 'a.txt', '\ufeff\u200b\u00ad\u00a0\u3000'],
    [
      'a page without a visible word',
      'a.html',
      '<html><head><style>p{}</style></head><body><p>&nbsp;</p></body></html>',
    ],
    ['an empty file of any name', 'a.exe', ''],
  ])('is "empty" for %s', async (_, name, content) => {
    expect(await codeOf(name, content)).toBe('empty');
  });

  it('is "empty" for white space in UTF-16', async () => {
    expect(await codeOf('a.txt', Uint8Array.of(0xff, 0xfe, 0x20, 0, 0x0a, 0))).toBe('empty');
  });

  it.each(['a.pdf', 'a', 'txt', 'a.txt.exe', 'a.hta', '../a.docm'])(
    'is "unsupported" for the name %s',
    async (name) => {
      expect(await codeOf(name, 'text')).toBe('unsupported');
    },
  );

  it('is "unsupported" for a .docx that is no zip, or a zip of something else', async () => {
    const { zipSync } = await import('fflate');
    expect(await codeOf('a.docx', 'Dear all, this is not a Word document.')).toBe('unsupported');
    expect(await codeOf('a.docx', zipSync({ 'xl/workbook.xml': bytes('<workbook/>') }))).toBe('unsupported');
    expect(await codeOf('a.docx', zipSync({ 'word/document.xml': bytes('<w:document') }))).toBe('unsupported');
  });

  it('is "too-large" for more than 5 MB of text and more than 20 MB of a page', async () => {
    expect(await codeOf('a.txt', 'a'.repeat(5 * MB + 1))).toBe('too-large');
    expect(await codeOf('a.txt', 'a'.repeat(5 * MB))).toBe('read');
    expect(await codeOf('a.html', `<p>a</p>${' '.repeat(20 * MB)}`)).toBe('too-large');
    expect(await codeOf('a.html', `<p>${'a'.repeat(6 * MB)}</p>`)).toBe('too-large');
  });

  it('can be told from name and size alone', () => {
    expect(tooLarge('a.MD', 5 * MB + 1)?.code).toBe('too-large');
    expect(tooLarge('a.md', 5 * MB)).toBeUndefined();
    expect(tooLarge('a.docx', 20 * MB)).toBeUndefined();
    expect(tooLarge('a.docx', 20 * MB + 1)?.code).toBe('too-large');
  });

  it.each<[string, readonly number[]]>([
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0x41, 0x41]],
    ['a PDF', [...'%PDF-1.7 text and more text'].map((letter) => letter.charCodeAt(0))],
    ['a zip', [0x50, 0x4b, 3, 4, 0x41, 0x41, 0x41]],
    ['control characters', Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? i % 7 : 0x61))],
    [
      'control characters behind a UTF-16 mark',
      [0xff, 0xfe, ...Array.from({ length: 200 }, (_, i) => (i % 2 === 1 ? 0 : i % 4 === 0 ? 0x61 : 1 + (i % 7)))],
    ],
  ])('is "binary" for %s, whatever the name says', async (_, content) => {
    for (const name of ['a.txt', 'a.md', 'a.html']) expect(await codeOf(name, Uint8Array.from(content))).toBe('binary');
  });

  it('is not "binary" for a stray control character, a form feed or UTF-16', async () => {
    expect(await codeOf('a.txt', 'A page ends here.\f\u0001And goes on here.')).toBe('read');
    expect(await codeOf('a.txt', Uint8Array.from(Buffer.from('Plain words in wide letters.', 'utf16le')))).toBe('read');
  });

  it('is "encoding" for UTF-8 that is damaged all over', async () => {
    const damaged = bytes('今天的天气很好，我们去公园散步，晚上回家吃饭。'.repeat(20));
    for (let at = 50; at < damaged.length; at += 50) damaged[at] = 0xff;
    expect(await codeOf('a.txt', damaged)).toBe('encoding');
  });

  it.each([
    ['elements', 'a.html', `${'<div>'.repeat(101)}x`],
    ['elements without end', 'a.html', '<b><i>'.repeat(200_000)],
    ['quotes', 'a.md', `${'>'.repeat(101)} x`],
    ['lists on one line', 'a.md', `${'- '.repeat(101)}x`],
    ['indented lists', 'a.md', Array.from({ length: 102 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['brackets that never close', 'a.md', '['.repeat(50_000)],
    ['brackets in front matter', 'a.md', `---\na: ${'{'.repeat(5000)}\n---\nx`],
    ['brackets in plain text', 'a.txt', `${'('.repeat(101)}x${')'.repeat(101)}`],
    ['brackets in a page', 'a.html', `<p>${'['.repeat(5000)}</p>`],
  ])('is "too-deep" for more than 100 levels of %s', async (_, name, content) => {
    expect(await codeOf(name, content)).toBe('too-deep');
  });

  it.each([
    ['a hundred elements', 'a.html', `${'<div>'.repeat(100)}x`],
    ['a hundred quotes', 'a.md', `${'>'.repeat(100)} x`],
    ['a long row of stars', 'a.md', '*'.repeat(5000)],
    ['a rule of spaced dashes', 'a.md', `Text\n\n${'- '.repeat(500)}\n\nText`],
    ['many brackets, none within another', 'a.md', '[a](b) '.repeat(5000)],
    ['a row of brackets in plain text', 'a.txt', '((((('.repeat(100)],
    ['deep data in a fence', 'a.md', `\`\`\`\n${'['.repeat(150)}\n\`\`\`\n`],
    ['paragraphs that nobody closed', 'a.html', '<p>x<li>y'.repeat(300)],
  ])('is not "too-deep" for %s', async (_, name, content) => {
    expect(await codeOf(name, content)).toBe('read');
  });

  it('says what is wrong and what to do, in whole sentences', async () => {
    for (const [name, content] of [
      ['a.txt', ''],
      ['a.exe', 'x'],
      ['a.md', '['.repeat(500)],
    ] as const) {
      const decoded = await decode(name, bytes(content));
      if (!('refused' in decoded)) throw new Error('read');
      expect(decoded.refused.message).toMatch(/^[A-Z].*\.$/);
      expect(decoded.refused.todo).toMatch(/^[A-Z].*\.$/);
    }
    expect(NO_ARTICLE.code).toBe('no-article');
  });
});
