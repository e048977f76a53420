// What is beside the article on a page: names, links, loose words and the article's own box, and what must stay in spite of them.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';

const LINE =
  'The kites rose over the bay before the fog came in, and nobody on the pier could see where the strings went.';
/** So many paragraphs that are not each other's copies; the words in front tell one run from another. */
const run = (many: number, front: string): string =>
  Array.from({ length: many }, (_, at) => `<p>${front} ${at + 1} of the fair: ${LINE}</p>`).join('');
const ARTICLE = `<h1>Kite day</h1>${`<p>${LINE}</p>`.repeat(8)}`;
const page = (body: string): string =>
  `<html><head><title>Kite day | Bay News</title></head><body>${body}</body></html>`;

async function cleaned(html: string) {
  const decoded = await decode('a.html', new TextEncoder().encode(html));
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return clean(decoded);
}

const offers = ({ suggestions }: Awaited<ReturnType<typeof cleaned>>) =>
  suggestions
    .filter(({ rule }) => rule === 'furniture/beside-article')
    .map(({ before, group }) => ({ before: before.trim(), group }));

const FURNITURE = [
  ['postShareButtons', '<a href="#">Facebook</a> <a href="#">Mail</a>'],
  ['post_share-bar', '<a href="#">Facebook</a> <a href="#">Mail</a>'],
  ['site-footer', '<p>Bay News, 12 Pier Street</p>'],
  ['footer', '<p>Bay News, 12 Pier Street</p>'],
  ['js-newsletter-signup', '<p>Get the best stories in your inbox every week, and never more than that.</p>'],
  ['related-posts-widget', '<h3>More</h3><ul><li><a href="/1">Boats</a></li></ul>'],
  ['ad', '<p>A boat for everyone</p>'],
] as const;

describe('a box beside the article', () => {
  it.each(FURNITURE)('named %s goes', async (name, inside) => {
    const { text } = await cleaned(
      page(`<article>${ARTICLE}</article><div class="${name}"><div>${inside}</div></div>`),
    );
    expect(text.trimEnd().endsWith(LINE)).toBe(true);
  });

  it('named like furniture that holds paragraphs is offered with the others, as one decision', async () => {
    const inside = run(3, 'In year');
    const result = await cleaned(
      page(
        `<article>${ARTICLE}</article><div class="sidebar">${inside}</div><div><p>Fog is a word of the bay</p></div>`,
      ),
    );
    expect(result.text).toContain('Fog is a word');
    const [first, ...others] = offers(result);
    expect(first?.before).toContain('nobody on the pier');
    expect(first?.before).toContain('Fog is a word');
    expect(others).toEqual([]);
  });

  it('whose words stand between title and text is no furniture', async () => {
    const { text } = await cleaned(
      page(`<h1>Kite day</h1><p>By Lin Po, May 2</p><div class="entry-content">${`<p>${LINE}</p>`.repeat(8)}</div>`),
    );
    expect(text).toContain('By Lin Po, May 2');
  });
});

describe('what stands outside of the box without a name', () => {
  const BOX = `<div class="entry-content">${ARTICLE}</div>`;
  const LEADS_ON = '<p>The bay has a page for its boats, and <a href="/boats">every boat has a line on it</a>.</p>';
  const ELSEWHERE = `<h3>The bay</h3><ul><li><a href="/1">Boats</a></li><li><a href="/2">Fog</a></li></ul><p>${LINE}</p>`;

  it.each([
    ['words without prose', '<div><h3>The bay in figures</h3><p>Boats 12, kites 40</p><p>Open on Monday</p></div>'],
    ['a sentence that leads on', `<div>${LEADS_ON}</div>`],
    ['links with a sentence among them', `<section>${ELSEWHERE}</section>`],
  ])('goes behind it: %s', async (_, behind) => {
    const result = await cleaned(page(`<div>${BOX}${behind}</div>`));
    expect(result.text.trim()).toBe(`# Kite day\n\n${LINE}`);
    expect(offers(result)).toEqual([]);
  });

  it.each([
    ['a table', '<table><tr><td>Boats</td><td>12</td></tr></table>', 'Boats'],
    ['a picture with its line', '<figure><img src="/kite.jpg"><p>The last kite</p></figure>', 'The last kite'],
    ['paragraphs', `<div>${run(2, 'In hour')}</div>`, 'In hour 2'],
    [
      'a second part of the article, whose headings stay with it',
      `<div><h2>The next day</h2>${run(4, 'In hour')}</div>`,
      'The next day',
    ],
    [
      'headings before the other half of the article',
      `<h2>The next day</h2>${run(4, 'In hour')}<h2>The last day</h2>${run(2, 'In rain')}`,
      'The last day',
    ],
    ['what is named as an article', '<article><h3>Results</h3><p>Boats 12, kites 40</p></article>', 'Results'],
  ])('stays behind it and may be offered: %s', async (_, behind, kept) => {
    const { text } = await cleaned(page(`<div>${BOX}${behind}</div>`));
    expect(text).toContain(kept);
  });

  it('stays above the title where it is a lede', async () => {
    const { text } = await cleaned(page(`<div><p>${LINE.replace('kites', 'boats')}</p>${BOX}</div>`));
    expect(text).toContain('boats rose');
  });
});

