// What other readers of Markdown make of a text, and what ours does, in the same words: kind, first line, last line.
import { type Node, Parser } from 'commonmark';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from '../../lib/text/block.ts';
import { blocksOf } from '../../lib/text/blocks.ts';

const KINDS: Readonly<Record<string, string>> = {
  heading: 'heading',
  code: 'code',
  html: 'html',
  thematicBreak: 'rule',
  table: 'table',
  paragraph: 'paragraph',
  definition: 'definition',
};

export const treeOf = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** A tree's leaves as our reader has them: a quote is one block, and the first paragraph of an item is the item. */
export function theirBlocks(text: string): readonly string[] {
  const found: string[] = [];
  const lines = text.split('\n');
  for (const child of treeOf(text).children) flatten(child, found, undefined, lines);
  return found;
}

/** Blank lines behind code that nothing closes: one reader counts them in, the other does not. */
function lastLine(lines: readonly string[], first: number, last: number): number {
  let line = last;
  while (line > first && /^[\s>]*$/u.test(lines[line - 1] ?? '')) line--;
  return line;
}

function flatten(node: Nodes, found: string[], itemLine: number | undefined, lines: readonly string[]): void {
  const first = node.position?.start.line ?? 0;
  const last = lastLine(lines, first, node.position?.end.line ?? 0);
  if (node.type === 'list') for (const item of node.children) flatten(item, found, itemLine, lines);
  else if (node.type === 'listItem') {
    const opens = node.children[0]?.position?.start.line === first;
    if (!opens) found.push(`bare item ${first}-${first}`);
    for (const [index, child] of node.children.entries())
      flatten(child, found, index === 0 && opens ? first : undefined, lines);
  } else if (node.type === 'blockquote') found.push(`quote ${first}-${last}`);
  else {
    const kind = node.type === 'paragraph' && itemLine === first ? 'item' : (KINDS[node.type] ?? node.type);
    found.push(`${kind} ${first}-${last}`);
  }
}

/** Our blocks; an image that stands alone is a paragraph to others. */
export function ourBlocks(text: string, blocks: readonly Block[] = blocksOf(text, 'markdown')): readonly string[] {
  const lines = text.split('\n');
  return blocks.map(({ kind, start, end, content }) => {
    const first = lineOf(text, start);
    const name = kind === 'image' ? 'paragraph' : kind === 'item' && content.trim() === '' ? 'bare item' : kind;
    return `${name} ${first}-${lastLine(lines, first, lineOf(text, end))}`;
  });
}

const REFERENCE_KINDS: Readonly<Record<string, string>> = {
  heading: 'heading',
  code_block: 'code',
  html_block: 'html',
  thematic_break: 'rule',
  paragraph: 'paragraph',
};

/** What CommonMark's own reader makes of it, which knows no tables and keeps no definitions: kinds and first lines. */
export function referenceBlocks(text: string): readonly string[] {
  const found: string[] = [];
  for (const child of childrenOf(new Parser().parse(text))) flattenReference(child, found, undefined);
  return found;
}

function flattenReference(node: Node, found: string[], itemLine: number | undefined): void {
  const first = node.sourcepos[0][0];
  const children = childrenOf(node);
  if (node.type === 'list') for (const item of children) flattenReference(item, found, itemLine);
  else if (node.type === 'item') {
    const opens = children[0]?.sourcepos[0][0] === first;
    if (!opens) found.push(`bare item ${first}`);
    for (const [index, child] of children.entries())
      flattenReference(child, found, index === 0 && opens ? first : undefined);
  } else if (node.type === 'block_quote') found.push(`quote ${first}`);
  else found.push(`${node.type === 'paragraph' && itemLine === first ? 'item' : REFERENCE_KINDS[node.type]} ${first}`);
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) children.push(child);
  return children;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Stretches of code and HTML that others see and that no shield of ours covers as such. */
export function unshielded(text: string): readonly string[] {
  const covered = new Uint8Array(text.length);
  for (const { start, piece } of blocksOf(text, 'markdown'))
    for (const shield of piece.shields)
      if (CODE.has(shield.kind)) covered.fill(1, start + shield.start, start + shield.end);
  const nodes: Nodes[] = [];
  visit(treeOf(text), (node) => nodes.push(node));
  const lines = nodes.filter(({ type }) => FLOW.has(type)).map((node) => node.position?.start.offset ?? 0);
  return nodes.flatMap((node) => {
    if (node.type !== 'code' && node.type !== 'html' && node.type !== 'inlineCode') return [];
    const from = node.position?.start.offset ?? 0;
    // What ends with its container may reach into what begins below.
    const below = Math.min(...lines.filter((at) => at > from));
    const to = Math.min(node.position?.end.offset ?? 0, text.lastIndexOf('\n', below - 1) + 1 || text.length);
    const left = [...text.slice(from, to)].some((char, at) => covered[from + at] !== 1 && !/[\s>]/u.test(char));
    return left ? [`${node.type}: ${text.slice(from, to)}`] : [];
  });
}

const FLOW: ReadonlySet<string> = new Set([
  ...Object.keys(KINDS).filter((kind) => kind !== 'html'),
  'listItem',
  'blockquote',
]);
const CODE: ReadonlySet<string> = new Set(['code', 'html']);

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
