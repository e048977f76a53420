// Walks a page and writes its blocks in order: everything a reader sees, as Markdown, each block knowing its furniture.
import type { Budget } from '../budget.ts';
import { isInvisible } from '../bytes.ts';
import { markersOf, startOf } from './counting.ts';
import { fenced } from './fence.ts';
import type { Surveyor } from './furniture.ts';
import { codeSpan, imageOf, inline } from './inline.ts';
import { linear } from './math.ts';
import { BLOCKS, EMBEDDED, isGutter, LISTS, languageOf, markOf, PREFORMATTED, verbatim } from './names.ts';
import { NumberedLines } from './numbered-lines.ts';
import { enter, formIn, OUTSIDE, type Place, textPlace } from './place.ts';
import { type Furniture, furnitureOf, paragraphs, Runs } from './runs.ts';
import { QUOTE, Sheet } from './sheet.ts';
import { readTable, tableLines } from './table.ts';
import { attribute, type Element, hasText, isDropped, isElement, isText, type Node, type Text } from './tree.ts';
import { paragraphsShown, pictureOf, raised } from './words.ts';

const PICTURES = new Set(['img', 'amp-img', 'amp-anim']);

export class Flow {
  readonly sheet = new Sheet();
  readonly #spend: Budget;
  readonly #survey: Surveyor;
  #runs = new Runs();
  /** Inside a heading or a table cell everything stays on one line. */
  #isOneLine = false;
  readonly #numbers = new NumberedLines();
  pictures = 0;
  embedded = 0;

  constructor(survey: Surveyor, spend: Budget) {
    this.#survey = survey;
    this.#spend = spend;
  }

  page(children: readonly Node[]): void {
    this.#children(children, OUTSIDE);
    this.#flush();
  }

  title(text: string): void {
    this.#runs.text(text, undefined);
    this.#heading(1, undefined);
  }

