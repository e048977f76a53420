// Text and Markdown are taken as they are; front matter is read beside the text, never out of it.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';
import { blocksOf } from '../../lib/text/blocks.ts';
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
    ['TOML', '+++\ntitle = "Kites: a guide"\ndate = 2015-07-20\n[params]\nx = 1\n+++'],
    ['JSON', '{\n  "title": "Kites: a guide",\n  "date": "2015-07-20"\n}'],
    ['dotted lines', '.. title: Kites: a guide\n.. slug:\n.. date: 2015-07-20'],
    ['dotted lines in a comment', '<!--\n.. title: Kites: a guide\n.. date: 2015-07-20\n-->'],
  ])('may be %s: it is read, shown to nobody as text, and no rule touches it', async (_, matter) => {
    const text = `${matter}\n\nthe the kites are up,and the wind is fine for all of us today.\n`;
    const manuscript = await read('a.md', text);
    expect(manuscript).toMatchObject({ text, declared: { title: 'Kites: a guide', date: '2015-07-20' }, notes: [] });
    const [block, next] = blocksOf(text, 'markdown');
    expect([block?.kind, block?.text, next?.kind]).toEqual(['front-matter', matter, 'paragraph']);
    const cleaned = clean(manuscript);
    expect(cleaned.text.startsWith(matter)).toBe(true);
    expect(cleaned.title).toBe('Kites: a guide');
  });

  it.each([
    ['a diff', '+++ b/kites.txt\n+one\n+++\n\nText.\n'],
    ['plus signs around words', '+++\nNo fields here.\n+++\n\nText.\n'],
    ['data and nothing else', '{\n  "title": "Kites"\n}\n'],
    ['code in braces', '{\n  return 1;\n}\n\nText.\n'],
    ['dots that name no title', '.. note: kites\n\nText.\n'],
    ['a comment', '<!-- .. title: Kites -->\n\nText.\n'],
  ])('is not seen in %s', async (_, text) => {
    expect(await read('a.md', text)).toMatchObject({ text, declared: {}, notes: [] });
    expect(blocksOf(text, 'markdown').map(({ kind }) => kind)).not.toContain('front-matter');
  });

  it('of TOML that is broken is left as it is, with a note', async () => {
    const { declared, notes } = await read('a.md', '+++\ntitle = Kites\n+++\n\nText.\n');
    expect([declared, notes]).toEqual([{}, [expect.stringContaining('not valid TOML')]]);
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
