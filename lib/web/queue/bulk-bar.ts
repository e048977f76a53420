// The bar under the queue: what to do to many articles at once; it is there before anything is selected, so nothing moves.

import { type Html, html } from '../../site/html.ts';
import type { QueuePage } from './page.ts';

type BulkButton = readonly [action: string, words: string];

const CLEAN_AGAIN: BulkButton = ['reclean', 'Clean again…'];
const OPEN: readonly BulkButton[] = [
  ['approve', 'Approve…'],
  ['reject', 'Reject…'],
  ['decide-rule', 'By rule…'],
  CLEAN_AGAIN,
];
const CLOSED: readonly BulkButton[] = [['reopen', 'Reopen…'], CLEAN_AGAIN];

/** Every button leads to a preview first. */
export function bulkBar(page: QueuePage): Html {
  const { listing, tiers, tier = 'all' } = page;
  const here = listing.items.length;
  const matching = `${tiers[tier].toLocaleString('en-GB')}${tiers.complete ? '' : '+'}`;
  const buttons = page.state === 'in_review' ? OPEN : CLOSED;
  return html`<fieldset class="bar"><legend class="unseen">Many at once</legend>
<p class="picked"><label data-all hidden><input type="checkbox"> All on this page</label>
<label for="which" class="unseen">Which articles</label> <select id="which" name="which">
<option value="selected" selected>those selected</option>
<option value="page">${here === 1 ? 'the one' : `all ${here}`} on this page</option>
<option value="filter">all that match (${matching})</option></select>
<span class="selected" data-selected></span></p>
<div class="buttons">${buttons.map(([action, words]) => html`<button name="action" value="${action}">${words}</button>`)}</div>
</fieldset>`;
}
