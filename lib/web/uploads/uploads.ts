// Where files come in by hand, and what became of every one.

import { ALL_ENDINGS } from '../../formats/endings.ts';
import { SOURCE_IN_WORDS, SOURCE_PATTERN } from '../../ledger/source-name.ts';
import type { Listing, UploadView } from '../../ledger/views.ts';
import { type Html, html } from '../../site/html.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { ago, named } from '../shell/labels.ts';
import { UPLOAD_STATE_IN_WORDS } from './words.ts';

export interface UploadsPage {
  readonly listing: Listing<UploadView>;
}

export function uploadsPage(frame: Frame, { listing }: UploadsPage): string {
  return framed(
    {
      title: 'Uploads',
      place: 'uploads',
      main: html`<div class="narrow">
<h1>Uploads</h1>
<noscript><p class="told">Without script, upload from the command line: <code>npx faircopy upload --source NAME FILE…</code>, or copy files into the upload bucket. This page shows what becomes of them.</p></noscript>
<form id="drop" class="drop" hidden>
<p class="source"><label for="into">Source</label> <input dir="auto" id="into" name="source" value="inbox" pattern="${SOURCE_PATTERN}" title="${SOURCE_IN_WORDS}" autocomplete="off"></p>
<p class="invite"><label for="files" class="button">Choose files</label> <span>or drop them anywhere on this page</span></p>
<input type="file" id="files" class="unseen" multiple accept="${ALL_ENDINGS.join(',')}">
<p class="meta">Text, Markdown, HTML or Word; up to 5 MB of text, 20 MB of HTML or Word.</p>
</form>
<p><button type="button" id="table" hidden>Save as a table (CSV)</button></p>
<ul id="sending" class="uploads" aria-label="Being sent now"></ul>
<h2 id="became">What became of them</h2>
${listing.items.length === 0 ? html`<p class="empty">Nothing has been uploaded yet.</p>` : html`<ul class="uploads" aria-labelledby="became">${listing.items.map((item) => line(item, frame))}</ul>`}
${listing.next ? html`<nav class="pages" aria-label="Pages"><a rel="next" href="/review/uploads?${new URLSearchParams({ cursor: listing.next })}">Earlier uploads</a></nav>` : ''}
</div>`,
    },
    frame,
  );
}

function line(item: UploadView, frame: Frame): Html {
  return html`<li class="upload" data-state="${item.state}" data-upload="${item.id}">
<p class="file"><strong dir="auto">${item.name}</strong> <span class="pill" data-upload-state="${item.state}">${UPLOAD_STATE_IN_WORDS[item.state]}</span></p>
<p class="meta"><bdi>${item.source}</bdi> <span>${ago(item.at, frame.now)}</span> <span>by <bdi>${named(item.uploader)}</bdi></span></p>
${outcome(item)}
</li>
`;
}

function outcome(item: UploadView): Html {
  if (item.refusal) {
    return html`<p class="because"><code>${item.refusal.code}</code> ${item.refusal.message} <span class="todo">${item.refusal.todo}</span></p>`;
  }
  if (item.failure) {
    return html`<p class="because">${item.failure.message} <span class="todo">${item.failure.todo}</span></p>`;
  }
  if (item.state === 'failed') {
    return html`<p class="because">Something went wrong on our side. It is tried again; the operator has been told.</p>`;
  }
  if (item.article === undefined) return html``;
  return html`<p><a href="/review/articles/${item.article}">${
    item.state === 'duplicate' ? 'The same text is already here' : `Revision ${item.revision ?? 1}`
  }</a></p>`;
}
