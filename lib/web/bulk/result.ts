// After many articles were changed: what became of each, what still waits, how to go on, and the way back.

import type { BulkAnswer } from '../../review/bulk/types.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { chosen, hidden, selection } from './fields.ts';
import { part, withOutcome } from './items.ts';
import type { BulkAsked, BulkResultPage } from './page.ts';
import { countsInWords, titleOf, wordsFor } from './words.ts';

export function bulkResultPage(frame: Frame, page: BulkResultPage): string {
  const { answer, asked, query } = page;
  const title = asked ? titleOf(asked) : 'Undo';
  return framed(
    {
      title: `${title}: results`,
      place: 'queue',
      main: html`<div class="wide bulk">
<p class="crumbs"><a href="/review?${query}">Queue</a> <span aria-hidden="true">/</span> Results</p>
<h1>${title}</h1>
<p class="told" role="status">${countsInWords(answer)}</p>
${goingOn(page)}
${part('Refused', withOutcome(answer, 'refused'), answer)}
${part(`${wordsFor(answer.action).done.charAt(0).toUpperCase()}${wordsFor(answer.action).done.slice(1)}`, withOutcome(answer, 'done'), answer)}
${part('Left as they are', withOutcome(answer, 'unchanged'), answer)}
${asked ? next(asked, answer) : ''}
${back(page)}
<p><a href="/review?${query}">Back to the queue</a></p>
</div>`,
    },
    frame,
  );
}

/** The very same form: what is done is not done again. */
function goingOn({ answer, sent }: BulkResultPage): Html {
  const { waiting } = answer.counts;
  if (waiting === 0) return html``;
  return html`<form method="post" action="${sent.address}" class="told warn">
${sent.fields.map(([name, value]) => hidden(name, value))}
<p>There was no time for ${amount(waiting, 'article')}: ${waiting === 1 ? 'it waits' : 'they wait'}.</p>
<button class="primary">Go on with ${waiting === 1 ? 'it' : `these ${waiting}`}</button></form>`;
}

function next(asked: BulkAsked, answer: BulkAnswer): Html {
  if (asked.cursor === undefined || answer.counts.waiting > 0) return html``;
  return html`<form method="post" action="/review/bulk/preview" class="onward">
${selection({ ...asked, which: 'filter', ids: [] })}${chosen(asked)}${hidden('reason', asked.reason)}
<p>More articles match.</p>
<button>Preview the next hundred</button></form>`;
}

function back({ answer, query, key }: BulkResultPage): Html {
  const { batch, action, counts } = answer;
  if (action === 'undo' || batch === undefined || counts.done === 0) return html``;
  if (action === 'reclean')
    return html`<p class="explained">Revisions that were made stay. Decide on their changes, or reject them, as with any other.</p>`;
  return html`<form method="post" action="/review/bulk/${batch}/undo" class="onward">
${hidden('key', key)}${hidden('query', query)}
<p>This can be taken back as one, wherever nobody has changed anything since.</p>
<button>Undo the whole batch</button></form>`;
}
