// No regular expression of the engine takes more than linear time on any text: `recheck` looks at every one of them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Parameters } from 'recheck';
import { expect, it } from 'vitest';
import { isSoak, isWhole } from '../amount.ts';
import { type Literal, regexLiterals } from './regex-literals.ts';

const LIB = join(import.meta.dirname, '..', '..', 'lib');
const FOLDERS = ['text', 'rules', 'clean', 'formats'];
/** Bounded by steps that are counted, never by time: the verdict is the same on a busy machine. */
const COUNTED: Parameters = {
  randomSeed: 1,
  timeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  recallTimeout: null,
};
/** `npm test` asks about one of so many expressions, `npm run gates` about each. */
const SHARE = 4;

/** Expressions that recheck cannot judge in time, and why we know that they are harmless. */
const UNKNOWN: ReadonlyMap<string, string> = new Map([]);

const files = FOLDERS.flatMap((folder) => {
  try {
    return readdirSync(join(LIB, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
});

/** Expressions put together from strings, caught while the modules load in a process that has none of them yet. */
function constructed(): readonly Pick<Literal, 'source' | 'flags'>[] {
  const paths = files.map((file) => join(LIB, file));
  const script = join(import.meta.dirname, 'constructed.ts');
  const said = execFileSync(process.execPath, [script, ...paths], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(said.slice(said.lastIndexOf('\n')));
}

/**
 * Without an open repetition (`*`, `+`, `{2,}`) an expression looks at no more than so many characters from any place: it is
 * linear by its shape, and only the gates ask whether that bound is a reasonable one.
 */
function isBounded(source: string): boolean {
  const bare = source.replaceAll(/\\[^pP]|\[(?:[^\]\\]|\\.)*\]/gu, 'x');
  return !/[*+]|\{\d+,\}/u.test(bare);
}

const built = constructed();
const literals = files.flatMap((file) => [...regexLiterals(readFileSync(join(LIB, file), 'utf8'))]);
const expressions = new Map(
  [...literals, ...built].map(({ source, flags }) => [`/${source}/${flags}`, { source, flags }]),
);

it('finds the expressions in the sources', () => {
  expect(expressions.size).toBeGreaterThan(100);
  expect(built.length).toBeGreaterThan(10);
  for (const { source, flags } of expressions.values()) expect(() => new RegExp(source, flags)).not.toThrow();
});

it('every expression is linear', async () => {
  const doubtful: string[] = [];
  const open = [...expressions].filter(([, { source }]) => !isBounded(source));
  const queue = isSoak ? [...expressions] : isWhole ? open : open.filter((_, at) => at % SHARE === 0);
  expect(queue.length).toBeGreaterThan(20);
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [name, { source, flags }] = next;
      const verdict = await check(source, flags.replace('v', 'u'), COUNTED);
      if (verdict.status === 'vulnerable') doubtful.push(`${verdict.complexity.summary}: ${name}`);
      if (verdict.status === 'unknown' && !UNKNOWN.has(name) && !isBounded(source)) doubtful.push(`unknown: ${name}`);
    }
  };
  await Promise.all([worker(), worker()]);
  expect(doubtful).toEqual([]);
}, 600_000);
