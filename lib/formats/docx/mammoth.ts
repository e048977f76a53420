// Hands a normalized document to mammoth, in a package of our own that holds nothing else.
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { NO_WORD_DOCUMENT, RefusedUpload } from '../refusals.ts';
import type { Link } from './parts.ts';
import type { Seen } from './seen.ts';
import { childrenNamed, element, propertyOf, writeXml, type XmlElement } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Levels of lists in Word. */
const LEVELS = 9;

const times = (number: number, words: string): string => `${words} > `.repeat(number);

function* styleMap(): Generator<string> {
  yield "p[style-name='Title'] => h1:fresh";
  yield "p[style-name='Quote'] => blockquote > p:fresh";
  yield "p[style-name='Intense Quote'] => blockquote > p:fresh";
  yield "p[style-name='Quotations'] => blockquote > p:fresh";
  yield "p[style-name='HTML Preformatted'] => pre:separator('\\n')";
  yield "p[style-name='Preformatted Text'] => pre:separator('\\n')";
  yield 'strike => s';
  for (let level = 1; level <= LEVELS; level += 1) {
    const around = times(level - 1, 'ul|ol > li');
    yield `p[style-name='Within ${level}'] => ${around}ul|ol > li > p:fresh`;
    yield `p:unordered-list(${level}) => ${around}ul > li:fresh`;
    yield `p:ordered-list(${level}) => ${around}ol > li:fresh`;
  }
}

const STYLE_MAP = [...styleMap()];

export interface Normalized {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly links: ReadonlyMap<string, Link>;
  /** Footnotes and endnotes, each with links of its own. */
  readonly notes: readonly {
    readonly kind: 'footnotes' | 'endnotes';
    readonly root: XmlElement;
    readonly links: ReadonlyMap<string, Link>;
  }[];
}

export async function toHtml(document: Normalized, seen: Seen): Promise<string> {
  const buffer = Buffer.from(zipSync(packaged(document), { level: 0 }));
  try {
    const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLE_MAP });
    for (const { message } of messages) tell(message, seen);
    return value;
  } catch {
    throw new RefusedUpload(NO_WORD_DOCUMENT); // mammoth says no more than that it could not read a part
  }
}

/** Of the elements that it does not know none holds text any more; a sign without a Unicode character is all that can be lost. */
function tell(message: string, seen: Seen): void {
  const sign = /unsupported character was ignored: char ([\dA-F]{2,4}) in font ([\w ]{1,40})$/i.exec(message);
  if (sign !== null)
    seen.note(`A sign of the font ${sign[2]} (number ${sign[1]}) has no counterpart and was left out.`);
}

function packaged({ body, styles, links, notes }: Normalized): Record<string, Uint8Array> {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['document', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': writeXml(body),
    'word/_rels/document.xml.rels': relationships(addresses(links)),
    'word/styles.xml': writeXml(stylesPart(styles)),
    'word/numbering.xml': writeXml(numberingPart()),
  };
  for (const { kind, root, links: own } of notes) {
    files[`word/${kind}.xml`] = writeXml(root);
    files[`word/_rels/${kind}.xml.rels`] = relationships(addresses(own));
  }
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]));
}

type Relationship = readonly [id: string, kind: string, target: string];

function addresses(links: ReadonlyMap<string, Link>): readonly Relationship[] {
  return [...links].filter(([, { kind }]) => kind === 'hyperlink').map(([id, { kind, target }]) => [id, kind, target]);
}

function relationships(rows: readonly Relationship[]): string {
  const root = element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...rows.map(([id, kind, target]) =>
      element('w:Relationship', {
        Id: id,
        Type: `${OFFICE}/${kind}`,
        Target: target,
        ...(kind === 'hyperlink' && { TargetMode: 'External' }),
      }),
    ),
  );
  return writeXml(root).replaceAll('<w:Relationship ', '<Relationship ');
}

/** Of a style its name alone decides what a paragraph becomes. */
function stylesPart(styles: XmlElement | undefined): XmlElement {
  const own = childrenNamed(styles, 'w:style').map((style) =>
    element('w:style', style.attributes, element('w:name', { 'w:val': propertyOf(style, 'w:name') ?? '' })),
  );
  const within = Array.from({ length: LEVELS }, (_, i) =>
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': `Within${i + 1}` },
      element('w:name', { 'w:val': `Within ${i + 1}` }),
    ),
  );
  return element('w:styles', {}, ...own, ...within);
}

/** List 1 has bullets and list 2 numbers; which number is told by the marks in the text. */
function numberingPart(): XmlElement {
  const kinds = ['bullet', 'decimal'];
  const definitions = kinds.map((format, i) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': String(i + 1) },
      ...Array.from({ length: LEVELS }, (_, level) =>
        element('w:lvl', { 'w:ilvl': String(level) }, element('w:numFmt', { 'w:val': format })),
      ),
    ),
  );
  const uses = kinds.map((_, i) =>
    element('w:num', { 'w:numId': String(i + 1) }, element('w:abstractNumId', { 'w:val': String(i + 1) })),
  );
  return element('w:numbering', {}, ...definitions, ...uses);
}
