// One rule: what it does and why, how reviewers received it, what they rejected last, and who set what it may do.

import type { RuleDescription } from '../../api/rules/rules.ts';
import { decidedIn } from '../../learning/acceptance.ts';
import type { RuleFigures, RuleReport } from '../../learning/types.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { REASON_IN_WORDS } from '../../text/edit.ts';
import { difference, examples } from '../shell/examples.ts';
import { received, standingPills } from '../shell/figures.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { ago, moment, named, shortened } from '../shell/labels.ts';
import { ruleTitle } from '../shell/rule-title.ts';
import { visible } from '../shell/visible-characters.ts';

/** A rule with its latest rejections and who set what it may do. */
export type RulePage = RuleDescription & Omit<RuleReport, keyof RuleDescription>;

const LONGEST_SHOWN = 160;

export function rulePage(frame: Frame, rule: RulePage): string {
  return framed(
    {
      title: rule.id,
      place: 'rules',
      main: html`<div class="narrow one-rule">
<p class="crumbs"><a href="/review/rules">Rules</a></p>
<h1>${ruleTitle(rule.id)}</h1>
<p class="meta"><code>${rule.id}</code> ${standingPills(rule)} <span>version ${rule.version}</span></p>
<p class="lead">${rule.summary}</p>
<p>${rule.why}</p>
<h2>How reviewers receive it here</h2>
${received(rule)}
${doubt(rule)}
<h2>Latest rejections</h2>
${rule.rejections.length === 0 ? html`<p class="explained">Nobody has rejected any of its changes.</p>` : html`<ul class="rejections">${rule.rejections.map((one) => rejection(one, frame))}</ul>`}
<p><a href="/review?rule=${rule.id}">Articles in review in which it found something</a></p>
${rule.examples.length > 0 ? html`<h2>Examples</h2>${examples(rule.examples)}` : ''}
<h2>What it may do</h2>
${log(rule)}
${frame.actor.roles.includes('admin') ? setting(rule) : ''}
</div>`,
    },
    frame,
  );
}

/** The bound by which it is lowered, said where people can check it. */
function doubt({ upper, decided, standing }: RuleFigures): Html {
  if (upper === undefined || standing === 'off') return html``;
  const bound = { apply: '93 %', suggest: '60 %' };
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  if (standing === 'flag')
    return html`<p class="explained">It only points things out, so figures never lower it further.</p>`;
  return html`<p class="explained">After ${amount(decided, 'decision')} its acceptance is at most ${percent(upper)} (upper end of the 95 % interval). Below ${bound[standing]} it would be lowered; it is looked at when the number of decisions has doubled.</p>`;
}

function rejection(one: RulePage['rejections'][number], frame: Frame): Html {
  const reason = one.reason === 'unsaid' ? undefined : REASON_IN_WORDS[one.reason];
  return html`<li><p class="words" dir="auto">${
    one.after === undefined
      ? html`<mark class="flag">${shortened(visible(one.before), LONGEST_SHOWN)}</mark>`
      : difference(shortened(one.before, LONGEST_SHOWN), shortened(one.after, LONGEST_SHOWN))
  }</p>
<p class="meta"><span>${reason ?? 'no reason given'}</span> <span>by <bdi>${named(one.by)}</bdi></span> <span>${ago(one.at, frame.now)}</span> <a href="/review/articles/${one.article}?revision=${one.revision}#c-${one.edit}">Open the article</a></p></li>
`;
}

function log({ settings, tier }: RulePage): Html {
  if (settings.length === 0)
    return html`<p class="explained">Nobody has changed its setting: it may ${tier}, as its author wrote it.</p>`;
  return html`<ol class="facts">${settings.map(
    (fact) =>
      html`<li><p class="when"><time datetime="${fact.at}">${moment(fact.at)}</time> · <bdi>${named(fact.actor)}</bdi></p><p>${
        fact.type === 'Lowered'
          ? `Lowered from ${fact.from} to ${fact.standing}: only ${fact.figures.accepted} of ${amount(decidedIn(fact.figures), 'decision')} accepted it.`
          : `${fact.type} from ${fact.from} to ${fact.standing}: ${fact.reason}`
      }</p></li>\n`,
  )}</ol>`;
}

const UP_TO: Readonly<Record<RuleFigures['tier'], readonly RuleFigures['standing'][]>> = {
  apply: ['apply', 'suggest', 'flag', 'off'],
  suggest: ['suggest', 'flag', 'off'],
  flag: ['flag', 'off'],
};

function setting({ id, tier, standing }: RulePage): Html {
  return html`<form class="setting" method="post" action="/review/rules/${id}/standing">
<p><label>From now on it may <select name="standing">${UP_TO[tier].map(
    (one) =>
      html`<option value="${one}"${one === standing ? html` selected` : ''}>${one === 'off' ? 'do nothing' : one}</option>`,
  )}</select></label></p>
<label for="why-standing">Why?</label><textarea dir="auto" id="why-standing" name="reason" rows="2" required></textarea>
<button>Set what it may do</button>
<p class="explained">Articles that are here already stay as they were cleaned; “clean again” takes them up.</p>
</form>`;
}
