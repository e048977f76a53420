// The rules themselves: each in the file that its id names, registered, documented, shown both ways, in good English.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';
import { RULES } from '../../lib/rules/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { CASE_FOLDERS } from '../clean/case-folders.ts';
import { sourceOf } from './example-documents.ts';
import { RULE_LIST } from './rule-list.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'lib', 'rules');

/** Rules that only see markup: their examples are the pages among the cases. */
const OF_PAGES: ReadonlySet<string> = new Set(['furniture/site-chrome']);

/** Applying rules that no case folder needs; their own examples have to do. */
const WITHOUT_CASE: ReadonlySet<string> = new Set(['layout/blank-lines']);

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'id' in value && 'find' in value && 'examples' in value;

/** Every rule that some file below a family's folder exports, by file. */
const written = await Promise.all(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/.+\.ts$/u.test(file))
    .sort()
    .map(async (file) => {
      const module: Readonly<Record<string, unknown>> = await import(join(FOLDER, file));
      return { path: relative('.', file).replace(/\.ts$/u, ''), rules: Object.values(module).filter(isRule) };
    }),
);

/** Everything that the engine says to a reviewer about the cases and about the rules' own examples. */
const REMARKS = [
  ...(await Promise.all(CASE_FOLDERS.map(({ file, bytes }) => decode(file, bytes)))).flatMap((decoded) =>
    'refused' in decoded ? [] : [decoded],
  ),
  ...RULES.flatMap(({ examples }) => examples.map((one) => sourceOf(one, 'fixes' in one ? one.fixes : one.keeps))),
].flatMap((source) => {
  const { edits, suggestions, flags } = clean(source);
  return [...edits, ...suggestions, ...flags].map(({ rule, message, evidence }) => ({ rule, message, evidence }));
});

const unique = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** What stands in typographic quotation marks is the author's, not ours. */
const unquoted = (text: string): string => text.replaceAll(/“[^”]*”{0,2}/gu, '“…”');

const RESIDUE = /\$\{|undefined|\bnull\b|NaN|\[object|\{\}| {2}|\s[.,;:]|\.\./u;

describe('the rulebook', () => {
  it('holds what DEFECTS lists, at its tier, and nothing else', () => {
    const held = new Map(RULES.map(({ id, tier }): [string, string] => [id, tier]));
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(RULE_LIST));
  });

  it('names no rule twice', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('registers every rule that is written, in the file that its id names', () => {
    const found = written.flatMap(({ path, rules }) => rules.map((rule) => ({ path, id: rule.id })));
    expect(found.filter(({ path, id }) => path !== id)).toEqual([]);
    expect(found.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('has a case that needs each applying rule', () => {
    const needed = new Set(CASE_FOLDERS.flatMap(({ rows }) => rows.map(({ rule }) => rule)));
    const idle = RULES.filter(({ id, tier }) => tier === 'apply' && !needed.has(id) && !WITHOUT_CASE.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  it.skipIf(OF_PAGES.has(rule.id))('has three examples that it fixes and three that it keeps', () => {
    const fixes = rule.examples.filter((one) => 'fixes' in one).length;
    expect({ fixes: fixes >= 3, keeps: rule.examples.length - fixes >= 3 }).toEqual({ fixes: true, keeps: true });
  });

  it('says in one line what it does, and why it may', () => {
    expect(rule.version).toBeGreaterThanOrEqual(1);
    expect(rule.summary).toMatch(/^[\p{Lu}“][^\n]{15,160}\.$/u);
    expect(rule.why).toMatch(/^[\p{Lu}“`][^\n]{40,}\.$/u);
    expect(unquoted(`${rule.summary} ${rule.why}`)).not.toMatch(/\$\{|undefined| {2}/u);
  });

  it('has something to say', () => {
    expect(REMARKS.some((remark) => remark.rule === rule.id)).toBe(true);
  });
});

describe('messages', () => {
  it('are one sentence or two, without crumbs of a template', () => {
    const wrong = unique(REMARKS).filter(({ message, evidence }) => {
      const plain = unquoted(message);
      const sentences = plain.split(/[.!?](?: |$)/u).filter(Boolean).length;
      return (
        !/^[\p{Lu}“].*\.$/su.test(message) ||
        RESIDUE.test(plain) ||
        sentences > 2 ||
        evidence === '' ||
        RESIDUE.test(unquoted(evidence))
      );
    });
    expect(wrong).toEqual([]);
  });

  // A remark may quote the very words that its rule is about.
  it('are in the English that the engine asks of others', () => {
    const found = unique(REMARKS.map(({ rule, message }) => ({ rule, message }))).flatMap(({ rule, message }) => {
      const { edits, suggestions, flags } = clean(manuscript(`What was found\n\n${unquoted(message)}\n`));
      return [...edits, ...suggestions, ...flags]
        .filter((one) => one.rule !== rule)
        .map((one) => ({ rule: one.rule, message }));
    });
    expect(found).toEqual([]);
  });

  it('stand in documentation that it asks nothing of either', () => {
    const found = RULES.flatMap(({ id, summary, why }) => {
      const { edits, suggestions, flags } = clean(manuscript(`What it does\n\n${unquoted(`${summary} ${why}`)}\n`));
      return [...edits, ...suggestions, ...flags]
        .filter(({ rule }) => rule !== id)
        .map(({ rule, before }) => ({ id, rule, before }));
    });
    expect(found).toEqual([]);
  });
});
