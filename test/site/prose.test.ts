// What readers get of an approved text: all of it, once, and nothing that could do harm.
import { describe, expect, test } from 'vitest';
import { markupOf } from '../../lib/site/html.ts';
import { prose } from '../../lib/site/prose.ts';

const markdown = (text: string, title = 'Other') => markupOf(prose(text, 'markdown', title));
const text = (words: string, title = 'Other') => markupOf(prose(words, 'text', title));

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
    expect(markdown('---\ntitle: x\ndate: 2012-03-02\n---\nBody')).toBe('<p>Body</p>');
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
