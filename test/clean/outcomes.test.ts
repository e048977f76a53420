// Making the engine faster or tidier changes no outcome: what cleaning says of thousands of texts is kept as hashes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outcomes } from './outcomes.ts';

const LIST = join(import.meta.dirname, 'outcomes.tsv');

it('cleaning says of every text what it said when the list was written (`npm run outcomes` after a change that is meant)', async () => {
  expect(await outcomes()).toEqual(readFileSync(LIST, 'utf8').trimEnd().split('\n'));
});
