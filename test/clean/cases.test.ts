// The cases: every text comes out exactly as expected, by the listed rules, with the listed suggestions and flags.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { compose } from '../../lib/clean/compose.ts';
import { undo } from '../../lib/text/edit.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { CASE_FOLDERS } from './case-folders.ts';

const decoded = (file: string, bytes: Uint8Array) =>
  manuscript(new TextDecoder().decode(bytes).replace(/\r\n?/gu, '\n'), file.endsWith('.md') ? 'markdown' : 'text');

/** Rules by name, how often; layout and every encoding rule are one decision, which no row has to count. */
const tally = (rules: readonly string[]) => {
  const isOne = (rule: string) => rule.startsWith('encoding/');
  const counted = rules.filter((rule) => !rule.startsWith('layout/') && !isOne(rule));
  return [...counted, ...new Set(rules.filter(isOne))].sort();
};

for (const { name, file, bytes, expected, rows } of CASE_FOLDERS.filter((one) => !one.file.endsWith('.html'))) {
  describe(name, () => {
    const source = decoded(file, bytes);
    const cleaned = clean(source);

    it('comes out as expected', () => expect(cleaned.text).toBe(expected));

    it('is undone to the letter', () => expect(undo(cleaned.text, cleaned.edits)).toBe(source.text));

    it('is changed by the listed rules alone', () => {
      const listed = rows.filter((row) => row.tier === 'apply').map((row) => row.rule);
      expect(tally(cleaned.edits.flatMap((edit) => [edit.rule, ...(edit.also ?? [])]))).toEqual(tally(listed));
    });

    it('gets the listed suggestions alone', () => {
      const revision = { manuscript: source.text, ...cleaned };
      const offered = cleaned.suggestions.map((one) => ({
        rule: one.rule,
        text: compose(revision, [{ target: one.id, verdict: 'accept' }]),
      }));
      const listed = rows
        .filter((row) => row.tier === 'suggest')
        .map((row) => ({ rule: row.rule, text: expected.replace(row.before, () => row.after) }));
      expect(sorted(offered)).toEqual(sorted(listed));
    });

    it('gets the listed flags alone', () => {
      const raised = cleaned.flags.map((flag) => ({
        rule: flag.rule,
        at: cleaned.text.slice(flag.textStart, flag.textEnd),
      }));
      const listed = rows.filter((row) => row.tier === 'flag').map((row) => ({ rule: row.rule, at: row.before }));
      expect(sorted(raised)).toEqual(sorted(listed));
    });
  });
}

const sorted = <Item>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
