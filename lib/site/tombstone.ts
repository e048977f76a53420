// The tombstone in the place of an article that was taken away: a page that says what happened, with the status that tells programs.
import type { SiteFile, Tombstone } from '../publish/renderer.ts';
import { articleKey, articlePath, twinPath } from './addresses.ts';
import { day } from './dates.ts';
import { frame, PAGE_CACHE, PAGE_TYPE } from './frame.ts';
import { type Html, html } from './html.ts';

export function tombstoneFiles(tombstone: Tombstone): readonly SiteFile[] {
  const page = { key: articleKey(tombstone.slug, 'index.html'), type: PAGE_TYPE, cache: PAGE_CACHE };
  const twin = {
    key: articleKey(tombstone.slug, 'index.json'),
    type: 'application/json; charset=utf-8',
    cache: PAGE_CACHE,
  };
  const body = pageOf(tombstone);
  const json = `${JSON.stringify(said(tombstone), null, 2)}\n`;
  if (tombstone.kind !== 'moved') {
    return [
      { ...page, body, status: 410 },
      { ...twin, body: json, status: 410 },
    ];
  }
  return [
    { ...page, body, status: 301, location: articlePath(tombstone.to) },
    { ...twin, body: json, status: 301, location: twinPath(tombstone.to) },
  ];
}

/** A retracted article keeps its title, so that whoever cited it knows what is meant; an unpublished one does not. */
function said(tombstone: Tombstone): object {
  const { sequence, id, slug, kind, at } = tombstone;
  const base = { sequence, id, slug, state: kind, at };
  if (tombstone.kind === 'unpublished') return base;
  if (tombstone.kind === 'moved') return { ...base, location: twinPath(tombstone.to) };
  const { title, reason, replacement } = tombstone;
  return { ...base, title, reason, ...(replacement ? { replacement } : {}) };
}

function pageOf(tombstone: Tombstone): string {
  return frame({ title: heading(tombstone), noindex: true, sequence: tombstone.sequence, main: main(tombstone) });
}

function heading(tombstone: Tombstone): string {
  if (tombstone.kind === 'moved') return 'This article has moved';
  return tombstone.kind === 'retracted' ? `Retracted: ${tombstone.title}` : 'This article is no longer published';
}

function main(tombstone: Tombstone): Html {
  if (tombstone.kind === 'moved') {
    return html`<h1>${heading(tombstone)}</h1>
<p>It now stands at <a href="${articlePath(tombstone.to)}">its new address</a>.</p>`;
  }
  if (tombstone.kind === 'unpublished') {
    return html`<h1>${heading(tombstone)}</h1>
<p>It was taken off this site on ${day(tombstone.at)}.</p>
<p><a href="/">All articles</a></p>`;
  }
  return html`<h1>${heading(tombstone)}</h1>
<div class="notice">
<p>This article was retracted on ${day(tombstone.at)} and must not be relied on.</p>
<p>${tombstone.reason}</p>
${tombstone.replacement ? html`<p>In its place: ${replacement(tombstone.replacement)}</p>` : ''}
</div>`;
}

/** An address is linked; any other word for the replacement is only named. */
function replacement(place: string): Html {
  return isAddress(place) ? html`<a href="${place}">${place}</a>` : html`<code>${place}</code>`;
}

/** Absolute, or of this site as browsers read it: to them a backslash is a slash, and tabs and line ends are nothing. */
function isAddress(place: string): boolean {
  const here = 'https://here.invalid';
  if (place.startsWith('https://')) return URL.canParse(place);
  return /^\/(?![/\\])/.test(place) && URL.parse(place, here)?.origin === here;
}
