// From places in a text back to the manuscript, at every border; and what goes with lines, or is no line of its own.
import { describe, expect, test } from 'vitest';
import { lineDeletion } from '../../lib/text/deletion.ts';
import { frontMatterOf } from '../../lib/text/front-matter.ts';
import { isLined } from '../../lib/text/lined.ts';
import { covering, inManuscript, overlapsWritten } from '../../lib/text/mapping.ts';

const replaced = { start: 2, end: 4, textStart: 2, textEnd: 6 };
const inserted = { start: 2, end: 2, textStart: 2, textEnd: 4 };
const deleted = { start: 2, end: 4, textStart: 2, textEnd: 2 };

describe('a change and a span of the text', () => {
  test.each([
    ['a replacement and what stands right before', replaced, 0, 2, false],
    ['a replacement and its first character', replaced, 0, 3, true],
    ['a replacement and its last character', replaced, 5, 8, true],
    ['a replacement and what stands right behind', replaced, 6, 8, false],
    ['a replacement and an insertion at its start', replaced, 2, 2, false],
    ['a replacement and an insertion inside', replaced, 3, 3, true],
    ['a replacement and an insertion at its end', replaced, 6, 6, false],
    ['an insertion and an insertion before it', inserted, 2, 2, true],
    ['an insertion and an insertion behind it', inserted, 4, 4, true],
    ['an insertion and an insertion elsewhere', inserted, 5, 5, false],
    ['a deletion and what stands right before', deleted, 0, 2, false],
    ['a deletion and what stands right behind', deleted, 2, 4, false],
    ['a deletion and what reaches across', deleted, 1, 3, true],
  ])('%s', (_what, change, start, end, expected) => {
    expect(overlapsWritten(change, { start, end })).toBe(expected);
  });
});

describe('an offset of the text in the manuscript', () => {
  test.each([
    [replaced, 1, 1, 1],
    [replaced, 2, 2, 2],
    [replaced, 4, 2, 4],
    [replaced, 6, 4, 4],
    [replaced, 7, 5, 5],
    [deleted, 2, 4, 2],
    [deleted, 3, 5, 5],
    [inserted, 2, 2, 2],
    [inserted, 4, 2, 2],
  ])('of %o at %i', (change, offset, start, end) => {
    expect([inManuscript([change], offset, 'start'), inManuscript([change], offset, 'end')]).toEqual([start, end]);
  });

  test('is the start of a change where a span ends in front of it, and another change stands before', () => {
    const before = { start: 0, end: 1, textStart: 0, textEnd: 0 };
    const behind = { start: 3, end: 6, textStart: 2, textEnd: 4 };
    expect(inManuscript([before, behind], 2, 'end')).toBe(3);
    expect(covering([before, behind], { start: 1, end: 2 })).toMatchObject({ start: 2, end: 3, over: [] });
    expect(covering([before, behind], { start: 1, end: 3 })).toMatchObject({ start: 2, end: 6, textEnd: 4 });
  });
});

describe('lines that go', () => {
  const rest = (text: string, lines: string) => {
    const at = text.indexOf(lines);
    const { start, end } = lineDeletion(text, at, at + lines.length);
    return text.slice(0, start) + text.slice(end);
  };
  test('leave no hole, and the next line its indentation', () => {
    expect(rest('One\n\nTwo\n\nThree\n', 'Two')).toBe('One\n\nThree\n');
    expect(rest('One\n\nTwo\n', 'One')).toBe('Two\n');
    expect(rest('One\n\n  Two\n', 'One')).toBe('  Two\n');
    expect(rest('One\n\nTwo\n', 'Two')).toBe('One\n');
    expect(rest('One\n', 'One')).toBe('');
  });
});

describe('three dashes', () => {
  test('open front matter by themselves only', () => {
    expect(frontMatterOf('---\ntitle: A\n---\ntext')).toMatchObject({ kind: 'yaml', source: 'title: A\n' });
    expect(frontMatterOf('--- and so it goes\ntitle: A\n---\ntext')).toBeUndefined();
    expect(frontMatterOf('---- \ntitle: A\n---\ntext')).toBeUndefined();
  });
});

describe('lines without blank ones between them', () => {
  const lined = (...lines: readonly string[]) => isLined(lines.join('\n'), 0, lines.join('\n').length);
  const long = 'The harbour opens on Monday, and all boats may enter in the afternoon, the master of it says.';
  const short = 'The harbour opens on Monday, and all the boats may enter it.';

  test('are paragraphs where they end as paragraphs do', () => {
    expect(lined('A title', long, short, long)).toBe(true);
  });

  test('are none where they were wrapped by hand, or are indented', () => {
    const open = long.slice(0, -1);
    expect(lined('A title', long, open, open, 'in the evening.')).toBe(false);
    expect(lined('A title', long, ` ${short}`, long)).toBe(false);
    expect(lined('A title', long, `\t${short}`, long)).toBe(false);
  });
});
