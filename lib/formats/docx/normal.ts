// Rewrites a document's body into the part of Word's language that the converter knows, so that it overlooks no word.
import { linear } from './equations.ts';
import { chosenEntry, instructionTexts } from './fields.ts';
import { ListLevels, type Written } from './list-levels.ts';
import { chunkMark, withoutMarks } from './marks.ts';
import type { Numbering } from './numbering.ts';
import type { Seen } from './seen.ts';
import { listUseOf, type Styles } from './styles.ts';
import { symbolsOf } from './symbols.ts';
import { isFigures } from './tables.ts';
import {
  child,
  element,
  isElement,
  isOn,
  outermost,
  propertyOf,
  rawText,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** Where a node stands: within a table of figures everything has to fit into a cell. */
interface Place {
  readonly isCell: boolean;
  readonly style?: string;
  readonly instructions: ReadonlySet<XmlElement>;
}

const OUTSIDE: Place = { isCell: false, instructions: new Set() };

const words = (text: string): readonly string[] => text.split(' ');
const KEPT = new Set(
  words(
    'w:tblPr w:tblGrid w:trPr w:tcPr w:tab w:noBreakHyphen w:softHyphen w:sym w:instrText w:footnoteReference w:endnoteReference',
  ),
);
const AROUND = new Set(words('w:document w:footnotes w:endnotes w:tr'));
const HOLDERS = new Set(words('w:body w:footnote w:endnote w:tc'));
const UNSEEN = new Set(
  words(
    'w:del w:moveFrom w:delText w:delInstrText w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr w:sectPr w:pPr w:rPr w:fldData ' +
      'w:rubyPr w:commentReference w:annotationRef w:footnoteRef w:endnoteRef w:separator w:continuationSeparator',
  ),
);
const BLOCK = new Set(words('w:p w:tbl'));

export class Normalizer {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #seen: Seen;
  readonly #lists = new ListLevels();
  /** Relationship ids of files that Word shows within the text. */
  readonly chunks: string[] = [];

  constructor(styles: Styles, numbering: Numbering, seen: Seen) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#seen = seen;
  }

  /** The root of a document or of its notes. */
  part(root: XmlElement): XmlElement {
    return element(root.name, {}, ...this.#all(root.children, OUTSIDE));
  }

  #all(children: readonly XmlNode[], place: Place): readonly XmlElement[] {
    return children.flatMap((node) => (isElement(node) ? this.#node(node, place) : []));
  }

  #node(node: XmlElement, place: Place): readonly XmlElement[] {
    const { name, attributes, children } = node;
    if (UNSEEN.has(name)) return [];
    if (KEPT.has(name)) return [node];
    if (AROUND.has(name)) return [element(name, attributes, ...this.#all(children, place))];
    if (HOLDERS.has(name)) return [this.#holder(node, place)];
    switch (name) {
      case 'w:p':
        return this.#paragraph(node, place);
      case 'w:r':
        return this.#run(node, place);
      case 'w:t':
        return place.instructions.has(node) ? [] : [element(name, KEEP_SPACE, withoutMarks(rawText(node)))];
      case 'w:hyperlink':
        return split(this.#all(children, place), (inside) => element(name, attributes, ...inside));
      case 'w:tbl':
        return this.#table(node, place);
      case 'w:cr':
      case 'w:br':
        return [element('w:br', {})]; // a page or column ends between two words as well
      case 'w:ptab':
        return [element('w:tab', {})];
      case 'w:bookmarkStart':
        return place === OUTSIDE ? [] : [node];
      case 'w:fldChar':
        return [node, ...optional(chosenEntry(node))];
      case 'w:fldSimple':
        return this.#simpleField(node, place);
      case 'w:ruby':
        return this.#ruby(node, place);
      case 'm:oMath':
        return optional(linear(node, (run) => !this.#isHidden(child(run, 'w:rPr'), place.style)));
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#drawing(node, place);
      case 'w:altChunk':
        this.chunks.push(attributes['r:id'] ?? '');
        return [element('w:p', {}, text(chunkMark(this.chunks.length - 1)))];
      default:
        return this.#all(children, place);
    }
  }

  /** Block by block; what stands loose between blocks becomes a paragraph. */
  #holder(node: XmlElement, place: Place): XmlElement {
    const blocks: XmlElement[] = [];
    let loose: XmlElement[] = [];
    const settle = (): void => {
      if (loose.length > 0) blocks.push(element('w:p', {}, ...loose));
      loose = [];
    };
    for (const each of this.#all(node.children, place)) {
      if (!BLOCK.has(each.name) && !KEPT.has(each.name)) {
        loose.push(each);
        continue;
      }
      settle();
      blocks.push(each);
    }
    settle();
    return element(node.name, node.attributes, ...blocks);
  }

  #paragraph(node: XmlElement, around: Place): readonly XmlElement[] {
    const properties = child(node, 'w:pPr');
    const style = propertyOf(properties, 'w:pStyle');
    const place = { ...around, ...(style !== undefined && { style }), instructions: instructionTexts(node) };
    const content = this.#all(node.children, place);
    const mark = child(properties, 'w:rPr');
    const isDropCap = /^(?:drop|margin)$/.test(child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
    const isJoined =
      isDropCap || child(mark, 'w:del') !== undefined || isOn(mark, 'w:vanish') || isOn(mark, 'w:specVanish');
    const inside = content.filter(({ name }) => !BLOCK.has(name));
    const boxes = content.filter(({ name }) => BLOCK.has(name));
    if (isJoined) {
      if (inside.length === 0) return boxes;
      const joins = element('w:pPr', {}, element('w:rPr', {}, element('w:del', {})));
      return [element('w:p', {}, joins, ...inside), ...boxes];
    }
    const marker = this.#numbering.next(listUseOf(properties), style);
    if (!isSeen(inside)) return [element('w:p', {}), ...boxes]; // counted, like any item, but not shown
    const special = this.#styles.special(style);
    const { properties: written, before } = this.#lists.write(marker, { isCell: around.isCell, special });
    return [element('w:p', {}, ...paragraphProperties(written, special), ...optional(before), ...inside), ...boxes];
  }

  #run(node: XmlElement, place: Place): readonly XmlElement[] {
    const properties = child(node, 'w:rPr');
    const isHidden = this.#isHidden(properties, place.style);
    if (isHidden) this.#seen.hidden.push(outermost(node, TEXTS).map(rawText).join(''));
    const children = isHidden
      ? node.children.filter((each) => isElement(each) && (each.name === 'w:fldChar' || each.name === 'w:instrText'))
      : node.children;
    const shown = this.#all(children, place).flatMap((each) => symbolsOf(each, properties));
    return split(shown, (inside) => element('w:r', {}, ...(properties === undefined ? [] : [properties]), ...inside));
  }

  /** Direct properties come first, then the style of the words, then that of their paragraph. */
  #isHidden(properties: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const own = isOn(properties, 'w:vanish');
    if (own !== undefined) return own;
    return this.#styles.isHidden(propertyOf(properties, 'w:rStyle')) || this.#styles.isHidden(paragraphStyle);
  }

  /** Written as a field of several parts, which the converter knows as link or box. */
  #simpleField(node: XmlElement, place: Place): readonly XmlElement[] {
    const result = this.#all(node.children, place);
    const instruction = node.attributes['w:instr'] ?? '';
    if (!/^\s*HYPERLINK\b/.test(instruction)) return result;
    const mark = (type: string) => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
    return [
      mark('begin'),
      element('w:r', {}, element('w:instrText', KEEP_SPACE, instruction)),
      mark('separate'),
      ...result,
      mark('end'),
    ];
  }

  /** The reading stands behind its characters: 東京(とうきょう). */
  #ruby(node: XmlElement, place: Place): readonly XmlElement[] {
    const base = this.#all(child(node, 'w:rubyBase')?.children ?? [], place);
    const reading = this.#all(child(node, 'w:rt')?.children ?? [], place);
    return reading.length === 0 ? base : [...base, text('('), ...reading, text(')')];
  }

  /** Pictures are counted; the words in shapes follow their paragraph. */
  #drawing(node: XmlElement, place: Place): readonly XmlElement[] {
    this.#seen.pictures += outermost(node, PICTURES).filter(
      ({ attributes }) => Object.keys(attributes).length > 0,
    ).length;
    this.#seen.objects += outermost(node, OBJECTS).length;
    return outermost(node, BOXES).flatMap((box) => {
      if (box.name === 'v:textpath') return loose(box.attributes['string'] ?? '');
      if (box.name === 'a:p') return loose(outermost(box, TEXTS).map(rawText).join(''));
      return this.#lists.apart(() =>
        this.#holder(box, { isCell: place.isCell, instructions: place.instructions }).children.filter(isElement),
      );
    });
  }

  #table(node: XmlElement, place: Place): readonly XmlElement[] {
    if (place.isCell)
      return outermost(node, CELLS).flatMap((cell) => this.#holder(cell, place).children.filter(isBlock));
    const isCell = isFigures(node);
    const table = this.#lists.apart(() =>
      element('w:tbl', {}, ...this.#all(node.children, { isCell, instructions: place.instructions })),
    );
    return [table];
  }
}

