// The key map: one list for the page that shows it and for the script that obeys it.
import { type Html, html } from '../../site/html.ts';

type Key = readonly [key: string, does: string];

const IN_THE_QUEUE: readonly Key[] = [
  ['J', 'next line'],
  ['K', 'previous line'],
  ['X', 'select the line, or clear the selection'],
  ['Enter', 'open the article'],
  ['/', 'go to the search'],
];

const IN_AN_ARTICLE: readonly Key[] = [
  ['J', 'next change in the text'],
  ['K', 'previous change'],
  ['N', 'next change that waits for a decision; P the previous one'],
  ['Space', 'read on to the next paragraph; with Shift the previous one'],
  ['A', 'accept, and go on as you came'],
  ['R', 'reject; then 1–4 for a reason, or go on without one'],
  ['U', 'undo the decision'],
  ['E', 'amend: write your own replacement'],
  ['Ctrl Enter', 'send what you have written'],
  ['Esc', 'close the box; what is written in it stays'],
  ['G', 'all changes of this rule in this article'],
  ['N', 'where texts are compared: next difference; P the previous one'],
  ['S', 'go to the approval, to sign the text'],
  ['L', 'next article of the queue; H the previous one'],
  ['Q', 'back to the queue'],
  ['Enter', 'show the change in the text'],
];

const EVERYWHERE: readonly Key[] = [['?', 'this list of keys']];

export const KEYS = [
  ['In the queue', IN_THE_QUEUE],
  ['In an article', IN_AN_ARTICLE],
  ['Everywhere', EVERYWHERE],
] as const;

export function keyMap(): Html {
  return html`<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
${KEYS.map(
  ([place, keys]) =>
    html`<h3>${place}</h3><dl>${keys.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl>`,
)}
<p><label><input type="checkbox" id="single-keys" checked> Single-key shortcuts</label>
<label><input type="checkbox" id="list-order"> J and K follow the list beside the text, not the text</label></p>
<form method="dialog"><button>Close</button></form>
</dialog>`;
}
