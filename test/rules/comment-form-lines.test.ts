// Lines that real comment forms print, with the number of pages that have them: known inside a form, untouched outside one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const ROWS = readFileSync(join(import.meta.dirname, 'comment-form-lines.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line.includes('\t'))
  .map((line) => line.split('\t')[0] ?? '');

const TITLE = 'Orchard road opens';
const FIRST =
  'The orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.';
const SECOND =
  'The second was a bus full of children, who sang until the driver asked them to look out of the window instead.';
const NOTICE = 'Your email address will not be published. Required fields are marked *';

const cleaned = (text: string) => clean(manuscript(text)).text;
const furniture = (text: string) => clean(manuscript(text)).edits.filter(({ rule }) => rule.startsWith('furniture/'));

describe.each(ROWS)('the line %j', (line) => {
  it.each([
    ['in blocks', '\n\n'],
    ['line by line', '\n'],
  ])('goes with its form, %s', (_, between) => {
    const form = ['Leave a Reply', NOTICE, line, 'Website'].join(between);
    expect(cleaned(`${TITLE}\n\n${FIRST}\n\n${SECOND}\n\n${form}\n`)).toBe(`${TITLE}\n\n${FIRST}\n\n${SECOND}\n`);
  });

  it('stays inside the article', () => {
    expect(furniture(`${TITLE}\n\n${FIRST}\n\n${line}\n\n${SECOND}\n`)).toEqual([]);
  });
});

/** Headings, notices and closed comments prove themselves at the very end; all other lines prove nothing. */
const PROVES =
  /commentaire$|commento$|resposta$|antwort$|kommentar (?:schreiben|verfassen)$|schreiben$|artikel$|^leave a|^submit a comment|kommentieren sie|hinterlass|veröffentlicht\.$|marked$|^du kommentierst|^you are commenting|^trage|^gib hier|^please log|please enter|have entered|felder/iu;

it.each(ROWS.filter((line) => !PROVES.test(line)))('the line %j alone below the article proves nothing', (line) => {
  expect(furniture(`${TITLE}\n\n${FIRST}\n\n${SECOND}\n\n${line}\n`)).toEqual([]);
});
