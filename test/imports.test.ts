// Who may import whom (DESIGN: layout): the walls of the house, checked.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Room {
  /** Folders, or single files, of our own code. */
  readonly own: readonly string[];
  readonly packages: readonly RegExp[];
}

const TEXTS = ['lib/text', 'lib/english'];
const CLEANING = [...TEXTS, 'lib/rules', 'lib/clean'];
/** What a text is, and what is known of it: everything that happens to articles stands on this. */
const KNOWN = ['lib/text', 'lib/clean', 'lib/ledger'];
const HAPPENING = ['lib/learning', 'lib/webhooks', 'lib/intake', 'lib/review', 'lib/publish'];

/** What each room may import, from the bottom of the house to the top. Rooms that stand beside each other do not. */
const ROOMS: Readonly<Record<string, Room>> = {
  'lib/text': { own: [], packages: [] },
  'lib/english': { own: [], packages: [] },
  'lib/rules': { own: TEXTS, packages: [] },
  'lib/clean': { own: [...TEXTS, 'lib/rules'], packages: [/^node:crypto$/u] },
  // node:zlib is arithmetic on bytes: it unpacks a .docx within bounds, and reaches nothing outside.
  'lib/formats': { own: TEXTS, packages: [/^(?!node:|@aws-sdk|hono|aws-cdk)|^node:zlib$/u] },
  'lib/ledger': { own: ['lib/text', 'lib/clean'], packages: [/^node:crypto$/u, /^valibot$/u] },
  'lib/learning': { own: KNOWN, packages: [/^valibot$/u] },
  // `http` is the only folder that speaks to servers which are not ours.
  'lib/webhooks': {
    own: KNOWN,
    packages: [/^node:(?:dns\/promises|http|https|net)$/u, /^ipaddr\.js$/u, /^standardwebhooks$/u, /^valibot$/u],
  },
  'lib/intake': { own: [...KNOWN, 'lib/formats', 'lib/learning', 'lib/webhooks'], packages: [/^valibot$/u] },
  'lib/review': {
    own: [...KNOWN, 'lib/learning', 'lib/webhooks', 'lib/intake'],
    packages: [/^valibot$/u, /^diff$/u],
  },
  'lib/publish': {
    own: [...KNOWN, 'lib/learning', 'lib/webhooks', 'lib/intake/ports.ts', 'lib/intake/attempts.ts'],
    packages: [/^valibot$/u],
  },
  'lib/aws': {
    own: [...KNOWN, ...HAPPENING],
    packages: [/^@aws-sdk\//u, /^node:(?:crypto|zlib|util)$/u, /^valibot$/u],
  },
  'lib/site': {
    own: ['lib/text', 'lib/ledger', 'lib/publish/renderer.ts'],
    packages: [/^(?!node:|@aws-sdk|aws-cdk)|^node:crypto$/u],
  },
  'lib/api': { own: [...KNOWN, 'lib/rules', ...HAPPENING], packages: [/^(?!@aws-sdk|aws-cdk)/u] },
  'lib/web': {
    own: [...KNOWN, ...HAPPENING, 'lib/api', 'lib/site/html.ts', 'lib/formats/endings.ts'],
    packages: [/^(?!node:|@aws-sdk|aws-cdk)|^node:crypto$/u],
  },
  'lib/server': { own: [...KNOWN, ...HAPPENING, 'lib/api', 'lib/web'], packages: [/^(?!@aws-sdk|aws-cdk)/u] },
  'lib/cli': { own: [...CLEANING, 'lib/formats', 'lib/ledger', 'lib/intake', 'lib/aws'], packages: [/^(?!aws-cdk)/u] },
  functions: {
    own: [
      ...CLEANING,
      'lib/formats',
      'lib/ledger',
      ...HAPPENING,
      'lib/aws',
      'lib/site',
      'lib/server',
      'lib/api',
      'lib/web',
    ],
    // aws-lambda is only types: the shapes of the events that come in.
    packages: [/^@middy\/|^node:|^hono|^aws-lambda$/u],
  },
  cdk: { own: ['lib/api/routes.ts', 'lib/ledger'], packages: [/./u] },
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

/** What browsers load is imported by its built text (`asset:./main.ts`), and stands in a room as well. */
const importsOf = (file: string): readonly string[] =>
  Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT), (match) =>
    (match[1] ?? match[2] ?? '').replace(/^asset:/u, ''),
  );

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const EXPORTED_TYPE = /^export (?:abstract )?(?:interface|type|class) (\w+)/gmu;

const typesOf = (file: string): readonly string[] =>
  Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(EXPORTED_TYPE), (match) => match[1] ?? '');

/** Files that import each other in a circle, each circle once. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

describe('the layout', () => {
  it('says of every room what it may import', () => {
    const rooms = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).map(({ name }) => `lib/${name}`);
    expect(rooms.filter((room) => ROOMS[room] === undefined)).toEqual([]);
  });

  for (const [folder, may] of Object.entries(ROOMS)) {
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

  it('has no circles, not even of types', () => {
    const files = ['lib', 'functions', 'cdk'].flatMap((folder) => [...sources(folder)]);
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(ROOT, resolve(ROOT, dirname(file), name))),
      ]),
    );
    expect(circlesOf(graph)).toEqual([]);
  });

  it('defines the name of a type once', () => {
    const homes = Map.groupBy(
      ['lib', 'functions']
        .flatMap((folder) => [...sources(folder)])
        .flatMap((file) => typesOf(file).map((name) => ({ name, file }))),
      ({ name }) => name,
    );
    const twice = [...homes].filter(([, homesOfOne]) => homesOfOne.length > 1);
    expect(twice).toEqual([]);
  });

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
