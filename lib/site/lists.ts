// The pages that lead to articles: front page, months, sources.
import type { ListEntry, SiteFile } from '../publish/renderer.ts';
import { articlePath, monthPath, pageKey, sourcePath } from './addresses.ts';
import { day, monthInWords, monthOf } from './dates.ts';
import { frame, PAGE_CACHE, PAGE_TYPE, SITE_NAME } from './frame.ts';
import { type Html, html } from './html.ts';

/** The front page leads to the months for what is older. */
const ON_THE_FRONT = 40;

interface Place {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly description: string;
}

/** Throws for a list that has no page of its own. */
export function listPage(name: string, entries: readonly ListEntry[], version: number, site: string): SiteFile {
  const place = placeOf(name);
  const shown = newestFirst(entries.filter((entry) => entry.state !== 'gone'));
  const isFront = name === 'front';
  const body = frame({
    title: place.title,
    description: place.description,
    canonical: `${site}${place.path}`,
    alternates: feeds(),
    sequence: version,
    main: html`<h1>${place.lead}</h1>
${articles(isFront ? shown.slice(0, ON_THE_FRONT) : shown)}
${isFront ? elsewhere(shown) : html`<p class="meta"><a href="/">All articles</a></p>`}`,
  });
  return { key: pageKey(place.path), body, type: PAGE_TYPE, cache: PAGE_CACHE };
}

export function newestFirst(entries: readonly ListEntry[]): readonly ListEntry[] {
  return entries.toSorted((a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placeOf(name: string): Place {
  if (name === 'front') {
    return {
      path: '/',
      title: SITE_NAME,
      lead: 'Newest articles',
      description: 'Reviewed translations, newest first.',
    };
  }
  const month = /^month\/(\d{4}-\d{2})$/.exec(name)?.[1];
  if (month) {
    const words = monthInWords(month);
    return { path: monthPath(month), title: words, lead: words, description: `Articles published in ${words}.` };
  }
  const source = /^source\/(.+)$/.exec(name)?.[1];
  if (source) {
    const lead = `From the source ${source}`;
    return { path: sourcePath(source), title: source, lead, description: `Articles from the source ${source}.` };
  }
  throw new RangeError(`No page for the list “${name}”.`);
}

function feeds() {
  return [
    { type: 'application/atom+xml', title: `${SITE_NAME}: newest articles`, href: '/feed.xml' },
    { type: 'application/feed+json', title: `${SITE_NAME}: newest articles`, href: '/feed.json' },
  ];
}

function articles(entries: readonly ListEntry[]): Html {
  if (entries.length === 0) return html`<p>Nothing is published here yet.</p>`;
  return html`<ul class="list">
${entries.map((entry) => (entry.state === 'live' ? line(entry) : gone(entry)))}</ul>`;
}

function line(entry: ListEntry): Html {
  return html`<li><h2><a href="${articlePath(entry.slug)}">${entry.title}</a></h2>
<p>${entry.summary}</p>
<p class="meta">${day(entry.publishedAt)} · <a href="${sourcePath(entry.source)}">${entry.source}</a></p></li>\n`;
}

function gone(entry: ListEntry): Html {
  return html`<li class="gone"><h2><a href="${articlePath(entry.slug)}">${entry.title}</a></h2>
<p class="meta">${day(entry.publishedAt)} · withdrawn: the page says why</p></li>\n`;
}

function elsewhere(entries: readonly ListEntry[]): Html {
  const months = [...new Set(entries.map((entry) => monthOf(entry.publishedAt)))];
  const sources = [...new Set(entries.map((entry) => entry.source))].toSorted(compare);
  if (months.length === 0) return html``;
  return html`<nav class="months" aria-label="Archive">
<h2>By month</h2>
<ul>${months.map((month) => html`<li><a href="${monthPath(month)}">${monthInWords(month)}</a></li>`)}</ul>
<h2>By source</h2>
<ul>${sources.map((source) => html`<li><a href="${sourcePath(source)}">${source}</a></li>`)}</ul>
</nav>`;
}
