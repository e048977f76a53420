// Judges the parts of a page before anything is written: what is beside the article goes with its reason, what is doubtful is offered.
import type { Budget } from '../../budget.ts';
import { namedKind } from '../named-kinds.ts';
import type { Furniture } from '../runs.ts';
import { type Document, type Element, isDropped, isElement, isText, type Node } from '../tree.ts';
import { type Box, boxOf } from './box.ts';
import { type Beside, besideBox, fits, isCaption, isLight, withinBox } from './grounds.ts';
import { labels } from './label.ts';
import { isBlock, Measures, type Weight } from './measure.ts';
import type { Titles } from './title.ts';

/** No region may hold more of the page's prose than this. */
const MOST_PROSE = 0.4;

const BESIDE: Furniture = { kind: 'beside', offered: true };
const CAPTION: Furniture = { kind: 'caption', offered: true };

interface Place {
  readonly inBox: boolean;
  /** Within a region that is offered: only what may be applied is looked for there. */
  readonly beside: boolean;
  /** Within a page's header that holds the title. */
  readonly inHeader: boolean;
}

export class Judge {
  readonly #verdicts = new Map<Node, Furniture>();
  /** What its own names prove to be furniture, whatever this judge says. */
  readonly #proved = new Map<Node, Furniture>();
  readonly #measures: Measures;
  readonly #titles: Titles;
  readonly #spend: Budget;
  readonly #box: Box | undefined;
  /** Prose of the page in characters. */
  readonly #total: number;
  #seenTitle: boolean;
  #seenBox = false;

  /** Of a `fragment` there is nothing around the article to be judged. */
  constructor(page: Document, titles: Titles, scope: 'page' | 'fragment', spend: Budget) {
    this.#titles = titles;
    this.#spend = spend;
    this.#measures = new Measures(page, titles, spend);
    const root = page.childNodes.find((node) => isElement(node));
    this.#total = root === undefined ? 0 : this.#measures.of(root).prose;
    this.#box = scope === 'page' ? boxOf(page, this.#measures) : undefined;
    this.#seenTitle = titles.title === undefined;
    if (root !== undefined && scope === 'page') this.#children(root, { inBox: false, beside: false, inHeader: false });
  }

  /** Whether a reader sees an `h1`. */
  get hasHeading(): boolean {
    return this.#measures.hasHeading;
  }

  verdictOn(node: Node): Furniture | undefined {
    return this.#verdicts.get(node);
  }

  /** No region holds the title or most of the prose. */
  mayGo(element: Element): boolean {
    const weight = this.#measures.of(element);
    return !weight.hasTitle && weight.prose <= this.#total * MOST_PROSE;
  }

  #children(element: Element, place: Place): void {
    for (const child of element.childNodes) {
      this.#spend();
      if (isText(child) && this.#isOutside(place) && !place.beside) this.#verdicts.set(child, BESIDE);
      else if (isElement(child) && !isDropped(child)) this.#element(child, place);
    }
    const verdictOn = (node: Node) => this.#proved.get(node) ?? this.#verdicts.get(node);
    for (const [label, verdict] of labels(element, this.#measures, verdictOn)) this.#verdicts.set(label, verdict);
  }

  #element(element: Element, place: Place): void {
    const weight = this.#measures.of(element);
    const isBox = element === this.#box?.element;
    if (isBox) this.#seenBox = true;
    if (!weight.hasTitle && !this.#box?.path.has(element)) {
      const proved = this.mayGo(element) ? namedKind(element) : undefined;
      if (proved !== undefined) this.#proved.set(element, { kind: proved });
      const verdict = this.#verdict(element, weight, place);
      if (verdict !== undefined) {
        this.#verdicts.set(element, verdict);
        if (verdict.offered === true) this.#children(element, { ...place, beside: true });
        return;
      }
    }
    const inHeader = place.inHeader || (element.tagName === 'header' && weight.hasTitle);
    if (element === this.#titles.title) this.#seenTitle = true;
    this.#children(element, { ...place, inBox: place.inBox || isBox, inHeader });
  }

  #verdict(element: Element, weight: Weight, place: Place): Furniture | undefined {
    if (weight.text === 0 || weight.prose > this.#total * MOST_PROSE) return undefined;
    if (this.#titles.siteNames.has(element)) return { kind: 'banner' };
    const concept = this.#measures.conceptOf(element);
    if (concept !== undefined && fits(concept, weight)) {
      if (isLight(weight, place.inBox ? 'inBox' : 'outside', this.#total)) return { kind: concept };
      if (!place.beside) return { kind: concept, offered: true };
    }
    if (!place.beside && isCaption(element, weight)) return CAPTION;
    if (!isBlock(element)) return !place.beside && this.#isOutside(place) ? BESIDE : undefined;
    if (place.inHeader && weight.linked >= weight.text) return { kind: 'banner' };
    return this.#byGround(element, place);
  }

  #byGround(element: Element, place: Place): Furniture | undefined {
    if (this.#box === undefined) return this.#withoutBox(element);
    const ground = place.inBox
      ? withinBox(element, this.#measures, this.#box)
      : besideBox(element, this.#where(place), this.#measures, this.#box);
    if (ground === undefined) return undefined;
    if (ground === 'links' || (ground === 'loose' && !place.inBox)) return { kind: ground };
    if (place.beside) return undefined;
    return ground === 'apart' ? { kind: ground } : BESIDE;
  }

  #where(place: Place): Beside {
    if (!this.#isOutside(place)) return 'near';
    return this.#seenBox ? 'behind' : 'before';
  }

  #withoutBox(element: Element): Furniture | undefined {
    const { prose, links, linked, text } = this.#measures.of(element);
    return prose === 0 && links > 1 && linked >= text * 0.6 ? { kind: 'links' } : undefined;
  }

  /** Before the article's title and its box, or behind the box. */
  #isOutside({ inBox }: Place): boolean {
    return this.#box !== undefined && !inBox && (this.#seenBox || !this.#seenTitle);
  }
}
