// The comment form of every language, in every shape in which saved pages hold it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import type { FormPart } from '../../lib/rules/furniture/forms/form-part.ts';
import { type PhraseGroup, phraseGroups } from '../../lib/rules/furniture/forms/phrase-file.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const ARTICLE =
  'Orchard road opens\n\nThe orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.';

const PHRASES = join(import.meta.dirname, '../../lib/rules/furniture/forms/phrases');
const WORDPRESS = readdirSync(PHRASES)
  .filter((file) => /^wordpress-(?!com)/u.test(file))
  .flatMap((file) => phraseGroups(readFileSync(join(PHRASES, file), 'utf8')));

/** The first phrase of a part, with the first of its choices. */
const firstOf = (group: PhraseGroup, part: FormPart): string =>
  (group.phrases.get(part)?.[0] ?? '').replace(/\(([^()|]*)\|[^()]*\)/gu, '$1').replace(/\[[^\]]*\]/gu, '');

function shapes(group: PhraseGroup): readonly (readonly [string, string])[] {
  const [heading, notice, cancel] = [firstOf(group, 'heading'), firstOf(group, 'notice'), firstOf(group, 'control')];
  const required = `${firstOf(group, 'required')} *`;
  const fields = (group.phrases.get('core') ?? []).map((field) => `${field} *`);
  const save = group.phrases.get('control')?.at(-1) ?? '';
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

it('is known in 34 languages or groups of them', () => expect(WORDPRESS.length).toBe(34));

describe.each(WORDPRESS)('the form in $name', (group) => {
  it.each(shapes(group).filter(([name]) => group.phrases.has('heading') || name === 'without a heading'))(
    'goes %s',
    (_, form) => {
      expect(clean(manuscript(`${ARTICLE}${form}\n`)).text).toBe(`${ARTICLE}\n`);
    },
  );

  it('goes as Markdown', () => {
    const form = `### ${firstOf(group, 'heading')} [${firstOf(group, 'control')}](#respond)\n\n${firstOf(group, 'notice')}. ${firstOf(group, 'required')} \\*`;
    expect(clean(manuscript(`# ${ARTICLE}\n\n${form}\n`, 'markdown')).text).toBe(`# ${ARTICLE}\n`);
  });

  it('stays where prose follows', () => {
    const text = `${ARTICLE}\n\n${firstOf(group, 'heading')}\n\n${firstOf(group, 'notice')}. ${firstOf(group, 'required')} *\n\nThe tractor came back in the evening without its apples, and nobody in the county asked where they were.\n`;
    expect(clean(manuscript(text)).edits.filter(({ rule }) => rule.startsWith('furniture/'))).toEqual([]);
  });
});