const KEEP_SPACE = { 'xml:space': 'preserve' };
const TEXTS = new Set(['w:t', 'a:t', 'm:t']);
const PICTURES = new Set(['a:blip', 'v:imagedata']);
const OBJECTS = new Set(['o:OLEObject']);
const BOXES = new Set(['w:txbxContent', 'a:p', 'v:textpath']);
const CELLS = new Set(['w:tc']);

const SIGNS = new Set(words('w:sym w:fldChar w:noBreakHyphen w:footnoteReference w:endnoteReference'));

function isSeen(line: readonly XmlElement[]): boolean {
  const whole = element('w:p', {}, ...line);
  return outermost(whole, SIGNS).length > 0 || outermost(whole, TEXTS).some((each) => rawText(each).trim() !== '');
}

function isBlock(node: XmlNode): node is XmlElement {
  return isElement(node) && BLOCK.has(node.name);
}

function text(content: string): XmlElement {
  return element('w:r', {}, element('w:t', KEEP_SPACE, content));
}

function optional(content: string | undefined): readonly XmlElement[] {
  return content === undefined || content === '' ? [] : [text(content)];
}

function loose(content: string): readonly XmlElement[] {
  return content.trim() === '' ? [] : [element('w:p', {}, text(withoutMarks(content)))];
}

