// The queue: what waits, the oldest first, with what it will take to decide on it.

import type { Frame, QueuePage } from '../api/pages.ts';
import type { ArticleItem } from '../ledger/views.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { ago, amount, named, readingTime, STATES, stateInWords, statePill } from './say.ts';

export function queuePage(frame: Frame, page: QueuePage): string {
  const { listing, state, source } = page;
  return framed(
    {
      title: 'Queue',
      place: 'queue',
      main: html`<div class="narrow">
<h1>Queue</h1>
${states(page)}
<form class="filter" method="get" action="/review" role="search">
<input type="hidden" name="state" value="${state}">
<label for="source">Source</label> <input id="source" name="source" value="${source ?? ''}" placeholder="any" autocomplete="off">
<button class="quiet">Filter</button>
</form>
${listing.items.length === 0 ? empty(page) : html`<ol class="queue" data-lines>${listing.items.map((item) => line(item, frame))}</ol>`}
${more(page)}
</div>`,
    },
    frame,
  );
}

function states({ state, source }: QueuePage): Html {
  return html`<nav class="views" aria-label="States">${[...STATES].map(
    ([id, words]) =>
      html`<a href="${address({ state: id, source })}"${id === state ? html` aria-current="page"` : ''}>${words}</a>`,
  )}</nav>`;
}

function address(asked: {
  readonly state: string;
  readonly source?: string | undefined;
  readonly cursor?: string;
}): string {
  const query = new URLSearchParams({ state: asked.state });
  if (asked.source) query.set('source', asked.source);
  if (asked.cursor) query.set('cursor', asked.cursor);
  return `/review?${query}`;
}

function line(item: ArticleItem, frame: Frame): Html {
  const { counts } = item;
  return html`<li class="line">
<h2><a href="/review/articles/${item.id}">${item.title}</a></h2>
<p class="meta"><span>${item.source}</span> <span>${readingTime(item.words)}</span> <span>${ago(item.since, frame.now)}</span>
<span>by ${named(item.uploader)}</span>${item.revision > 1 ? html` <span>revision ${item.revision}</span>` : ''}${
    item.live.state === 'none' || item.review !== 'in_review' ? '' : html` ${statePill(item.live.state)}`
  }${item.claim ? html` <span class="pill">with ${item.claim.by}</span>` : ''}</p>
<ul class="tiers">${tier('suggest', counts.suggestions, 'suggested')}${tier('flag', counts.flags, 'flagged')}${tier('apply', counts.edits, 'applied')}</ul>
</li>
`;
}

function tier(id: string, count: number, words: string): Html {
  return html`<li data-tier="${id}"${count === 0 ? html` class="none"` : ''}><b>${count}</b> ${words}</li>`;
}

function empty({ state, source, cursor }: QueuePage): Html {
  if (cursor)
    return html`<p class="empty">That was the last page. <a href="${address({ state, source })}">Back to the first</a></p>`;
  const words = stateInWords(state).toLowerCase();
  return html`<div class="empty">
<p>${source ? html`Nothing from <strong>${source}</strong> is ${words}.` : html`Nothing is ${words}.`}</p>
<p>${
    source
      ? html`<a href="${address({ state })}">All sources</a>`
      : html`New articles appear here a few seconds after their <a href="/review/uploads">upload</a>.`
  }</p></div>`;
}

function more({ listing, state, source, cursor }: QueuePage): Html {
  const first = cursor ? html`<a href="${address({ state, source })}">First page</a>` : '';
  const next = listing.next
    ? html`<a rel="next" href="${address({ state, source, cursor: listing.next })}">Next page</a>`
    : '';
  if (listing.items.length === 0 || (first === '' && next === '')) return html``;
  return html`<nav class="pages" aria-label="Pages"><span class="meta">${amount(listing.items.length, 'article')} on this page</span> ${first} ${next}</nav>`;
}
