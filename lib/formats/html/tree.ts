// Parses a page as a browser does, and stops at markup that is only there to exhaust the reader.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { Budget } from '../budget.ts';
import { isInvisible } from '../bytes.ts';
import { DEPTH_LIMIT, RefusedUpload, TOO_DEEP, TOO_MANY_PARTS } from '../refusals.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** Memory, not time: a million elements take half a gigabyte. */
const ELEMENT_LIMIT = 500_000;
/** `html` and `body` are around every page, written or not. */
const AROUND = 2;

export function parsePage(html: string, spend: Budget): Document {
  return parse(html, { treeAdapter: bounded(spend) });
}

/** Markup that stands within a page as text. */
export function parsePart(html: string, spend: Budget): Fragment {
  return parseFragment(html, { treeAdapter: bounded(spend) });
}

function bounded(spend: Budget): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      spend();
      elements += 1;
      if (elements > ELEMENT_LIMIT) throw new RefusedUpload(TOO_MANY_PARTS);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEPTH_LIMIT + AROUND) throw new RefusedUpload(TOO_DEEP);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

export const isElement = defaultTreeAdapter.isElementNode;
export const isText = defaultTreeAdapter.isTextNode;

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** Every element in document order, without recursion. */
export function* elementsIn(root: Document | Fragment | Element): Generator<Element> {
  const waiting: Node[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    wait(waiting, node);
  }
}

function wait(waiting: Node[], parent: Element): void {
  for (let i = parent.childNodes.length - 1; i >= 0; i -= 1) {
    const child = parent.childNodes[i];
    if (child !== undefined) waiting.push(child);
  }
}

/** The element's text with white space collapsed, as far as `limit` characters. */
export function textOf(root: Element, limit = 1000): string {
  let text = '';
  const waiting: Node[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined && text.length < limit; node = waiting.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node) && !isDropped(node)) wait(waiting, node);
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Whether a reader sees any word in the element. */
export function hasText(root: Element): boolean {
  const waiting: Node[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node) && !isInvisible(node.value)) return true;
    if (isElement(node) && !isDropped(node)) wait(waiting, node);
  }
  return false;
}

/** What no reader sees, or sees only as a control. */
const DROPPED = new Set(
  (
    'head title meta link base style script noscript template svg iframe frame frameset noframes object embed applet param ' +
    'audio video canvas source track map area input textarea select button datalist output progress meter rp annotation annotation-xml'
  ).split(' '),
);
const NOT_DISPLAYED = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}none/i;

export function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return element.tagName !== 'button' || !isSaid(element);
  if (element.attrs.length === 0) return false;
  if (attribute(element, 'hidden') !== undefined) return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  return NOT_DISPLAYED.test(attribute(element, 'style') ?? '');
}

const SENTENCES = new Set(['p', 'li', 'td', 'dd', 'figcaption']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt']);
/** Neighbours of a button in a sentence. */
const MOST_NEIGHBOURS = 200;

/** A button whose words are part of a sentence, or a heading that unfolds what is below it. */
function isSaid({ parentNode }: Element): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false;
  if (HEADINGS.has(parentNode.tagName)) return true;
  const around = parentNode.childNodes;
  if (!SENTENCES.has(parentNode.tagName) || around.length > MOST_NEIGHBOURS) return false;
  const first = around.find((node) => isElement(node) || !isBlank(node));
  const last = around.findLast((node) => isElement(node) || !isBlank(node));
  return first !== undefined && last !== undefined && isText(first) && isText(last) && first !== last;
}

const isBlank = (node: Node): boolean => !isText(node) || isInvisible(node.value);