/** Runs within a run, and blocks within a line, stand beside it instead. */
function split(
  nodes: readonly XmlElement[],
  around: (inside: readonly XmlElement[]) => XmlElement,
): readonly XmlElement[] {
  const lines: XmlElement[] = [];
  let inside: XmlElement[] = [];
  const settle = (): void => {
    if (inside.length > 0) lines.push(around(inside));
    inside = [];
  };
  const isRun = around([]).name === 'w:r';
  const blocks: XmlElement[] = [];
  for (const node of nodes) {
    if (BLOCK.has(node.name)) blocks.push(node);
    else if (isRun && (node.name === 'w:r' || node.name === 'w:hyperlink')) {
      settle();
      lines.push(node);
    } else inside.push(node);
  }
  settle();
  return [...lines, ...blocks];
}

function paragraphProperties(written: Written, special: string | undefined): readonly XmlElement[] {
  if (written.kind === 'item') {
    const { level, isNumbered } = written;
    const use = element(
      'w:numPr',
      {},
      element('w:ilvl', { 'w:val': String(level) }),
      element('w:numId', { 'w:val': isNumbered ? '2' : '1' }),
    );
    return [element('w:pPr', {}, use)];
  }
  const style = written.kind === 'within' ? `Within${written.level}` : special;
  return style === undefined ? [] : [element('w:pPr', {}, element('w:pStyle', { 'w:val': style }))];
}
