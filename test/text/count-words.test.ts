// Words as readers count them, in scripts with and without spaces.
import { expect, test } from 'vitest';
import { countWords } from '../../lib/text/count-words.ts';

test.each([
  ['One two, three.', 3],
  ['港口开放', 4],
  ['港口 opens in 2026', 5],
  ['', 0],
])('“%s” has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
