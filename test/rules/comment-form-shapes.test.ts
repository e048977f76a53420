// The comment form of every language, in every shape in which saved pages hold it.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import type { FormStrings } from '../../lib/rules/furniture/forms/strings.ts';
import { WORDPRESS_ASIA } from '../../lib/rules/furniture/forms/wordpress-asia.ts';
import { WORDPRESS_EAST } from '../../lib/rules/furniture/forms/wordpress-east.ts';
import { WORDPRESS_WEST } from '../../lib/rules/furniture/forms/wordpress-west.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const ARTICLE =
  'Orchard road opens\n\nThe orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.';

/** The first string of a cell, with the first of its alternatives. */
const first = (cell = ''): string =>
  (cell.split(' | ')[0] ?? '').replace(/\(([^()|]*)\|[^()]*\)/gu, '$1').replace(/\[[^\]]*\]/gu, '');

function shapes(row: FormStrings): readonly (readonly [string, string])[] {
  const [heading, notice, cancel] = [first(row.heading), first(row.notice), first(row.control)];
  const required = `${first(row.required)} *`;
  const fields = (row.core ?? '').split(' | ').map((field) => `${field} *`);
  const save = row.control?.split(' | ').at(-1) ?? '';
  return [
    ['in blocks', `\n\n${[`${heading} ${cancel}`, `${notice}. ${required}`, ...fields, save].join('\n\n')}`],
    ['one label a line', `\n\n${[heading, cancel, `${notice}.`, required, ...fields].join('\n')}`],
    ['on one line', `\n\n${[heading, cancel, `${notice}.`, required, ...fields, save].join(' ')}`],
    ['without spaces', `\n\n${heading}${cancel}${notice}.${required}`],
    ['glued to the last paragraph', ` ${heading} ${notice}. ${required}`],
    ['without a heading', `\n\n${notice}. ${required}`],
    ['cut behind the notice', `\n\n${heading}\n\n${notice}`],
    ['in capitals', `\n\n${heading.toUpperCase()}\n\n${notice}. ${required}`],
    ['heading alone', `\n\n${heading}`],
  ];
}

describe.each([...WORDPRESS_WEST, ...WORDPRESS_EAST, ...WORDPRESS_ASIA])('the form in $of', (row) => {
  it.each(shapes(row).filter(([name]) => row.heading || name === 'without a heading'))('goes %s', (_, form) => {
    expect(clean(manuscript(`${ARTICLE}${form}\n`)).text).toBe(`${ARTICLE}\n`);
  });

  it('goes as Markdown', () => {
    const form = `### ${first(row.heading)} [${first(row.control)}](#respond)\n\n${first(row.notice)}. ${first(row.required)} \\*`;
    expect(clean(manuscript(`# ${ARTICLE}\n\n${form}\n`, 'markdown')).text).toBe(`# ${ARTICLE}\n`);
  });

  it('stays where prose follows', () => {
    const text = `${ARTICLE}\n\n${first(row.heading)}\n\n${first(row.notice)}. ${first(row.required)} *\n\nThe tractor came back in the evening without its apples, and nobody in the county asked where they were.\n`;
    expect(clean(manuscript(text)).edits.filter(({ rule }) => rule.startsWith('furniture/'))).toEqual([]);
  });
});
