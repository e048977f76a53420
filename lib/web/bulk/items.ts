// One line for each article of a batch: what would become of it, or did, and why.

import type { BulkAnswer, BulkItem } from '../../review/bulk/types.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { stateInWords } from '../shell/labels.ts';
import { outcomeInWords } from './words.ts';

/** More than these are folded up where they ask for nothing. */
const MANY = 12;

export const withOutcome = ({ items }: BulkAnswer, outcome: BulkItem['outcome']): readonly BulkItem[] =>
  items.filter((item) => item.outcome === outcome);

function named({ article, title }: BulkItem, view: string): Html {
  return html`<a href="/review/articles/${article}${view}"><bdi>${title ?? article}</bdi></a>`;
}

/** What exactly would be signed: the text that the link shows. */
function signs({ signs: signed }: BulkItem): Html {
  if (!signed) return html``;
  const left =
    signed.left === 0
      ? ''
      : html` <span>leaves ${amount(signed.left, 'suggestion')} as ${signed.left === 1 ? 'it is' : 'they are'}</span>`;
  const open = signed.flags ?? 0;
  const flags = open === 0 ? '' : html` <span class="still">${amount(open, 'open flag')}</span>`;
  return html` <span>revision ${signed.revision}</span> ${signed.slug === undefined ? '' : html` <span>at <code>/articles/${signed.slug}/</code></span>`}${left}${flags} <details class="fingerprints"><summary>Fingerprint</summary><code title="SHA-256">${signed.sha256.slice(0, 12)}</code></details>`;
}

function readers(item: BulkItem): Html {
  return item.public ? html` <span class="still">readers see its text; unpublish it if they should not</span>` : html``;
}

/** A rejection that succeeded is no good news: it does not look like one. */
function lookOf({ outcome }: BulkItem, { action }: BulkAnswer): string {
  return outcome === 'done' && action === 'reject' ? 'closed' : outcome;
}

function line(item: BulkItem, answer: BulkAnswer, more: Html): Html {
  const { outcome, problem, state, signs: signed } = item;
  const isAhead = answer.dryRun && outcome === 'done';
  const became = outcomeInWords(item, answer);
  const pill = isAhead ? '' : html`<span class="pill" data-outcome="${lookOf(item, answer)}">${became}</span>`;
  const word = state && stateInWords(state).toLowerCase();
  const now = word && word !== became && !answer.dryRun ? html` <span>now ${word}</span>` : '';
  return html`<li class="result" data-outcome="${outcome}">
<p class="of" dir="auto">${named(item, signed ? '?view=clean' : '')}</p>
${isAhead && !signed ? '' : html`<p class="meta">${pill}${now}${signs(item)}${readers(item)}</p>`}
${problem ? html`<p class="because">${problem.detail}</p>` : ''}${more}</li>
`;
}

const listed = (items: readonly BulkItem[], answer: BulkAnswer): Html =>
  html`<ul class="results">${items.map((item) => line(item, answer, html``))}</ul>`;

/** A part of the results under a heading of its own. */
export function part(heading: string, items: readonly BulkItem[], answer: BulkAnswer): Html {
  if (items.length === 0) return html``;
  const title = html`${heading} <span class="count">${items.length}</span>`;
  if (items.length > MANY)
    return html`<details class="part-of"><summary><h2>${title}</h2></summary>${listed(items, answer)}</details>`;
  return html`<section class="part-of"><h2>${title}</h2>${listed(items, answer)}</section>`;
}

/** Those that would be changed: each can be left out. */
export function leavable(answer: BulkAnswer): Html {
  return html`<ul class="results">${withOutcome(answer, 'done').map((item) =>
    line(
      item,
      answer,
      html`<label class="leave-out"><input type="checkbox" name="leaveOut" value="${item.article}" data-leave> Leave out<span class="unseen"> <bdi>${item.title ?? item.article}</bdi></span></label>`,
    ),
  )}</ul>`;
}
