// `npm run bench`: every contestant on the same articles, each in a process of its own, in processor time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArticles } from './articles.ts';

const BYTES = Number(process.env['FAIRCOPY_BENCH_MB'] ?? 20) * 1e6;
const HERE = import.meta.dirname;

interface Result {
  readonly megabytes: number;
  /** Of processor time, all threads together. */
  readonly seconds: number;
  /** Most memory that the process held, in MB. */
  readonly memory: number;
  readonly output: string;
}

const folder = mkdtempSync(join(tmpdir(), 'faircopy-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const files = writeArticles(join(folder, 'articles'), BYTES);
const megabytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1e6;

/** Runs a script on all articles; undefined, with the reason on standard error, where it cannot run. */
function run(script: string, args: readonly string[], keepsOutput: boolean): Result | undefined {
  const usage = join(folder, 'usage');
  const done = spawnSync(
    process.execPath,
    ['--import', join(HERE, 'usage.ts'), join(HERE, script), ...args, ...files],
    {
      stdio: ['ignore', keepsOutput ? 'pipe' : 'ignore', 'pipe'],
      env: { ...process.env, FAIRCOPY_BENCH_USAGE: usage, NODE_NO_WARNINGS: '1' },
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  if (done.status !== 0) {
    process.stderr.write(`${script} could not run: ${/^\w*Error.*$/mu.exec(done.stderr)?.[0] ?? ''}\n`);
    return undefined;
  }
  const { memory, seconds } = JSON.parse(readFileSync(usage, 'utf8'));
  return { megabytes, seconds, memory, output: done.stdout ?? '' };
}

/** A contestant that times itself, without the start of its process. */
function inProcess(name: string): Result | undefined {
  const result = run(join('contestants', `${name}.ts`), [], true);
  if (!result) return undefined;
  const { bytes, seconds } = JSON.parse(result.output);
  return { ...result, megabytes: bytes / 1e6, seconds };
}

const wholeProcess = (script: string, args: readonly string[] = []): Result | undefined => run(script, args, false);

const speed = (result: Result | undefined): number => (result ? result.megabytes / result.seconds : Number.NaN);

function row(name: string, result: Result | undefined): void {
  const cells = result
    ? [speed(result).toFixed(2), result.seconds.toFixed(2), result.megabytes.toFixed(1), result.memory.toFixed(0)]
    : ['–', '–', '–', '–'];
  process.stdout.write(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}

const times = (a: Result | undefined, b: Result | undefined): string => (speed(a) / speed(b)).toFixed(2);

process.stdout.write(`${files.length} articles, ${megabytes.toFixed(1)} MB\n\n`);
process.stdout.write(
  `${''.padEnd(34)}${['MB/s', 'seconds', 'MB', 'peak MB'].map((head) => head.padStart(10)).join('')}\n`,
);
const floor = inProcess('floor');
row('one regular expression', floor);
const engine = inProcess('engine');
row('faircopy, in process', engine);
const textlint = inProcess('textlint');
row('textlint --fix, seven rules', textlint);
const reader = wholeProcess(join('contestants', 'reader.ts'));
row('reads files, prints JSON', reader);
const cli = wholeProcess('../../lib/cli/faircopy.js', ['clean', '--json']);
row('faircopy clean --json', cli);
const page = inProcess('page');
row('faircopy, saved pages', page);
const readability = inProcess('readability');
row('Readability on linkedom', readability);

process.stdout.write(`
engine : one regular expression   ${times(engine, floor)}
engine : textlint                 ${times(engine, textlint)}
command line : reads and prints   ${((cli?.seconds ?? Number.NaN) / (reader?.seconds ?? 1)).toFixed(2)} times as long
pages : Readability               ${times(page, readability)}

one document of so many MB
`);
const growth = run(join('contestants', 'growth.ts'), [], true);
for (const { shape, size, seconds } of growth ? JSON.parse(growth.output) : []) {
  process.stdout.write(
    `${shape.padEnd(20)}${String(size).padStart(6)} MB${seconds.toFixed(2).padStart(8)} s${(size / seconds).toFixed(1).padStart(8)} MB/s\n`,
  );
}
