// Builds the smallest files that a word processor would open, out of the XML of their body.
import { strToU8, type Zippable, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`;
const ROOT = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const LINKS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="link" Type="${OFFICE}/hyperlink" Target="https://pier.example/log" TargetMode="External"/><Relationship Id="image" Type="${OFFICE}/image" Target="media/pier.png"/><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="numbering" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="notes" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`;
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const level = (number: number, format: string) =>
  `<w:abstractNum w:abstractNumId="${number}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`;
const use = (number: number) => `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`;

/** Namespaces beyond Word's own that a test may use. */
const MORE =
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** `body` is what stands within `w:body`; `extra` are further entries of the zip. */
export function document(body: string, extra: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(ROOT),
    'word/_rels/document.xml.rels': strToU8(LINKS),
    'word/document.xml': strToU8(`${XML}<w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(
      `${XML}<w:styles ${W}>${style('T', 'Title')}${style('H2', 'heading 2')}${style('Q', 'Quote')}</w:styles>`,
    ),
    'word/numbering.xml': strToU8(
      `${XML}<w:numbering ${W}>${level(1, 'bullet')}${level(2, 'decimal')}${use(1)}${use(2)}</w:numbering>`,
    ),
    'word/footnotes.xml': strToU8(
      `${XML}<w:footnotes ${W}><w:footnote w:id="2"><w:p>${run('Counted at noon.')}</w:p></w:footnote></w:footnotes>`,
    ),
    ...extra,
  });
}

/** A part of Word's own namespace, such as `numbering`, to put in place of the usual one. */
export function part(name: string, inside: string): Zippable {
  return { [`word/${name}.xml`]: strToU8(`${XML}<w:${name} ${W}>${inside}</w:${name}>`) };
}

/** The document's relationships, with more of them: id, kind, target. */
export function links(...more: readonly (readonly [id: string, kind: string, target: string])[]): Zippable {
  const rows = more.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return {
    'word/_rels/document.xml.rels': strToU8(LINKS.replace('</Relationships>', `${rows.join('')}</Relationships>`)),
  };
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function styled(name: string, text: string): string {
  return paragraph(text, `<w:pStyle w:val="${name}"/>`);
}

export function item(text: string, list: number, depth = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function cell(text: string): string {
  return `<w:tc>${paragraph(text)}</w:tc>`;
}
