// Before many articles are changed: what would become of each, what is refused and why, and what can be left out.

import type { BulkAnswer, BulkItem } from '../../review/bulk/types.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { changes } from './changes.ts';
import { chosen, hidden, options, reason, seen, selection } from './fields.ts';
import { leavable, part, withOutcome } from './items.ts';
import type { BulkPreviewPage } from './page.ts';
import { countsInWords, titleOf, wordsFor } from './words.ts';

export function bulkPreviewPage(frame: Frame, page: BulkPreviewPage): string {
  const { asked, answer } = page;
  return framed(
    {
      title: `${titleOf(asked)}: preview`,
      place: 'queue',
      main: html`<div class="wide bulk">
<p class="crumbs"><a href="/review?${asked.query}">Queue</a> <span aria-hidden="true">/</span> Preview</p>
<h1>${titleOf(asked)}</h1>
<p class="lead">${wordsFor(asked.action).means}</p>
${answer ? html`<p class="told not-yet">Nothing has been done yet. ${countsInWords(answer)}</p>` : ''}
${page.problem ? html`<p class="told warn" role="alert">${page.problem}</p>` : ''}
${looking(page)}
${answer ? part('Refused', withOutcome(answer, 'refused'), answer) : ''}
${answer ? doing(page, answer) : ''}
${answer ? part('Left as they are', withOutcome(answer, 'unchanged'), answer) : ''}
${answer ? waiting(page, answer) : ''}
</div>`,
    },
    frame,
  );
}

/** The selection again, with other words to it. */
function looking(page: BulkPreviewPage): Html {
  const { asked, answer } = page;
  if (asked.action !== 'approve' && asked.action !== 'decide-rule') return html``;
  return html`<form method="post" action="/review/bulk/preview" class="options" aria-label="What the preview is of">
${selection(asked)}${asked.action === 'decide-rule' ? asked.leaveChange.map((key) => hidden('leaveChange', key)) : ''}
${options(page)}
<button>${answer ? 'Look again' : 'Look'}</button>
</form>`;
}

function doing({ asked, key }: BulkPreviewPage, answer: BulkAnswer): Html {
  const able = withOutcome(answer, 'done');
  if (able.length === 0) return html`<p class="empty">None of these articles can be changed this way.</p>`;
  const { press, would } = wordsFor(asked.action);
  // Changes that are listed are left out by their boxes; of the others what was left out before stays so.
  const listed = new Set(answer.changes.map((group) => group.key));
  const leaveChange = asked.leaveChange.filter((one) => !listed.has(one));
  return html`<form method="post" action="/review/bulk" data-preview>
${hidden('action', asked.action)}${hidden('query', asked.query)}${chosen({ ...asked, leaveChange })}${seen(able)}${hidden('key', key)}${hidden('next', answer.next)}
${changes(answer, asked)}
<section class="part-of" aria-labelledby="able"><h2 id="able">${would.charAt(0).toUpperCase()}${would.slice(1)} <span class="count">${able.length}</span></h2>
${leavable(answer)}</section>
<fieldset class="bar sign"><legend class="unseen">Do it</legend>
${reason(asked, able.length)}
${openFlags(able)}
<div class="buttons"><button class="primary" data-able data-one="${press.one}" data-before="${press.several[0]}" data-after="${press.several[1]}">${able.length === 1 ? press.one : press.several.join('')}</button> <a class="quiet" href="/review?${asked.query}">Back to the queue</a></div>
${asked.action === 'approve' ? html`<p class="signs">You sign ${amount(able.length, 'text')} as ${able.length === 1 ? 'it stands' : 'they stand'}; each title above leads to what is signed.</p>` : ''}
${answer.next ? html`<p class="signs">More articles match than these ${answer.items.length}; the next are offered afterwards.</p>` : ''}
</fieldset></form>`;
}

/** Flags do not stand in the way of an approval; that somebody looked at them is asked once for all, and no form goes without. */
function openFlags(able: readonly BulkItem[]): Html {
  const flagged = able.filter(({ signs }) => (signs?.flags ?? 0) > 0);
  if (flagged.length === 0) return html``;
  const count = flagged.reduce((sum, { signs }) => sum + (signs?.flags ?? 0), 0);
  return html`<p class="open-flags"><label><input type="checkbox" name="flags" value="seen" required> I have looked at the ${amount(count, 'open flag')} in ${amount(flagged.length, 'article')}; these articles say so above</label></p>`;
}

/** A dry run keeps nothing, so what it had no time for is looked at by itself. */
function waiting({ asked }: BulkPreviewPage, answer: BulkAnswer): Html {
  const left = withOutcome(answer, 'waiting');
  if (left.length === 0) return html``;
  return html`<form method="post" action="/review/bulk/preview" class="told warn">
${selection({ ...asked, which: 'selected', ids: left.map(({ article }) => article) })}${chosen(asked)}${hidden('reason', asked.reason)}
<p>There was no time to look at ${amount(left.length, 'article')}; what you do above leaves ${left.length === 1 ? 'it' : 'them'} alone.</p>
<button>Look at ${left.length === 1 ? 'it' : 'these'}</button></form>`;
}
