// Twice the text takes about twice the work, whatever the text is made of: no rule looks at everything for each finding.
import { expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { isWhole } from '../amount.ts';
import { counting } from './counted.ts';

const HEAD =
  'A title of the day\n\nThe cat sat on the mat and it was good, they all said, and so it was until the end of the day.\n\n';

/** Crumbs that make many findings, many shields or many blocks. */
const CRUMBS = [
  'the ',
  '" a ',
  'a. , b ',
  ', and ',
  '((',
  'a\n\n',
  '1, abc\n2, def\n',
  'two, the cat sat on it.\n\n',
  'Leave a Reply\n\n',
  'Your email address will not be published. ',
  '` ``` ',
  '[a](b) [',
  '<a <!-- ',
  'http://a.b/c.d ',
  'â€™ £ Ã© ',
  '&amp; &nbsp; ',
  '，a。b',
  '， ',
  '，"',
  'the cat sat on the mat and it was good.\n\nthe dog. ',
  'In May 3rd, on May 5th to 6, ',
  '7 million 258 thousand and 400 ',
  "'a ",
  'was wet.The ',
  'of the club ',
  'a\u200bb\u00a0\u00a0c ',
];
/**
 * For each finding in these, something searches on to the end of the text: fast enough not to be noticed by a clock at this
 * length, and still the square of it. Whoever mends that takes the crumb out.
 */
const STILL_SEARCHED_AGAIN: readonly string[] = [', and ', '，a。b'];

const LENGTH = isWhole ? 12_000 : 1_200;

it('grows with the length of the text, and not with its square', async () => {
  const slow = await counting('/lib/', async (count) => {
    const cost = (crumb: string, length: number): Promise<number> => {
      const text = `${HEAD}${crumb.repeat(Math.ceil(length / crumb.length))}\n`;
      return count(() => void clean(manuscript(text)));
    };
    const slow: string[] = [];
    for (const crumb of CRUMBS) {
      const [once, more] = [await cost(crumb, LENGTH), await cost(crumb, LENGTH * 4)];
      // A rule may begin to look only at some length; then it has to be linear from there on.
      if (more > once * 8 && (await cost(crumb, LENGTH * 16)) > more * 8) slow.push(crumb);
    }
    return slow;
  });
  expect(slow).toEqual(STILL_SEARCHED_AGAIN);
});

it('would see a text that is searched again for each of its words', async () => {
  const again = (words: string) => words.split(' ').filter((word) => /absent/.test(words + word)).length;
  const [once, more] = await counting('/lib/', async (count) => {
    const cost = (length: number) => count(() => void again('word '.repeat(length)));
    return [await cost(1000), await cost(4000)];
  });
  expect(more).toBeGreaterThan(once * 12);
});
