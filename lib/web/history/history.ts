// The whole ledger of an article in words, and its revisions with the way back to each.

import type { ArticleView, HistoryEntry, Listing } from '../../ledger/views.ts';
import type { Desk } from '../../review/desk.ts';
import { type Html, html } from '../../site/html.ts';
import { hidden } from '../article/form-fields.ts';
import { onSite } from '../article/header.ts';
import { articleAddress } from '../article/queue-place.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { moment, named, statePill } from '../shell/labels.ts';

export interface HistoryPage {
  readonly article: ArticleView;
  /** Newest first. */
  readonly history: Listing<HistoryEntry>;
  readonly revisions: Awaited<ReturnType<Desk['revisions']>>;
  /** Where the address goes on from; absent on the first page. */
  readonly cursor?: string;
}

export function historyPage(frame: Frame, page: HistoryPage): string {
  const { article, history } = page;
  return framed(
    {
      title: `History of ${article.title}`,
      place: 'article',
      main: html`<div class="narrow">
<p class="crumbs"><a href="${articleAddress(article.id, frame.queue)}"><bdi>${article.title}</bdi></a></p>
<h1>History</h1>
<p class="meta">${statePill(article.state)} ${article.notLive ? html`<span dir="auto">${article.notLive}</span>` : ''}
${article.url ? html`<a href="${onSite(article.url, frame.site)}">On the site</a>` : ''}</p>
<h2>What happened</h2>
<ol class="facts" reversed>${history.items.map(
        (entry) =>
          html`<li><p class="when"><time datetime="${entry.at}">${moment(entry.at)}</time> · <bdi>${named(entry.actor)}</bdi></p><p>${entry.says}</p></li>\n`,
      )}</ol>
${pages(page)}
<h2>Revisions</h2>
<ol class="revisions">${page.revisions.items.toReversed().map((revision) => revisionLine(revision, page))}</ol>
</div>`,
    },
    frame,
  );
}

function pages({ article, history, cursor }: HistoryPage): Html {
  if (history.next === undefined && cursor === undefined) return html``;
  const at = `/review/articles/${encodeURIComponent(article.id)}/history`;
  return html`<nav class="pages" aria-label="Pages"><p class="meta">Newest first</p>${
    cursor === undefined ? '' : html`<a href="${at}">To the newest</a>`
  }${
    history.next === undefined
      ? ''
      : html`<a href="${at}?${new URLSearchParams({ cursor: history.next }).toString()}" rel="next">Earlier</a>`
  }</nav>`;
}

/** What it can be compared with: whatever it came after, and what readers see. */
function comparisons({ number }: { readonly number: number }, { article }: HistoryPage): Html {
  const against = (from: string) => `/review/articles/${article.id}/compare?from=${from}&to=${number}`;
  const earlier =
    number === 1
      ? html`<a href="${against('raw')}">Compare with the upload</a>`
      : html`<a href="${against(String(number - 1))}">Compare with the previous one</a>`;
  const live =
    article.live.state === 'published' ? html` <a href="${against('live')}">Compare with what is live</a>` : '';
  return html`<p class="meta">${earlier}${live}</p>`;
}

function revisionLine(revision: HistoryPage['revisions']['items'][number], page: HistoryPage): Html {
  const { article } = page;
  const isLive = article.live.state === 'published' && article.live.revision === revision.number;
  return html`<li><h3><a href="/review/articles/${article.id}?revision=${revision.number}">Revision ${revision.number}</a>${
    isLive ? html` ${statePill('published')}` : ''
  }</h3>
<p class="meta"><time datetime="${revision.at}">${moment(revision.at)}</time> <bdi>${named(revision.by)}</bdi></p>
<details class="fingerprints"><summary>Fingerprints</summary><p class="meta"><span>rulebook <code>${revision.rulebook.slice(0, 12)}</code></span> <span>text <code>${revision.sha256.slice(0, 12)}</code></span></p></details>
${comparisons(revision, page)}
${article.may.includes('rollback') && !isLive ? rollback(revision.number, article) : ''}</li>
`;
}

function rollback(number: number, article: HistoryPage['article']): Html {
  const id = `why-${number}`;
  const form = {
    article: article.id,
    seen: article.sequence,
    revision: number,
    view: 'inline',
    sha256: '',
    mayDecide: true,
  };
  return html`<details class="asking"><summary>Publish this revision again…</summary>
<form method="post" action="/review/articles/${article.id}/rollback">${hidden(form)}
<label for="${id}">Why?</label><textarea dir="auto" id="${id}" name="reason" rows="2" required></textarea>
<button>Roll back to revision ${number}</button></form></details>`;
}
