// Cursors come back from anybody: a place of the list, or a refusal, and nothing else.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { placePart, readCursor, writeCursor } from '../../lib/ledger/cursor.ts';
import { BadRequest } from '../../lib/ledger/errors.ts';

const place = v.strictTuple([placePart, placePart]);
const seed = { seed: 8, numRuns: 1000 };
const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

test('a cursor leads to the place that it was written for', () => {
  fc.assert(
    fc.property(part, part, (one, two) => {
      const cursor = writeCursor([one, two]);
      expect(readCursor(cursor, place)).toEqual([one, two]);
      expect(cursor).toMatch(/^[\w-]+$/);
    }),
    seed,
  );
});

test('anything else is refused as a bad request', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
    fc.array(fc.constantFrom('', 'a', 'b'), { maxLength: 4 }).map(writeCursor),
  );
  fc.assert(
    fc.property(garbage, (cursor) => {
      let read: unknown;
      try {
        read = readCursor(cursor, place);
      } catch (error) {
        expect(error).toBeInstanceOf(BadRequest);
        return;
      }
      expect(v.is(place, read) && writeCursor(read)).toBe(cursor);
    }),
    seed,
  );
});

test.each([
  ['an empty key', ['', 'b']],
  ['a key that no table takes', ['a', 'b'.repeat(1025)]],
  ['too few', ['a']],
  ['too many', ['a', 'b', 'c']],
])('%s is no place', (_name, parts) => {
  expect(() => readCursor(writeCursor(parts), place)).toThrow('not one of this list');
});

test('a cursor is taken only as it was written', () => {
  const schema = v.strictTuple([v.literal('after'), placePart]);
  const cursor = writeCursor(['after', '12']);
  expect(readCursor(cursor, schema)).toEqual(['after', '12']);
  for (const other of [
    `${cursor}=`,
    `${cursor}==`,
    ` ${cursor}`,
    `${cursor}\n`,
    `${cursor.slice(0, 4)}*${cursor.slice(4)}`,
  ])
    expect(() => readCursor(other, schema), other).toThrow('not one of this list');
});
