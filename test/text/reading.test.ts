// After edits only what they touch is read again; it must read as the whole would.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import type { Block } from '../../lib/text/block.ts';
import { blocksOf } from '../../lib/text/blocks.ts';
import { splice } from '../../lib/text/edit.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { reread } from '../../lib/text/reread.ts';
import type { TextChange } from '../../lib/text/text-change.ts';
import { runs } from '../amount.ts';
import { wildLine, wildMarkdown } from './wild-markdown.ts';

const LIST = '- The banner pays every winter for the road, and the herders mend it.\n- The herders pay in spring.\n';

test('what is indented below a list stays a part of it after an edit, and no code', () => {
  const text = `# The road\n\n${LIST}\n    1, this is an indented block .\n    2, and so is this .\n\nIt is used every day.\n`;
  const once = clean(manuscript(text, 'markdown'));
  expect(once.text).toContain('    1. This is an indented block.\n    2. And so is this.');
  expect(clean(manuscript(once.text, 'markdown')).edits).toEqual([]);
});

const shapes = (blocks: readonly Block[]) => blocks.map(({ start, kind, text }) => ({ start, kind, text }));

test('front matter that an edit opens is closed far below, and all between is read again', () => {
  const text = 'x---\n\ntitle: Kites\n\nslug: kites\n\n---\n\nKites fly.\n';
  const changes = [{ start: 0, end: 1, after: '' }];
  const after = splice(text, changes);
  expect(blocksOf(after, 'markdown')[0]?.kind).toBe('front-matter');
  expect(shapes(reread(after, 'markdown', blocksOf(text, 'markdown'), changes))).toEqual(
    shapes(blocksOf(after, 'markdown')),
  );
});

const RUNS = runs(400);

const said = ({ start, kind, text, isRoot, piece }: Block) => ({
  start,
  kind,
  text,
  isRoot,
  content: piece.content,
  shields: piece.shields,
  traits: piece.traits,
  words: piece.words,
});

const written = fc.oneof(
  wildLine.map((line) => `\n${line}\n`),
  wildLine,
  fc.constantFrom('', '', '', 'tea', ' ', '\n', '\n\n', '- ', '> ', '```\n', '-->', '</script>', '\u00a0'),
);
const places = fc.array(fc.tuple(fc.nat(1000), fc.nat(12), written), { minLength: 1, maxLength: 4 });

/** Disjoint changes in order, somewhere in a text. */
function changesIn(text: string, wanted: readonly (readonly [number, number, string])[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (const [place, length, after] of wanted.toSorted((a, b) => a[0] - b[0])) {
    const start = Math.round((place / 1000) * text.length);
    const end = Math.min(text.length, start + length);
    if (start > (changes.at(-1)?.end ?? -1)) changes.push({ start, end, after });
  }
  return changes;
}

for (const format of ['markdown', 'text'] as const)
  test(`what is read again after any changes reads as the whole does: ${format}`, () => {
    fc.assert(
      fc.property(fc.array(wildMarkdown, { maxLength: 3 }), places, (texts, wanted) => {
        const text = texts.join('');
        const before = blocksOf(text, format);
        for (const block of before) said(block);
        const changes = changesIn(text, wanted);
        const after = splice(text, changes);
        expect(reread(after, format, before, changes).map(said)).toEqual(blocksOf(after, format).map(said));
      }),
      { numRuns: RUNS * 10 },
    );
  });

test('a change reads only what it may have changed', () => {
  const text = Array.from({ length: 300 }, (_, at) => `Paragraph ${at} of tea.\n\n- item\n- item\n`).join('\n');
  const before = blocksOf(text, 'markdown');
  const at = text.indexOf('Paragraph 150');
  const changes = [{ start: at, end: at + 9, after: 'Section' }];
  const after = reread(splice(text, changes), 'markdown', before, changes);
  const pieces = new Set(before.map(({ piece }) => piece));
  expect(after.filter(({ piece }) => !pieces.has(piece)).map((block) => block.text)).toEqual(['Section 150 of tea.']);
});
