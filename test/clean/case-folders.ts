// Reads the folders of test/cases: input, expected output, and the edits that lead from one to the other.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly tier: string;
}

export interface Case {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly expected: string;
  readonly rows: readonly Row[];
}

const CASES = join(import.meta.dirname, '..', 'cases');

const unescaped = (cell: string): string =>
  cell.replace(/\\(?:u([0-9A-Fa-f]{4})|([nt\\]))/gu, (_, hex: string | undefined, char: string | undefined) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : char === 'n' ? '\n' : char === 't' ? '\t' : '\\',
  );

function rowsOf(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [rule = '', before = '', after = '', tier = ''] = line.split('\t').map(unescaped);
      return { rule, before, after, tier };
    });
}

export const CASE_FOLDERS: readonly Case[] = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .map((name) => {
    const folder = join(CASES, name);
    const files = readdirSync(folder);
    const input = files.find((file) => file.startsWith('input.')) ?? '';
    const expected = files.find((file) => file.startsWith('expected.')) ?? '';
    return {
      name,
      file: join(folder, input),
      bytes: readFileSync(join(folder, input)),
      expected: readFileSync(join(folder, expected), 'utf8'),
      rows: rowsOf(join(folder, 'edits.tsv')),
    };
  });
