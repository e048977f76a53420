// Twice the text takes about twice the time, whatever the text is made of: no rule looks at everything for each finding.
import { expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

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
const LENGTH = process.env['FAIRCOPY_RUNS'] === undefined ? 12_000 : 80_000;

/** Processor time in milliseconds, which a busy machine does not stretch. */
function cost(text: string): number {
  const start = process.threadCpuUsage();
  clean(manuscript(text));
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

it('grows with the length of the text, and not with its square', () => {
  const slow = CRUMBS.filter((crumb) => {
    const text = (length: number): string => `${HEAD}${crumb.repeat(Math.ceil(length / crumb.length))}\n`;
    const once = Math.min(cost(text(LENGTH)), cost(text(LENGTH)));
    const fourTimes = cost(text(LENGTH * 4));
    return fourTimes > 60 && fourTimes > once * 10;
  });
  expect(slow).toEqual([]);
}, 120_000);
