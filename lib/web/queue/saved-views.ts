// Views that a person has named: links to go there, and a place to name this one or let go of others.

import { type Html, html } from '../../site/html.ts';
import { isSame, queryOf } from './address.ts';
import type { QueuePage } from './page.ts';

export function savedViews(page: QueuePage): Html {
  const here = queryOf(page);
  if (page.views.length === 0) return html``;
  return html`<nav class="views saved" aria-label="Your views">${page.views.map(
    ({ name, query }) =>
      html`<a href="/review?${query}"${isSame(query, here) ? html` aria-current="true"` : ''}><bdi>${name}</bdi></a>`,
  )}</nav>`;
}

/** Views are saved and removed by forms, so that they need no script. */
export function keeping(page: QueuePage): Html {
  const here = queryOf(page);
  const hidden = html`<input type="hidden" name="query" value="${here}">`;
  return html`<details class="keeping"><summary>Save this view…</summary>
<form method="post" action="/review/views" class="save">${hidden}
<p class="field"><label for="view-name">Name</label>
<input dir="auto" id="view-name" name="name" required maxlength="60" autocomplete="off"></p>
<button>Save</button></form>
${
  page.views.length === 0
    ? html`<p class="explained">State, kinds of change and filters are kept under this name, for you alone.</p>`
    : html`<ul class="mine" aria-label="Saved views">${page.views.map(
        ({ id, name }) =>
          html`<li><form method="post" action="/review/views/${id}/removal">${hidden}<bdi>${name}</bdi> <button class="quiet">Remove <bdi class="unseen">${name}</bdi></button></form></li>`,
      )}</ul>`
}
</details>`;
}
