// Comment forms of many systems after machine translation go whole; prose about comments, logins and counters stays.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const TITLE = 'Orchard road opens';
const ARTICLE =
  'The orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.\n\nThe second was a bus full of children, who sang until the driver asked them to look out of the window instead.';

/** Texts of a file: their names behind `= `, and their lines. */
function textsOf(file: string): readonly (readonly [name: string, lines: readonly string[]])[] {
  const [, ...texts] = readFileSync(join(import.meta.dirname, file), 'utf8').split(/^= /mu);
  return texts.map((text) => {
    const [name = '', ...lines] = text.split('\n').filter(Boolean);
    return [name, lines] as const;
  });
}

/** Errors and disabled comments, of which too little says that a form is near: left where they are. */
const LEFT: ReadonlySet<string> = new Set(['LiveJournal']);
const FORMS = textsOf('comment-forms-translated.txt');

describe.each([
  ['in blocks', '\n\n'],
  ['line by line', '\n'],
])('a translated form, %s', (_, between) => {
  it.each(FORMS.filter(([name]) => !LEFT.has(name)))('%s, goes whole', (_, lines) => {
    const text = `${TITLE}\n\n${ARTICLE}\n\n${lines.join(between)}\n`;
    expect(clean(manuscript(text)).text).toBe(`${TITLE}\n\n${ARTICLE}\n`);
  });

  it.each(FORMS)('%s, stays where prose follows', (_, lines) => {
    const prose =
      'The tractor came back in the evening without its apples, and nobody in the county asked where they were.';
    const text = `${TITLE}\n\n${ARTICLE}\n\n${lines.join(between)}\n\n${prose}\n`;
    const forms = clean(manuscript(text)).edits.filter(({ rule }) => rule === 'furniture/comment-form');
    expect(forms).toEqual([]);
  });
});

describe.each(['text', 'markdown'] as const)('in %s', (format) => {
  it.each(textsOf('comment-form-look-alikes.txt'))('%s: nothing of it is furniture', (_, lines) => {
    const text = `${TITLE}\n\n${lines.join('\n\n').replace('{}', () => ARTICLE)}\n`;
    const { edits, suggestions } = clean(manuscript(text, format));
    expect([...edits, ...suggestions].filter(({ rule }) => rule.startsWith('furniture/'))).toEqual([]);
  });
});

describe('a label that no list has', () => {
  const form = (label: string, ...below: readonly string[]) =>
    `${TITLE}\n\n${ARTICLE}\n\n${['Leave a reply', 'Your email address will not be published.', 'Name *', label, ...below].join('\n\n')}\n`;

  it('goes with the form between whose fields it stands', () => {
    expect(clean(manuscript(form('Favourite apple', 'Email *', 'Website'))).text).toBe(`${TITLE}\n\n${ARTICLE}\n`);
  });

  it.each([
    ['a sentence', form('The road is a fine one.', 'Email *', 'Website')],
    ['a label below all fields', form('Favourite apple')],
    ['two of them side by side', form('Favourite apple', 'Favourite road', 'Email *')],
    ['a label above the form', `${TITLE}\n\n${ARTICLE}\n\nFavourite apple\n\nName *\n\nEmail *\n\nWebsite\n`],
    ['a form without its sentence', `${TITLE}\n\n${ARTICLE}\n\nLeave a reply\n\nFavourite apple\n\nName *\n`],
  ])('stays where it is %s', (_, text) => {
    const { edits } = clean(manuscript(text));
    expect(edits.filter(({ before }) => /apple|fine/u.test(before))).toEqual([]);
  });
});

describe('a form above the article', () => {
  const portal = FORMS.filter(([name]) => /portal|Dedecms|Z-Blog|from Chinese/u.test(name));

  it.each(
    portal.flatMap(([name, lines]) =>
      name === 'Dedecms, praise and blame' || name.startsWith('Blogger') ? [] : [[name, lines] as const],
    ),
  )('%s, goes and leaves title and text', (_, lines) => {
    expect(clean(manuscript(`${lines.join('\n\n')}\n\n${TITLE}\n\n${ARTICLE}\n`)).text).toBe(
      `${TITLE}\n\n${ARTICLE}\n`,
    );
  });

  it.each([
    [
      'below the title',
      `${TITLE}\n\nPublish comment\n\nUser name: password:\n\nYour mailbox will not be made public.\n\n${ARTICLE}\n`,
    ],
    ['without its sentence', `Publish comment\n\nUser name:\n\nPassword:\n\n${TITLE}\n\n${ARTICLE}\n`],
    ['without fields', `Publish comment\n\nYour mailbox will not be made public.\n\n${TITLE}\n\n${ARTICLE}\n`],
    [
      'without an article',
      'Publish comment\n\nUser name: password:\n\nYour mailbox will not be made public.\n\nOrchard road\n',
    ],
  ])('stays %s', (_, text) => {
    expect(clean(manuscript(text)).edits.filter(({ rule }) => rule === 'furniture/comment-form')).toEqual([]);
  });
});
