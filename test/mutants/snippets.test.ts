// The list of mutants speaks of the code as it is: every snippet occurs once, and every mutant still is a program.
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_MUTANTS, roomOf } from './list.ts';
import { mutated } from './mutant.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('mutants', () => {
  test.each(ALL_MUTANTS.map((one) => [one.file, one] as const))(
    'of %s are programs that differ from it',
    (file, one) => {
      const source = readFileSync(resolve(ROOT, file), 'utf8');
      for (const mutant of one.mutants) {
        const changed = mutated(source, mutant);
        expect(changed).not.toBe(source);
        expect(() => stripTypeScriptTypes(changed), mutant.breaks).not.toThrow();
      }
    },
  );

  test('name tests that are there, and say what they break in a sentence', () => {
    for (const { tests, mutants } of ALL_MUTANTS) {
      for (const mutant of mutants) expect(mutant.breaks).toMatch(/^[A-Z’“0-9].*\.$/u);
      for (const place of [...tests, ...mutants.flatMap(({ also = [] }) => also)])
        expect(existsSync(resolve(ROOT, place)), place).toBe(true);
    }
  });

  test('are there for every room that has to be proved', () => {
    const rooms = new Set(ALL_MUTANTS.map(roomOf));
    for (const room of ['ledger', 'review', 'publish', 'clean', 'text', 'intake', 'learning', 'webhooks', 'faults'])
      expect(rooms).toContain(room);
    expect(ALL_MUTANTS.flatMap(({ mutants }) => mutants).length).toBeGreaterThan(60);
  });

  test('are each told apart by what they break', () => {
    const said = ALL_MUTANTS.flatMap(({ mutants }) => mutants.map(({ breaks }) => breaks));
    expect(said).toEqual([...new Set(said)]);
  });
});

describe('a snippet', () => {
  const mutant = { breaks: 'It breaks.', find: 'one', put: 'two' };
  test.each([['none'], ['one and one']])('that does not occur once in “%s” is an error', (source) => {
    expect(() => mutated(source === 'none' ? 'nothing' : source, mutant)).toThrow('has to occur once');
  });
});
