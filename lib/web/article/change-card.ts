// One decision in the list of changes: what, why, on what evidence, and the buttons.

import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { REASON_IN_WORDS, REASONS } from '../../text/edit.ts';
import { within } from '../shell/context.ts';
import { shortened } from '../shell/labels.ts';
import { inOneLine, visible } from '../shell/visible-characters.ts';
import { wordDiff } from '../shell/word-diff.ts';
import type { CardKind, Change } from './changes.ts';
import type { Unit } from './decision-units.ts';
import { type FormFields, hidden } from './form-fields.ts';
import { takeBack } from './hand-edit.ts';
import type { Marked } from './sections.ts';
import { changeState } from './words.ts';

const LONGEST_SHOWN = 260;

/** `trusted`: how its rule was received before. */
export function changeCard(unit: Unit, text: Marked, form: FormFields, trusted: Html): Html {
  const ids = unit.members.map((member) => member.id).join(' ');
  return html`<li class="change" id="c-${unit.target}" data-target="${unit.target}" data-ids="${ids}" data-start="${unit.members[0].start}" data-kind="${unit.kind}" data-state="${unit.state}" tabindex="-1">${insideCard(unit, text, form, trusted)}</li>
`;
}

/** What a decision may change: shown anew after each. */
export function insideCard(unit: Unit, text: Marked, form: FormFields, trusted: Html = html``): Html {
  const anchors = unit.members.filter((member) => member.id !== unit.target);
  return html`
${anchors.map((member) => html`<span id="c-${member.id}"></span>`)}
<p class="state"><span class="pill" data-change="${unit.state}">${changeState(unit.kind, unit.state)}</span>${carried(unit)}${trusted}</p>
${unit.members.length > 1 ? html`<p class="together">One decision on ${amount(unit.members.length, 'place')}</p>` : ''}
${unit.members.map((member, index) => told(member, unit.members[index - 1], text.manuscript))}
${form.mayDecide ? buttons(unit, form) : ''}
`;
}

function carried(unit: Unit): Html {
  const [first] = unit.members;
  if (first.by === undefined || unit.kind === 'hand') return html``;
  const reason = first.reason && REASON_IN_WORDS[first.reason];
  return html` <span class="by">by <bdi>${first.by}</bdi>${reason ? `: ${reason}` : ''}${
    first.carried ? ', on an earlier revision' : ''
  }</span>`;
}

/** What the one above has said already is not said again. */
function told(change: Change, above: Change | undefined, manuscript: string): Html {
  return html`<p class="what" dir="auto">${inContext(change, manuscript)}</p>
${change.message === above?.message ? '' : html`<p class="why">${change.message}</p>`}
${change.evidence === '' || change.evidence === above?.evidence ? '' : html`<p class="evidence">${change.evidence}</p>`}
${change.also.length > 0 ? html`<p class="evidence">Touched again by ${change.also.join(', ')}.</p>` : ''}`;
}

const SHORT = 48;

function inContext(change: Change, manuscript: string): Html {
  const { before, after, start, end } = change;
  if (Math.max(before.length, after?.length ?? 0) > SHORT) return difference(change);
  return within(difference(change), manuscript.slice(0, start), manuscript.slice(end));
}

/** Word by word; a flag has nothing to put instead. */
export function difference({ before, after }: { readonly before: string; readonly after?: string | undefined }): Html {
  if (after === undefined) return html`<mark class="flag">${shortened(visible(before), LONGEST_SHOWN)}</mark>`;
  const pieces = wordDiff(before, after);
  return html`${pieces.map(({ kind, text }) => {
    const words = shortened(kind === 'same' ? text : inOneLine(text), LONGEST_SHOWN);
    if (kind === 'same') return html`${words}`;
    return kind === 'del' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  })}`;
}

interface Labels {
  readonly accept: string;
  readonly reject: string;
}

const LABELS: Readonly<Record<Exclude<CardKind, 'hand'>, Labels>> = {
  edit: { accept: 'Accept', reject: 'Reject' },
  suggestion: { accept: 'Accept', reject: 'Reject' },
  flag: { accept: 'Close', reject: 'Dismiss' },
};

function buttons({ kind, ...unit }: Unit, form: FormFields): Html {
  if (kind === 'hand') return takeBack(unit.members[0], form);
  const { accept, reject } = LABELS[kind];
  const isUndecided = unit.state === 'undecided' || unit.state === 'applied';
  return html`<form method="post" action="/review/articles/${form.article}/decisions" class="verdicts">
${hidden(form)}<input type="hidden" name="target" value="${unit.target}"><input type="hidden" name="at" value="${unit.target}">
<div class="buttons"><button name="verdict" value="accept">${accept}</button>
<button name="verdict" value="reject">${reject}</button>
<button name="verdict" value="undo" class="quiet"${isUndecided ? html` disabled` : ''}>Undo</button>
<a class="quiet" href="#text" data-show="${unit.members[0].id}">In the text</a></div>
${more(unit)}
</form>`;
}

/** A reason and words of one's own are asked for only by those who want to give them. */
function more(unit: Pick<Unit, 'target' | 'members'>): Html {
  const [first, ...rest] = unit.members;
  const id = `own-${unit.target}`;
  return html`<details><summary>Reason, or your own words</summary>
<p><label>Why not <select name="reason"><option value="">no reason given</option>${REASONS.map(
    (value, index) => html`<option value="${value}">${index + 1} ${REASON_IN_WORDS[value]}</option>`,
  )}</select></label></p>
${
  rest.length > 0
    ? ''
    : html`<p><label for="${id}">Put instead</label><textarea dir="auto" id="${id}" name="text" rows="3">\n${first.after ?? first.before}</textarea></p>
<button name="verdict" value="amend">Amend</button>`
}</details>`;
}
