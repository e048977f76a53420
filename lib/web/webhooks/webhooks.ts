// Who is told what: every webhook with how it stands, a form for a new one, and its secret, once.

import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { WEBHOOK_EVENTS } from '../../webhooks/registry.ts';
import type { WebhookOpened, WebhookView } from '../../webhooks/views.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { ago, moment } from '../shell/labels.ts';
import type { WebhookOrderFields, WebhooksPage } from './page.ts';
import { EVENT_WORDS, hookPill, inParts, PAUSE_WORDS } from './webhook-words.ts';

export function webhooksPage(frame: Frame, page: WebhooksPage): string {
  const { webhooks, opened } = page;
  return framed(
    {
      title: 'Webhooks',
      place: 'webhooks',
      main: html`<div class="narrow">
<h1>Webhooks</h1>
<p class="lead">Other systems that are told, with a signature, what was published, unpublished, retracted, rejected or refused.</p>
${opened ? secretOnce(opened) : ''}
${
  webhooks.length === 0
    ? html`<p class="empty">There are no webhooks yet.</p>`
    : html`<ul class="webhooks">${webhooks.map((hook) => line(hook, frame, page.formKey))}</ul>`
}
${adding(page)}
</div>`,
    },
    frame,
  );
}

function line(hook: WebhookView, frame: Frame, formKey: string): Html {
  return html`<li class="webhook" data-hook="${hook.state}">
<h2><a href="/review/webhooks/${hook.id}">${inParts(hook.url)}</a> ${hookPill(hook.state)}</h2>
${webhookStatus(hook, frame)}
${webhookActions(hook, formKey)}
</li>
`;
}

/** What it is told, since when, and why it is told nothing for now. */
export function webhookStatus(hook: WebhookView, frame: Frame): Html {
  const told = hook.events.map((event) => EVENT_WORDS[event].toLowerCase()).join(', ');
  return html`<p class="meta"><span>${told}</span> <span>${hook.source === undefined ? 'all sources' : html`from <bdi>${hook.source}</bdi>`}</span>
<span>registered ${ago(hook.registeredAt, frame.now)} by <bdi>${hook.registeredBy}</bdi></span></p>
${
  hook.because === undefined
    ? ''
    : html`<p class="told warn">Paused ${ago(hook.since, frame.now)}: ${PAUSE_WORDS[hook.because]} What happens meanwhile waits.</p>`
}
${
  hook.oldSecretUntil === undefined
    ? ''
    : html`<p class="meta"><span>The old secret signs too until <time datetime="${hook.oldSecretUntil}">${moment(hook.oldSecretUntil)}</time>.</span></p>`
}`;
}

/** `formKey` is new with every page: a button pressed twice makes one new secret. */
export function webhookActions(hook: WebhookView, formKey: string): Html {
  if (hook.state === 'removed') return html``;
  return html`<div class="buttons">
${hook.state === 'paused' ? plain(hook, 'resumption', 'Resume') : ''}
${plain(hook, 'ping', 'Send a ping')}
${asking(hook, 'rotation', 'New secret', 'The old one signs too for 24 hours.', html`<input type="hidden" name="key" value="${formKey}">`)}
${asking(hook, 'removal', 'Remove', 'It is told nothing more. What was sent can still be read.')}
</div>`;
}

function plain({ id }: WebhookView, verb: string, words: string): Html {
  return html`<form method="post" action="/review/webhooks/${id}/${verb}"><button>${words}</button></form>`;
}

function asking({ id }: WebhookView, verb: string, words: string, says: string, more: Html = html``): Html {
  return html`<details class="asking"><summary>${words}…</summary>
<form method="post" action="/review/webhooks/${id}/${verb}">${more}<p>${says}</p><button>${words}</button></form></details>`;
}

/** A replay of the request that made it shows it again for a day; nothing else does. */
export function secretOnce({ url, secret }: Pick<WebhookOpened, 'url' | 'secret'>): Html {
  if (secret === undefined)
    return html`<p class="told warn" role="status">This was done before, and its secret is not shown again. If it is lost, make a new one.</p>`;
  return html`<div class="told" role="status"><p><strong>Copy this secret now: it is not shown again.</strong>
Whoever is at <span class="address">${url}</span> verifies with it that we sent what came.</p>
<p><code class="secret">${secret}</code></p></div>`;
}

function adding({ order, problem, formKey, webhooks, most }: WebhooksPage): Html {
  if (webhooks.length >= most)
    return html`<p class="meta">There are ${amount(most, 'webhook')}, as many as are kept at a time.</p>`;
  const typed: WebhookOrderFields = order ?? { url: '', events: WEBHOOK_EVENTS, source: '' };
  return html`<section aria-labelledby="new"><h2 id="new">Add a webhook</h2>
${problem ? html`<p class="told warn" role="alert">${problem}</p>` : ''}
<form method="post" action="/review/webhooks" class="webhook-order">
<input type="hidden" name="key" value="${formKey}">
<p><label for="url">Address</label> <input id="url" name="url" type="url" required maxlength="2000" value="${typed.url}" placeholder="https://" autocomplete="off" spellcheck="false"></p>
<fieldset><legend>Tell it of</legend>
${WEBHOOK_EVENTS.map((event) => html`<label><input type="checkbox" name="event" value="${event}"${typed.events.includes(event) ? html` checked` : ''}> ${EVENT_WORDS[event]} <code>${event}</code></label>`)}
</fieldset>
<p><label for="source">Only from the source</label> <input dir="auto" id="source" name="source" value="${typed.source}" placeholder="any" maxlength="100" autocomplete="off" spellcheck="false" aria-describedby="source-hint">
<span class="hint" id="source-hint">exactly as the queue shows it; left empty, it is told of all</span></p>
<div class="buttons"><button class="primary">Add</button></div>
</form></section>`;
}
