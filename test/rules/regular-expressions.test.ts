// No regular expression of the engine takes more than linear time on any text: `recheck` looks at every one of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttackPattern, check } from 'recheck';
import { expect, it } from 'vitest';
import { regexLiterals } from './regex-literals.ts';

const LIB = join(import.meta.dirname, '..', '..', 'lib');
const FOLDERS = ['text', 'rules', 'clean', 'formats'];
/** Milliseconds for one expression. */
const PATIENCE = 10_000;

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

/** Expressions put together from strings, caught while the modules load. */
async function constructed(): Promise<readonly RegExp[]> {
  const Original = globalThis.RegExp;
  const made: RegExp[] = [];
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?]) {
      const expression = new target(...args);
      if (/lib\/(?:text|rules|clean|formats)\//u.test(new Error().stack ?? '')) made.push(expression);
      return expression;
    },
  });
  try {
    for (const file of files) await import(join(LIB, file));
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}

/**
 * Where recheck has no proof but only a suspicion, its own attack is tried: 200,000 characters of it take minutes where
 * time grows with the square of the length, and milliseconds where it does not.
 */
function isSlow(source: string, flags: string, { pumps, suffix }: AttackPattern): boolean {
  const length = pumps.reduce((sum, { pump }) => sum + pump.length, 0) || 1;
  const repeated = Math.ceil(200_000 / length);
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeated)).join('') + suffix;
  const expression = new RegExp(source, [...new Set(`${flags.replace('y', '')}g`)].join(''));
  const start = performance.now();
  for (const match of text.matchAll(expression)) if (match.index < 0) break;
  return performance.now() - start > 2_000;
}

/**
 * Without an open repetition (`*`, `+`, `{2,}`) an expression looks at no more than so many characters from any place: it is
 * linear by its shape, and only the soak asks whether that bound is a reasonable one.
 */
function isBounded(source: string): boolean {
  const bare = source.replaceAll(/\\[^pP]|\[(?:[^\]\\]|\\.)*\]/gu, 'x');
  return !/[*+]|\{\d+,\}/u.test(bare);
}

const literals = files.flatMap((file) => [...regexLiterals(readFileSync(join(LIB, file), 'utf8'))]);
const expressions = new Map(
  [...literals, ...(await constructed())].map(({ source, flags }) => [`/${source}/${flags}`, { source, flags }]),
);

it('finds the expressions in the sources', () => {
  expect(expressions.size).toBeGreaterThan(100);
  for (const { source, flags } of expressions.values()) expect(() => new RegExp(source, flags)).not.toThrow();
});

it('every expression is linear', async () => {
  const doubtful: string[] = [];
  const isSoak = process.env['FAIRCOPY_RUNS'] !== undefined;
  const queue = [...expressions].filter(([, { source }]) => isSoak || !isBounded(source));
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [name, { source, flags }] = next;
      const verdict = await check(source, flags.replace('v', 'u'), { timeout: PATIENCE, randomSeed: 1 });
      if (verdict.status === 'vulnerable' && (verdict.checker === 'automaton' || isSlow(source, flags, verdict.attack)))
        doubtful.push(`${verdict.complexity.summary}: ${name}`);
      if (verdict.status === 'unknown' && !UNKNOWN.has(name) && !isBounded(source)) doubtful.push(`unknown: ${name}`);
    }
  };
  await Promise.all([worker(), worker()]);
  expect(doubtful).toEqual([]);
}, 240_000);
