// The head of an article page: how the article stands, and what this person may do about it as a whole.

import type { Verb } from '../../ledger/verbs.ts';
import { type Html, html } from '../../site/html.ts';
import type { Frame } from '../shell/frame.ts';
import { ago, named, readingTime, statePill } from '../shell/labels.ts';
import type { Change } from './changes.ts';
import { claimNotice } from './claim.ts';
import { type FormFields, hidden } from './form-fields.ts';
import { openFlags } from './open-flags.ts';
import type { ArticlePage } from './page.ts';
import { alongQueue, queueAddress } from './queue-place.ts';
import { readersWill } from './readers-will.ts';
import { skippedRules } from './skipped-rules.ts';
import { staleDecisions } from './stale-decisions.ts';
import { undecidedInWords } from './words.ts';

export function articleHeader({ article, revision, queue }: ArticlePage, frame: Frame): Html {
  const from = queue === undefined ? '' : `?${new URLSearchParams({ queue: queue.query })}`;
  return html`<header class="standing">
<div class="way"><p class="crumbs"><a data-key="q" href="${queueAddress(queue?.query ?? `state=${article.review}`, article.id)}">Queue</a> <span aria-hidden="true">/</span> <bdi>${article.source}</bdi></p>${alongQueue(queue)}</div>
<h1 dir="auto">${revision.title}</h1>
<p class="meta">${statePill(article.state)} <span>Revision ${revision.number}</span> <span class="secondary">${readingTime(article.words)} to read</span>
<span class="secondary">by <bdi>${named(revision.from.uploader)}</bdi>, ${ago(revision.from.at, frame.now)}</span> <a href="/review/articles/${article.id}/history${from}">History</a> <a href="/review/articles/${article.id}/compare${from}">Compare</a>
${article.url ? html`<a href="${onSite(article.url, frame.site)}">On the site</a>` : ''}</p>
${revision.newest ? '' : superseded({ article, revision, view: 'inline' })}
<div id="claim"${article.claim ? html` data-by="${article.claim.by}"` : ''}>${claimNotice(article, frame)}</div>
<div id="not-live">${notLive(article)}</div>
${revision.notes.map((note) => html`<p class="not-live">${note}</p>`)}
${skippedRules(revision)}
${staleDecisions(revision.stale)}
</header>`;
}

/** Why readers do not see what stands here; in review without another reason it goes without saying on a small screen. */
export function notLive({ notLive: why, state, live }: ArticlePage['article']): Html {
  if (!why) return html``;
  const plain = state === 'in_review' && live.state === 'none' ? ' waits' : '';
  return html`<p class="not-live${plain}">${why}</p>`;
}

function superseded({ article, revision }: ArticlePage): Html {
  return html`<p class="told warn">Revision ${revision.number} has been superseded. <a href="/review/articles/${article.id}">Go to revision ${article.revision}</a></p>`;
}

/** `url` may be absolute or root-relative to the site. */
export function onSite(url: string, site: string): string {
  return /^https?:\/\//.test(url) ? url : `${site}${url}`;
}

/** Everything that concerns the article as a whole, in one place: sign, refuse, take off. */
export function verdictOnAll({ article, revision }: ArticlePage, form: FormFields, changes: readonly Change[]): Html {
  const may = (verb: Verb) => revision.newest && article.may.includes(verb);
  const parts = [
    may('approval')
      ? html`<form method="post" action="${action(form, 'approval')}" class="approve" id="approve">${approval(revision, changes, form)}</form>`
      : '',
    may('rejection') ? asking(form, 'rejection', 'Reject', 'Why is it rejected?') : '',
    may('reopening') ? reopening(form) : '',
    may('unpublication') ? asking(form, 'unpublication', 'Unpublish', 'Why is it unpublished?') : '',
    may('retraction')
      ? asking(form, 'retraction', 'Retract', 'Why is it retracted? Readers will see this.', replacement())
      : '',
    may('recleaning') ? cleanAgain(article.id) : '',
  ].filter((part) => part !== '');
  return parts.length === 0
    ? html``
    : html`<section class="whole" aria-label="The article as a whole">${parts}</section>`;
}

type SignedHere = Pick<ArticlePage['revision'], 'number' | 'sha256' | 'title' | 'slug' | 'unshown'>;

/** What is inside of the form that signs: exchanged after every decision. */
export function approval(
  { number, sha256, title, slug, unshown }: SignedHere,
  changes: readonly Change[],
  form: FormFields,
): Html {
  const undecided = undecidedIn(changes);
  return html`${hidden(form)}<input type="hidden" name="sha256" value="${sha256}">
<p class="undecided" data-undecided>${undecidedInWords(undecided)}</p>
<label class="leave"${undecided === 0 ? html` hidden` : ''}><input type="checkbox" name="undecided" value="leave"> Leave undecided suggestions as they are</label>
${openFlags(changes)}
${readersWill({ title, slug, unshown })}
<div class="buttons"><button class="primary">Approve revision ${number}</button></div>
<details class="signs"><summary>You sign the text as it stands on this page.</summary><p>Its fingerprint (SHA-256) is <code data-hash>${sha256}</code>.</p></details>`;
}

/** What stands in the way of an approval: suggestions, and flags that block it, a group as one; applied edits count as seen. */
export function undecidedIn(changes: readonly Change[]): number {
  const open = changes.filter(
    (change) => (change.kind === 'suggestion' || change.blocks === true) && change.state === 'undecided',
  );
  return new Set(open.map((change) => change.group ?? change.id)).size;
}

function asking(form: FormFields, verb: string, label: string, question: string, more: Html = html``): Html {
  const id = `why-${verb}`;
  return html`<details class="asking"><summary>${label}…</summary><form method="post" action="${action(form, verb)}">
${hidden(form)}<label for="${id}">${question}</label>
<textarea dir="auto" id="${id}" name="reason" rows="2" required></textarea>${more}
<button>${label}</button></form></details>`;
}

function replacement(): Html {
  return html`<label for="replacement">Its replacement, if there is one (id of an article)</label><input dir="auto" id="replacement" name="replacement">`;
}

function reopening(form: FormFields): Html {
  return html`<form method="post" action="${action(form, 'reopening')}">${hidden(form)}<input type="hidden" name="reason" value=""><button>Reopen</button></form>`;
}

/** Leads to what today's rules would make of it, which is decided on there. */
function cleanAgain(article: string): Html {
  return html`<a class="quiet" href="/review/bulk?${new URLSearchParams({ action: 'reclean', id: article })}">Clean again…</a>`;
}

function action(form: FormFields, verb: string): string {
  return `/review/articles/${form.article}/${verb}`;
}
