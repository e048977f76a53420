// A rule's examples, as differences: what it mends, what it points out, and what it leaves alone.

import type { RuleView } from '../../api/rules/rules.ts';
import { type Html, html } from '../../site/html.ts';
import { inOneLine } from './visible-characters.ts';
import { wordDiff } from './word-diff.ts';

type Example = RuleView['examples'][number];

export function examples(all: readonly Example[]): Html {
  return html`<ul class="examples">${all.map(example)}</ul>`;
}

function example({ before, after, flagged }: Example): Html {
  if (flagged !== undefined) return html`<li><span class="pill">flagged</span> ${pointedOut(before, flagged)}</li>`;
  if (before === after)
    return html`<li><span class="pill">kept</span> <span class="words" dir="auto">${before}</span></li>`;
  return html`<li><span class="pill">fixed</span> <span class="words" dir="auto">${difference(before, after)}</span></li>`;
}

function pointedOut(before: string, flagged: string): Html {
  const at = before.indexOf(flagged);
  if (at < 0) return html`<span class="words" dir="auto">${before}</span>`;
  return html`<span class="words" dir="auto">${before.slice(0, at)}<mark class="flag">${flagged}</mark>${before.slice(at + flagged.length)}</span>`;
}

/** Word by word, with line ends and spaces made visible where they are what changed. */
export function difference(before: string, after: string): Html {
  return html`${wordDiff(before, after).map(({ kind, text }) => {
    if (kind === 'same') return html`${text}`;
    const words = inOneLine(text);
    return kind === 'del' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  })}`;
}
