// The cases: every text comes out exactly as expected, by the listed rules, with the listed suggestions and flags.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { compose } from '../../lib/clean/compose.ts';
import { decode } from '../../lib/formats/decode.ts';
import { undo } from '../../lib/text/edit.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';
import { CASE_FOLDERS } from './case-folders.ts';

async function decoded(file: string, bytes: Uint8Array): Promise<Manuscript> {
  const read = await decode(file, bytes);
  if ('refused' in read) throw new Error(`${file} was refused: ${read.refused.code}`);
  return read;
}

const sources = await Promise.all(
  CASE_FOLDERS.map(async (one) => ({ ...one, source: await decoded(one.file, one.bytes) })),
);

/** Rules by name, how often; layout and every encoding rule are one decision, which no row has to count. */
const tally = (rules: readonly string[]) => {
  const isOne = (rule: string) => rule.startsWith('encoding/');
  const counted = rules.filter((rule) => !rule.startsWith('layout/') && !isOne(rule));
  return [...counted, ...new Set(rules.filter(isOne))].sort();
};

for (const { name, source, expected, rows } of sources) {
  describe(name, () => {
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
