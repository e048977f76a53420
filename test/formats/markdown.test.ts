// Text and Markdown are taken as they are; front matter is read beside the text, never out of it.
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';

async function read(name: string, text: string): Promise<Manuscript> {
  const decoded = await decode(name, new TextEncoder().encode(text));
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return decoded;
}

it('leaves plain text alone, stars and entities and all', async () => {
  const text = '* not a list *\n---\n<b>&amp;</b>  \n\n\n';
  const manuscript = await read('NOTES.TXT', text);
  expect(manuscript).toMatchObject({ text, format: 'text', regions: [], declared: {}, notes: [] });
});

describe('front matter', () => {
  it('declares title, date, source, language and slug, and stays in the text', async () => {
    const text =
      '---\ntitle: "Kites: a guide"\ndate: 2015-07-20\nsource: Pier News\nlang: en\nslug: kites\nweight: 3\n---\n\nText.\n';
    const manuscript = await read('a.md', text);
    expect(manuscript.text).toBe(text);
    expect(manuscript.declared).toEqual({
      title: 'Kites: a guide',
      date: '2015-07-20',
      source: 'Pier News',
      language: 'en',
      slug: 'kites',
    });
  });

  it.each([
    ['broken', '---\ntitle: "Kites\n  - a: [\n---\n\nText.\n'],
    ['an endless growth of aliases', '---\na: &a [x, x]\ntitle: *a\n---\n\nText.\n'],
    ['nested beyond reason', `---\n${'a: '.repeat(9000)}\n---\n\nText.\n`],
  ])('that is %s is left as it is, with a note', async (_, text) => {
    const manuscript = await read('a.md', text);
    expect(manuscript.text).toBe(text);
    expect(manuscript.declared).toEqual({});
    expect(manuscript.notes.join(' ')).toContain('front matter');
  });

  it.each([
    ['a list of titles', '---\ntitle: [a, b]\n---\nText.\n'],
    ['two rules around a paragraph', '---\n\nJust a paragraph.\n\n---\nText.\n'],
    ['no end', '---\ntitle: Kites\n\nText.\n'],
    ['plain text', '---\ntitle: Kites\n---\nText.\n'],
  ])('is not read from %s', async (what, text) => {
    const manuscript = await read(what === 'plain text' ? 'a.txt' : 'a.md', text);
    expect(manuscript).toMatchObject({ text, declared: {}, notes: [] });
  });
});
