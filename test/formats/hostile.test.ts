// Uploads that are only there to exhaust the reader come back, with a reason where they were too much for it.
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import { isWhole } from '../amount.ts';

/** Share of the size that is let in: all of it in `npm run gates`, where nobody waits. */
const SHARE = isWhole ? 1 : 0.02;
const MB = 1024 * 1024 * SHARE;
const times = (number: number): number => Math.ceil(number * SHARE);

const uploads: readonly (readonly [name: string, what: string, content: () => string])[] = [
  ['a.html', 'nothing but <', () => '<'.repeat(20 * MB)],
  ['a.html', 'millions of empty paragraphs', () => '<p>'.repeat(times(6_900_000))],
  [
    'a.html',
    'a tag with half a million attributes',
    () => `<p ${Array.from({ length: times(500_000) }, (_, i) => `a${i}`).join(' ')}>x`,
  ],
  ['a.html', 'a class of four million names', () => `<p class="${'a '.repeat(times(4e6))}">x</p>`],
  ['a.html', 'bold words fostered out of a table', () => `<table>${'<b>x</b>'.repeat(times(400_000))}`],
  ['a.html', 'cells as wide as allowed', () => `<table>${'<tr><td colspan=1000>x'.repeat(times(100_000))}`],
  ['a.html', 'line breaks within ninety quotes', () => '<blockquote>'.repeat(90) + 'x<br>'.repeat(times(3e6))],
  [
    'a.html',
    'misnested formatting',
    () => Array.from({ length: times(400_000) }, (_, i) => `<font id=${i}>x</p>`).join(''),
  ],
  ['a.html', 'five million entities', () => '&lt;'.repeat(times(5e6))],
  ['a.html', 'stars that never close', () => '*a **b '.repeat(times(600_000))],
  ['a.html', 'signs between words in bold', () => '<b>.</b>x'.repeat(times(200_000))],
  ['a.html', 'no-break spaces in every mark', () => `x${'<b>&nbsp;</b><i>&nbsp;</i>'.repeat(times(100_000))}y`],
  ['a.html', 'a row of dashes', () => `<p>${'-'.repeat(times(4e6))}</p>`],
  ['a.html', 'blank lines in code', () => `<pre>x${'\n'.repeat(times(4e6))}x</pre>`],
  [
    'a.html',
    'threads within threads',
    () => `<div id=comments>${'<div class=comment-list>'.repeat(90)}${'<h3>x</h3>'.repeat(times(200_000))}`,
  ],
  ['a.md', 'nothing but stars', () => '****'.repeat(times(1_200_000))],
  ['a.md', 'nothing but [', () => '['.repeat(5 * MB)],
  ['a.md', 'nothing but >', () => '>'.repeat(5 * MB)],
  ['a.md', 'nothing but dashes and spaces', () => '- '.repeat(times(2_500_000))],
  ['a.md', 'front matter of questions', () => `---\n${'? '.repeat(times(30_000))}\n---\nx`],
  ['a.txt', 'nothing but (', () => '('.repeat(5 * MB)],
  ['a.txt', 'nothing but carriage returns', () => `${'\r'.repeat(5 * MB - 1)}x`],
];

describe('an upload', () => {
  it.each(uploads)('%s of %s comes back', async (name, _, content) => {
    const upload = content();
    const decoded = await decode(name, new TextEncoder().encode(upload));
    const wordless = upload.replaceAll(/<[^<>]*>/gu, '').trim() === '';
    if ('refused' in decoded)
      expect(decoded.refused.code).toMatch(wordless ? /^(?:too-large|too-deep|empty)$/ : /^(?:too-large|too-deep)$/);
    else expect(decoded.text).not.toBe('');
  });
});
