// Whole pages as they come from browsers and publishing systems: nothing visible is lost, furniture is known by its markup.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';

async function read(page: string | Uint8Array): Promise<Manuscript> {
  const decoded = await decode('page.html', typeof page === 'string' ? new TextEncoder().encode(page) : page);
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return decoded;
}

/** The regions with their text, and the article that is left between them. */
function parts({ text, regions }: Manuscript) {
  const article = regions.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return {
    article: article.replaceAll(/\n{3,}/g, '\n\n').trim(),
    regions: regions.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  };
}

describe('a page of', () => {
  it('a WordPress recipe blog with comments keeps thread and form apart', async () => {
    const page =
      await read(`<!DOCTYPE html><html lang="de-DE"><head><title>Plum dumplings – Hilde cooks</title></head><body>
      <header id="masthead" role="banner"><p class="site-title"><a href="/">Hilde cooks</a></p><nav><ul><li><a href="/">Start</a></li></ul></nav></header>
      <main><article><header class="entry-header"><h1>Plum dumplings</h1><p class="byline">by <a href="/hilde">Hilde</a></p></header>
      <p>Peel the potatoes while they are hot.</p><ol><li>Mash them.</li><li>Add <em>two</em> eggs.</li></ol>
      <footer class="entry-footer">Posted in <a href="/sweet">Sweet</a></footer></article>
      <div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on &#8220;Plum dumplings&#8221;</h2>
      <ol class="comment-list"><li class="comment"><p><b>Otto</b> says:</p><p>Mine fell apart.</p>
      <ol class="children"><li class="comment"><p><b>Hilde</b> says:</p><p>More flour!</p></li></ol></li></ol>
      <div id="respond" class="comment-respond"><h3>Schreibe einen Kommentar</h3><form id="commentform"><p>Deine E-Mail-Adresse wird nicht veröffentlicht.</p><p><label>Name *</label><input></p></form></div></div></main>
      <aside id="secondary" class="widget-area"><section class="widget"><h2>Archive</h2><ul><li>May 2016</li></ul></section></aside>
      <footer id="colophon">Stolz präsentiert von WordPress</footer></body></html>`);
    expect(parts(page)).toEqual({
      article:
        '# Plum dumplings\n\nby [Hilde](/hilde)\n\nPeel the potatoes while they are hot.\n\n1. Mash them.\n2. Add *two* eggs.',
      regions: [
        'banner: [Hilde cooks](/)\n\n- [Start](/)',
        'tags: Posted in [Sweet](/sweet)',
        'thread: ## 2 thoughts on “Plum dumplings”\n\n1. **Otto** says:\n\n   Mine fell apart.\n   1. **Hilde** says:\n\n      More flour!',
        'form: ### Schreibe einen Kommentar\n\nDeine E-Mail-Adresse wird nicht veröffentlicht.\n\nName *',
        'aside: ## Archive\n\n- May 2016',
        'banner: Stolz präsentiert von WordPress',
      ],
    });
  });

  it('an old WordPress theme, with the site in the only h1, loses neither title', async () => {
    const page = await read(`<html><head><title>The last tram | Wheel Notes</title></head><body><div id="page">
      <header role="banner"><h1 class="site-title"><a href="http://wheels.example/">Wheel Notes</a></h1></header>
      <div class="post"><h2 class="entry-title">The last tram</h2><div class="entry"><p>It left at nine.</p></div></div>
      <div id="respond"><h3>Leave a Reply</h3><p>You must be <a href="/login">logged in</a> to post a comment.</p></div></div></body></html>`);
    expect(parts(page)).toEqual({
      article: '## The last tram\n\nIt left at nine.',
      regions: [
        'banner: # [Wheel Notes](http://wheels.example/)',
        'form: ### Leave a Reply\n\nYou must be [logged in](/login) to post a comment.',
      ],
    });
  });

  it('a hand-made site keeps the article title that stands in the page header', async () => {
    const page =
      await read(`<title>Building a cedar canoe</title><header><p><a href="/">Workshop</a></p><h1>Building a cedar canoe</h1></header>
      <main><p>Choose boards without knots.</p></main><footer><p>Written in a shed.</p></footer>`);
    expect(parts(page)).toEqual({
      article: '# Building a cedar canoe\n\nChoose boards without knots.',
      regions: ['banner: [Workshop](/)', 'banner: Written in a shed.'],
    });
  });

  it('a Blogger travel diary knows thread, form and pager by their places', async () => {
    const page =
      await read(`<html><head><title>Night ferry</title></head><body><div class="post hentry"><h3 class="post-title">Night ferry</h3>
      <div class="post-body">The cabin had no window.<br /><br />At four the engine stopped.<br /></div>
      <div class="post-share-buttons goog-inline-block"><a href="/e">Email This</a><a href="/b">BlogThis!</a></div></div>
      <div class="comments" id="comments"><h4>1 comment:</h4><div class="comments-content"><div class="comment-thread"><ol><li>Ana: Brave!</li></ol></div></div>
      <p class="comment-footer"><a href="/c">Post a Comment</a></p></div>
      <div class="blog-pager" id="blog-pager"><a href="/n">Newer Post</a> <a href="/">Home</a></div>
      <div class="post-feeds"><div class="feed-links">Subscribe to: <a href="/f">Post Comments (Atom)</a></div></div></body></html>`);
    expect(parts(page)).toEqual({
      article: '# Night ferry\n\n### Night ferry\n\nThe cabin had no window.\n\nAt four the engine stopped.',
      regions: [
        'widget: [Email This](/e)[BlogThis!](/b)',
        'thread: #### 1 comment:\n\n1. Ana: Brave!',
        'form: [Post a Comment](/c)\n\n[Newer Post](/n) [Home](/)\n\nSubscribe to: [Post Comments (Atom)](/f)',
      ],
    });
  });

  it('a chess club laid out with tables becomes paragraphs, its results a table', async () => {
    const { text } =
      await read(`<html><body bgcolor=white><table width="100%" border=0><tr><td width=120 valign=top><a href="a.html">News</a><br><a href="b.html">Players</a></td>
      <td><center><font size=5><b>Winter cup</b></font></center><p>Eight players came through the snow.
      <table border=1><tr><th>Player<th>Points</tr><tr><td>Boros<td>4&frac12;</tr><tr><td>Kiss<td>3</tr></table>
      <p>The cup is a teapot.</td></tr></table></body></html>`);
    expect(text).toBe(
      '[News](a.html)  \n[Players](b.html)\n\n**Winter cup**\n\nEight players came through the snow.\n\n| Player | Points |\n| --- | --- |\n| Boros | 4½ |\n| Kiss | 3 |\n\nThe cup is a teapot.\n',
    );
  });

  it('a water board, whose paragraphs are parted by single line breaks, has paragraphs', async () => {
    const { text } =
      await read(`<html><head><title>Notice</title></head><body><div class="TRS_Editor"><h1>Notice on the repair of the dyke</h1>
      　　The water board repairs the dyke between the mill and the old bridge from Monday, and the path is closed for six weeks.<br>
      　　Walkers are asked to use the road on the other bank, where the board has set up signs, benches and a small ferry.<br>
      &nbsp;&nbsp;&nbsp;&nbsp;Dogs stay on the lead.<br>Water board<br>May 4</div></body></html>`);
    expect(text.split('\n\n').map((block) => block.trim())).toEqual([
      '# Notice on the repair of the dyke',
      'The water board repairs the dyke between the mill and the old bridge from Monday, and the path is closed for six weeks.',
      'Walkers are asked to use the road on the other bank, where the board has set up signs, benches and a small ferry.',
      'Dogs stay on the lead.  \nWater board  \nMay 4',
    ]);
  });

  it('a review whose prose lines are parted by single line breaks only', async () => {
    const { text } =
      await read(`<div>The second record of the quartet was made in a barn, in three nights, with one microphone hung over a beam.<br>
      Nobody in the village slept, and the cows, they say, have given less milk ever since the drummer arrived there.</div>`);
    expect(text.split('\n\n')).toHaveLength(2);
  });

  it('a Chinese portal declared as GB2312 is read whole', async () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>茶山的春天_地方频道</title></head><body>
      <div id="nav"><a href="/">首页</a> &gt; <a href="/tea">茶</a></div><h1>茶山的春天</h1><div class="info">2012-04-05 来源：<a href="/">山报</a></div>
      <p>　　三月，茶农上山。</p><p>　　“今年雨水好。”老陈说。</p><div class="bdsharebuttonbox"><a>微信</a><a>微博</a></div></body></html>`;
    const page = await read(iconv.encode(html, 'gbk'));
    expect(page.origin.charset).toBe('gb18030');
    expect(parts(page)).toEqual({
      article: '# 茶山的春天\n\n2012-04-05 来源：[山报](/)\n\n　　三月，茶农上山。\n\n　　“今年雨水好。”老陈说。',
      regions: ['menu: [首页](/) > [茶](/tea)', 'widget: 微信微博'],
    });
  });

  it('a page saved from a browser keeps links to its folder of files', async () => {
    const { text, origin } = await read(
      Buffer.concat([
        Buffer.from('\ufeff'),
        Buffer.from(
          '<!DOCTYPE html>\r\n<!-- saved from url=(0034)https://moths.example/hawk --><html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>Hawk moths</title></head>\r\n<body><h1>Hawk moths</h1><p><img src="./Hawk_files/moth.jpg" alt="A moth on a sleeve"></p><p>They hover\r\nlike <a href="https://moths.example/birds">birds</a>.</p></body></html>',
        ),
      ]),
    );
    expect(origin).toEqual({ charset: 'utf-8', guessed: false, bom: true, newline: 'crlf' });
    expect(text).toBe(
      '# Hawk moths\n\n![A moth on a sleeve](./Hawk_files/moth.jpg)\n\nThey hover like [birds](https://moths.example/birds).\n',
    );
  });

  it('a Word export keeps the words and drops the office markup', async () => {
    const { text } =
      await read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-GB>
      <div class=WordSection1><p class=MsoTitle>Minutes of the choir<o:p></o:p></p><p class=MsoNormal><span lang=EN-US style='font-size:12.0pt'>The bass <b>section</b>
      was late.<o:p>&nbsp;</o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraph>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>New robes</p></div></body></html>`);
    expect(text).toBe('Minutes of the choir\n\nThe bass **section** was late.\n\n·\u00a0\u00a0\u00a0 New robes\n');
  });

  it('a bare fragment from a content system needs no body', async () => {
    const { text, declared } = await read(
      '<h2>How to tie a bowline</h2>\n<p>Make a small loop.</p><p>&nbsp;</p><div><p>The rabbit <i>comes out</i> of the hole.</p></div>',
    );
    expect(text).toBe('## How to tie a bowline\n\nMake a small loop.\n\nThe rabbit *comes out* of the hole.\n');
    expect(declared).toEqual({});
  });

  it('a law journal keeps notes, quotes and its table of contents', async () => {
    const page =
      await read(`<article><h1>On lost umbrellas</h1><nav class="toc"><ol><li><a href="#s1">Finders</a></li></ol></nav>
      <h2 id="s1">Finders</h2><p>The finder keeps it<sup><a href="#n1">1</a></sup>.</p><blockquote><p>An umbrella is no ship.</p><footer>Judge Weir</footer></blockquote>
      <section class="notes"><ol><li id="n1">After a year.</li></ol></section></article>`);
    expect(parts(page)).toEqual({
      article:
        '# On lost umbrellas\n\n## Finders\n\nThe finder keeps it[1](#n1).\n\n> An umbrella is no ship.\n>\n> Judge Weir\n\n1. After a year.',
      regions: ['menu: 1. [Finders](#s1)'],
    });
  });

  it('a forum topic keeps every post', async () => {
    const { text } =
      await read(`<div class="topic"><h1>Which glue for violin ribs?</h1><div class="post"><div class="author">resin_fan</div><div class="body">Hide glue.<br>Always.</div></div>
      <div class="post"><div class="author">lutz</div><div class="body"><blockquote>Hide glue.</blockquote>Fish glue &lt;3</div></div></div>`);
    expect(text).toBe(
      '# Which glue for violin ribs?\n\nresin_fan\n\nHide glue.  \nAlways.\n\nlutz\n\n> Hide glue.\n\nFish glue <3\n',
    );
  });

  it('a museum page keeps the parts that a reader can unfold', async () => {
    const { text } =
      await read(`<main><h1>The iron bell</h1><details><summary>Opening hours</summary><p>Ten to four.</p></details>
      <figure><picture><source srcset="b.webp"><img src="b.jpg" alt="The bell"></picture><figcaption>Cast in <time>1623</time>.</figcaption></figure>
      <video controls>Your browser is old.</video></main>`);
    expect(text).toBe('# The iron bell\n\nOpening hours\n\nTen to four.\n\n![The bell](b.jpg)\n\nCast in 1623.\n');
  });

  it('a weather service with unclosed and crossed tags reads as a browser shows it', async () => {
    const { text } = await read(
      '<h1>Storm <b>warning</h1><p>Wind <i>from <b>the</i> west</b><p>Stay <u>inside<ul><li>Candles<li>Water</ul><td>Good luck</body></html>trailing',
    );
    // Nobody closed the <b> of the heading, so that a browser goes on in bold.
    expect(text).toBe(
      '# Storm **warning**\n\n**Wind *from the* west**\n\n**Stay inside**\n\n- **Candles**\n- **Water**\n\n**Good lucktrailing**\n',
    );
  });
});

describe('furniture', () => {
  it('inside a sentence is no region, because a region is whole blocks', async () => {
    const page = await read('<p>Continue reading <span class="screen-reader-text">about moths</span> on page two.</p>');
    expect(page.regions).toEqual([]);
  });

  it('of a list item or a quote is no region either', async () => {
    const page = await read('<ul><li>a</li><li class="skip-link">b</li></ul><blockquote><nav>c</nav></blockquote>');
    expect(page.regions).toEqual([]);
  });

  it('by role is known like furniture by element', async () => {
    const page = await read(
      '<div role="navigation">a</div><div role="search">b</div><div role="contentinfo">c</div><p>d</p>',
    );
    expect(page.regions.map(({ kind }) => kind)).toEqual(['menu', 'aside', 'banner']);
  });

  it('of a header within an article or section is not of the page', async () => {
    const page = await read('<article><header>a</header></article><section><footer>b</footer></section>');
    expect(page.regions).toEqual([]);
  });

  it('keeps its place when the title comes before it', async () => {
    const page = await read('<title>Moths</title><nav>Home</nav><p>Text</p>');
    expect(parts(page)).toEqual({ article: '# Moths\n\nText', regions: ['menu: Home'] });
  });
});
