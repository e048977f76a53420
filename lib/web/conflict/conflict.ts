// Somebody else changed it first, or the article is not what it was: says what happened, and keeps what was tried.

import { type Html, html, markupOf } from '../../site/html.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { ago, named, stateInWords } from '../shell/labels.ts';
import type { ConflictPage } from './page.ts';
import { threeColumns } from './three-columns.ts';

/** What may be sent again as it is, on top of what the others did: nothing that signs or unmakes a text. */
const REPEATABLE: ReadonlySet<string> = new Set(['decisions', 'rejection']);
/** Never sent again: they speak of what was seen before. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(['seen', 'revision', 'sha256']);

const TRIED: ReadonlyMap<string, string> = new Map([
  ['decisions', 'decide on a change'],
  ['edits', 'edit the text by hand'],
  ['approval', 'approve the text'],
  ['rejection', 'reject the revision'],
  ['reopening', 'reopen the article'],
  ['unpublication', 'unpublish the article'],
  ['retraction', 'retract the article'],
  ['rollback', 'roll the article back'],
  ['recleaning', 'clean the article again'],
]);

export function conflictPage(frame: Frame, page: ConflictPage): string {
  const { article, tried } = page;
  const clash = threeColumns(page, frame);
  return framed(
    {
      title: 'Not done',
      place: 'article',
      main: html`<div class="${clash ? 'narrow wide' : 'narrow'}">
<p class="crumbs"><a href="/review/articles/${article.id}"><bdi>${article.title}</bdi></a></p>
<h1>Not done</h1>
<p class="lead">${page.detail}</p>
${meanwhile(page, frame)}
<h2>What you tried</h2>
<p>You wanted to ${TRIED.get(tried.verb) ?? tried.verb}.</p>
${clash ?? yours(page)}
<h2>How it stands now</h2>
<p class="standing-now">${stateInWords(article.state)}, revision ${article.revision}. ${article.notLive ?? ''}</p>
<div class="buttons"><a class="button${clash && tried.verb === 'edits' ? '' : ' primary'}" href="${back(page)}">${clash ? 'Leave theirs' : 'Look at it again'}</a>${again(page) ?? ''}</div>
</div>`,
    },
    frame,
  );
}

/** What a dialog shows of it: the columns, or else the words that were typed. */
export function conflictColumns(frame: Frame, page: ConflictPage): string {
  return markupOf(threeColumns(page, frame) ?? yours(page));
}

/** To the same change in the same view. */
function back({ article, tried }: ConflictPage): string {
  const value = (name: string) => tried.fields.find(([one]) => one === name)?.[1];
  const view = value('view');
  const at = value('at');
  const query = view && view !== 'inline' ? `?${new URLSearchParams({ view }).toString()}` : '';
  return `/review/articles/${encodeURIComponent(article.id)}${query}${at ? `#c-${encodeURIComponent(at)}` : ''}`;
}

function meanwhile({ since }: ConflictPage, frame: Frame): Html {
  if (since.length === 0) return html``;
  return html`<h2>What happened meanwhile</h2>
<ul class="facts">${since.map(
    (fact) =>
      html`<li><p><strong><bdi>${fact.actor === frame.actor.id ? 'You' : named(fact.actor)}</bdi></strong> ${fact.says}, ${ago(fact.at, frame.now)}.</p></li>`,
  )}</ul>`;
}

const SHOWN: ReadonlyMap<string, string> = new Map([
  ['verdict', 'Verdict'],
  ['reason', 'Reason'],
  ['after', 'Your text'],
  ['text', 'Your replacement'],
]);

/** Words that somebody typed are never lost to a conflict. */
function yours({ tried }: ConflictPage): Html {
  const isAmended = tried.fields.some(([name, value]) => name === 'verdict' && value === 'amend');
  const shown = tried.fields.filter(
    ([name, value]) => SHOWN.has(name) && value !== '' && (name !== 'text' || isAmended),
  );
  if (shown.length === 0) return html``;
  return html`<dl class="yours">${shown.map(
    ([name, value]) => html`<div><dt>${SHOWN.get(name) ?? name}</dt><dd dir="auto">${value}</dd></div>`,
  )}</dl>`;
}

function again({ article, code, tried }: ConflictPage): Html | undefined {
  if (code !== 'stale' || !REPEATABLE.has(tried.verb)) return undefined;
  const fields = tried.fields.filter(([name]) => !OF_THE_PAGE.has(name));
  return html`<form method="post" action="/review/articles/${article.id}/${tried.verb}">
<input type="hidden" name="seen" value="${article.sequence}"><input type="hidden" name="revision" value="${article.revision}">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>Do it anyway</button></form>`;
}
