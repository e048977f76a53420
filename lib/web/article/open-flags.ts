// Flags that nobody has looked at, where a text is signed: counted, named, and with a tick of their own.
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { shortened } from '../shell/labels.ts';
import { inOneLine } from '../shell/visible-characters.ts';
import type { Change } from './changes.ts';
import { unitsOf } from './decision-units.ts';

/** More are counted. */
const NAMED = 5;
const LONGEST = 60;

/** Flags without a decision, a group as one; one that blocks an approval is counted among what is undecided. */
export function flagsOpen(changes: readonly Change[]): readonly Change[] {
  return unitsOf(changes)
    .filter(
      ({ kind, state, members }) => kind === 'flag' && state === 'undecided' && !members.some((one) => one.blocks),
    )
    .map(({ members }) => members[0]);
}

/** The browser holds the form back until it is ticked, with a script or without. */
export function openFlags(changes: readonly Change[]): Html {
  const open = flagsOpen(changes);
  if (open.length === 0) return html``;
  const more = open.length - NAMED;
  return html`<div class="open-flags"><p>${amount(open.length, 'flag is', 'flags are')} open:</p>
<ul>${open.slice(0, NAMED).map(({ id, before, message }) => html`<li><a href="#c-${id}"><bdi>${shortened(inOneLine(before), LONGEST)}</bdi></a> <span class="why">${message}</span></li>`)}${more > 0 ? html`<li>and ${more} more</li>` : ''}</ul>
<label class="seen-flags"><input type="checkbox" name="flags" value="seen" required> I have looked at ${open.length === 1 ? 'it' : 'them'}</label></div>`;
}
