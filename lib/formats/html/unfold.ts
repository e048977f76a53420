// What a browser shows though the markup keeps it apart: shadow roots, an article in `noscript`, the picture that a script would load.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { Budget } from '../budget.ts';
import {
  attribute,
  type Document,
  type Element,
  elementsIn,
  isElement,
  isText,
  type Node,
  parsePart,
  textOf,
} from './tree.ts';
import { pictureOf } from './words.ts';

/** Markup for the case without scripts that is longer than a picture. */
const LEAST_ARTICLE = 200;
const LONGEST_PICTURE = 4000;
/** Text in characters of a page that has an article without it. */
const HAS_ARTICLE = 400;
/** Parts of a page that are looked at, and neighbours of a picture. */
const MOST_LOOKED_AT = 500;
const MOST_BESIDE = 60;
const TEMPLATE = /^text\/(?:x-)?(?:template|html)$/iu;

/** Changes the tree in place; `html` is what it was parsed from. */
export function unfold(page: Document, html: string, spend: Budget): void {
  if (html.includes('shadowrootmode')) openShadows(page, spend);
  if (!/<noscript|<script[^>]{0,200}text\/(?:x-)?(?:template|html)/iu.test(html)) return;
  const waiting = [...elementsIn(page)].filter(isWithoutScripts).slice(0, MOST_LOOKED_AT);
  for (const element of waiting) showPicture(element, spend);
  if (prose(page) < HAS_ARTICLE) showArticle(waiting, spend);
}

function openShadows(page: Document, spend: Budget): void {
  for (const element of [...elementsIn(page)]) open(element, spend);
}

/** The shadow tree takes the place of the element's own children, which fill its slots. */
function open(host: Element, spend: Budget): void {
  const root = host.childNodes.find((node) => isTemplate(node) && attribute(node, 'shadowrootmode') !== undefined);
  if (root === undefined || !isTemplate(root)) return;
  const light = host.childNodes.filter((node) => node !== root);
  const shadow = root.content.childNodes;
  const slots = new Map<string, Element>();
  for (const each of elementsIn(root.content))
    if (each.tagName === 'slot') slots.set(attribute(each, 'name') ?? '', each);
  host.childNodes = [];
  for (const node of shadow) adopt(host, node);
  for (const node of light) {
    const slot = slots.get(isElement(node) ? (attribute(node, 'slot') ?? '') : '');
    if (slot !== undefined) adopt(slot, node);
  }
  for (const each of [...elementsIn(host)]) {
    spend();
    open(each, spend);
  }
}

function isTemplate(node: Node): node is DefaultTreeAdapterTypes.Template {
  return isElement(node) && node.tagName === 'template' && 'content' in node;
}

function adopt(parent: Element, node: Node): void {
  node.parentNode = parent;
  parent.childNodes.push(node);
}

function isWithoutScripts(element: Element): boolean {
  if (element.tagName === 'noscript') return true;
  return element.tagName === 'script' && TEMPLATE.test(attribute(element, 'type') ?? '');
}

const source = (element: Element): string =>
  element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');

/** A picture in `noscript` is the one that stands beside it with nothing to show yet. */
function showPicture(element: Element, spend: Budget): void {
  const markup = element.tagName === 'noscript' ? source(element) : '';
  if (markup.length > LONGEST_PICTURE || !/^\s*<(?:img|picture|a|figure)\b/iu.test(markup)) return;
  const [image, ...others] = [...elementsIn(parsePart(markup, spend))].filter(({ tagName }) => tagName === 'img');
  const parent = element.parentNode;
  if (image === undefined || others.length > 0 || parent === null || !('tagName' in parent)) return;
  if (parent.childNodes.length > MOST_BESIDE) return;
  if (typeof pictureOf(image) !== 'object') return;
  const waiting = elementsIn(parent).find(({ tagName }) => tagName === 'img');
  if (waiting === undefined) replace(element, [image]);
  else if (typeof pictureOf(waiting) !== 'object' || /lazy/iu.test(attribute(waiting, 'class') ?? '')) {
    const alt = attribute(waiting, 'alt') || attribute(image, 'alt');
    waiting.attrs = [...image.attrs.filter(({ name }) => name !== 'alt'), { name: 'alt', value: alt ?? '' }];
  }
}

function replace(element: Element, nodes: readonly Node[]): void {
  const parent = element.parentNode;
  if (parent === null) return;
  for (const node of nodes) defaultTreeAdapter.insertBefore(parent, node, element);
  defaultTreeAdapter.detachNode(element);
}

/** Text in characters that is more than a link. */
function prose(page: Document): number {
  let length = 0;
  for (const element of elementsIn(page)) {
    if (element.tagName === 'p' || element.tagName === 'br' || element.tagName === 'article') {
      const holder = element.tagName === 'br' ? element.parentNode : element;
      if (holder !== null && 'tagName' in holder) length += textOf(holder, HAS_ARTICLE).length;
    }
    if (length >= HAS_ARTICLE) return length;
  }
  return length;
}

/** The longest of each parent: systems keep the same text in a template and in `noscript`. */
function showArticle(waiting: readonly Element[], spend: Budget): void {
  const longest = new Map<unknown, { element: Element; markup: string }>();
  for (const element of waiting) {
    const markup = source(element);
    const known = longest.get(element.parentNode)?.markup.length ?? 0;
    if (markup.length > Math.max(known, LEAST_ARTICLE) && /<(?:p|br|div)[\s/>]/iu.test(markup))
      longest.set(element.parentNode, { element, markup });
  }
  for (const { element, markup } of longest.values()) replace(element, parsePart(markup, spend).childNodes);
}
