// What the local stream owes after a kill: every hint that was noted and not delivered, in order, and no half of one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Journal } from '../../cdk/local/table/journal.ts';
import { newFolder, removeFolders } from './cloud/assembly.ts';

afterAll(removeFolders);

const change = (name: string) => ({
  table: 'Ledger',
  eventName: 'INSERT' as const,
  keys: { PK: { S: `ARTICLE#${name}` }, SK: { S: 'LOG#000001' } },
});

describe('a journal of hints', () => {
  it('keeps over a restart, in order, what was noted and not struck off', () => {
    const folder = newFolder();
    const journal = new Journal(folder);
    for (const [at, name] of ['a', 'b', 'c'].entries()) journal.note(1_000n + BigInt(at), change(name));
    journal.strike(1_001n);
    expect(new Journal(folder).left()).toEqual([
      { sequence: 1_000n, change: change('a') },
      { sequence: 1_002n, change: change('c') },
    ]);
  });

  it('knows nothing of a note that was cut off while it was written', () => {
    const folder = newFolder();
    writeFileSync(join(folder, '1000.json.ab12.part'), '{"table":');
    expect(new Journal(folder).left()).toEqual([]);
  });
});
