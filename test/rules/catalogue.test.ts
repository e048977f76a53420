// The catalogue in the repository is the one that the rules give.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '../../lib/rules/catalogue.ts';
import { namesModule } from '../../lib/rules/names.ts';

it('the list of names is current (`npm run catalogue`)', () => {
  const file = join(import.meta.dirname, '../../lib/clean/names.generated.ts');
  expect(readFileSync(file, 'utf8')).toBe(namesModule());
});

it('the catalogue is current (`npm run catalogue`)', () => {
  const file = join(import.meta.dirname, '..', '..', 'lib', 'rules', 'README.md');
  expect(readFileSync(file, 'utf8')).toBe(catalogue());
});
