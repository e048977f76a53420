// What the site needs before its first article: style sheet, the page for a wrong address, robots.txt.
import type { SiteFile } from '../publish/renderer.ts';
import { frame, PAGE_CACHE, PAGE_TYPE } from './frame.ts';
import { html } from './html.ts';
import { STYLE, STYLE_KEY } from './style.ts';

export function staticFiles(site: string): readonly SiteFile[] {
  return [
    { key: STYLE_KEY, body: STYLE, type: 'text/css; charset=utf-8', cache: 'public, max-age=31536000, immutable' },
    { key: '404.html', body: notFound(), type: PAGE_TYPE, cache: PAGE_CACHE, status: 404 },
    {
      key: 'robots.txt',
      body: `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`,
      type: 'text/plain; charset=utf-8',
      cache: PAGE_CACHE,
    },
  ];
}

function notFound(): string {
  return frame({
    title: 'There is no such page',
    noindex: true,
    main: html`<h1>There is no such page</h1>
<p>The address may be mistyped, or nothing is published here yet.</p>
<p><a href="/">All articles</a></p>`,
  });
}
