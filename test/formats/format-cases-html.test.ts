// Pages as browsers save them, from upload to cleaned text: each folder holds a page and the article that it is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';

const folder = new URL('../format-cases/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.startsWith('html-'));
const told = pages.filter((name) => existsSync(new URL(`${name}/expected.md`, folder)));

async function outcome(name: string) {
  const decoded = await decode('input.html', readFileSync(new URL(`${name}/input.html`, folder)));
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return { manuscript: decoded.text, ...clean(decoded) };
}

describe.each(told)('%s', (name) => {
  it('is the expected article', async () => {
    const { text } = await outcome(name);
    expect(text).toBe(readFileSync(new URL(`${name}/expected.md`, folder), 'utf8'));
  });

  it('says of every word that went where it stood', async () => {
    const { manuscript, edits } = await outcome(name);
    for (const { start, end, before } of edits) expect(manuscript.slice(start, end)).toBe(before);
  });
});

it('html-list-reversed counts down as its readers see it', async () => {
  const { text } = await outcome('html-list-reversed');
  expect(text.match(/^\d.*$/gmu)).toEqual(['3\\. Third place: Mo', '2\\. Second place: Po', '1\\. First place: Lin']);
});

it('html-site-name-h1 is called by the heading that the title of the page names', async () => {
  const { title, text } = await outcome('html-site-name-h1');
  expect(title).toBe('Kite day');
  expect(text).not.toContain('Bay News');
});
