// The queue: what waits, the oldest first, with what it will take to decide on it.

import type { ArticleItem } from '../../ledger/views.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { articleAddress } from '../article/queue-place.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { ago, named, readingTime, stateInWords, statePill } from '../shell/labels.ts';
import { addressOf, FILTERS, queryOf } from './address.ts';
import { bulkBar } from './bulk-bar.ts';
import { chips, filterForm, stateLinks, tierLinks } from './filters.ts';
import type { QueuePage } from './page.ts';
import { keeping, savedViews } from './saved-views.ts';

export function queuePage(frame: Frame, page: QueuePage): string {
  return framed(
    {
      title: 'Queue',
      place: 'queue',
      main: html`<div class="wide">
<h1>Queue</h1>
<div class="ways">${stateLinks(page)}${savedViews(page)}</div>
${filterForm(page)}
${chips(page)}
<div class="ways">${tierLinks(page)}${keeping(page)}</div>
${page.listing.items.length === 0 ? empty(page) : lines(page, frame)}
${more(page)}
</div>`,
    },
    frame,
  );
}

/** Editors read the queue; whoever may decide can do so for many lines at once. */
function lines(page: QueuePage, frame: Frame): Html {
  const { items } = page.listing;
  const mayDecide = frame.actor.roles.some((role) => role === 'reviewer' || role === 'admin');
  if (!mayDecide)
    return html`<ol class="queue" data-lines>${items.map((item) => line(item, frame, html``, queryOf(page)))}</ol>`;
  return html`<form class="many" method="post" action="/review/bulk/preview" data-many>
<input type="hidden" name="query" value="${queryOf(page)}">
<ol class="queue" data-lines>${items.map((item) => line(item, frame, pick(item), queryOf(page)))}</ol>
${bulkBar(page)}
</form>`;
}

function pick({ id, title }: ArticleItem): Html {
  return html`<label class="pick"><input type="checkbox" name="id" value="${id}" data-pick><span class="unseen">Select <bdi>${title}</bdi></span></label>
<input type="hidden" name="shown" value="${id}">`;
}

function line(item: ArticleItem, frame: Frame, picking: Html, query: string): Html {
  const { counts } = item;
  return html`<li class="line" id="a-${item.id}">
${picking}<h2 dir="auto"><a href="${articleAddress(item.id, query)}">${item.title}</a></h2>
<p class="meta"><bdi>${item.source}</bdi> <span>${readingTime(item.words)}</span> <span>${ago(item.since, frame.now)}</span>
<span>by <bdi>${named(item.uploader)}</bdi></span>${item.revision > 1 ? html` <span>revision ${item.revision}</span>` : ''}${
    item.live.state === 'none' || item.review !== 'in_review' ? '' : html` ${statePill(item.live.state)}`
  }${item.claim ? html` <span class="pill">with <bdi>${item.claim.by}</bdi></span>` : ''}</p>
${otherEyes(item, frame)}<ul class="tiers">${suggestions(item)}${tier('flag', counts.flags, 'flagged')}${tier('apply', counts.edits, 'applied')}</ul>
</li>
`;
}

/** Said to those whom it concerns: the others may approve it. */
function otherEyes({ fourEyes, authors = [] }: ArticleItem, { actor }: Frame): Html {
  return fourEyes !== undefined && authors.some(({ id }) => id === actor.id)
    ? html`<p class="meta">${fourEyes}</p>\n`
    : html``;
}

/** What waits for a word is counted in decisions, as on the article's page; of what is closed, in places. */
function suggestions({ review, counts, undecided }: ArticleItem): Html {
  return review === 'in_review'
    ? tier('suggest', undecided, 'undecided')
    : tier('suggest', counts.suggestions, 'suggested');
}

function tier(id: string, count: number, words: string): Html {
  return html`<li data-tier="${id}"${count === 0 ? html` class="none"` : ''}><b>${count}</b> ${words}</li>`;
}

function empty(page: QueuePage): Html {
  const { state, cursor, listing } = page;
  if (listing.next)
    return html`<p class="empty">Nothing on this page matches. <a href="${addressOf(page, { cursor: listing.next })}">Look further</a></p>`;
  if (cursor)
    return html`<p class="empty">That was the last page. <a href="${addressOf(page)}">Back to the first</a></p>`;
  const isNarrowed = page.tier !== undefined || FILTERS.some((name) => page[name] !== undefined);
  const words = stateInWords(state).toLowerCase();
  return html`<div class="empty">
<p>${isNarrowed ? `Nothing that is ${words} matches.` : `Nothing is ${words}.`}</p>
<p>${
    isNarrowed
      ? html`<a href="${addressOf(page, { without: [...FILTERS, 'tier'] })}">Remove all filters</a>`
      : html`New articles appear here a few seconds after their <a href="/review/uploads">upload</a>.`
  }</p></div>`;
}

function more(page: QueuePage): Html {
  const { listing, cursor } = page;
  const first = cursor ? html`<a href="${addressOf(page)}">First page</a>` : '';
  const next = listing.next
    ? html`<a rel="next" href="${addressOf(page, { cursor: listing.next })}">Next page</a>`
    : '';
  if (listing.items.length === 0 || (first === '' && next === '')) return html``;
  return html`<nav class="pages" aria-label="Pages"><span class="meta">${amount(listing.items.length, 'article')} on this page</span> ${first} ${next}</nav>`;
}
