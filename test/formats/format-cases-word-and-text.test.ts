// Files as people send them, from upload to cleaned text: Word, front matter, wrong names, damaged bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';

const folder = new URL('../format-cases/', import.meta.url);

async function outcome(name: string) {
  const file = readdirSync(new URL(`${name}/`, folder)).find((each) => each.startsWith('input.')) ?? '';
  const decoded = await decode(file, readFileSync(new URL(`${name}/${file}`, folder)));
  if ('refused' in decoded) return decoded;
  const { text, flags, edits } = clean(decoded);
  return { text, notes: decoded.notes, declared: decoded.declared, flags, edits };
}

const HIDDEN = ['Text that Word hides was left out: “hidden words”.'];
const AROUND = [
  'The header of the pages was left out: “Bay News, May 2”.',
  'The footer of the pages was left out: “Confidential draft”.',
];

it.each([
  ['docx-bidi', []],
  ['docx-caps', HIDDEN],
  ['docx-fldsimple', []],
  ['docx-headerfooter', AROUND],
  ['docx-lists', []],
  ['docx-math', []],
  ['docx-merged-table', []],
  ['docx-ruby', []],
])('%s is the expected text, with its notes', async (name, notes) => {
  const expected = readFileSync(new URL(`${name}/expected.md`, folder), 'utf8');
  expect(await outcome(name)).toMatchObject({ text: expected, notes });
});

it('md-toml-front-matter is read for title and date, and is no paragraph', async () => {
  const read = await outcome('md-toml-front-matter');
  expect(read).toMatchObject({ declared: { title: 'Kite day', date: '2024-05-02' }, edits: [], notes: [] });
});

it.each([
  ['mhtml-named-html', 'MHTML'],
  ['rtf-named-txt', 'RTF'],
])('%s is refused as what it is', async (name, format) => {
  expect(await outcome(name)).toMatchObject({
    refused: { code: 'unsupported', message: expect.stringContaining(format) },
  });
});

it('html-one-bad-byte is read, with a flag where the byte was', async () => {
  const read = await outcome('html-one-bad-byte');
  if ('refused' in read) throw new Error(read.refused.code);
  expect(read.text).toContain('Bad \ufffd byte');
  expect(read.flags.filter(({ rule }) => rule === 'encoding/damaged-character')).toMatchObject([
    { before: '\ufffd', blocks: true },
  ]);
});

it('has no Word case without its expectation', () => {
  const cases = readdirSync(folder).filter((name) => name.startsWith('docx-'));
  expect(cases.filter((name) => !existsSync(new URL(`${name}/expected.md`, folder)))).toEqual([]);
});
