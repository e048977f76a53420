// Turns an approved text into the only HTML that readers ever get of it: an allow-list, with nothing approved left out.
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hono/html';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { frontMatterOf } from '../text/front-matter.ts';
import type { Format } from '../text/manuscript.ts';
import { type Html, html } from './html.ts';

/** The text without a first block that only says the title again: the page shows that as its heading. */
export function prose(text: string, format: Format, title: string): Html {
  return format === 'markdown' ? raw(fromMarkdown(text, title)) : fromText(text, title);
}

function fromText(text: string, title: string): Html {
  const blocks = text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const [first = '', ...rest] = blocks;
  return html`${(saysTheSame(first, title) ? rest : blocks).map((block) => html`<p>${lines(block)}</p>\n`)}`;
}

function lines(block: string): Html[] {
  return block.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>\n${line}`));
}

const ALLOWED: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
    ...['em', 'strong', 'del', 'a', 'img', 'sup', 'section', 'input'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title', 'id', 'rel', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy'],
    img: ['src', 'alt', 'title', ['loading', 'lazy'], ['referrerPolicy', 'no-referrer']],
    ol: ['start'],
    li: ['id'],
    h3: ['id'],
    section: ['dataFootnotes'],
    pre: [['tabIndex', 0]],
    div: [
      ['role', 'region'],
      ['ariaLabel', 'Table'],
      ['tabIndex', 0],
    ],
    th: ['align'],
    td: ['align'],
    input: ['ariaLabel', ['type', 'checkbox'], ['disabled', true], ['checked', true]],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  // Footnotes arrive with a prefix of their own; any other id is not allowed in.
  clobber: [],
  strip: ['script', 'style'],
};

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {
    // Markup inside Markdown was approved as text, so it is shown as text instead of being dropped.
    handlers: {
      html: (_state: unknown, node: { readonly value: string }) =>
        /^<!--[\s\S]*-->$/.test(node.value.trim()) ? undefined : { type: 'text', value: node.value },
    },
    footnoteLabel: 'Notes',
    clobberPrefix: 'note-',
  })
  .use(() => (tree: Root) => visit(tree))
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify);

function fromMarkdown(text: string, title: string): string {
  const parsed = markdown.parse(withoutFrontMatter(text));
  return markdown.stringify(markdown.runSync(withoutTitle(parsed, title)));
}

function withoutFrontMatter(text: string): string {
  return text.slice(frontMatterOf(text)?.end ?? 0);
}

function withoutTitle(root: MarkdownRoot, title: string): MarkdownRoot {
  const [first, ...rest] = root.children;
  if (first?.type !== 'heading' && first?.type !== 'paragraph') return root;
  return saysTheSame(plain(first), title) ? { ...root, children: rest } : root;
}

interface Part {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Part[];
}

function plain(node: Part): string {
  return node.value ?? (node.children ?? []).map(plain).join('');
}

function saysTheSame(block: string, title: string): boolean {
  return bare(block) === bare(title) && bare(title) !== '';
}

function bare(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.:]$/, '');
}

/** One h1 a page, links that give nothing away, pictures over https or not at all. */
function visit(node: Nodes): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'element') continue;
    visit(child);
    if (child.tagName === 'img' && !isOverHttps(child)) node.children[index] = { type: 'text', value: alt(child) };
    else if (child.tagName === 'table') node.children[index] = scrolling(child);
    else adapt(child);
  }
}

/** A wide table scrolls by itself, by keyboard too, and stays a table. */
function scrolling(table: Element): Element {
  const properties = { role: 'region', ariaLabel: 'Table', tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

function adapt(element: Element): void {
  const level = /^h([1-5])$/.exec(element.tagName)?.[1];
  if (level) element.tagName = `h${Number(level) + 1}`;
  if (element.tagName === 'a') element.properties['rel'] = ['nofollow', 'noopener', 'noreferrer'];
  if (element.tagName === 'pre') element.properties['tabIndex'] = 0;
  if (element.tagName === 'input') element.properties['ariaLabel'] = element.properties['checked'] ? 'done' : 'to do';
  if (element.tagName === 'img') {
    Object.assign(element.properties, { loading: 'lazy', referrerPolicy: 'no-referrer', alt: alt(element) });
  }
}

function isOverHttps(image: Element): boolean {
  return /^https:\/\//i.test(String(image.properties['src'] ?? ''));
}

function alt(image: Element): string {
  return String(image.properties['alt'] ?? '');
}
