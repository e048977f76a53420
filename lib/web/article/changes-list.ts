// The list of changes beside the text: by what they ask of the reviewer, then by rule, each rule decidable at once.

import type { RuleFigures } from '../../learning/types.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { trust } from '../shell/figures.ts';
import { ruleLink } from '../shell/rule-title.ts';
import { changeCard } from './change-card.ts';
import type { CardKind } from './changes.ts';
import { isRule, type Part, partsOf, type RuleUnits } from './decision-units.ts';
import { type FormFields, hidden } from './form-fields.ts';
import type { Marked } from './sections.ts';

const HEADINGS: Readonly<Record<CardKind, readonly [heading: string, explained: string]>> = {
  suggestion: ['Suggestions', 'Nothing changes until you accept one.'],
  flag: ['Flags', 'Something to look at. Only the source text can tell what is right.'],
  hand: ['By hand', 'What reviewers wrote themselves.'],
  edit: ['Applied', 'Already in the text. Reject what is wrong.'],
};

/** What is known of the rules, by id; those of which nothing is known are missing. */
type Known = ReadonlyMap<string, RuleFigures>;

export function changesList(text: Marked, form: FormFields, rules: readonly RuleFigures[]): Html {
  const known: Known = new Map(rules.map((rule) => [rule.id, rule]));
  const parts = partsOf(text.changes);
  return html`<section class="changes" id="changes" aria-labelledby="changes-title">
<h2 id="changes-title">Changes</h2>
${parts.length === 0 ? html`<p class="empty">The rules found nothing to change.</p>` : ''}
${text.attributed ? '' : html`<p class="told warn">The list of changes and the text do not match, so the text is compared with the upload word by word. The text that you see is right.</p>`}
${parts.map((part) => partOf(part, text, form, known))}
</section>`;
}

function partOf(part: Part, text: Marked, form: FormFields, known: Known): Html {
  const [heading, explained] = HEADINGS[part.kind];
  const count = part.rules.reduce((sum, { units }) => sum + units.length, 0);
  return html`<section class="part" aria-labelledby="part-${part.kind}">
<h3 id="part-${part.kind}">${heading} <span class="count">${count}</span></h3>
<p class="explained">${explained}</p>
${part.rules.map((rule) => ruleOf(rule, part.kind, text, form, known))}
</section>
`;
}

function ruleOf({ rule, units }: RuleUnits, kind: CardKind, text: Marked, form: FormFields, known: Known): Html {
  const trusted = trust(known.get(rule));
  return html`<div class="rule" data-rule="${rule}">
${isRule(rule) ? html`<h4>${ruleLink(rule)}${kind === 'suggestion' ? '' : trusted}</h4>` : ''}
${units.length > 1 && form.mayDecide && kind !== 'hand' ? atOnce({ rule, units }, kind, form) : ''}
<ol>${units.map((unit) => changeCard(unit, text, form, kind === 'suggestion' ? trusted : html``))}</ol>
</div>
`;
}

/** A preview first: the count, and what stands below it is what it is about. */
function atOnce({ rule, units }: RuleUnits, kind: CardKind, form: FormFields): Html {
  const all = kind === 'flag' ? ['Close', 'Dismiss'] : ['Accept', 'Reject'];
  return html`<details class="at-once"><summary>All ${units.length} at once</summary>
<form method="post" action="/review/articles/${form.article}/decisions" aria-label="All of ${rule}">
${hidden(form)}${units.map((unit) => html`<input type="hidden" name="target" value="${unit.target}">`)}
<p>One verdict on ${amount(units.length, 'change')} of this rule in this article: those listed below.</p>
<div class="buttons"><button name="verdict" value="accept">${all[0]} all ${units.length}</button>
<button name="verdict" value="reject">${all[1]} all ${units.length}</button>
<button name="verdict" value="undo" class="quiet">Undo all</button></div>
</form></details>`;
}
