// Turns an approved text into the only HTML that readers ever get of it: an allow-list, with nothing approved left out unsaid.
import { raw } from 'hono/html';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Format } from '../text/manuscript.ts';
import { shownFrom, unshownIn } from '../text/unshown.ts';
import { ALLOWED } from './allowed.ts';
import { type Html, html } from './html.ts';
import { keepWords, type MarkdownPart } from './keep-words.ts';
import { pageElements } from './page-elements.ts';

export interface SignedText {
  readonly text: string;
  readonly format: Format;
  readonly title: string;
  /** Whether the file had any as it came; else what looks like it is text. */
  readonly frontMatter: boolean;
}

/** The text without a first block that only says the title again: the page shows that as its heading. */
export function prose({ text, format, title, frontMatter }: SignedText): Html {
  return format === 'markdown' ? raw(fromMarkdown(text, title, frontMatter)) : fromText(text, title);
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

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { footnoteLabel: 'Notes', clobberPrefix: 'note-' })
  .use(() => pageElements)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify);

function fromMarkdown(text: string, title: string, frontMatter: boolean): string {
  const from = shownFrom(text, frontMatter);
  const source = text.slice(from);
  const tree = markdown.parse(source);
  const hidden = unshownIn(text, 'markdown', frontMatter)
    .filter(({ kind }) => kind === 'comment')
    .map((comment) => ({ ...comment, start: comment.start - from, end: comment.end - from }));
  keepWords(tree, source, hidden);
  return markdown.stringify(markdown.runSync(withoutTitle(tree, title)));
}

function withoutTitle(root: Root, title: string): Root {
  const [first, ...rest] = root.children;
  if (first?.type !== 'heading' && first?.type !== 'paragraph') return root;
  return saysTheSame(plain(first), title) && !saysMore(first) ? { ...root, children: rest } : root;
}

/** A picture, or the title of a link, is nothing that a headline could show. */
function saysMore({ type, title, children = [] }: MarkdownPart): boolean {
  return type === 'image' || (title ?? '') !== '' || children.some(saysMore);
}

function plain(node: MarkdownPart): string {
  return node.value ?? node.alt ?? (node.children ?? []).map(plain).join('');
}

function saysTheSame(block: string, title: string): boolean {
  return bare(block) === bare(title) && bare(title) !== '';
}

function bare(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.:]$/, '');
}
