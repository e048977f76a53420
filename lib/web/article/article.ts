// The page where an article is decided on: how it stands, its text, and the list of changes.

import { type Html, html, markupOf } from '../../site/html.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { insideCard } from './change-card.ts';
import type { Change } from './changes.ts';
import { changesList } from './changes-list.ts';
import { claimNotice } from './claim.ts';
import type { Decided } from './decided.ts';
import { unitsOf } from './decision-units.ts';
import type { FormFields } from './form-fields.ts';
import { handEdit } from './hand-edit.ts';
import { approval, articleHeader, notLive, undecidedIn, verdictOnAll } from './header.ts';
import type { ArticlePage, TextView } from './page.ts';
import { articleAddress, justDone, type QueuePlace } from './queue-place.ts';
import { marked } from './sections.ts';
import { blocks, blocksById, textOf } from './text.ts';

const VIEWS: readonly (readonly [TextView, string])[] = [
  ['inline', 'Marked'],
  ['side', 'Side by side'],
  ['raw', 'As it came'],
  ['clean', 'As it will be read'],
];

export function articlePage(frame: Frame, page: ArticlePage): string {
  const { article, revision, view } = page;
  const text = marked(revision);
  const form = formFieldsOf(page);
  return framed(
    {
      title: revision.title,
      place: 'article',
      main: html`${justDone(page.done, page.queue)}<div class="article" data-article="${article.id}">
${articleHeader(page, frame)}
<div class="desk">
<div class="paper">
${views(page)}
${textOf(blocks(text, view, handEdit(page, form)), view)}
</div>
<div class="beside">
${verdictOnAll(page, form, text.changes)}
${changesList(text, form, page.rules ?? [])}
</div>
</div>
${signBar(page, text.changes)}
</div>`,
    },
    frame,
  );
}

/** To the next article of the queue, or back to the queue where this was the last. */
export function onward(done: string, verb: 'approval' | 'rejection', { query, next }: QueuePlace): string {
  if (next === undefined)
    return `/review?${new URLSearchParams([...new URLSearchParams(query), ['did', `${verb}-last`]])}`;
  return articleAddress(next, query, { did: verb, done });
}

/** At the foot of a small screen, where the form that signs is far below the text. */
function signBar({ article, revision }: ArticlePage, changes: readonly Change[]): Html {
  const maySign = revision.newest && article.may.includes('approval');
  if (changes.length === 0 && !maySign) return html``;
  return html`<p class="sign-bar">${changes.length === 0 ? '' : html`<a class="button" href="#changes">To the changes</a>`}
${maySign ? html`<button class="primary" form="approve">Approve revision ${revision.number}</button>` : ''}</p>`;
}

function formFieldsOf({ article, revision, view, queue }: ArticlePage): FormFields {
  const mayDecide = revision.newest && article.may.includes('decisions');
  return {
    article: article.id,
    seen: article.sequence,
    revision: revision.number,
    view,
    sha256: revision.sha256,
    mayDecide,
    ...(queue === undefined ? {} : { queue: queue.query }),
  };
}

function views({ article, revision, view, queue }: ArticlePage): Html {
  const which = revision.newest ? {} : { revision: String(revision.number) };
  return html`<nav class="views" aria-label="Views of the text">${VIEWS.map(
    ([id, words]) =>
      html`<a href="${articleAddress(article.id, queue?.query, { view: id, ...which })}"${id === view ? html` aria-current="page"` : ''}>${words}</a>`,
  )}</nav>`;
}

/** What the script exchanges on the page after a decision, rendered by the same functions as the page. */
export function decided(
  frame: Frame,
  page: ArticlePage,
  /** What others did, in words; and which changes or groups this request and theirs were about. */
  { meanwhile = '', targets = [] }: { readonly meanwhile?: string; readonly targets?: readonly string[] } = {},
): Decided {
  const { article, revision, view } = page;
  const { claim } = article;
  const text = marked(revision);
  const form = formFieldsOf(page);
  const rendered = blocks(text, view, handEdit(page, form));
  const touched = new Set(targets);
  const shown = unitsOf(text.changes).filter(
    ({ target, members }) => touched.has(target) || members.some(({ id }) => touched.has(id)),
  );
  return {
    sequence: article.sequence,
    revision: revision.number,
    sha256: revision.sha256,
    undecided: undecidedIn(text.changes),
    state: article.state,
    changes: Object.fromEntries(text.changes.map((change) => [change.id, change.state])),
    meanwhile,
    claim: markupOf(claimNotice(article, frame)),
    ...(claim && claim.by !== frame.actor.id ? { claimedBy: claim.by } : {}),
    notLive: markupOf(notLive(article)),
    ...(revision.newest && article.may.includes('approval')
      ? { approval: markupOf(approval(revision, text.changes, form)) }
      : {}),
    cards: Object.fromEntries(shown.map((unit) => [unit.target, markupOf(insideCard(unit, text, form))])),
    blocks: blocksById(rendered),
  };
}

const BACK_TO_VIEW: ReadonlySet<string> = new Set(['decisions', 'edits', 'removal']);

export function afterwards(
  article: string,
  verb: string,
  fields: { readonly view?: string; readonly at?: string; readonly meanwhile?: string; readonly queue?: string },
): string {
  const query = new URLSearchParams({ did: fields.meanwhile ? `${verb}-meanwhile` : verb });
  const view = VIEWS.find(([id]) => id === fields.view)?.[0];
  if (view && view !== 'inline' && BACK_TO_VIEW.has(verb)) query.set('view', view);
  if (fields.queue) query.set('queue', fields.queue);
  const place = fields.at ? `#c-${encodeURIComponent(fields.at)}` : '';
  return `/review/articles/${encodeURIComponent(article)}?${query}${place}`;
}
