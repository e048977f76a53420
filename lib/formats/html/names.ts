// Which elements are blocks, lists or marks, as DEFECTS 8 and the HTML standard have it.
import type { Budget } from '../budget.ts';
import type { Mark } from './runs.ts';
import { type Element, isDropped, isElement, isText, type Node } from './tree.ts';
import { linkTarget } from './words.ts';

export const BLOCKS = new Set(
  (
    'html body p div section article main header footer nav aside search label form fieldset legend address center details summary ' +
    'dialog figure figcaption hgroup dl dt dd li optgroup table caption thead tbody tfoot tr td th frameset'
  ).split(' '),
);
const MARKS = new Map<string, Mark>([
  ['em', { kind: 'em' }],
  ['i', { kind: 'em' }],
  ['strong', { kind: 'strong' }],
  ['b', { kind: 'strong' }],
  ['del', { kind: 'strike' }],
  ['s', { kind: 'strike' }],
  ['strike', { kind: 'strike' }],
]);
export const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext']);
export const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
export const EMBEDDED = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

/** The mark that an element puts on its words; each link and each piece of code is one of its own. */
export function markOf(element: Element): Mark | undefined {
  if (element.tagName === 'code') return { kind: 'code' };
  if (element.tagName !== 'a') return MARKS.get(element.tagName);
  const href = linkTarget(element);
  return href === undefined ? undefined : { kind: 'link', href };
}

/** The text of preformatted elements, white space and all. */
export function verbatim(nodes: readonly Node[], spend: Budget): string {
  const texts: string[] = [];
  for (const node of nodes) {
    spend();
    if (isText(node)) texts.push(node.value);
    else if (isElement(node) && !isDropped(node)) {
      texts.push(node.tagName === 'br' ? '\n' : verbatim(node.childNodes, spend));
      if (BLOCKS.has(node.tagName) && !texts.at(-1)?.endsWith('\n')) texts.push('\n');
    }
  }
  return texts.join('');
}
