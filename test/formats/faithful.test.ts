// What a reader sees of formulas, numbers, pictures, code and parts that scripts would show is what the manuscript says.
import { expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';

async function read(html: string): Promise<string> {
  const decoded = await decode('a.html', new TextEncoder().encode(html));
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return decoded.text.trimEnd();
}

const frac = (above: string, below: string) => `<mfrac>${above}${below}</mfrac>`;
const math = (inside: string) => `<p><math>${inside}</math></p>`;

const rows: readonly (readonly [what: string, html: string, markdown: string])[] = [
  ['a fraction', math(frac('<mn>1</mn>', '<mn>2</mn>')), '1/2'],
  ['a mixed number', math(`<mn>3</mn>${frac('<mn>1</mn>', '<mn>2</mn>')}`), '3 1/2'],
  ['a fraction of sums', math(frac('<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>', '<mi>c</mi>')), '(a+b)/c'],
  ['a power', math('<msup><mi>x</mi><mn>12</mn></msup><mo>+</mo><msup><mi>y</mi><mi>k</mi></msup>'), 'x¹²+y^k'],
  ['an index', math('<msub><mi>x</mi><mn>1</mn></msub>'), 'x₁'],
  ['roots', math('<msqrt><mn>2</mn></msqrt><mo>+</mo><mroot><mn>8</mn><mn>3</mn></mroot>'), '√2+³√8'],
  ['a formula with its source', math('<semantics><mi>E</mi><annotation>\\E</annotation></semantics>'), 'E'],
  ['values of items', '<ol><li value="4">a</li><li value="7">b</li><li>c</li></ol>', '4\\. a\n\n7\\. b\n\n8\\. c'],
  ['values that count by one', '<ol start="4"><li value="4">a</li><li value="5">b</li></ol>', '4. a\n5. b'],
  ['a list that counts down', '<ol reversed><li>a</li><li>b</li></ol>', '2\\. a\n\n1\\. b'],
  ['a list by letters', '<ol type="a" start="26"><li>a</li><li>b</li></ol>', 'z. a\n\naa. b'],
  ['a list by romans', '<ol style="list-style-type: upper-roman"><li>a</li><li>b</li></ol>', 'I. a\n\nII. b'],
  ['a placeholder', '<img src="/1x1.gif" data-src="/kite.jpg" alt="Kite">', '![Kite](/kite.jpg)'],
  ['a set of sizes', '<img srcset="/s.jpg 1x, /l.jpg 2x" alt="Kite">', '![Kite](/s.jpg)'],
  ['another source', '<picture><source srcset="/a.webp"><img alt="Kite"></picture>', '![Kite](/a.webp)'],
  ['a picture of an accelerated page', '<amp-img src="/a.jpg" alt="Kite"></amp-img>', '![Kite](/a.jpg)'],
  ['a real picture with other data', '<img src="/a.jpg" data-src="hero" alt="Kite">', '![Kite](/a.jpg)'],
  [
    'a picture that a script would load',
    '<figure><img class="lazy" alt="Kite"><noscript><img src="/a.jpg" alt="Kite"></noscript></figure>',
    '![Kite](/a.jpg)',
  ],
  [
    'a counting pixel for browsers without scripts',
    'a<noscript><img src="/p.gif" width="1" height="1"></noscript>',
    'a',
  ],
  ['words for browsers without scripts', '<p>a</p><noscript>Please switch on scripts.</noscript>', 'a'],
  ['a button in a sentence', '<p>Press <button>Send</button> to go on.</p>', 'Press Send to go on.'],
  [
    'a button that is a heading',
    '<h3><button>Opening hours</button></h3><p>Ten to four.</p>',
    '### Opening hours\n\nTen to four.',
  ],
  ['a button of a form', '<p>Name <button>Send</button></p>', 'Name'],
  ['code with its language', '<pre><code class="hljs language-c++">x</code></pre>', '```c++\nx\n```'],
  ['code highlighted around it', '<div class="highlight-source-js"><pre>x</pre></div>', '```js\nx\n```'],
  [
    'code without its gutter',
    '<table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre class="brush: py">a\nb</pre></td></tr></table>',
    '```py\na\nb\n```',
  ],
  ['a gutter that holds words', '<div class="gutter">Leaves in the gutter</div>', 'Leaves in the gutter'],
  [
    'a shadow root with its slots',
    '<x-a><template shadowrootmode="open"><p>b <slot name="n"></slot></p><slot></slot></template><p>c</p><b slot="n">d</b></x-a>',
    'b **d**\n\nc',
  ],
  ['paragraphs whose tags were escaped', '<div>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</div>', 'One.\n\nTwo.'],
  ['a sentence about tags', '<p>Write &lt;p&gt; and &lt;/p&gt; in HTML.</p>', 'Write \\<p> and \\</p> in HTML.'],
  ['a template that nobody shows', '<template><p>b</p></template><p>a</p>', 'a'],
];

it.each(rows)('keeps %s', async (_, html, markdown) => {
  expect(await read(html)).toBe(markdown);
});

const LINE =
  'The kites rose over the bay before the fog came in, and nobody on the pier could see where the strings went. ';

it('finds an article that stands in noscript alone', async () => {
  const text = await read(`<h1>Kites</h1><div><noscript><p>${LINE.repeat(4)}</p></noscript></div>`);
  expect(text).toContain('nobody on the pier');
});

it('leaves markup for browsers without scripts alone where the article is there', async () => {
  const again = `<noscript><p>${LINE.repeat(4)}</p></noscript>`;
  const text = await read(`<article><h1>Kites</h1>${`<p>${LINE}</p>`.repeat(6)}${again}</article>`);
  expect(text.split('nobody on the pier')).toHaveLength(7);
});
