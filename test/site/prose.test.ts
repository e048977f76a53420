// What readers get of an approved text: all of it, once, and nothing that could do harm.
import { describe, expect, test } from 'vitest';
import { markupOf } from '../../lib/site/html.ts';
import { prose } from '../../lib/site/prose.ts';

const markdown = (text: string, title = 'Other', frontMatter = false) =>
  markupOf(prose({ text, format: 'markdown', title, frontMatter }));
const text = (words: string, title = 'Other') =>
  markupOf(prose({ text: words, format: 'text', title, frontMatter: false }));

describe('a plain text', () => {
  test('has a paragraph for each block and keeps single line ends', () => {
    expect(text('One\ntwo\n\n\nThree\n')).toBe('<p>One<br>\ntwo</p>\n<p>Three</p>\n');
  });
  test('is escaped, whatever it says', () => {
    expect(text('<script>alert(1)</script> & "><img src=x onerror=alert(1)>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&gt;&lt;img src=x onerror=alert(1)&gt;</p>\n',
    );
  });
  test('does not repeat the title that its first block says', () => {
    expect(text('A  title\n\nBody\n', 'A title')).toBe('<p>Body</p>\n');
  });
  test('keeps a first block that says more than the title', () => {
    expect(text('A title, and more\n\nBody\n', 'A title')).toContain('and more');
  });
  test('is not taken for Markdown', () => {
    expect(text('* one\n# two')).toBe('<p>* one<br>\n# two</p>\n');
  });
});

describe('Markdown', () => {
  test('leaves the h1 to the title and moves its own headings one down', () => {
    expect(markdown('# T\n\n# A\n\n## B', 'T')).toBe('<h2>A</h2>\n<h3>B</h3>');
  });
  test('shows no front matter', () => {
    expect(markdown('---\ntitle: x\ndate: 2012-03-02\n---\nBody', 'Other', true)).toBe('<p>Body</p>');
  });
  test('does not take a rule between paragraphs for front matter', () => {
    expect(markdown('---\n\nBody')).toBe('<hr>\n<p>Body</p>');
  });
  test('shows raw markup as text, so that nothing approved is left out', () => {
    const shown = markdown('Before <b onclick="x()">bold</b>\n\n<script>alert(1)</script>\n\nAfter');
    expect(shown).not.toMatch(/<(?:script|b)\b/);
    expect(shown).toContain('&#x3C;b onclick="x()">bold');
    expect(shown).toContain('&#x3C;script>alert(1)');
  });
  test.each([
    ['a sentence between two comments', '<!-- a --> It rained. <!-- b -->', '<p>It rained.</p>'],
    ['a sentence behind an empty comment', '<!--> It rained. -->', '<p>It rained. --></p>'],
    ['a comment that nothing closes', 'A\n\n<!-- It rained.', '<p>A</p>\n<p>&#x3C;!-- It rained.</p>'],
    [
      'prose between two rules',
      '---\nIt rained.\nIt did.\n\n---\n\nBody',
      '<hr>\n<p>It rained.\nIt did.</p>\n<hr>\n<p>Body</p>',
    ],
    [
      'what only became front matter when lines above were removed',
      '---\nnote: It rained.\n---\n\nBody',
      '<hr>\n<h2>note: It rained.</h2>\n<p>Body</p>',
    ],
    ['an address that nothing refers to', 'A\n\n[Reporter]: Zhang', '<p>A</p>\n<p>[Reporter]: Zhang</p>'],
    ['the second address of a label', '[a]\n\n[a]: /b\n[a]: /c', '<p>[a]: /c</p>'],
  ])('keeps %s', (_what, source, kept) => {
    expect(markdown(source)).toContain(kept);
  });
  test('keeps cells beyond the header, under an empty one, and pads no row', () => {
    const shown = markdown('| a | b |\n|:-|-:|\n| 1 | 2 | 3 | 4 |\n| 5 |');
    expect(shown.match(/<th/g)).toHaveLength(1 + 4);
    expect(shown).toContain('<td>3</td>\n<td>4</td>');
    expect(shown).toContain('<tr>\n<td align="left">5</td>\n</tr>');
  });
  test('does not grow beyond its text: a wide row among thousands of short ones', () => {
    const wide = `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|b|\n'.repeat(2000)}`;
    expect(markdown(wide).length).toBeLessThan(wide.length * 20);
  });
  test('lists notes that nobody refers to, notes of such notes, and the second of a label', () => {
    const shown = markdown('N[^1]\n\n[^1]: one\n\n[^1]: two\n\n[^x]: three[^y]\n\n[^y]: four\n\n[^z]: five[^z]');
    expect(shown.match(/one|two|three|four|five/g)?.toSorted()).toEqual(['five', 'four', 'one', 'three', 'two']);
    expect(shown).toContain('<li>[x] three');
    expect(shown).toContain('<li>[1] two</li>');
  });
  test('counts as the text counts', () => {
    expect(markdown('1. a\n2. b\n4. c\n5. d')).toBe(
      '<ol>\n<li>a</li>\n<li>b</li>\n<li value="4">c</li>\n<li>d</li>\n</ol>',
    );
  });
  test('has an outline without gaps, whatever levels the text leaves out', () => {
    const levels = (source: string) =>
      [...markdown(source, 'T').matchAll(/<h(\d)/g)].map(([, level]) => level).join('');
    expect(levels('# T\n\n## S\n\n#### U\n\n## V\n\n###### W\n\n# X')).toBe('232' + '32');
    expect(levels('### A\n\n## B\n\n# C\n\n[^1]\n\n[^1]: n')).toBe('2222');
  });
  test('leaves comments out', () => {
    expect(markdown('A <!-- hidden --> b')).toBe('<p>A  b</p>');
  });
  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('makes no link of %s', (hostile) => {
    expect(markdown(hostile)).not.toMatch(/href/);
  });
  test('gives nothing away through links', () => {
    expect(markdown('[x](https://example.org/a?b=1&c=2)')).toBe(
      '<p><a href="https://example.org/a?b=1&#x26;c=2" rel="nofollow noopener noreferrer">x</a></p>',
    );
  });
  test('shows pictures over https and only the words of others', () => {
    expect(markdown('![A road](https://example.org/a.png)')).toContain(
      '<img src="https://example.org/a.png" alt="A road"',
    );
    expect(markdown('![A road](http://example.org/a.png)')).toBe('<p>A road</p>');
    expect(markdown('![A road](/local.png)')).toBe('<p>A road</p>');
    expect(markdown('![x](https://example.org/"onerror="alert(1))')).not.toMatch(/<[^>]*\sonerror=/);
  });
  test('keeps tables, lists, code, quotes, task lists and footnotes', () => {
    const shown = markdown(
      '| a | b |\n|:-|-:|\n| 1 | 2 |\n\n3. x\n4. y\n\n> q\n\n```js\n<b>\n```\n\n- [x] done\n\nN[^1]\n\n[^1]: note',
    );
    for (const part of [
      '<td align="right">2</td>',
      '<ol start="3">',
      '<blockquote>',
      '<pre tabindex="0"><code>&#x3C;b>',
      'type="checkbox"',
      'note-fn-1',
    ]) {
      expect(shown).toContain(part);
    }
    expect(shown).not.toContain('class=');
  });
});
