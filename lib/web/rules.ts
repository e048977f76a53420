// The rulebook as reviewers read it: what each rule does, why, and on what it keeps its hands off.
import type { Frame, RuleView } from '../api/pages.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { amount } from './say.ts';
import { inOneLine } from './visible.ts';
import { wordDiff } from './words.ts';

const TIERS: ReadonlyMap<string, string> = new Map([
  ['apply', 'applies'],
  ['suggest', 'suggests'],
  ['flag', 'flags'],
]);

export function rulesPage(frame: Frame, rules: readonly RuleView[]): string {
  const families = [...Map.groupBy(rules, (rule) => rule.id.split('/')[0] ?? rule.id)];
  return framed(
    {
      title: 'Rules',
      place: 'rules',
      main: html`<div class="narrow">
<h1>Rules</h1>
<p class="lead">${amount(rules.length, 'rule')}. They run once per revision; a rule applies only what cannot change the meaning, and every one says why.</p>
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
<h3>${rule.id} <span class="pill" data-tier="${rule.tier}">${TIERS.get(rule.tier) ?? rule.tier}</span></h3>
<p>${rule.summary}</p>
${rule.why ? html`<p class="explained">${rule.why}</p>` : ''}
${rule.examples && rule.examples.length > 0 ? html`<details><summary>${amount(rule.examples.length, 'example')}</summary><ul class="examples">${rule.examples.map(example)}</ul></details>` : ''}
</article>
`;
}

function example({ before, after }: { readonly before: string; readonly after: string }): Html {
  if (before === after) return html`<li><span class="pill">kept</span> <span class="words">${before}</span></li>`;
  return html`<li><span class="pill">fixed</span> <span class="words">${wordDiff(before, after).map(
    ({ kind, text }) => {
      if (kind === 'same') return html`${text}`;
      const words = inOneLine(text);
      return kind === 'del' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
    },
  )}</span></li>`;
}
