// Makes a Markdown tree ready for the page, so that nothing which was approved is left out: what renderers drop by habit becomes text.
import type { Root } from 'mdast';
import { splice } from '../text/edit.ts';
import type { Unshown } from '../text/manuscript.ts';
import { commentSpans } from '../text/unshown.ts';

/** Any node of the tree, with what is asked of it here. */
export interface MarkdownPart {
  type: string;
  value?: string;
  children?: MarkdownPart[];
  identifier?: string;
  label?: string | null | undefined;
  alt?: string | null | undefined;
  title?: string | null | undefined;
  align?: readonly (string | null)[] | null | undefined;
  ordered?: boolean | null | undefined;
  start?: number | null | undefined;
  lang?: string | null | undefined;
  meta?: string | null | undefined;
  data?: object | undefined;
  position?: Place | undefined;
}

interface Place {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Changes the tree of `source`; `hidden` are the comments in it that the desk lists, which alone are not printed. */
export function keepWords(root: Root, source: string, hidden: readonly Unshown[]): void {
  const tree: MarkdownPart = root;
  const used = new Set(
    partsOf(tree).flatMap(({ type, identifier = '' }) => (REFERENCES.has(type) ? [identifier] : [])),
  );
  const orphans = takeOrphans(tree);
  rewrite(tree, { source, hidden, used });
  if (orphans.length === 0) return;
  const list: MarkdownPart = { type: 'list', ordered: false, children: orphans.map(listed) };
  rewrite(list, { source, hidden, used });
  tree.children?.push(list);
}

const REFERENCES: ReadonlySet<string> = new Set(['linkReference', 'imageReference']);
/** What holds paragraphs, not words. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

interface Rewriting {
  readonly source: string;
  readonly hidden: readonly Unshown[];
  /** Labels of addresses that something in the text refers to; each is taken out when its definition is met. */
  readonly used: Set<string>;
}

function rewrite(parent: MarkdownPart, by: Rewriting): void {
  if (!parent.children) return;
  parent.children = parent.children.flatMap((child) => rewritten(child, parent, by));
  if (parent.type === 'table') widen(parent);
  if (parent.type === 'list' && parent.ordered) number(parent, by.source);
}

function rewritten(part: MarkdownPart, parent: MarkdownPart, by: Rewriting): readonly MarkdownPart[] {
  rewrite(part, by);
  switch (part.type) {
    case 'html':
      return asText(withoutComments(part, by.hidden), parent);
    case 'definition':
      return by.used.delete(part.identifier ?? '') ? [part] : asText(sourceOf(part, by.source), parent);
    case 'code':
      return [part.meta ? { ...part, data: titled(`${part.lang ?? ''} ${part.meta}`) } : part];
    default:
      return [part];
  }
}

const titled = (title: string) => ({ hProperties: { title } });

/** Markup inside Markdown was approved as text, so that it is shown as text. */
function asText(words: string, parent: MarkdownPart): readonly MarkdownPart[] {
  if (words.trim() === '') return [];
  const text: MarkdownPart = { type: 'text', value: HOLDS_BLOCKS.has(parent.type) ? words.trim() : words };
  return HOLDS_BLOCKS.has(parent.type) ? [{ type: 'paragraph', children: [text] }] : [text];
}

/** As many of its comments as the desk lists at this place. */
function withoutComments(part: MarkdownPart, hidden: readonly Unshown[]): string {
  const { start, end } = spotOf(part);
  const count = hidden.filter((comment) => comment.start >= start && comment.start < end).length;
  const { value = '' } = part;
  const gone = [...commentSpans(value)].slice(0, count).map((span) => ({ ...span, after: '' }));
  return splice(value, gone);
}

function spotOf({ position }: MarkdownPart): Spot {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function sourceOf(part: MarkdownPart, source: string): string {
  const { start, end } = spotOf(part);
  return source.slice(start, end);
}

/**
 * A row keeps the cells beyond the header's width, and the header gets empty ones above them. No row is padded: a renderer
 * that fills each up to the widest makes gigabytes of a small file.
 */
function widen(table: MarkdownPart): void {
  const { align } = table;
  const rows = table.children ?? [];
  for (const row of rows) {
    for (const [index, cell] of (row.children ?? []).entries()) {
      const side = align?.[index];
      if (side) cell.data = { hProperties: { align: side } };
    }
  }
  table.align = undefined;
  const width = rows.reduce((most, row) => Math.max(most, row.children?.length ?? 0), 0);
  const header = rows[0]?.children;
  while (header && header.length < width) header.push({ type: 'tableCell', children: [] });
}

/** Renderers count on from the first number; the page says the numbers that were signed. */
function number(list: MarkdownPart, source: string): void {
  let due = list.start ?? 1;
  for (const item of list.children ?? []) {
    const written = /^\d{1,9}/u.exec(sourceOf(item, source))?.[0];
    const value = written === undefined ? due : Number(written);
    if (value !== due) item.data = { hProperties: { value } };
    due = value + 1;
  }
}

/** Takes out the notes that nobody refers to, in order: no note in them is one any more. */
function takeOrphans(tree: MarkdownPart): readonly MarkdownPart[] {
  const notes = partsOf(tree).filter(({ type }) => type === 'footnoteDefinition');
  if (notes.length === 0) return [];
  const first = new Map<string, MarkdownPart>();
  for (const note of notes) if (!first.has(note.identifier ?? '')) first.set(note.identifier ?? '', note);
  const reached = new Set<MarkdownPart>();
  const reach = (parts: readonly MarkdownPart[]): void => {
    const waiting = [...parts];
    for (let part = waiting.pop(); part; part = waiting.pop()) {
      const note = part.type === 'footnoteReference' ? first.get(part.identifier ?? '') : part;
      if (!note || (note !== part && reached.has(note))) continue;
      if (note !== part) reached.add(note);
      for (const child of note.children ?? []) if (child.type !== 'footnoteDefinition') waiting.push(child);
    }
  };
  reach([tree]);
  // Notes within notes are reached with what they stand in, since they are printed at the end as well.
  const orphans: MarkdownPart[] = [];
  for (const note of notes) {
    if (reached.has(note)) continue;
    orphans.push(note);
    reach(note.children ?? []);
  }
  if (orphans.length > 0) takeOut(tree, new Set(orphans));
  return orphans;
}

function takeOut(parent: MarkdownPart, gone: ReadonlySet<MarkdownPart>): void {
  for (const child of parent.children ?? []) takeOut(child, gone);
  if (parent.children?.some((child) => gone.has(child)))
    parent.children = parent.children.filter((child) => !gone.has(child));
}

/** A note under its label. */
function listed(note: MarkdownPart): MarkdownPart {
  const label: MarkdownPart = { type: 'text', value: `[${note.label ?? note.identifier ?? ''}] ` };
  const [first, ...rest] = note.children ?? [];
  const opens = first?.type === 'paragraph';
  const opening: MarkdownPart = { type: 'paragraph', children: [label, ...(opens ? (first.children ?? []) : [])] };
  return { type: 'listItem', children: [opening, ...(opens || !first ? rest : [first, ...rest])] };
}

function partsOf(tree: MarkdownPart): readonly MarkdownPart[] {
  const found: MarkdownPart[] = [];
  const waiting = [tree];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    found.push(part);
    for (const child of (part.children ?? []).toReversed()) waiting.push(child);
  }
  return found;
}
