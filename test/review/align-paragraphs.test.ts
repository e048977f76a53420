// Two texts, paragraph beside paragraph: whatever they are, both can be read off the result to the letter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlignedParagraph, alignParagraphs } from '../../lib/review/align-paragraphs.ts';

const joined = (paragraphs: readonly AlignedParagraph[], side: 'before' | 'after') =>
  paragraphs.map((one) => one[side] ?? '').join('');
const text = (...paragraphs: readonly string[]) => `${paragraphs.join('\n\n')}\n`;
const shape = (before: string, after: string) =>
  alignParagraphs(before, after).map((one) => [one.kind, one.before?.trim(), one.after?.trim()]);

const A = 'The harbour opens on Monday, the master says.';
const B = 'Boats may enter after noon from the north.';
const C = 'The tide is high at six in the morning.';

describe('paragraphs side by side', () => {
  test('tell what stayed, what changed, what went and what came', () => {
    expect(shape(text(A, B, C), text(A, 'Boats may leave after noon from the north.', 'A word of thanks.'))).toEqual([
      ['same', A, A],
      ['changed', B, 'Boats may leave after noon from the north.'],
      ['removed', C, undefined],
      ['added', undefined, 'A word of thanks.'],
    ]);
  });

  test('are one that changed where they share some of their words', () => {
    const half = 'The harbour opens on Friday, for ships from the south only.';
    expect(shape(text(B, A, C), text(B, half, C)).map(([kind]) => kind)).toEqual(['same', 'changed', 'same']);
  });

  test('find the partner behind what was put in between', () => {
    expect(shape(text(A, B), text('New.', 'Newer.', A.replace('Monday', 'Friday'), B)).map(([kind]) => kind)).toEqual([
      'added',
      'added',
      'changed',
      'same',
    ]);
    expect(shape(text('Old.', 'Older.', A), text(A.replace('Monday', 'Friday'))).map(([kind]) => kind)).toEqual([
      'removed',
      'removed',
      'changed',
    ]);
  });

  test('do not call a paragraph changed because another one follows now', () => {
    expect(shape(text(A), text(A, B)).map(([kind]) => kind)).toEqual(['same', 'added']);
    expect(shape(text(A, B), text(A)).map(([kind]) => kind)).toEqual(['same', 'removed']);
  });

  test('say so where only the end of the text or a blank line differs', () => {
    expect(alignParagraphs(A, `${A}\n`)).toEqual([{ kind: 'changed', before: A, after: `${A}\n` }]);
    expect(alignParagraphs(`${A}\n\n${B}`, `${A}\n\n\n${B}`).map(({ kind }) => kind)).toEqual(['changed', 'same']);
  });

  test('keep to the order of both where paragraphs changed places', () => {
    const moved = alignParagraphs(text(A, B, C), text(C, A, B));
    expect(moved.map(({ kind }) => kind)).toEqual(['added', 'same', 'same', 'removed']);
  });

  test('of nothing, of one text, and of the same ones', () => {
    expect(alignParagraphs('', '')).toEqual([]);
    expect(alignParagraphs('', A)).toEqual([{ kind: 'added', after: A }]);
    expect(alignParagraphs(A, '')).toEqual([{ kind: 'removed', before: A }]);
    expect(alignParagraphs(text(A, B), text(A, B)).every(({ kind }) => kind === 'same')).toBe(true);
  });

  test('hold both texts whole, whatever they are', () => {
    const paragraph = fc.constantFrom(
      A,
      B,
      C,
      A.replace('Monday', 'Friday'),
      B.replace('north', 'south'),
      '',
      '  ',
      'x',
    );
    const breaks = fc.constantFrom('\n\n', '\n\n\n', '\n \n', '\n');
    const some = fc.array(fc.tuple(paragraph, breaks), { maxLength: 12 }).map((all) => all.flat().join(''));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const paragraphs = alignParagraphs(before, after);
        expect([joined(paragraphs, 'before'), joined(paragraphs, 'after')]).toEqual([before, after]);
        for (const one of paragraphs) {
          if (one.kind === 'same') expect(one.before?.trimEnd()).toBe(one.after?.trimEnd());
          expect([one.before === undefined, one.after === undefined]).toEqual([
            one.kind === 'added',
            one.kind === 'removed',
          ]);
        }
      }),
    );
  });

  test('fall back on what is alike where there is no time for more', () => {
    const many = (word: string) => text(...Array.from({ length: 400 }, (_, at) => `${A} ${B} ${word} of day ${at}.`));
    const paragraphs = alignParagraphs(many('One'), many('Two'), -1);
    expect(paragraphs.every(({ kind }) => kind === 'changed')).toBe(true);
    expect(paragraphs).toHaveLength(400);
  });

  test('of five megabytes are found with a bounded number of comparisons', () => {
    const words = (at: number) =>
      Array.from({ length: 40 }, (_, index) => `word${(at * 7 + index * 13) % 997}`).join(' ');
    const long = Array.from({ length: 18_000 }, (_, at) => `${at} ${words(at)}`);
    const changed = long.map((one, at) => (at % 3 === 0 ? `${one} and more` : one));
    const [before, after] = [text(...long), text(...changed)];
    expect(before.length).toBeGreaterThan(5_000_000);
    const paragraphs = alignParagraphs(before, after);
    expect(joined(paragraphs, 'after')).toBe(after);
    expect(paragraphs.filter(({ kind }) => kind === 'changed')).toHaveLength(6_000);
    expect(paragraphs).toHaveLength(18_000);
  });
});
