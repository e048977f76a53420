// `npm run new-rule` enters a rule everywhere that one has to be, or says why it cannot and writes nothing.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RULES } from '../../lib/rules/index.ts';
import type { Tier } from '../../lib/text/edit.ts';
import { newRule, writeRule } from './new-rule.ts';
import { RULE_LIST } from './rule-list.ts';
import { INDEX, LIST, partsOf, scaffold } from './scaffold.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REGISTERS = { index: readFileSync(join(ROOT, INDEX), 'utf8'), list: readFileSync(join(ROOT, LIST), 'utf8') };

const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));
const FAMILIES = [...new Set(RULES.map(({ id }) => familyOf(id)))];
const TIERS: readonly Tier[] = ['apply', 'suggest', 'flag'];

/** Families without an applying rule have no place in the passes. */
const COMBINATIONS = FAMILIES.flatMap((family) =>
  TIERS.map((tier) => ({ family, tier, id: `${family}/example-${tier}` })),
).filter(
  ({ family, tier }) => tier !== 'apply' || RULES.some((rule) => familyOf(rule.id) === family && rule.tier === tier),
);

const inserted = (before: string, after: string): readonly string[] => {
  const lines = before.split('\n');
  return after.split('\n').filter((line) => !lines.includes(line));
};

describe('a new rule', () => {
  it.each(COMBINATIONS)('$id is imported and listed once, behind the last of its family', ({ family, tier, id }) => {
    const index = scaffold(id, tier, REGISTERS).get(INDEX) ?? '';
    const name = `example${tier[0]?.toUpperCase()}${tier.slice(1)}`;
    expect(inserted(REGISTERS.index, index)).toEqual([
      `import { ${name} } from './${family}/example-${tier}.ts';`,
      `  ${name},`,
    ]);
    const listed = index.slice(index.indexOf('RULES:')).split('\n');
    const at = listed.indexOf(`  ${name},`);
    expect(at < listed.indexOf('  // suggestions and flags')).toBe(tier === 'apply');
    const siblings = RULES.filter(
      (rule) => familyOf(rule.id) === family && (rule.tier === 'apply') === (tier === 'apply'),
    );
    // The first suggestion or flag of its family comes last of all.
    const last = (siblings.at(-1) ?? RULES.at(-1))?.id;
    expect(index).toContain(`import { ${listed[at - 1]?.trim().replace(',', '')} } from './${last}.ts';`);
  });

  it.each(COMBINATIONS)('$id is in the list of the tests, in its tier', ({ tier, id }) => {
    const list = scaffold(id, tier, REGISTERS).get(LIST) ?? '';
    const lists = Object.fromEntries(
      Array.from(list.matchAll(/const (APPLY|SUGGEST|FLAG) = `([^`]*)`/gu), ([, kind = '', ids = '']) => [
        kind.toLowerCase(),
        ids.trim().split(/\s+/u),
      ]),
    );
    const count = [...RULE_LIST.values()].filter((one) => one === tier).length;
    const inTier = lists[tier] ?? [];
    expect([inTier.includes(id), inTier.length]).toEqual([true, count + 1]);
    expect(Object.values(lists).flat()).toHaveLength(RULE_LIST.size + 1);
  });

  it.each([
    ['a reserved word', 'furniture/class', 'classRule'],
    ['the name of another rule', 'dates/ellipsis', 'ellipsisRule'],
    ['a name in parts', 'dates/half-year-2', 'halfYear2'],
  ])('is called by its name, and otherwise where that is %s', (_what, id, identifier) => {
    expect(scaffold(id, 'suggest', REGISTERS).get(`lib/rules/${id}.ts`)).toContain(`export const ${identifier}: Rule`);
  });

  it.each([
    ['doubled-dash', 'Write it as FAMILY/NAME'],
    ['punctuation/', 'Write it as FAMILY/NAME'],
    ['punctuation/a/b', 'Write it as FAMILY/NAME'],
    ['punctation/doubled-dash', 'The families are casing, dates'],
    ['../etc', 'There is no family “..”'],
    ['punctuation/Doubled', 'is no name of a rule'],
    ['punctuation/-dash', 'is no name of a rule'],
    ['punctuation/doubled--dash', 'is no name of a rule'],
    ['punctuation/doubled_dash', 'is no name of a rule'],
    ['punctuation/2-dashes', 'is no name of a rule'],
    ['punctuation/..', 'is no name of a rule'],
    [`punctuation/${'x'.repeat(33)}`, 'at most 32 characters'],
  ])('is not made of “%s”, and told why', (id, why) => {
    expect(() => partsOf(id, REGISTERS.index)).toThrow(why);
    expect(() => scaffold(id, 'suggest', REGISTERS)).toThrow(why);
  });

  it('is not applied where its family has no place in the passes', () => {
    expect(() => scaffold('ordinals/example', 'apply', REGISTERS)).toThrow('has no place in the passes');
  });
});

describe('the command', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    [[], 'Name one rule, as FAMILY/NAME.'],
    [['punctuation/a', 'punctuation/b'], 'Name one rule, as FAMILY/NAME.'],
    [['punctuation/a', '--tier', 'certain'], '“certain” is no tier. The tiers are apply, suggest, flag.'],
    [['punctuation/a', '--teir', 'flag'], '--teir'],
    [['punctuation/doubled-stop'], 'is there already; nothing was written.'],
  ])('answers %j with what is wrong and how it is used, and ends with 2', (args, why) => {
    const said: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0);
    expect(newRule(args, ROOT)).toBe(2);
    expect(said.join('')).toContain(why);
    expect(said.join('')).toContain('Usage: npm run new-rule FAMILY/NAME');
  });
});

describe('writing a new rule', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'faircopy-rule-'));
    for (const file of ['lib/rules', LIST]) cpSync(join(ROOT, file), join(copy, file), { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const everything = () =>
    readdirSync(copy, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]);

  it('makes its file and its case', () => {
    const files = writeRule({ id: 'punctuation/doubled-dash', tier: 'suggest' }, copy);
    expect(files.toSorted()).toEqual([
      INDEX,
      'lib/rules/punctuation/doubled-dash.ts',
      'test/cases/doubled-dash/edits.tsv',
      'test/cases/doubled-dash/expected.txt',
      'test/cases/doubled-dash/input.txt',
      LIST,
    ]);
    for (const file of files) expect(readFileSync(join(copy, file), 'utf8')).not.toBe('');
  });

  it.each([
    ['a rule', 'punctuation/doubled-stop', 'lib/rules/punctuation/doubled-stop.ts is there already'],
    ['a part of other rules', 'dates/calendar', 'lib/rules/dates/calendar.ts is there already'],
    ['a case', 'dates/doubled-dash', 'test/cases/doubled-dash is there already'],
  ])('leaves everything as it is where there is %s of that name', (_what, id, why) => {
    writeRule({ id: 'punctuation/doubled-dash', tier: 'flag' }, copy);
    const before = everything();
    expect(() => writeRule({ id, tier: 'suggest' }, copy)).toThrow(why);
    expect(everything()).toEqual(before);
  });
});
