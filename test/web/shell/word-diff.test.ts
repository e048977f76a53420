// Word diffs, invisible characters, hand edits: what a reviewer reads of a change, and what is sent of one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splice } from '../../../lib/text/edit.ts';
import { handSpans } from '../../../lib/web/article/hand-edit.ts';
import { visible } from '../../../lib/web/shell/visible-characters.ts';
import { wordDiff } from '../../../lib/web/shell/word-diff.ts';

const short = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('a word diff', () => {
  test('leaves words alone that stayed', () => {
    expect(short('meeting the requirements of the county', 'The meeting required the county')).toBe(
      '[+The +]meeting [-the requirements of -][+required +]the county',
    );
  });
  test('joins changes with nothing but a space or a sign between them', () => {
    expect(short('a b c d e f', 'a x y d e f')).toBe('a [-b c-][+x y+] d e f');
  });
  test('shows both texts whole where little stayed', () => {
    expect(short('one two three four', 'five six seven four')).toBe('[-one two three four-][+five six seven four+]');
  });
  test('always gives back both texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const side = (gone: 'ins' | 'del') =>
          wordDiff(before, after)
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join('');
        expect([side('ins'), side('del')]).toEqual([before, after]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('editing by hand', () => {
  test('sends only what differs, with offsets into the whole text', () => {
    expect(handSpans(100, 'the old road to the mill', 'the new road to a mill')).toEqual([
      { start: 104, end: 107, before: 'old', after: 'new' },
      { start: 116, end: 119, before: 'the', after: 'a' },
    ]);
  });
  test('sends nothing where nothing was changed', () => {
    expect(handSpans(0, 'the same', 'the same')).toEqual([]);
  });
  test('always leads to what was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), (before, after, start) => {
        const spans = handSpans(start, before, after).map((span) => ({
          ...span,
          start: span.start - start,
          end: span.end - start,
        }));
        expect(splice(before, spans)).toBe(after);
        for (const span of spans) expect(before.slice(span.start, span.end)).toBe(span.before);
      }),
      { numRuns: 200 },
    );
  });
});

test('what nobody can see is shown', () => {
  expect(visible('  ')).toBe('␣␣');
  expect(visible('a\u00a0b\u200bc\u0007')).toBe('a⍽b[zero-width space]c[U+0007]');
  expect(visible('plain words\nand lines')).toBe('plain words\nand lines');
});
