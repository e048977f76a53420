// Uploads that are only there to exhaust the reader come back with a reason, well within ten seconds.
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';

const MB = 1024 * 1024;
/** Milliseconds on a busy machine; in production the limit is ten seconds. */
const IN_TIME = 9_000;

const uploads: readonly (readonly [name: string, what: string, content: () => string])[] = [
  ['a.html', 'nothing but <', () => '<'.repeat(20 * MB)],
  ['a.html', 'millions of empty paragraphs', () => '<p>'.repeat(6_900_000)],
  [
    'a.html',
    'a tag with half a million attributes',
    () => `<p ${Array.from({ length: 500_000 }, (_, i) => `a${i}`).join(' ')}>x`,
  ],
  ['a.html', 'a class of four million names', () => `<p class="${'a '.repeat(4e6)}">x</p>`],
  ['a.html', 'bold words fostered out of a table', () => `<table>${'<b>x</b>'.repeat(400_000)}`],
  ['a.html', 'cells as wide as allowed', () => `<table>${'<tr><td colspan=1000>x'.repeat(100_000)}`],
  ['a.html', 'line breaks within ninety quotes', () => '<blockquote>'.repeat(90) + 'x<br>'.repeat(3e6)],
  ['a.html', 'misnested formatting', () => Array.from({ length: 400_000 }, (_, i) => `<font id=${i}>x</p>`).join('')],
  ['a.html', 'five million entities', () => '&lt;'.repeat(5e6)],
  ['a.html', 'stars that never close', () => '*a **b '.repeat(600_000)],
  ['a.html', 'signs between words in bold', () => '<b>.</b>x'.repeat(200_000)],
  ['a.html', 'no-break spaces in every mark', () => `x${'<b>&nbsp;</b><i>&nbsp;</i>'.repeat(100_000)}y`],
  ['a.html', 'a row of dashes', () => `<p>${'-'.repeat(4e6)}</p>`],
  ['a.html', 'blank lines in code', () => `<pre>x${'\n'.repeat(4e6)}x</pre>`],
  [
    'a.html',
    'threads within threads',
    () => `<div id=comments>${'<div class=comment-list>'.repeat(90)}${'<h3>x</h3>'.repeat(200_000)}`,
  ],
  ['a.md', 'nothing but stars', () => '****'.repeat(1_200_000)],
  ['a.md', 'nothing but [', () => '['.repeat(5 * MB)],
  ['a.md', 'nothing but >', () => '>'.repeat(5 * MB)],
  ['a.md', 'nothing but dashes and spaces', () => '- '.repeat(2_500_000)],
  ['a.md', 'front matter of questions', () => `---\n${'? '.repeat(30_000)}\n---\nx`],
  ['a.txt', 'nothing but (', () => '('.repeat(5 * MB)],
  ['a.txt', 'nothing but carriage returns', () => `${'\r'.repeat(5 * MB - 1)}x`],
];

describe('an upload', () => {
  it.each(uploads)('%s of %s comes back in time', async (name, _, content) => {
    const bytes = new TextEncoder().encode(content());
    const start = performance.now();
    const decoded = await decode(name, bytes);
    expect(performance.now() - start).toBeLessThan(IN_TIME);
    if ('refused' in decoded) expect(decoded.refused.code).toMatch(/^(?:too-large|too-deep)$/);
    else expect(decoded.text).not.toBe('');
  });
});
