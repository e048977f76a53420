// Reads and writes the XML of Word's parts as plain trees, whatever prefixes the program that saved the file chose.
import { Parser } from 'htmlparser2';
import type { Budget } from '../budget.ts';
import { NO_WORD_DOCUMENT, RefusedUpload } from '../refusals.ts';

/** Names carry the usual prefix of their namespace, `w:p`; those of a namespace that is not listed carry `other:`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** ECMA-376 in both of its forms, transitional and strict, and Microsoft's own. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rels',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

const WRITTEN = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children };
}

/**
 * The root of a part. Throws `RefusedUpload` for what is cut off or declares entities: no word processor writes them, and they can
 * grow without bound.
 */
export function readXml(bytes: Uint8Array, spend: Budget): XmlElement {
  const top: XmlNode[] = [];
  const open: { readonly children: XmlNode[]; readonly prefixes: ReadonlyMap<string, string> }[] = [
    { children: top, prefixes: new Map() },
  ];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        spend();
        const around = open.at(-1);
        const prefixes = scope(attributes, around?.prefixes ?? new Map());
        const children: XmlNode[] = [];
        around?.children.push({
          name: named(name, prefixes, prefixes.get('')),
          attributes: namedAttributes(attributes, prefixes),
          children,
        });
        open.push({ children, prefixes });
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        open.pop();
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') throw new RefusedUpload(NO_WORD_DOCUMENT);
      },
    },
    { xmlMode: true },
  );
  const source = textOfPart(bytes);
  parser.write(source);
  parser.end();
  const root = top.find(isElement);
  if (root === undefined || !endsWhole(source)) throw new RefusedUpload(NO_WORD_DOCUMENT);
  return root;
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.2.5). */
function textOfPart(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function endsWhole(source: string): boolean {
  const opening = /<([^\s<>/?!]{1,99})[^<>]*>/.exec(source);
  if (opening === null) return false;
  const end = source.trimEnd();
  return end.endsWith(`</${opening[1]}>`) || (end.endsWith(opening[0]) && opening[0].endsWith('/>'));
}

function scope(attributes: Record<string, string>, around: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let inner: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(around);
    inner.set(name.slice(6), NAMESPACES[value] ?? 'other');
  }
  return inner ?? around;
}

function named(name: string, prefixes: ReadonlyMap<string, string>, unprefixed: string | undefined): string {
  const colon = name.indexOf(':');
  if (colon === -1) return unprefixed === undefined ? name : `${unprefixed}:${name}`;
  return `${prefixes.get(name.slice(0, colon)) ?? 'other'}:${name.slice(colon + 1)}`;
}

function namedAttributes(
  attributes: Record<string, string>,
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) found[named(name, prefixes, undefined)] = value;
  }
  return found;
}

/** First child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((node): node is XmlElement => isElement(node) && node.name === name) ?? [];
}

/** The `w:val` of a child; the empty string where the child has none. */
export function propertyOf(parent: XmlElement | undefined, name: string): string | undefined {
  const found = child(parent, name);
  return found === undefined ? undefined : (found.attributes['w:val'] ?? '');
}

/** Whether a property that is either on or off is on; undefined where the parent does not say. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const value = propertyOf(parent, name);
  return value === undefined ? undefined : !/^(?:0|false|off)$/i.test(value);
}

/** All elements of these names below `root`, outermost ones only, in document order. */
export function outermost(root: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (names.has(node.name)) found.push(node);
    else for (let i = node.children.length - 1; i >= 0; i -= 1) waiting.push(node.children[i] ?? '');
  }
  return found;
}

/** Sign by sign what stands in an element, without the white space that only lays out its markup. */
export function rawText(root: XmlElement): string {
  return root.children.map((node) => (isElement(node) ? rawText(node) : node)).join('');
}

/** A whole part; elements of other namespaces than Word's own are left out. */
export function writeXml(root: XmlElement): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'];
  write(root, out, ` ${WRITTEN}`);
  return out.join('');
}

function write({ name, attributes, children }: XmlElement, out: string[], declarations = ''): void {
  out.push('<', name, declarations);
  for (const [key, value] of Object.entries(attributes)) {
    if (/^(?:(?:[wr]|xml):)?[A-Za-z]+$/.test(key)) out.push(' ', key, '="', escaped(value), '"');
  }
  if (children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const node of children) {
    if (!isElement(node)) out.push(escaped(node));
    else if (node.name.startsWith('w:')) write(node, out);
  }
  out.push('</', name, '>');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold is dropped, as a number reference may have brought it in. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r\u007f-\u009f]/.test(sign) ? sign : ''))
    .replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
