// Comment forms in wordings that no list knows: how many go whole is counted, so that no change to lists or words makes it fewer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const ARTICLE =
  'Orchard road opens\n\nThe orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.\n\nThe second was a bus full of children, who sang until the driver asked them to look out of the window instead.';

/** Forms of a file: their lines. */
const formsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split(/^= /mu)
    .slice(1)
    .map((text) => text.split('\n').slice(1).filter(Boolean));

/** Forms that go whole below the article. */
const gone = (file: string, between: string, format: 'text' | 'markdown'): number =>
  formsOf(file).filter(
    (lines) => clean(manuscript(`${ARTICLE}\n\n${lines.join(between)}\n`, format)).text === `${ARTICLE}\n`,
  ).length;

describe.each([
  ['comment-forms-unseen-first.txt', 48, 41],
  ['comment-forms-unseen-second.txt', 49, 32],
  ['comment-forms-unseen-third.txt', 40, 20],
])('of the forms in %s', (file, count, least) => {
  it('none is missing', () => {
    expect(formsOf(file)).toHaveLength(count);
  });

  it.each([
    ['in blocks', '\n\n', 'text'],
    ['line by line', '\n', 'text'],
    ['in blocks of Markdown', '\n\n', 'markdown'],
    ['line by line in Markdown', '\n', 'markdown'],
  ] as const)(`${least} or more go whole, %s`, (_, between, format) => {
    expect(gone(file, between, format)).toBeGreaterThanOrEqual(least);
  });

  it('none goes where prose follows', () => {
    const prose =
      'The tractor came back in the evening without its apples, and nobody in the county asked where they were.';
    const removed = formsOf(file).flatMap((lines) =>
      clean(manuscript(`${ARTICLE}\n\n${lines.join('\n\n')}\n\n${prose}\n`)).edits.filter(
        ({ rule }) => rule === 'furniture/comment-form',
      ),
    );
    expect(removed).toEqual([]);
  });
});
