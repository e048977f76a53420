// What programs read to learn of new articles: Atom, JSON Feed, sitemap.
import type { ListEntry, SiteFile } from '../publish/renderer.ts';
import { articlePath, monthPath, sourcePath } from './addresses.ts';
import { monthOf } from './dates.ts';
import { PAGE_CACHE, SITE_NAME } from './frame.ts';
import { html, markupOf } from './html.ts';
import { newestFirst } from './lists.ts';

const IN_A_FEED = 50;
/** The protocol's own bound. */
const IN_A_SITEMAP = 50_000;
const EPOCH = '1970-01-01T00:00:00.000Z';

export function feedFiles(entries: readonly ListEntry[], version: number, site: string): readonly SiteFile[] {
  const live = newestFirst(entries.filter((entry) => entry.state === 'live'));
  const recent = live.slice(0, IN_A_FEED);
  const file = (key: string, type: string, body: string): SiteFile => ({ key, type, body, cache: PAGE_CACHE });
  return [
    file('feed.xml', 'application/atom+xml; charset=utf-8', atom(recent, version, site)),
    file('feed.json', 'application/feed+json; charset=utf-8', jsonFeed(recent, version, site)),
    file('sitemap.xml', 'application/xml; charset=utf-8', sitemap(live, version, site)),
  ];
}

function atom(entries: readonly ListEntry[], version: number, site: string): string {
  return markupOf(html`<?xml version="1.0" encoding="utf-8"?>
<!-- faircopy-sequence: ${version} -->
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${site}/</id>
<title>${SITE_NAME}</title>
<updated>${newest(entries)}</updated>
<author><name>${SITE_NAME}</name></author>
<link rel="self" type="application/atom+xml" href="${site}/feed.xml"/>
<link rel="alternate" type="text/html" href="${site}/"/>
${entries.map(
  (entry) => html`<entry>
<id>${site}${articlePath(entry.slug)}</id>
<title>${clean(entry.title)}</title>
<published>${entry.publishedAt}</published>
<updated>${entry.updatedAt}</updated>
<link rel="alternate" type="text/html" href="${site}${articlePath(entry.slug)}"/>
<category term="${clean(entry.source)}"/>
<summary type="text">${clean(entry.summary)}</summary>
</entry>
`,
)}</feed>
`);
}

function jsonFeed(entries: readonly ListEntry[], version: number, site: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: SITE_NAME,
    home_page_url: `${site}/`,
    feed_url: `${site}/feed.json`,
    _faircopy: { sequence: version },
    items: entries.map((entry) => ({
      id: `${site}${articlePath(entry.slug)}`,
      url: `${site}${articlePath(entry.slug)}`,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      tags: [entry.source],
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function sitemap(entries: readonly ListEntry[], version: number, site: string): string {
  const months = [...new Set(entries.map((entry) => monthPath(monthOf(entry.publishedAt))))];
  const sources = [...new Set(entries.map((entry) => sourcePath(entry.source)))];
  const lists = ['/', ...months, ...sources];
  return markupOf(html`<?xml version="1.0" encoding="utf-8"?>
<!-- faircopy-sequence: ${version} -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lists.map((path) => html`<url><loc>${site}${path}</loc></url>\n`)}${entries
  .slice(0, IN_A_SITEMAP - lists.length)
  .map(
    (entry) => html`<url><loc>${site}${articlePath(entry.slug)}</loc><lastmod>${entry.updatedAt}</lastmod></url>\n`,
  )}</urlset>
`);
}

function newest(entries: readonly ListEntry[]): string {
  return (
    entries
      .map((entry) => entry.updatedAt)
      .toSorted()
      .at(-1) ?? EPOCH
  );
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}
