// The rulebook as reviewers read it: what each rule does, why, how it is received, and on what it keeps its hands off.

import type { RuleView } from '../../api/rules/rules.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { examples } from '../shell/examples.ts';
import { received, standingPills } from '../shell/figures.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { ruleLink } from '../shell/rule-title.ts';

export function rulesPage(frame: Frame, rules: readonly RuleView[]): string {
  const families = [...Map.groupBy(rules, (rule) => rule.id.split('/')[0] ?? rule.id)];
  return framed(
    {
      title: 'Rules',
      place: 'rules',
      main: html`<div class="narrow">
<h1>Rules</h1>
<p class="lead">${amount(rules.length, 'rule')}. They run once per revision; a rule applies only what cannot change the meaning, and every one says why. One that reviewers provably reject is lowered by itself, and only an admin raises it again.</p>
${families.map(
  ([family, members]) => html`<section aria-labelledby="f-${family}"><h2 id="f-${family}">${family}</h2>
${members.map(ruleOf)}</section>
`,
)}</div>`,
    },
    frame,
  );
}

function ruleOf(rule: RuleView): Html {
  return html`<article class="rulebook" id="${rule.id}">
<h3>${ruleLink(rule.id)} ${standingPills(rule)}</h3>
<p>${rule.summary}</p>
${rule.why ? html`<p class="explained">${rule.why}</p>` : ''}
${received(rule)}
${rule.examples.length > 0 ? html`<details><summary>${amount(rule.examples.length, 'example')}</summary>${examples(rule.examples)}</details>` : ''}
</article>
`;
}
