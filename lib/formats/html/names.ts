// Which elements are blocks, lists or marks, as DEFECTS 8 and the HTML standard have it.
import type { Budget } from '../budget.ts';
import type { Mark } from './runs.ts';
import { attribute, type Element, isDropped, isElement, isText, type Node, textOf } from './tree.ts';
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
    else if (isElement(node) && !isDropped(node) && !isGutter(node)) {
      texts.push(node.tagName === 'br' ? '\n' : verbatim(node.childNodes, spend));
      if (BLOCKS.has(node.tagName) && !texts.at(-1)?.endsWith('\n')) texts.push('\n');
    }
  }
  return texts.join('');
}

const GUTTER =
  /(?:^|\s)(?:line-?numbers?(?:-rows)?|lineno|linenos|linenum|ln-?num|lnt|gutter|hljs-ln-numbers|blob-num|rouge-gutter|code-?gutter|CodeMirror-linenumber)(?:\s|$)/u;

/** Numbers of lines beside code, which a reader sees as no part of it. */
export function isGutter(element: Element): boolean {
  if (element.attrs.length === 0 || !GUTTER.test((attribute(element, 'class') ?? '').slice(0, 400))) return false;
  return /^[\d\s]*$/u.test(textOf(element, 100_000));
}

const LANGUAGE = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([A-Za-z][\w+#.-]{0,19})(?=[\s;]|$)/u;

/** What the classes of code, of what is in it or right around it say of its language. */
export function languageOf(code: Element): string {
  const inner = code.childNodes.find((node) => isElement(node) && node.tagName === 'code');
  const around = code.parentNode !== null && 'tagName' in code.parentNode ? [code.parentNode] : [];
  for (const element of [...(inner !== undefined && isElement(inner) ? [inner] : []), code, ...around]) {
    const found = LANGUAGE.exec((attribute(element, 'class') ?? '').slice(0, 400))?.[1];
    if (found !== undefined) return /^(?:none|text|plain(?:text)?)$/iu.test(found) ? '' : found;
  }
  return '';
}
