// Runs the mutation run: each mistake in a copy of the tree, the tests that should notice it, and a table of what they did.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ALL_MUTANTS } from './list.ts';
import { mutated } from './mutant.ts';
import { type MutantRun, markdown, type Outcome, table } from './report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const AT_ONCE = 2;
/** Milliseconds; whoever takes longer runs in a circle, which a test would notice too. */
const LONGEST = 180_000;
/** Played under faults, where those are the tests: more than in `npm test`, since a mistake shows in one of many. */
const LIVES = '400';
/** What the tests of the project `unit` read. */
const COPIED = [
  'lib',
  'test',
  'cdk',
  'docs',
  'functions',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'biome.json',
  'cdk.json',
];

type Tree = string;

function copyOfTree(): Tree {
  const tree = mkdtempSync(join(tmpdir(), 'faircopy-mutants-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(tree, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

/** Whether the named tests of the project `unit` pass in a tree. */
function testsPass(tree: Tree, tests: readonly string[]): Promise<boolean> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const asked = ['run', '--project=unit', '--bail=1', '--reporter=dot', '--maxWorkers=1', ...tests];
  return new Promise((done, failed) => {
    const env = { ...process.env, FAIRCOPY_LIVES: LIVES };
    const child = spawn(process.execPath, [vitest, ...asked], { cwd: tree, env, stdio: 'ignore', timeout: LONGEST });
    child.on('error', failed);
    child.on('close', (code) => done(code === 0));
  });
}

async function tried(tree: Tree, { file, tests, mutant }: Omit<MutantRun, 'outcome'>): Promise<Outcome> {
  const place = join(tree, file);
  const source = readFileSync(place, 'utf8');
  writeFileSync(place, mutated(source, mutant));
  try {
    return (await testsPass(tree, tests)) ? 'survived' : 'killed';
  } finally {
    writeFileSync(place, source);
  }
}

/** `npm run mutants -- ledger fold`: only those whose room, file or sentence holds one of the words. */
function chosen(words: readonly string[]): readonly Omit<MutantRun, 'outcome'>[] {
  const all = ALL_MUTANTS.flatMap(({ file, room, tests, mutants }) =>
    mutants.map((mutant) => ({
      file,
      ...(room === undefined ? {} : { room }),
      mutant,
      tests: [...tests, ...(mutant.also ?? [])],
    })),
  );
  if (words.length === 0) return all;
  return all.filter(({ file, room = '', mutant }) =>
    words.some((word) => `${room} ${file} ${mutant.breaks}`.includes(word)),
  );
}

async function main(words: readonly string[]): Promise<void> {
  const waiting = [...chosen(words)];
  const order = new Map(waiting.map((one, at) => [one.mutant, at]));
  const runs: MutantRun[] = [];
  const trees = Array.from({ length: AT_ONCE }, copyOfTree);
  try {
    const all = [...new Set(waiting.flatMap(({ tests }) => tests))];
    const [first] = trees;
    if (first && !(await testsPass(first, all))) throw new Error('The tests fail without any mutant.');
    await Promise.all(
      trees.map(async (tree) => {
        for (let one = waiting.shift(); one; one = waiting.shift()) {
          const run = { ...one, outcome: await tried(tree, one) };
          runs.push(run);
          process.stdout.write(`${run.outcome.padEnd(8)} ${run.file}: ${run.mutant.breaks}\n`);
        }
      }),
    );
  } finally {
    for (const tree of trees) rmSync(tree, { recursive: true, force: true });
  }
  runs.sort((a, b) => (order.get(a.mutant) ?? 0) - (order.get(b.mutant) ?? 0));
  process.stdout.write(`\n${table(runs)}`);
  if (words.length === 0) writeFileSync(join(import.meta.dirname, 'README.md'), markdown(runs));
  const unexplained = runs.filter(({ outcome, mutant }) => outcome === 'survived' && mutant.accepted === undefined);
  process.exitCode = unexplained.length === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
