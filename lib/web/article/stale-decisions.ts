// Decisions of an earlier revision that match nothing any more: what they were, so that nobody has to remember.

import type { RevisionView } from '../../ledger/views.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { difference } from '../shell/examples.ts';
import { ruleLink } from '../shell/rule-title.ts';
import { visible } from '../shell/visible-characters.ts';
import { changeState } from './words.ts';

type Stale = RevisionView['stale'][number];

export function staleDecisions(stale: readonly Stale[]): Html {
  if (stale.length === 0) return html``;
  const [matches, are] = stale.length === 1 ? ['matches', 'is'] : ['match', 'are'];
  const told = stale.filter(({ about }) => about !== undefined);
  return html`<div class="told warn"><p>${amount(stale.length, 'decision')} on an earlier revision no longer ${matches} the text, and ${are} asked again.</p>
${told.length === 0 ? '' : html`<details><summary>What they were</summary><ul class="stale">${told.map(line)}</ul></details>`}</div>`;
}

const VERDICTS = { accept: 'accepted', reject: 'rejected', amend: 'amended' } as const;

function line({ verdict, text, about }: Stale): Html {
  if (!about) return html``;
  const { rule, before, after } = about;
  const kind = after === undefined ? 'flag' : 'edit';
  const words =
    after === undefined
      ? html`<mark class="flag">${visible(before)}</mark>`
      : difference(before, verdict === 'amend' ? (text ?? after) : after);
  return html`<li><span class="pill">${changeState(kind, VERDICTS[verdict])}</span> <span class="words" dir="auto">${words}</span> <span>${ruleLink(rule)}</span></li>`;
}
