// What each element of a page becomes in Markdown.
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';

async function read(html: string): Promise<Manuscript> {
  const decoded = await decode('a.html', new TextEncoder().encode(html));
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return decoded;
}

const rows: readonly (readonly [what: string, html: string, markdown: string])[] = [
  ['headings', '<h1>One</h1><h3>Three <b>bold</b></h3>', '# One\n\n### Three **bold**'],
  ['blocks within a heading', '<h2><div>Left</div><div>Right</div></h2>', '## Left Right'],
  ['collapsed white space', '<p>a \n\t b</p>\n\n<p> c</p>', 'a b\n\nc'],
  ['entities', '<p>Tom &amp; Ana&nbsp;&mdash; caf&eacute; &#8364;5</p>', 'Tom & Ana\u00a0— café €5'],
  ['bare text and divs', 'one<div>two<div>three</div>four</div>five', 'one\n\ntwo\n\nthree\n\nfour\n\nfive'],
  ['nested marks', '<p><b>a <i>b</i></b><i> c</i></p>', '**a *b*** *c*'],
  ['the same mark twice', '<p><b>a<strong>b</strong></b><b>c</b></p>', '**abc**'],
  ['spaces at the edge of a mark', '<p>a<b> b </b>c<i> </i>d</p>', 'a **b** c d'],
  ['a mark that would not be read', '<p>他说<b>“走吧。”</b>然后走了</p>', '他说“**走吧**。”然后走了'],
  ['a mark around paragraphs', '<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
  ['a link around blocks', '<a href="/x"><h2>Title</h2><p>Lead</p></a>', '## [Title](/x)\n\n[Lead](/x)'],
  ['awkward link targets', '<a href=" /a b(c)<d> ">x</a>', '[x](/a%20b(c)%3Cd%3E)'],
  ['script links', '<a href="java\nscript:alert(1)">a</a> <a href="JAVASCRIPT:x()">b</a> <a href="">c</a>', 'a b c'],
  ['a note number in brackets', '<p>Rain<a href="#n1">[1]</a></p>', 'Rain[[1]](#n1)'],
  [
    'images',
    '<p><img src="/a.png" alt="A [b]"><a href="/c"><img src="c.jpg" alt=""></a></p>',
    '![A [b]](/a.png)[![](c.jpg)](/c)',
  ],
  ['late images', '<img src="data:image/gif;base64,R0" data-src="/real.jpg" alt="Pier">', '![Pier](/real.jpg)'],
  ['counting pixels', '<p>a<img src="/count.gif" width="1" height="1"></p>', 'a'],
  ['lists', '<ul><li>a</li><li><p>b</p></li><li></li></ul>', '- a\n- b'],
  ['nested lists', '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>', '- a\n  - b\n    1. c\n- d'],
  ['a list directly in a list', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', '- a\n  - b\n- c'],
  ['numbered lists', '<ol start="9"><li>a</li><li>b<p>more</p></li></ol>', '9. a\n10. b\n\n    more'],
  ['two numbered lists in a row', '<ol><li>a</li></ol><ol><li>b</li></ol>', '1. a\n\n1) b'],
  ['quotes', '<blockquote>a<p>b</p><blockquote>c</blockquote></blockquote>', '> a\n>\n> b\n>\n> > c'],
  ['code', '<p><code>a * b</code> <code>`x`</code></p>', '`a * b` `` `x` ``'],
  ['preformatted text', '<pre>\n  a\n\n b<br>c\n</pre>', '```\n  a\n\n b\nc\n```'],
  ['a fence within a fence', '<pre>```\nx\n```</pre>', '````\n```\nx\n```\n````'],
  [
    'a table',
    '<table><tr><th>Net</th><th>Depth</th></tr><tr><td>a|b</td><td><p>40</p></td></tr></table>',
    '| Net | Depth |\n| --- | --- |\n| a\\|b | 40 |',
  ],
  [
    'spans and short rows',
    '<table><caption>Boats</caption><tr><td colspan=2>a</td><td>b</td></tr><tr><td rowspan=2>c</td><td>d</td></tr><tr><td>e</td></tr></table>',
    'Boats\n\n| a | | b |\n| --- | --- | --- |\n| c | d | |\n| | e | |',
  ],
  [
    'a layout table',
    '<table><tr><td><ul><li>menu</li></ul></td><td><p>one</p><p>two</p></td></tr></table>',
    '- menu\n\none\n\ntwo',
  ],
  ['a table of one column', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'a\n\nb'],
  ['definitions', '<dl><dt>Net</dt><dd>a thing of knots</dd></dl>', 'Net\n\na thing of knots'],
  [
    'figures',
    '<figure><img src="a.jpg" alt="Pier"><figcaption>The pier</figcaption></figure>',
    '![Pier](a.jpg)\n\nThe pier',
  ],
  ['a line break', '<p>Harbour Street 4<br>Luoping</p>', 'Harbour Street 4  \nLuoping'],
  ['several line breaks', 'a<br><br>b<br>&nbsp;<br><br>c<br>', 'a\n\nb\n\nc'],
  ['a line break before an indented line', 'a<br>　　b<br>&nbsp;&nbsp;c', 'a\n\n　　b\n\nc'],
  ['a rule', 'a<hr>b', 'a\n\n---\n\nb'],
  ['a rule at the start', '<hr>a', '***\n\na'],
  ['raised figures', '<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, 1<sup>st</sup></p>', '10⁶ m², H₂O, 1st'],
  ['quotation and ruby', '<p><q>so</q> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>', '“so” 漢(kan)'],
  ['struck text', '<p><del>old</del> new</p>', '~~old~~ new'],
  ['custom elements', '<my-card><p>a</p><x-b>b</x-b></my-card>', 'a\n\nb'],
  ['hidden parts', '<p hidden>a</p><p style="color:red; display : none">b</p><p aria-hidden="true">c</p>', 'c'],
  [
    'controls, scripts and styles',
    '<p>a<script>x</script><style>y</style><button>Send</button><select><option>z</select><textarea>t</textarea></p><noscript>n</noscript>',
    'a',
  ],
  ['labels', '<p><label>Name</label><input></p>', 'Name'],
  [
    'lone signs',
    '<p>5 * 3, snake_case, ~5, a_ , 3 < 4 & 5, [x], #tag, C:\\temp</p>',
    '5 * 3, snake_case, ~5, a_ , 3 < 4 & 5, [x], #tag, C:\\temp',
  ],
  [
    'signs that would be marks',
    '<p>*a* _b_ `c` &lt;br> &amp;amp; [d](e)</p>',
    '\\*a\\* \\_b\\_ \\`c\\` \\<br> \\&amp; [d\\](e)',
  ],
  [
    'signs that would begin a block',
    '<p># a</p><p>- b</p><p>&gt; c</p><p>+ d<br>===</p><p>---</p>',
    '\\# a\n\n\\- b\n\n\\> c\n\n\\+ d  \n\\===\n\n\\---',
  ],
  [
    'paragraphs that count themselves',
    '<p>1. a</p><p>2. b</p><p>4. c</p><p>2015. d</p><p>1,e</p>',
    '1. a\n\n2. b\n\n4\\. c\n\n2015\\. d\n\n1,e',
  ],
];

describe('a page', () => {
  it.each(rows)('turns %s into Markdown', async (_, html, markdown) => {
    expect((await read(html)).text).toBe(`${markdown}\n`);
  });

  it('lends its title only where it has no visible h1', async () => {
    expect((await read('<title>Kites</title><p>a</p>')).text).toBe('# Kites\n\na\n');
    expect((await read('<title>Kites | Pier</title><h1>Kites</h1>')).text).toBe('# Kites\n');
    expect((await read('<title>Kites</title><h1><img src="/logo.png" alt="Pier"></h1><p>a</p>')).text).toBe(
      '# Kites\n\n# ![Pier](/logo.png)\n\na\n',
    );
  });

  it('declares its language, date and source', async () => {
    const head =
      '<html lang="fr-CA"><meta property="article:published_time" content="2015-07-20"><meta name="author" content="Lu"><meta property="og:site_name" content="Pier">';
    expect((await read(`${head}<p>a`)).declared).toEqual({ language: 'fr-CA', date: '2015-07-20', source: 'Pier' });
  });

  it('says what could not be kept', async () => {
    const { text, notes } = await read(
      '<p>a<img src="data:image/png;base64,AA" alt="x"></p><iframe src="/v"></iframe>',
    );
    expect(text).toBe('a\n');
    expect(notes).toEqual([
      '1 image embedded in the page could not be kept.',
      '1 embedded frame or player could not be kept.',
    ]);
  });

  it('is Markdown with LF line ends whatever its own line ends are', async () => {
    const { text, origin } = await read('<p>a\r\nb</p>\r\n<pre>c\r\nd</pre>');
    expect(text).toBe('a b\n\n```\nc\nd\n```\n');
    expect(origin.newline).toBe('crlf');
  });
});
