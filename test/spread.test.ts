// No list of unknown length is spread into the arguments of a call: 170,000 of them overflow the stack.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Spreads whose length something bounds, and what. */
const BOUNDED: Readonly<Record<string, string>> = {
  'lib/api/http/conditions.ts': 'a header of a request',
  'lib/cli/rules.ts': 'the rulebook',
  'lib/formats/html/fence.ts': 'cut to 10,000',
  'lib/formats/html/inline.ts': 'cut to 10,000',
  'lib/formats/html/table.ts': 'cut to 50,000',
  'lib/formats/likeness.ts': 'a few sets',
  'lib/rules/catalogue.ts': 'one example of a rule',
  'lib/rules/encoding/misreadings.ts': 'the bytes of one character',
  'lib/rules/numbering/spoken-cardinals.ts': 'three signs',
  'lib/web/conflict/merge.ts': 'the hunks of one region',
  'lib/webhooks/dispatch.ts': 'the deliveries of one run',
  'cdk/local/queue/queue.ts': 'a queue on one machine',
};

/** `push(...all)`, `push(one, ...all)`, `Math.max(...all)`: the arguments themselves, not an object or list among them. */
const SPREAD =
  /(?:\.(?:push|unshift|splice)|Math\.(?:max|min)|fromCharCode|fromCodePoint)\((?:[^(){}[\]]*,\s*)?\.\.\./u;

const files = ['lib', 'functions', 'cdk'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);
const spreading = files.filter((file) => SPREAD.test(readFileSync(join(ROOT, file), 'utf8')));

test('only lists that something bounds are spread into arguments', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(spreading.toSorted()).toEqual(Object.keys(BOUNDED).toSorted());
});

test.each([
  ['found.push(...page.items);', true],
  ['kept.push(first, ...rest)', true],
  ['Math.max(0, ...all.map(width))', true],
  ['kept.push({ ...one, id })', false],
  ['kept.push([...one])', false],
  ['for (const one of all) kept.push(one);', false],
])('of %s it says so', (code, isSpread) => {
  expect(SPREAD.test(code)).toBe(isSpread);
});
