// How a rule is received, in words and as a bar: the same beside a suggestion, in the rulebook and on a rule's own page.

import type { RuleFigures } from '../../learning/types.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { REASON_IN_WORDS, REASONS } from '../../text/edit.ts';

type Received = Pick<RuleFigures, 'judged' | 'decided' | 'acceptance'>;

const DOES: Readonly<Record<RuleFigures['standing'], string>> = {
  apply: 'applies',
  suggest: 'suggests',
  flag: 'flags',
  off: 'is off',
};

/** One sentence; whoever reads it has to trust a rule or not. */
export function receivedInWords({ judged, decided }: Received): string {
  if (decided === 0) return 'Nobody has decided on it here yet.';
  const parts = [
    `${judged.accepted.toLocaleString('en-GB')} of ${decided.toLocaleString('en-GB')} accepted`,
    ...(judged.amended > 0 ? [`${judged.amended} amended`] : []),
    ...REASONS.flatMap((reason) =>
      judged.rejected[reason] > 0 ? [`${judged.rejected[reason]} rejected as ${REASON_IN_WORDS[reason]}`] : [],
    ),
    ...(judged.rejected.unsaid > 0 ? [`${judged.rejected.unsaid} rejected`] : []),
  ];
  return parts.join(', ');
}

/** With a bar, where there is anything to show. */
export function received(figures: Received): Html {
  const words = receivedInWords(figures);
  if (figures.acceptance === undefined) return html`<p class="received">${words}</p>`;
  return html`<p class="received"><meter min="0" max="1" low="0.6" high="0.93" optimum="1" value="${figures.acceptance.toFixed(3)}" aria-label="Share that was accepted"></meter><span>${words}</span></p>`;
}

/** What it may do here, and what it could where that is less. */
export function standingPills({ tier, standing }: Pick<RuleFigures, 'tier' | 'standing'>): Html {
  const pill = html`<span class="pill" data-tier="${standing}">${DOES[standing]}</span>`;
  return standing === tier ? pill : html`${pill} <span class="meta lowered">lowered; it could ${tier}</span>`;
}

/** Beside a change: short, and silent where nothing is known. */
export function trust(rule: RuleFigures | undefined): Html {
  if (!rule || rule.decided === 0) return html``;
  const { accepted } = rule.judged;
  return html`<span class="trust" title="${receivedInWords(rule)}">${accepted.toLocaleString('en-GB')} of ${amount(rule.decided, 'decision')} before accepted it</span>`;
}
