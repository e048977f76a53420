// New rules of every family and tier, as `npm run new-rule` makes them, pass every check that rules have to pass.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RULES } from '../../lib/rules/index.ts';
import type { Tier } from '../../lib/text/edit.ts';
import { finish, writeRule } from '../rules/new-rule.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NEEDED = [
  'lib',
  'test',
  'cdk',
  'functions',
  'package.json',
  'tsconfig.json',
  'biome.json',
  'vitest.config.ts',
  '.gitignore',
];

const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));
const TIERS: readonly Tier[] = ['apply', 'suggest', 'flag'];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'faircopy-rules-'));
  for (const path of NEEDED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const bin = (command: string): string => join(ROOT, 'node_modules/.bin', command);

it('pass the types, the layout, their examples, their cases and the structure of the rulebook', () => {
  const files = TIERS.flatMap((tier) =>
    [...new Set(RULES.filter((rule) => tier !== 'apply' || rule.tier === tier).map(({ id }) => familyOf(id)))].flatMap(
      (family) => writeRule({ id: `${family}/${tier}-of-${family}`, tier }, copy),
    ),
  );
  expect(files.filter((file) => /^lib\/rules\/\w+\//u.test(file)).length).toBeGreaterThan(35);
  finish([...new Set(files)], copy);
  const checks: readonly (readonly [string, readonly string[]])[] = [
    ['tsc', ['-p', '.']],
    ['biome', ['check', 'lib/rules', 'test/rules']],
    [
      'vitest',
      [
        'run',
        '--project=unit',
        'test/rules/structure',
        'test/rules/catalogue',
        'test/rules/examples',
        'test/clean/cases',
        'test/imports',
      ],
    ],
  ];
  for (const [command, args] of checks) {
    const { status, stdout, stderr } = spawnSync(bin(command), args, { cwd: copy, encoding: 'utf8' });
    expect({ command, status, said: status === 0 ? '' : `${stdout}${stderr}`.slice(-4000) }).toEqual({
      command,
      status: 0,
      said: '',
    });
  }
});

it('are made by the command as the README names it', () => {
  const said = execFileSync('npm', ['run', '--silent', 'new-rule', 'punctuation/doubled-dash'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(said).toContain('punctuation/doubled-dash works');
  const wrong = spawnSync('npm', ['run', '--silent', 'new-rule', 'punctuation/doubled-dash'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('is there already; nothing was written')]);
});
