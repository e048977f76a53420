// What becomes of an article's elements on the page: headings below the title without gaps, tables that scroll, links that give nothing away.
import type { Element, Nodes, Root } from 'hast';

/** Changes the tree. */
export function pageElements(tree: Root): void {
  visit(tree, []);
}

/** Level of the title, which is the page's own `h1`. */
const TITLE = 1;
const LOWEST = 6;

/** `open`: the levels, as the text has them, of the headings that we are below. */
function visit(node: Nodes, open: number[]): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'element') continue;
    if (isNotes(child)) open.length = 0;
    visit(child, open);
    if (child.tagName === 'img' && !isOverHttps(child)) node.children[index] = { type: 'text', value: wordsOf(child) };
    else if (child.tagName === 'table') node.children[index] = scrolling(child);
    else adapt(child, open);
  }
}

const isNotes = (element: Element): boolean => element.properties['dataFootnotes'] !== undefined;

/** A wide table scrolls by itself, by keyboard too, and stays a table. */
function scrolling(table: Element): Element {
  const properties = { role: 'region', ariaLabel: 'Table', tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

function adapt(element: Element, open: number[]): void {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) element.tagName = `h${levelOnPage(Number(level), open)}`;
  if (element.tagName === 'a') element.properties['rel'] = ['nofollow', 'noopener', 'noreferrer'];
  if (element.tagName === 'pre') element.properties['tabIndex'] = 0;
  if (element.tagName === 'input') element.properties['ariaLabel'] = element.properties['checked'] ? 'done' : 'to do';
  if (element.tagName === 'img') {
    Object.assign(element.properties, { loading: 'lazy', referrerPolicy: 'no-referrer', alt: said(element, 'alt') });
  }
}

/** One below the heading that it stands under, whatever levels the text left out: an outline has no gaps. */
function levelOnPage(level: number, open: number[]): number {
  while ((open.at(-1) ?? 0) >= level) open.pop();
  open.push(level);
  return Math.min(LOWEST, TITLE + open.length);
}

function isOverHttps(image: Element): boolean {
  return /^https:\/\//i.test(said(image, 'src'));
}

/** In the place of a picture that is not shown. */
function wordsOf(image: Element): string {
  const [alt, title] = [said(image, 'alt'), said(image, 'title')];
  return title === '' ? alt : `${alt} (${title})`;
}

const said = (element: Element, name: string): string => String(element.properties[name] ?? '');
