// Who is at work on an article: told to everybody, renewed by work, and taken over only with a notice.

import type { ArticleView } from '../../ledger/views.ts';
import { type Html, html } from '../../site/html.ts';
import type { Frame } from '../shell/frame.ts';
import { moment } from '../shell/labels.ts';

export function claimNotice(article: ArticleView, frame: Frame): Html {
  const { claim } = article;
  const mayWork = article.may.includes('decisions');
  if (!claim)
    return mayWork ? html`<div class="claim">${button(article, 'claim', 'I am working on it')}</div>` : html``;
  if (claim.by === frame.actor.id)
    return html`<div class="claim"><p>You are working on it, until ${until(claim.until)}.${
      claim.from ? html` You took it over from <strong><bdi>${claim.from}</bdi></strong>.` : ''
    }</p>${button(article, 'release', 'Let go')}</div>`;
  const lost = claim.from === frame.actor.id ? ', and took it over from you' : '';
  return html`<div class="told warn claim"><p><strong><bdi>${claim.by}</bdi></strong> is working on this article${lost}, until ${until(claim.until)}.</p>${
    mayWork ? button(article, 'claim', 'Take it over', html`<input type="hidden" name="takeover" value="true">`) : ''
  }</div>`;
}

/** A claim lasts half an hour: the time of day is enough. */
function until(iso: string): Html {
  return html`<time datetime="${iso}" title="${moment(iso)}">${iso.slice(11, 16)} UTC</time>`;
}

function button(article: ArticleView, verb: string, words: string, more: Html = html``): Html {
  return html`<form method="post" action="/review/articles/${article.id}/${verb}">${more}<button>${words}</button></form>`;
}
