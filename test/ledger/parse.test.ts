// What is stored has to come back whole, and what cannot be read must not be told to the log.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';
import { parseFact, parseRevision } from '../../lib/ledger/parse.ts';

const CASES = resolve(import.meta.dirname, '../cases');

describe('a stored revision', () => {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(folders.map(({ name }) => name))('of the case %s loses nothing', async (name) => {
    const file = readdirSync(join(CASES, name)).find((one) => one.startsWith('input.')) ?? '';
    const manuscript = await decode(file, readFileSync(join(CASES, name, file)));
    if ('refused' in manuscript) return;
    const stored: unknown = JSON.parse(JSON.stringify({ manuscript, cleaned: clean(manuscript) }));
    expect(parseRevision(stored)).toEqual(stored);
  });
});

describe('what cannot be read', () => {
  test('is told by its place, without its words', () => {
    const broken = {
      type: 'Rejected',
      article: 'a',
      sequence: 1,
      at: '',
      actor: 'rita',
      revision: 'private words',
      reason: '',
    };
    expect(() => parseFact(broken)).toThrow('A stored fact cannot be read at “revision”.');
    expect(() => parseFact('private words')).toThrow(/its root/);
  });
});
