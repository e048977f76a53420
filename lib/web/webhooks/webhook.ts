// One webhook: how it stands, and its log, the newest first, with every attempt and the way to send it again.

import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import type { Attempt } from '../../webhooks/registry.ts';
import type { DeliveryView, WebhookView } from '../../webhooks/views.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { ago, moment } from '../shell/labels.ts';
import type { WebhookPage } from './page.ts';
import { deliveryPill, ERROR_WORDS, hookPill, inParts } from './webhook-words.ts';
import { secretOnce, webhookActions, webhookStatus } from './webhooks.ts';

export function webhookPage(frame: Frame, page: WebhookPage): string {
  const { webhook, deliveries, opened } = page;
  return framed(
    {
      title: `Webhook ${webhook.url}`,
      place: 'webhooks',
      main: html`<div class="narrow">
<p class="crumbs"><a href="/review/webhooks">Webhooks</a></p>
<h1 class="address">${inParts(webhook.url)}</h1>
<p class="meta">${hookPill(webhook.state)}</p>
${opened ? secretOnce(opened) : ''}
${webhookStatus(webhook, frame)}
${webhookActions(webhook, page.formKey)}
<h2 id="log">What was sent</h2>
${
  deliveries.items.length === 0
    ? html`<p class="empty">${page.cursor === undefined ? 'Nothing yet. Send a ping to try it out.' : 'That was all.'}</p>`
    : html`<ul class="deliveries" aria-labelledby="log">${deliveries.items.map((one) => line(one, webhook, frame))}</ul>`
}
${paging(page)}
</div>`,
    },
    frame,
  );
}

function line(delivery: DeliveryView, webhook: WebhookView, frame: Frame): Html {
  const { id, event, at, state, tries, next } = delivery;
  // What has not been tried yet is about to be: it needs no asking.
  return html`<li class="delivery" id="d-${id}">
<h3>${event} ${deliveryPill(state)}</h3>
<p class="meta">${about(delivery)} <span>${ago(at, frame.now)}</span> <code class="id">${id}</code></p>
${next === undefined ? '' : html`<p class="meta"><span>Next attempt <time datetime="${next}">${moment(next)}</time></span></p>`}
${state === 'waiting' && next === undefined ? html`<p class="meta">Waits until the webhook is resumed.</p>` : ''}
${tries === 0 ? '' : html`<div class="buttons">${attemptsOf(delivery)}${mayRetry(delivery, webhook) ? retry(delivery) : ''}</div>`}
</li>
`;
}

function about({ event, about: id }: DeliveryView): Html {
  if (id === undefined) return html``;
  if (event === 'upload.refused') return html`<span>upload <code>${id}</code></span>`;
  return html`<a href="/review/articles/${id}">${id}</a>`;
}

function mayRetry({ event }: DeliveryView, { state }: WebhookView): boolean {
  return state === 'active' || (state === 'paused' && event === 'ping');
}

function retry({ id, webhook, state }: DeliveryView): Html {
  const words = state === 'delivered' ? 'Send again' : 'Retry now';
  return html`<form method="post" action="/review/webhooks/${webhook}/deliveries/${id}/retry"><button>${words}</button></form>`;
}

function attemptsOf({ tries, attempts }: DeliveryView): Html {
  const last = attempts.at(-1);
  return html`<details><summary>${amount(tries, 'attempt')}${last ? html`, the last: ${answerOf(last)}` : ''}</summary>
<ol class="attempts">${attempts.map(
    (one) =>
      html`<li><time datetime="${one.at}">${moment(one.at)}</time> <strong>${answerOf(one)}</strong> <span>${one.ms.toLocaleString('en-GB')} ms</span></li>`,
  )}</ol></details>`;
}

function answerOf({ status, error }: Attempt): Html {
  return status === undefined ? html`${error ? ERROR_WORDS[error] : 'unknown'}` : html`answered ${status}`;
}

function paging({ webhook, deliveries, cursor }: WebhookPage): Html {
  const at = `/review/webhooks/${webhook.id}`;
  const first = cursor === undefined ? '' : html`<a href="${at}">Newest</a>`;
  const { next } = deliveries;
  const more =
    next === undefined ? '' : html`<a rel="next" href="${at}?${new URLSearchParams({ cursor: next })}">Earlier</a>`;
  return first === '' && more === '' ? html`` : html`<nav class="pages" aria-label="Pages">${first} ${more}</nav>`;
}
