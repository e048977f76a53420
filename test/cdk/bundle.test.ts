// What is bundled is what runs: a bundle stands on its own, starts small, and is the same twice.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, entryBytes, FUNCTIONS, startBytes } from '../../cdk/bundle.ts';
import { once } from '../once/once.ts';

const folder = mkdtempSync(join(tmpdir(), 'faircopy-bundle-'));
const sources = join(folder, 'functions');
const into = join(folder, 'out');

beforeAll(() => {
  mkdirSync(sources);
  writeFileSync(join(sources, 'old.cjs'), "exports.separator = require('node:path').sep;\n");
  writeFileSync(join(sources, 'heavy.ts'), `export const weight: string = '${'x'.repeat(50_000)}';\n`);
  const entry = `import old from './old.cjs';
    export const handler = async (): Promise<number> => (await import('./heavy.ts')).weight.length + old.separator.length;\n`;
  for (const name of FUNCTIONS) writeFileSync(join(sources, `${name}.ts`), entry);
});

const files = (name: string): readonly string[] =>
  readdirSync(join(into, name), { recursive: true, encoding: 'utf8' }).toSorted();

describe('a bundle', () => {
  test('runs on its own, with modules of either kind', async () => {
    await bundle({ sources, into });
    const { handler } = await import(pathToFileURL(join(into, 'ingest', 'index.mjs')).href);
    expect(await handler()).toBe(50_001);
  });

  test('keeps what is imported on demand in a chunk that a cold start does not read', async () => {
    const { ingest } = await bundle({ sources, into, names: ['ingest'] });
    expect(ingest && startBytes(ingest)).toBeGreaterThan(0);
    expect(ingest && startBytes(ingest)).toBeLessThan(5_000);
    expect(JSON.parse(readFileSync(join(into, 'ingest.meta.json'), 'utf8'))).toEqual(ingest);
  });

  test('is the same each time, with nothing left over from the time before', async () => {
    const read = () =>
      files('sweep')
        .filter((file) => file.endsWith('.mjs'))
        .map((file) => [file, readFileSync(join(into, 'sweep', file), 'utf8')]);
    await bundle({ sources, into, names: ['sweep'] });
    const first = read();
    writeFileSync(join(into, 'sweep', 'left-over.mjs'), '');
    await bundle({ sources, into, names: ['sweep'] });
    expect(read()).toEqual(first);
  });

  test('is refused, by name, where a function has not been written', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'faircopy-empty-'));
    await expect(bundle({ sources: empty, into })).rejects.toThrow(
      'has no ingest.ts, review.ts, publish.ts, notify.ts, sweep.ts.',
    );
  });
});

describe('the functions that deploy', () => {
  let built: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    const into = await once('functions');
    built = Object.fromEntries(
      FUNCTIONS.map((name) => [name, JSON.parse(readFileSync(join(into, `${name}.meta.json`), 'utf8'))]),
    );
  });

  test('have an entry chunk of at most 650 KB each', () => {
    const heavy = Object.entries(built).filter(([, metafile]) => entryBytes(metafile) > 650 * 1024);
    expect(heavy.map(([name, metafile]) => `${name}: ${entryBytes(metafile)} bytes`)).toEqual([]);
  });

  // With the SDK's shared chunks. The rules and their examples are a third of ingest; review starts without them.
  test('read at most 1,000 KB of code at a cold start', () => {
    const heavy = Object.entries(built).filter(([, metafile]) => startBytes(metafile) > 1000 * 1024);
    expect(heavy.map(([name, metafile]) => `${name}: ${startBytes(metafile)} bytes`)).toEqual([]);
  });

  /** iconv-lite is asked for its default, and gets it. */
  test('import no package on demand whose names a bundle cannot tell', () => {
    const nameless = Object.values(built).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([file]) => !file.includes('node_modules/'))
        .flatMap(([, { imports }]) => imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path))
        .filter((path) => inputs[path]?.format === 'cjs' && !path.includes('/iconv-lite/')),
    );
    expect(nameless).toEqual([]);
  });
});
