// S3 speaks XML: a writer that escapes everything, and a strict reader for the few documents that clients send.
import { S3Problem } from './problem.ts';

export type Tree = string | number | boolean | readonly Element[];
export type Element = readonly [name: string, content: Tree];

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function document(name: string, content: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">${render(content)}</${name}>`;
}

/** Errors carry no namespace; some clients look for that. */
export function errorDocument(content: readonly Element[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${render(content)}</Error>`;
}

function render(content: Tree): string {
  if (typeof content !== 'object') return escapeText(String(content));
  return content.map(([name, inner]) => `<${name}>${render(inner)}</${name}>`).join('');
}

function escapeText(text: string): string {
  // Control characters have no place in XML 1.0, not even escaped; S3 writes them so all the same, and its clients read it.
  return [...text]
    .map((mark) => (/[<>&"'\p{Cc}\uFFFE\uFFFF]/u.test(mark) ? `&#${mark.codePointAt(0)};` : mark))
    .join('');
}

export interface Parsed {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Parsed[];
}

/** Elements and text only: no comments, no declarations beyond the first, no entities but the five; 20 levels at most. */
export function parse(source: string): Parsed {
  const tokens = source
    .replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')
    .matchAll(/<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g);
  const root: MutableElement = { name: '', text: '', children: [] };
  const open: MutableElement[] = [root];
  for (const [, closing, name = '', , empty, text, stray] of tokens) {
    const parent = open.at(-1);
    if (!parent || stray || open.length > 20) throw malformed();
    if (text !== undefined) parent.text += resolveEntities(text);
    else if (closing) {
      if (parent.name !== name || open.length === 1) throw malformed();
      open.pop();
    } else {
      const element: MutableElement = { name, text: '', children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || !only || others.length > 0 || root.text.trim()) throw malformed();
  return only;
}

interface MutableElement {
  readonly name: string;
  text: string;
  readonly children: MutableElement[];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));?/g, (_, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
    const mark = entities[name];
    if (mark === undefined) throw malformed();
    return mark;
  });
}

function malformed(): S3Problem {
  return new S3Problem('MalformedXML', 'The XML you provided was not well-formed.');
}
