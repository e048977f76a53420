// Who may import whom (DESIGN: layout): the walls of the house, checked.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What each folder may import of our own code, and of packages. */
const MAY: Readonly<Record<string, { readonly own: readonly string[]; readonly packages: readonly RegExp[] }>> = {
  'lib/text': { own: [], packages: [] },
  'lib/rules': { own: ['lib/text'], packages: [] },
  'lib/clean': { own: ['lib/text', 'lib/rules'], packages: [/^node:crypto$/u] },
  // node:zlib is arithmetic on bytes: it unpacks a .docx within bounds, and reaches nothing outside.
  'lib/formats': {
    own: ['lib/text', 'lib/clean'],
    packages: [/^(?!node:|@aws-sdk|hono|aws-cdk)|^node:zlib$/u],
  },
  'lib/ledger': { own: ['lib/text', 'lib/clean'], packages: [/^node:crypto$/u, /^valibot$/u] },
  'lib/workflow': {
    own: ['lib/text', 'lib/clean', 'lib/ledger', 'lib/formats'],
    packages: [/^node:crypto$/u, /^valibot$/u, /^diff$/u],
  },
  'lib/aws': {
    own: ['lib/text', 'lib/clean', 'lib/ledger'],
    packages: [/^@aws-sdk\//u, /^node:(?:crypto|zlib|util)$/u, /^valibot$/u],
  },
  // The only one that speaks to servers which are not ours.
  'lib/webhooks': {
    own: ['lib/ledger'],
    packages: [/^node:(?:dns\/promises|http|https|net)$/u, /^ipaddr\.js$/u, /^standardwebhooks$/u],
  },
  'lib/site': { own: ['lib/text', 'lib/ledger'], packages: [/^(?!node:|@aws-sdk|aws-cdk)|^node:crypto$/u] },
  'lib/web': {
    // What the review door asks of its pages is said there, as types.
    own: ['lib/text', 'lib/clean', 'lib/ledger', 'lib/workflow', 'lib/api/pages.ts'],
    packages: [/^(?!node:|@aws-sdk|aws-cdk)|^node:crypto$/u],
  },
  'lib/api': {
    own: ['lib/text', 'lib/rules', 'lib/clean', 'lib/ledger', 'lib/workflow'],
    packages: [/^(?!@aws-sdk|aws-cdk)/u],
  },
  'lib/cli': {
    own: ['lib/text', 'lib/rules', 'lib/clean', 'lib/formats', 'lib/ledger', 'lib/aws'],
    packages: [/^(?!aws-cdk)/u],
  },
  functions: {
    own: [
      'lib/text',
      'lib/rules',
      'lib/clean',
      'lib/formats',
      'lib/ledger',
      'lib/workflow',
      'lib/aws',
      'lib/api',
      'lib/site',
      'lib/web',
      'lib/webhooks',
    ],
    // aws-lambda is only types: the shapes of the events that come in.
    packages: [/^@middy\/|^node:|^hono|^aws-lambda$/u],
  },
  cdk: { own: ['lib/api', 'lib/ledger'], packages: [/./u] },
};

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.ts$/u.test(entry.name)) yield path;
  }
}

/** Statements at the start of a line, and `import()`: a string that only looks like one is none. */
const IMPORT = /^(?:import|export)\s+(?:[\w$*{},\s]+\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gmu;

const importsOf = (file: string): readonly string[] =>
  Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT), (match) => match[1] ?? match[2] ?? '');

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

describe('the layout', () => {
  for (const [folder, may] of Object.entries(MAY)) {
    it(`lets ${folder} import only what it may`, () => {
      const wrong: string[] = [];
      for (const file of sources(folder)) {
        for (const name of importsOf(file)) {
          if (name.startsWith('.')) {
            const target = relative(ROOT, resolve(ROOT, dirname(file), name));
            if (!isWithin(target, folder) && !may.own.some((own) => isWithin(target, own)))
              wrong.push(`${file} imports ${target}`);
          } else if (!may.packages.some((pattern) => pattern.test(name))) wrong.push(`${file} imports ${name}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it('keeps the SDK of AWS behind the ports', () => {
    const users = ['lib', 'functions']
      .flatMap((folder) => [...sources(folder)])
      .filter((file) => importsOf(file).some((name) => name.startsWith('@aws-sdk/')));
    expect(users.filter((file) => !isWithin(file, 'lib/aws') && !isWithin(file, 'lib/cli'))).toEqual([]);
  });
});

describe('every source file', () => {
  it('says in its first line why it exists', () => {
    const silent = ['lib', 'functions', 'cdk', 'test']
      .flatMap((folder) => [...sources(folder)])
      .filter((file) => !/^(?:\/\/ \S|#!)/u.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(silent).toEqual([]);
  });
});
