// Human English stays as it is: what the engine changes in 180,000 words is listed, and each line of the list is right.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import type { Edit } from '../../lib/text/edit.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const TEXTS = join(import.meta.dirname, 'texts');
/** Characters shown on either side of a change. */
const CONTEXT = 30;

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** One line of edits.tsv: file, rule, and the change in its surroundings as `…[-before-]{+after+}…`. */
function line(file: string, text: string, { rule, start, end, before, after }: Edit): string {
  const shown = (part: string): string => part.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  const left = shown(text.slice(Math.max(0, start - CONTEXT), start));
  const right = shown(text.slice(end, end + CONTEXT));
  return [file, rule, `${left}[-${shown(before)}-]{+${shown(after)}+}${right}`].join('\t');
}

const listed = readFileSync(join(import.meta.dirname, 'edits.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((row) => row.split('\t'));

const texts = readdirSync(TEXTS).map((file) => ({ file, text: readFileSync(join(TEXTS, file), 'utf8') }));

describe('human English', () => {
  const made = texts.flatMap(({ file, text }) =>
    clean(manuscript(text)).edits.map((edit) => ({ edit, line: line(file, text, edit) })),
  );
  const words = texts.reduce((sum, { text }) => sum + wordsIn(text), 0);

  it('is enough to say something', () => expect(words).toBeGreaterThan(100_000));

  it('is changed only where the list says so', () => {
    expect(made.map((one) => one.line)).toEqual(listed.map((row) => row.slice(0, 3).join('\t')));
  });

  it('is changed for a reason', () => {
    expect(listed.filter((row) => (row[3] ?? '').length < 10)).toEqual([]);
  });
});
