// What the forms of a batch carry from page to page: the selection, the words that go with the action, what was seen.

import type { BulkItem } from '../../review/bulk/types.ts';
import { type Html, html } from '../../site/html.ts';
import { REASON_IN_WORDS, REASONS } from '../../text/edit.ts';
import { foundOptions } from '../queue/filters.ts';
import type { BulkAsked, BulkPreviewPage } from './page.ts';

export const hidden = (name: string, value: string | undefined): Html =>
  value === undefined ? html`` : html`<input type="hidden" name="${name}" value="${value}">`;

export function selection({ action, which, query, cursor, ids }: BulkAsked): Html {
  return html`${hidden('action', action)}${hidden('which', which)}${hidden('query', query)}${hidden('cursor', cursor)}${ids.map((id) => hidden('id', id))}`;
}

/** What was chosen for the action, where it is not asked for again. */
export function chosen({ undecided, rule, verdict, because, leaveChange }: BulkAsked): Html {
  return html`${hidden('undecided', undecided)}${hidden('rule', rule)}${hidden('verdict', verdict)}${hidden('because', because)}${leaveChange.map((key) => hidden('leaveChange', key))}`;
}

/** The version that the preview speaks of: whoever changed the article since is left alone. */
export function seen(items: readonly BulkItem[]): Html {
  return html`${items.map(({ article, sequence = 0 }) => hidden('seen', `${sequence} ${article}`))}`;
}

/** What would make the preview another one. */
export function options({ asked, rules, found = [] }: BulkPreviewPage): Html {
  if (asked.action === 'approve')
    return html`<p><label><input type="checkbox" name="undecided" value="leave"${asked.undecided ? html` checked` : ''}> Leave undecided suggestions as they are</label></p>`;
  if (asked.action !== 'decide-rule') return html``;
  return html`<div class="fields">
<p class="field"><label for="rule">Rule</label> <select id="rule" name="rule" required>${asked.rule === undefined ? html`<option value="" selected>choose one</option>` : ''}${foundOptions(found, rules, asked.rule)}</select></p>
<p class="field"><label for="verdict">Verdict</label> <select id="verdict" name="verdict">${(
    ['accept', 'reject'] as const
  ).map(
    (one) => html`<option value="${one}"${one === asked.verdict ? html` selected` : ''}>${one} all</option>`,
  )}</select></p>
<p class="field"><label for="because">If rejected, why</label> <select id="because" name="because"><option value="">no reason given</option>${REASONS.map(
    (id) => html`<option value="${id}"${id === asked.because ? html` selected` : ''}>${REASON_IN_WORDS[id]}</option>`,
  )}</select></p></div>`;
}

/** What is asked for last: it makes no other preview. `count`: of the articles that it is about. */
export function reason({ action, reason: said = '' }: BulkAsked, count: number): Html {
  if (action === 'reject')
    return html`<p class="reason"><label for="reason">${count === 1 ? 'Why is it rejected?' : 'Why are they rejected?'}</label><textarea dir="auto" id="reason" name="reason" rows="2" required maxlength="2000">\n${said}</textarea></p>`;
  if (action === 'reopen')
    return html`<p class="reason"><label for="reason">Why? (may be left empty)</label><textarea dir="auto" id="reason" name="reason" rows="2" maxlength="2000">\n${said}</textarea></p>`;
  return html``;
}