describe('what looks like furniture stays', () => {
  const KEPT = [
    ['a word of the look', '<div class="margin-bottom row--footer has-sidebar">The last kite</div>'],
    ['a word within a word', '<div class="shareholders"><p>The shareholders</p></div>'],
    ['a lede named teaser', '<p class="article-teaser">Two hundred kites in one sky</p>'],
    [
      'a list of links below a colon',
      '<p>Our sources:</p><ul><li><a href="/1">The log of the pier</a></li><li><a href="/2">The fog book</a></li></ul>',
    ],
    [
      'a part of a table',
      '<table><tr><th>Kite</th><th>Where</th></tr><tr><td>Red</td><td><a href="/1">The northern pier of the bay</a></td></tr></table>',
    ],
    ['notes', '<div class="footnotes"><ol><li>The string was eighty metres long.</li></ol></div>'],
  ] as const;

  it.each(KEPT)('%s', async (_, inside) => {
    const halves = `<p>${LINE}</p>`.repeat(4);
    const { edits } = await cleaned(page(`<article><h1>Kite day</h1>${halves}${inside}${halves}</article>`));
    expect(edits.filter(({ rule }) => rule === 'furniture/site-chrome')).toEqual([]);
  });

  it.each(['aside', 'header', 'nav'])('an article within <%s>', async (name) => {
    const { text } = await cleaned(page(`<${name} class="sidebar">${ARTICLE}</${name}>`));
    expect(text).toContain('# Kite day');
    expect(text).toContain(LINE);
  });

  it('half of the prose, whatever its name', async () => {
    const { text } = await cleaned(
      page(
        `<main><h1>Kite day</h1>${run(8, 'On day')}</main><div class="related"><a href="/">x</a>${run(8, 'In year')}</div>`,
      ),
    );
    expect(text.split('nobody on the pier')).toHaveLength(17);
  });

  it('all of a fragment, which has nothing around it', async () => {
    const { edits } = await cleaned(`${ARTICLE}<div class="share"><a href="#">Facebook</a> <a href="#">Mail</a></div>`);
    expect(edits.filter(({ rule }) => rule === 'furniture/site-chrome')).toEqual([]);
  });
});

describe('a comment form', () => {
  const FORM = '<form id="commentform"><p>Your email address will not be published.</p></form>';

  it('goes with the heading right above it, whatever it says', async () => {
    const { text } = await cleaned(page(`<article>${ARTICLE}</article><h3>Write to the bay</h3>${FORM}`));
    expect(text.trimEnd().endsWith(LINE)).toBe(true);
  });

  it('goes from a list item and leaves what else is in it', async () => {
    const { text } = await cleaned(page(`<article>${ARTICLE}<ul><li>The last kite${FORM}</li></ul></article>`));
    expect(text).toContain('- The last kite');
    expect(text).not.toContain('Your email');
  });

  it('is linked from a line of metadata, where only the link goes', async () => {
    const { text } = await cleaned(
      page(
        `<article><h1>Kite day</h1><p>May 2 · <a href="/k#comments">3 Comments</a> · Lin Po</p>${ARTICLE}</article>`,
      ),
    );
    expect(text).toContain('May 2 · Lin Po');
  });
});

describe('the title', () => {
  const titled = async (head: string, body: string): Promise<string | undefined> => {
    const decoded = await decode(
      'a.html',
      new TextEncoder().encode(`<html><head>${head}</head><body>${body}</body></html>`),
    );
    return 'refused' in decoded ? undefined : decoded.declared.title;
  };
  const TEXT = `<div class="entry-content">${run(4, 'In year')}</div>`;

  it.each([
    ['a heading that says what a menu says', `<h1>Menu</h1>${TEXT}`],
    ['a heading in the navigation', `<nav><h1>All about the bay</h1></nav>${TEXT}`],
  ])('is never %s', async (_, body) => {
    expect(await titled('<title>Fog in the harbour</title>', body)).toBeUndefined();
  });

  it('is a menu where the page says so, too', async () => {
    expect(await titled('<title>Menu - Pier kitchen</title>', `<h1>Menu</h1>${TEXT}`)).toBe('Menu');
  });
});
