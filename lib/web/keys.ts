// The key map: one list for the page that shows it and for the script that obeys it.
import { type Html, html } from './html.ts';

export const KEYS = [
  ['J', 'next change (in lists: next line)'],
  ['K', 'the one before'],
  ['A', 'accept'],
  ['R', 'reject; then 1–4 for a reason, or go on'],
  ['U', 'undo the decision'],
  ['E', 'amend: write your own replacement'],
  ['G', 'all changes of this rule in this article'],
  ['N', 'where texts are compared: next difference; P the one before'],
  ['S', 'go to the approval, to sign the text'],
  ['Enter', 'open; in the list of changes: show it in the text'],
  ['?', 'this map'],
] as const;

export function keyMap(): Html {
  return html`<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
<dl>${KEYS.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl>
<p><label><input type="checkbox" id="single-keys" checked> Single-key shortcuts</label></p>
<form method="dialog"><button>Close</button></form>
</dialog>`;
}
