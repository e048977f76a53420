// What browsers load is built from its sources wherever our code runs, and is the same text everywhere.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assetFile, buildAsset } from '../../cdk/assets/build.ts';
import { bundle } from '../../cdk/bundle.ts';
import { STYLE as SITE_STYLE } from '../../lib/site/style.ts';
import { SCRIPT, STYLE } from '../../lib/web/shell/assets.ts';

const ROOT = join(import.meta.dirname, '../..');
let outside: string;
let inside: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'faircopy-assets-'));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  inside = mkdtempSync(join(ROOT, 'dist', 'assets-test-'));
});
afterAll(() => {
  for (const folder of [outside, inside]) rmSync(folder, { recursive: true, force: true });
});

function source(name: string, text: string): string {
  const file = join(inside, name);
  writeFileSync(file, text);
  return file;
}

describe('an asset', () => {
  test('has the same text, and so the same name, in a function as in these tests', async () => {
    const entry = `export { STYLE as SITE_STYLE } from '${join(ROOT, 'lib/site/style.ts')}';
      export { SCRIPT, STYLE } from '${join(ROOT, 'lib/web/shell/assets.ts')}';\n`;
    writeFileSync(join(outside, 'review.ts'), entry);
    await bundle({ sources: outside, into: join(outside, 'out'), names: ['review'] });
    const deployed = await import(pathToFileURL(join(outside, 'out', 'review', 'index.mjs')).href);
    expect({ ...deployed }).toEqual({ SCRIPT, STYLE, SITE_STYLE });
    for (const text of [STYLE.body, SITE_STYLE]) expect(text).toContain('prefers-color-scheme');
    expect(SCRIPT.body).toContain('addEventListener');
  });

  test('is the same each time', async () => {
    const file = join(ROOT, 'lib/web/client/main.ts');
    expect(await buildAsset(file)).toEqual(await buildAsset(file));
  });

  test('takes in what it imports, in that order, and names its sources', async () => {
    const first = source('first.css', 'p { color: red; }\n');
    const second = source('second.css', 'p { color: blue; }\n');
    const sheet = source('sheet.css', "@import './first.css';\n@import './second.css';\np { margin: 0; }\n");
    const { text, sources } = await buildAsset(sheet);
    expect(text).toBe('p{color:red}p{color:#00f}p{margin:0}\n');
    expect(sources.toSorted()).toEqual([first, second, sheet].toSorted());
  });

  test.each([
    ['broken.ts', 'const = 1;', 'Expected identifier'],
    ['lost.ts', "import './nowhere.ts';", 'Could not resolve'],
    ['broken.css', 'p { color red; }', 'Expected ":"'],
    ['open.css', 'p { color: red;', 'Expected "}"'],
    ['lost.css', "@import './nowhere.css';", 'Could not resolve'],
  ])('is refused when its source is wrong: %s', async (name, text, problem) => {
    await expect(buildAsset(source(name, text))).rejects.toThrow(problem);
  });

  test('comes from this project only', async () => {
    await expect(buildAsset(join(outside, 'review.ts'))).rejects.toThrow('no source file of this project');
  });
});

describe('what is written for browsers', () => {
  const entries = ['lib/web/client/main.ts', 'lib/web/style/review.css', 'lib/site/style/site.css'];
  const written = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
    .map((file) => join(ROOT, 'lib', file))
    .filter((file) => file.endsWith('.css') || /lib\/web\/client\/[^/]+\.ts$/u.test(file));

  test('is delivered: every style sheet and every part of the script', async () => {
    const built = await Promise.all(entries.map((entry) => buildAsset(join(ROOT, entry))));
    const sources = new Set(built.flatMap(({ sources }) => sources));
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((file) => !sources.has(file))).toEqual([]);
  });

  test('says in the first line of each style sheet what it is for', () => {
    const sheets = written.filter((file) => file.endsWith('.css'));
    expect(sheets.filter((file) => !/^\/\* \S.*\*\/\n/u.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

test.each([
  ['asset:./site.css', '/a/b/site.css'],
  ['asset:../client/main.ts', '/a/client/main.ts'],
  ['asset:site.css', undefined],
  ['asset:./site.json', undefined],
  ['./site.css', undefined],
])('%s, imported in /a/b, is %s', (specifier, file) => {
  expect(assetFile(specifier, '/a/b')).toBe(file);
});
