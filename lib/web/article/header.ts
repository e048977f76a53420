// The head of an article page: how the article stands, and what this person may do about it as a whole.

import type { Verb } from '../../ledger/verbs.ts';
import { type Html, html } from '../../site/html.ts';
import type { Frame } from '../shell/frame.ts';
import { ago, named, readingTime, shortened, statePill } from '../shell/labels.ts';
import { visible } from '../shell/visible-characters.ts';
import type { Change } from './changes.ts';
import { claimNotice } from './claim.ts';
import { type FormFields, hidden } from './form-fields.ts';
import type { ArticlePage } from './page.ts';
import { staleDecisions } from './stale-decisions.ts';
import { undecidedInWords } from './words.ts';

export function articleHeader({ article, revision }: ArticlePage, frame: Frame): Html {
  return html`<header class="standing">
<p class="crumbs"><a href="/review?state=${article.review}">Queue</a> <span aria-hidden="true">/</span> ${article.source}</p>
<h1>${revision.title}</h1>
<p class="meta">${statePill(article.state)} <span>Revision ${revision.number}</span> <span>${readingTime(article.words)} to read</span>
<span>by ${named(revision.from.uploader)}, ${ago(revision.from.at, frame.now)}</span> <a href="/review/articles/${article.id}/history">History</a> <a href="/review/articles/${article.id}/compare">Compare</a>
${article.url ? html`<a href="${onSite(article.url, frame.site)}">On the site</a>` : ''}</p>
${revision.newest ? '' : superseded({ article, revision, view: 'inline' })}
<div id="claim"${article.claim ? html` data-by="${article.claim.by}"` : ''}>${claimNotice(article, frame)}</div>
${article.notLive ? html`<p class="not-live">${article.notLive}</p>` : ''}
${revision.notes.map((note) => html`<p class="not-live">${note}</p>`)}
${revision.skipped.length > 0 ? html`<p class="not-live">Because of the language (${revision.language}) these rules did not run: ${revision.skipped.join(', ')}.</p>` : ''}
${staleDecisions(revision.stale)}
</header>`;
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
    may('approval') ? approval(revision, undecidedIn(changes), form) : '',
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

/** Root-relative to the site. */
export const addressOf = ({ slug }: ArticlePage['revision']): string => `/articles/${slug}/`;

/** What is signed and the page will not show. */
export function leftOut({ unshown }: ArticlePage['revision']): Html {
  if (unshown.length === 0) return html``;
  return html`<p>Readers will not see:</p><ul>${unshown.map(
    ({ kind, text }) => html`<li>${UNSHOWN_WORDS[kind]}: <q>${shortened(visible(text), SHOWN_OF_IT)}</q></li>`,
  )}</ul>`;
}

const UNSHOWN_WORDS = { 'front-matter': 'the front matter', comment: 'a comment' } as const;
const SHOWN_OF_IT = 120;

function approval(revision: ArticlePage['revision'], undecided: number, form: FormFields): Html {
  const { number, sha256, title } = revision;
  return html`<form method="post" action="${action(form, 'approval')}" class="approve">
${hidden(form)}<input type="hidden" name="sha256" value="${sha256}">
<p class="undecided" data-undecided>${undecidedInWords(undecided)}</p>
<label class="leave"${undecided === 0 ? html` hidden` : ''}><input type="checkbox" name="undecided" value="leave"> Leave undecided suggestions as they are</label>
<div class="buttons"><button class="primary">Approve revision ${number}</button></div>
<p class="signs">You sign the text as it stands on this page: <code data-hash title="SHA-256">${sha256.slice(0, 12)}</code></p>
<dl class="signs"><dt>Its headline</dt><dd data-headline>${title}</dd><dt>Its address</dt><dd><code data-address>${addressOf(revision)}</code></dd></dl>
<div class="signs" data-unshown>${leftOut(revision)}</div>
</form>`;
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
<textarea id="${id}" name="reason" rows="2" required></textarea>${more}
<button>${label}</button></form></details>`;
}

function replacement(): Html {
  return html`<label for="replacement">Its replacement, if there is one (id of an article)</label><input id="replacement" name="replacement">`;
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
