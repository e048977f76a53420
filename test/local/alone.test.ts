// The local cloud is a product of its own: it knows nothing of what runs on it, and its tests need nothing but it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** Of our own code, as paths from the root. */
const importsOf = (file: string): readonly string[] =>
  Array.from(readFileSync(join(root, file), 'utf8').matchAll(/(?:^|\s)(?:from|import\()\s*'(\.[^']+)'/gm), (found) =>
    relative(root, resolve(root, dirname(file), found[1]!)),
  );

const outside = (folder: string, allowed: readonly string[]) =>
  sources(folder).flatMap((file) =>
    importsOf(file)
      .filter((path) => !allowed.some((one) => path === one || path.startsWith(`${one}/`)))
      .map((path) => `${file} imports ${path}`),
  );

describe('the local cloud', () => {
  it('imports nothing but itself and packages', () => {
    expect(sources('cdk/local').length).toBeGreaterThan(50);
    expect(outside('cdk/local', ['cdk/local'])).toEqual([]);
  });

  it('is tested by tests that import nothing but it', () => {
    // How much is tried, and what a run makes once for all of its files, is no product of ours.
    const ofTheRun = ['test/amount.ts', 'test/once', 'test/seed.ts'];
    expect(outside('test/local', ['cdk/local', 'test/local', ...ofTheRun])).toEqual([]);
  });

  it('would notice an import', () => {
    expect(outside('test/local', ['test/local'])).toContain(
      'test/local/journal.test.ts imports cdk/local/table/journal.ts',
    );
  });
});
