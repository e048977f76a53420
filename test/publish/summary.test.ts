// The first sentences of an article, in plain words and in two lines.
import { expect, test } from 'vitest';
import { summaryOf } from '../../lib/publish/summary.ts';

const SENTENCE = 'The harbour opens on Monday, and all boats may enter it in the afternoon, as the master says. ';

test.each([
  ['is the first prose behind the title', 'Harbour opens\n\nIt opens on Monday.\n\nMore.', 'It opens on Monday.'],
  [
    'passes over headings, lists and rules',
    '# One\n\n- two\n\n> three\n\n---\n\n1. four\n\nFive is prose.',
    'Five is prose.',
  ],
  [
    'shows words, not marks and addresses',
    'A **bold** [word](https://a.example/b) ![x](y.png)here.',
    'A bold word here.',
  ],
  ['ends behind a sentence', SENTENCE.repeat(5), SENTENCE.repeat(2).trim()],
  ['is empty where there is no prose', '# One\n\n- two', ''],
])('a summary %s', (_what, text, summary) => {
  expect(summaryOf(text, 'Harbour opens')).toBe(summary);
});

test('a summary of one long sentence is cut behind a word', () => {
  const summary = summaryOf(`The ${'harbour '.repeat(200)}`, '');
  expect(summary).toMatch(/^The (?:harbour )+harbour…$/);
  expect(summary.length).toBeLessThanOrEqual(201);
  expect(summaryOf('x'.repeat(500), '')).toHaveLength(200);
});
