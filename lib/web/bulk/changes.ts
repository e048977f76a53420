// What a batch would change, identical changes as one, with places where they stand: each kind can be left out.

import type { BulkAnswer } from '../../review/bulk/types.ts';
import type { ChangeGroup, ChangeKind } from '../../review/change-groups.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import type { Tier } from '../../text/edit.ts';
import { difference } from '../article/change-card.ts';
import { within } from '../shell/context.ts';
import { ruleLink } from '../shell/rule-title.ts';
import type { BulkAsked } from './page.ts';

const KINDS: Readonly<Record<ChangeKind, string>> = { new: 'newly', gone: 'no longer', decided: 'decided on' };
const TIERS: Readonly<Record<Tier, string>> = { apply: 'applied', suggest: 'suggested', flag: 'flagged' };

function kindInWords({ kind: of, tier, was }: ChangeGroup): string {
  if (of === 'decided') return KINDS[of];
  return was === undefined ? `${KINDS[of]} ${TIERS[tier]}` : `${TIERS[was]} before, now ${TIERS[tier]}`;
}

export function changes(answer: BulkAnswer, asked: BulkAsked): Html {
  if (answer.changes.length === 0) return html``;
  return html`<section class="part-of" aria-labelledby="changes-of-all"><h2 id="changes-of-all">Changes <span class="count">${answer.changes.length + answer.unlisted}</span></h2>
<p class="explained">Identical changes are listed once. ${
    asked.action === 'reclean'
      ? 'A new one that you leave out is added as rejected, so that nobody has to decide on it.'
      : 'One that you leave out stays undecided.'
  }${answer.unlisted > 0 ? html` <strong>The ${answer.changes.length} most frequent kinds are listed; ${amount(answer.unlisted, 'kind')} more ${answer.unlisted === 1 ? 'is' : 'are'} not.</strong>` : ''}</p>
<ol class="kinds">${answer.changes.map((group) => kind(group, asked))}</ol>
</section>`;
}

function kind(group: ChangeGroup, asked: BulkAsked): Html {
  const [first, ...others] = group.sample;
  return html`<li class="kind" data-kind="${group.kind}">
${first ? place(group, first) : ''}
<p class="why">${group.message}</p>
<p class="meta"><span class="pill">${kindInWords(group)}</span> <span>${amount(group.count, 'time')} in ${amount(group.articles, 'article')}</span> <span>${ruleLink(group.rule)}</span></p>
${
  others.length === 0
    ? ''
    : html`<details><summary>${amount(others.length, 'more place')}</summary>${others.map((one) => place(group, one))}</details>`
}${leaveOut(group, asked)}</li>
`;
}

/** What is gone cannot be left out: no rule proposes it any more. */
function leaveOut({ key, kind: of, before }: ChangeGroup, { leaveChange }: BulkAsked): Html {
  if (of === 'gone') return html``;
  return html`<label class="leave-out"><input type="checkbox" name="leaveChange" value="${key}"${leaveChange.includes(key) ? html` checked` : ''}> Leave out<span class="unseen"> the change of “<bdi>${before.slice(0, 60)}</bdi>”</span></label>`;
}

function place(group: ChangeGroup, { article, left, right }: ChangeGroup['sample'][number]): Html {
  return html`<p class="what" dir="auto">${within(difference(group), left, right)} <a class="where" href="/review/articles/${article}">in context<span class="unseen"> in <bdi>${article}</bdi></span></a></p>`;
}
