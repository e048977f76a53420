// No regular expression of the engine takes more than linear time on any text: `recheck` looks at every one of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { expect, it } from 'vitest';
import { regexLiterals } from './regex-literals.ts';

const LIB = join(import.meta.dirname, '..', '..', 'lib');
const FOLDERS = ['text', 'rules', 'clean', 'formats'];
/** Milliseconds for one expression. */
const PATIENCE = 8_000;

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
  const queue = [...expressions];
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [name, { source, flags }] = next;
      const verdict = await check(source, flags.replace('v', 'u'), { timeout: PATIENCE });
      if (verdict.status === 'vulnerable') doubtful.push(`${verdict.complexity.summary}: ${name}`);
      if (verdict.status === 'unknown' && !UNKNOWN.has(name)) doubtful.push(`unknown: ${name}`);
    }
  };
  await Promise.all([worker(), worker()]);
  expect(doubtful).toEqual([]);
}, 240_000);
