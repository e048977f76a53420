// The catalogue in the repository is the one that the rules give.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '../../lib/rules/catalogue.ts';
import { phraseModule } from '../../lib/rules/furniture/forms/phrase-module.ts';
import { namesModule } from '../../lib/rules/names.ts';

it('the list of names is current (`npm run catalogue`)', () => {
  const file = join(import.meta.dirname, '../../lib/clean/names.generated.ts');
  expect(readFileSync(file, 'utf8')).toBe(namesModule());
});

it('the catalogue is current (`npm run catalogue`)', () => {
  const file = join(import.meta.dirname, '..', '..', 'lib', 'rules', 'README.md');
  expect(readFileSync(file, 'utf8')).toBe(catalogue());
});

it('the match keys of form phrases are current (`npm run catalogue`)', () => {
  const forms = join(import.meta.dirname, '../../lib/rules/furniture/forms');
  const files = readdirSync(join(forms, 'phrases')).filter((file) => file.endsWith('.txt'));
  const text = files.map((file) => readFileSync(join(forms, 'phrases', file), 'utf8')).join('');
  expect(readFileSync(join(forms, 'phrases.generated.ts'), 'utf8')).toBe(phraseModule(text));
});
