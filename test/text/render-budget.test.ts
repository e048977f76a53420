// What no page can be made of is known before anybody tries, and what only looks like it is let in.
import { describe, expect, test } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import { siteRenderer } from '../../lib/site/renderer.ts';
import { MOST_EMPHASIS, MOST_LINES, MOST_PARTS, renderExcess } from '../../lib/text/render-budget.ts';

const table = (columns: number, rows: number, cells = columns) =>
  `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${`${'|b'.repeat(cells)}|\n`.repeat(rows)}`;

const TOO_MUCH: readonly (readonly [what: string, text: string, excess: string])[] = [
  ['a table of 5,000 columns and as many rows of one cell', table(5000, 5000, 1), 'parts'],
  ['the same in a quote', table(5000, 5000, 1).replaceAll(/^/gm, '> '), 'parts'],
  ['the same with dashes as wide as colons allow', table(2000, 2000, 1).replaceAll('|-', '| :-: '), 'parts'],
  ['a hundred thousand lists', '- a\n\n'.repeat(MOST_PARTS), 'parts'],
  ['as many links in one line', '[a](b)'.repeat(MOST_PARTS / 2 + 1), 'parts'],
  [
    'a destination of 90 KB for a thousand references',
    `[a]: /${'x'.repeat(90_000)}\n\n${'[a] '.repeat(1000)}`,
    'parts',
  ],
  ['a title that goes on below it', `[a]: /x "\n${'x'.repeat(90_000)}"\n\n${'[a] '.repeat(1000)}`, 'parts'],
  [
    'lists in lists, by indentation',
    Array.from({ length: 900 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    'parts',
  ],
  ['lines that lazily go on in ninety quotes', `${'> '.repeat(90)}a\n${'a\n'.repeat(2000)}`, 'parts'],
  ['bare addresses', 'http://a.b '.repeat(MOST_PARTS / 2), 'parts'],
  ['a paragraph of 12,000 lines', 'a b c\n'.repeat(12_000), 'parts'],
  ['the same behind list items that are none', '2. a\n    - b\n'.repeat(6000), 'parts'],
  ['five hundred and one quotes', `${'>'.repeat(501)} a`, 'nesting'],
  ['stars around a word', `${'*'.repeat(MOST_EMPHASIS)}a${'*'.repeat(MOST_EMPHASIS)}`, 'nesting'],
  ['emphasis in emphasis that never closes', '*a **b '.repeat(MOST_EMPHASIS), 'nesting'],
  ['strokes through strokes', '~~a '.repeat(MOST_EMPHASIS), 'nesting'],
];

const ENOUGH: readonly (readonly [what: string, text: string])[] = [
  ['a table of 1,000 rows', table(8, 1000)],
  ['a table with a bold word in each of 700 rows', `|a|b|\n|-|-|\n${'|**b**|c|\n'.repeat(700)}`],
  ['a list of 700 bold terms without an empty line', '- **Term:** what it means\n'.repeat(700)],
  ['a paragraph of names with underscores', 'the_name_of_it '.repeat(2000)],
  ['a paragraph of products', '2 * 3 * 4 '.repeat(2000)],
  ['code of 3,000 lines with stars and strokes', `\`\`\`\n${'int *a, *b; // ~~~\n'.repeat(3000)}\`\`\``],
  ['a play with its speeches in the middle', `${' '.repeat(40)}Enter two watchmen.\n\n`.repeat(5000)],
  ['a translation of 8,000 lines without an empty one', 'A paragraph of its own.\n'.repeat(8000)],
  ['a list of 20,000 items without an empty line', '- An item of the list\n'.repeat(20_000)],
  ['a row of stars', '*'.repeat(5000)],
  ['a long article with notes', `${'word '.repeat(100)}[^1]\n\n`.repeat(5000)],
  [
    'five hundred references and their links',
    Array.from({ length: 500 }, (_, at) => `[r${at}]: https://example.org/${'x'.repeat(60)}\n`).join('') +
      '\n[r1] '.repeat(500),
  ],
];

describe('markup', () => {
  test.each(TOO_MUCH)('of %s is too much for a page', (_, text, excess) => {
    expect(renderExcess(text, 'markdown')).toBe(excess);
  });

  test.each(ENOUGH)('of %s is not', (_, text) => {
    expect(renderExcess(text, 'markdown')).toBeUndefined();
  });

  test.each(TOO_MUCH)('of %s is plain text where nobody reads it as markup', (_, text) => {
    expect(renderExcess(text, 'text')).toBeUndefined();
  });

  test('too much of it is refused by name, as Markdown alone', async () => {
    const bytes = new TextEncoder().encode(table(5000, 5000, 1));
    expect(bytes.length).toBeLessThan(41_000);
    expect(await decode('a.md', bytes)).toMatchObject({
      refused: { code: 'too-large', todo: expect.stringContaining('table') },
    });
    expect(await decode('a.txt', bytes)).toMatchObject({ format: 'text' });
    const stars = new TextEncoder().encode(`${'*'.repeat(1500)}a${'*'.repeat(1500)}`);
    expect(await decode('a.md', stars)).toMatchObject({ refused: { code: 'too-deep' } });
  });
});

test('a million lines of plain text are enough', () => {
  expect(renderExcess('a\n'.repeat(MOST_LINES), 'text')).toBeUndefined();
  expect(renderExcess('a\n'.repeat(MOST_LINES + 1), 'text')).toBe('parts');
});

test.each([
  ['emphasis', `${'*'.repeat(MOST_EMPHASIS / 2)}a${'*'.repeat(MOST_EMPHASIS / 2)}`],
  ['quotes', `${'>'.repeat(500)} a`],
  ['lists', Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
])('%s as deep as it may be is rendered', (_, text) => {
  expect(renderExcess(text, 'markdown')).toBeUndefined();
  const article = {
    ...{
      id: 'a',
      slug: 'a',
      title: 'T',
      format: 'markdown' as const,
      frontMatter: false,
      text,
      sha256: '',
      language: 'en',
      source: 'wire',
      revision: 1,
    },
    ...{ publishedAt: '2026-11-22T10:00:00.000Z', updatedAt: '2026-11-22T10:00:00.000Z', sequence: 1 },
    provenance: {
      rulebook: 'r',
      edits: 0,
      decided: 0,
      handEdits: 0,
      approvedBy: 'rita',
      approvedAt: '2026-11-22T10:00:00.000Z',
    },
  };
  expect(siteRenderer('https://example.org').article(article)).toHaveLength(2);
});