  #children(children: readonly Node[], place: Place): void {
    for (const child of children) this.#node(child, place);
  }

  #node(node: Node, place: Place): void {
    this.#spend();
    if (isText(node)) this.#text(node, textPlace(this.#survey, node, place));
    else if (isElement(node)) this.#element(node, place);
  }

  #text(node: Text, furniture: Furniture | undefined): void {
    paragraphsShown(node).forEach((part, i) => {
      if (i > 0) this.#flush();
      this.#runs.text(part, furniture);
    });
  }

  #element(element: Element, around: Place): void {
    if (EMBEDDED.has(element.tagName)) this.embedded += 1;
    if (isDropped(element) || isGutter(element)) return;
    const place = enter(this.#survey, element, around);
    const { tagName } = element;
    if (/^h[1-6]$/.test(tagName)) this.#headed(Number(tagName.charAt(1)), element, place);
    else if (LISTS.has(tagName)) this.#list(element, place);
    else if (tagName === 'blockquote') this.#quote(element, place);
    else if (PREFORMATTED.has(tagName)) this.#code(element, place);
    else if (tagName === 'table') this.#table(element, place);
    else if (tagName === 'hr') this.#rule(place);
    else if (BLOCKS.has(tagName)) this.#block(element, place);
    else this.#phrase(element, place);
  }

  #block(element: Element, place: Place): void {
    this.#flush();
    this.#children(element.childNodes, place);
    this.#flush();
  }

  /** Ends the paragraph; on one line it is only a space. */
  #flush(): void {
    if (this.#isOneLine) {
      this.#runs.text(' ', undefined);
      return;
    }
    for (const runs of paragraphs(this.#runs.take())) {
      const markdown = inline(runs, { cell: false });
      if (!isInvisible(markdown)) this.#paragraph(markdown, furnitureOf(runs));
    }
  }

  #paragraph(markdown: string, furniture: Furniture | undefined): void {
    const lines = markdown.split('\n').map((line) => this.#numbers.written(line, this.#inItem));
    const { last } = this.#numbers;
    this.#write(
      lines.map((line, i) => (i < lines.length - 1 ? `${line}  ` : line)),
      furniture,
    );
    this.#numbers.last = last;
  }

  #write(lines: readonly string[], furniture: Furniture | undefined): void {
    this.#numbers.last = undefined;
    this.sheet.block(lines, furniture);
  }

  #headed(level: number, element: Element, place: Place): void {
    if (this.#isOneLine) {
      this.#block(element, place);
      return;
    }
    this.#flush();
    this.#onOneLine(() => this.#children(element.childNodes, place));
    this.#heading(level, place.furniture);
  }

  #heading(level: number, furniture: Furniture | undefined): void {
    const runs = this.#runs.take();
    const text = inline(runs, { cell: false }).replaceAll('\n', ' ').trim();
    if (isInvisible(text)) return;
    this.#write([`${'#'.repeat(level)} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}`], furniture ?? furnitureOf(runs));
  }

  #onOneLine(inside: () => void): void {
    const before = this.#isOneLine;
    this.#isOneLine = true;
    inside();
    this.#isOneLine = before;
  }

  #quote(element: Element, place: Place): void {
    if (this.#isOneLine) {
      this.#block(element, place);
      return;
    }
    this.#flush();
    this.#within(
      { first: QUOTE, rest: QUOTE, furniture: place.furniture, tight: false },
      { ...place, inItem: false },
      () => this.#children(element.childNodes, { ...place, inItem: false }),
    );
  }

  #inItem = false;

  /** Runs `inside` in a quote or item and writes its last paragraph there; whether anything was written. */
  #within(container: Parameters<Sheet['inside']>[0], place: Place, inside: () => void): boolean {
    const wasInItem = this.#inItem;
    this.#inItem = place.inItem;
    this.#numbers.last = undefined;
    const begun = this.sheet.inside(container, () => {
      inside();
      this.#flush();
    });
    this.#inItem = wasInItem;
    this.#numbers.last = undefined;
    return begun;
  }

  #list(element: Element, place: Place): void {
    if (this.#isOneLine) {
      this.#block(element, place);
      return;
    }
    this.#flush();
    const isNumbered = element.tagName === 'ol';
    const markers = isNumbered ? markersOf(element) : undefined;
    if (markers !== undefined) {
      this.#countedList(element, markers, place);
      return;
    }
    const sign = this.#numbers.last?.sign === '.' ? ')' : '.';
    let number = isNumbered ? startOf(element) : 0;
    let indent = '';
    let tight = place.inItem && this.sheet.hasBegun;
    const item = (marker: string, form: Furniture | undefined, inside: () => void): void => {
      const rest = ' '.repeat(marker.length);
      const container = { first: marker, rest, furniture: place.furniture ?? form, tight };
      if (!this.#within(container, { ...place, inItem: true }, inside)) return;
      number += 1;
      tight = true;
      indent = rest;
    };
    for (const child of element.childNodes) {
      this.#spend();
      const marker = isNumbered ? `${number}${sign} ` : '- ';
      if (isElement(child) && LISTS.has(child.tagName) && indent !== '') {
        item(indent, undefined, () => this.#node(child, { ...place, inItem: true }));
        number -= 1;
      } else item(marker, formIn(this.#survey, child, place), () => this.#entry(child, { ...place, inItem: true }));
    }
    this.#numbers.last = isNumbered && indent !== '' ? { number: Number.NaN, sign } : undefined;
  }

  /** Items whose numbers Markdown would change are paragraphs that begin with them. */
  #countedList(element: Element, markers: ReadonlyMap<Element, string>, place: Place): void {
    for (const child of element.childNodes) {
      this.#spend();
      this.#flush();
      const marker = isElement(child) ? markers.get(child) : undefined;
      if (marker !== undefined && isElement(child) && hasText(child)) this.#runs.text(`${marker} `, place.furniture);
      this.#numbers.last = { number: Number.NaN, sign: '.' };
      this.#entry(child, { ...place, inItem: false });
      this.#flush();
    }
    this.#numbers.last = undefined;
  }

  #entry(child: Node, place: Place): void {
    if (isElement(child) && child.tagName === 'li' && !isDropped(child)) {
      this.#children(child.childNodes, enter(this.#survey, child, place));
    } else this.#node(child, place);
  }

  #code(element: Element, place: Place): void {
    const text = verbatim(element.childNodes, this.#spend).trimEnd();
    if (isInvisible(text)) return;
    if (this.#isOneLine) {
      this.#runs.image(codeSpan(text.replaceAll(/\s+/g, ' ').trim()), place.furniture);
      return;
    }
    this.#flush();
    this.#write(fenced(text, languageOf(element)), place.furniture);
  }

  #rule(place: Place): void {
    this.#flush();
    if (this.#isOneLine) return;
    // At the very start `---` would open front matter.
    this.#write([this.sheet.isEmpty ? '***' : '---'], place.furniture);
  }

  #table(element: Element, place: Place): void {
    const table = this.#isOneLine ? undefined : readTable(element, this.#spend);
    if (table === undefined) {
      this.#block(element, place);
      return;
    }
    this.#flush();
    for (const caption of table.captions) this.#block(caption, place);
    const rows = table.rows.map((row) => row.map((cell) => (cell === undefined ? '' : this.#cell(cell, place))));
    const lines = tableLines(rows, table.columns);
    if (lines.length > 0) this.#write(lines, place.furniture);
  }

  #cell(cell: Element, place: Place): string {
    const outer = this.#runs;
    this.#runs = new Runs();
    this.#onOneLine(() => this.#children(cell.childNodes, enter(this.#survey, cell, place)));
    const text = inline(this.#runs.take(), { cell: true }).replaceAll('\n', ' ');
    this.#runs = outer;
    return text.trim();
  }

  #phrase(element: Element, place: Place): void {
    const furniture = place.furniture ?? place.offered;
    const inside = () => this.#children(element.childNodes, place);
    const mark = markOf(element);
    const text = raised(element);
    if (element.tagName === 'math') this.#runs.text(linear(element), furniture);
    else if (mark !== undefined) this.#runs.marked(mark, inside);
    else if (element.tagName === 'br') this.#break(furniture);
    else if (PICTURES.has(element.tagName)) this.#picture(element, furniture);
    else if (element.tagName === 'q') this.#between('“', '”', inside, furniture);
    else if (element.tagName === 'rt') this.#between('(', ')', inside, furniture);
    else if (text !== undefined) this.#runs.text(text, furniture);
    else inside();
  }

  #break(furniture: Furniture | undefined): void {
    if (this.#isOneLine) this.#runs.text(' ', furniture);
    else this.#runs.lineBreak(furniture);
  }

  #between(opening: string, closing: string, inside: () => void, furniture: Furniture | undefined): void {
    this.#runs.text(opening, furniture);
    inside();
    this.#runs.text(closing, furniture);
  }

  #picture(element: Element, furniture: Furniture | undefined): void {
    const picture = pictureOf(element);
    if (picture === 'embedded') this.pictures += 1;
    else if (picture !== undefined) this.#runs.image(imageOf(attribute(element, 'alt') ?? '', picture.src), furniture);
  }
}
