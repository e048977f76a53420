// Weighs every element of a page in one walk: its text, its links, and its prose, which is what an article is made of.
import type { Budget } from '../../budget.ts';
import { DEPTH_LIMIT, RefusedUpload, TOO_DEEP } from '../../refusals.ts';
import { BLOCKS, LISTS, PREFORMATTED } from '../names.ts';
import { attribute, type Document, type Element, isDropped, isElement, isText, type Node } from '../tree.ts';
import { type Concept, Names } from './concepts.ts';
import type { Titles } from './title.ts';

/** Characters of text below an element, white space collapsed. */
export interface Weight {
  readonly text: number;
  /** Text inside links. */
  readonly linked: number;
  readonly links: number;
  /** Text in paragraphs of prose; that of readers' comments is counted apart. */
  readonly prose: number;
  readonly comments: number;
  /** Paragraphs of prose. */
  readonly paragraphs: number;
  readonly hasTitle: boolean;
  /** The runs of words in the element: from the first of them to before this one. */
  readonly from: number;
  readonly to: number;
}

/** Words between two block boundaries. */
export interface WordRun {
  /** The innermost block around the words. */
  readonly holder: Element;
  /** Children of the holder that hold the words. */
  readonly nodes: readonly Node[];
  readonly text: number;
  readonly linked: number;
  readonly isProse: boolean;
  readonly isComment: boolean;
  /** Ends in a colon, so that it belongs to what follows. */
  readonly introduces: boolean;
}

const HEADING = /^h[1-6]$/u;
const FINAL_STOP = /[.!?…。！？।][\s"'”’»)\]）」』]*$/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
/** Words of a sentence that is prose, and of a text that is prose without a stop. */
const SENTENCE = 12;
const LONG = 25;
const CJK_SENTENCE = 30;

interface Sum {
  text: number;
  linked: number;
  links: number;
  prose: number;
  comments: number;
  paragraphs: number;
  hasTitle: boolean;
  from: number;
  to: number;
}

const nothing = (from = 0): Sum => ({
  text: 0,
  linked: 0,
  links: 0,
  prose: 0,
  comments: 0,
  paragraphs: 0,
  hasTitle: false,
  from,
  to: from,
});
const NOTHING: Weight = nothing();

export function isBlock(element: Element): boolean {
  const { tagName } = element;
  return (
    BLOCKS.has(tagName) ||
    LISTS.has(tagName) ||
    PREFORMATTED.has(tagName) ||
    tagName === 'blockquote' ||
    HEADING.test(tagName)
  );
}

/** Holds the weight of each element, what its name says, and all runs of words in order. */
export class Measures {
  readonly runs: WordRun[] = [];
  /** Whether the page has an `h1` with words. */
  hasHeading = false;
  readonly #weights = new Map<Element, Weight>();
  readonly #concepts = new Map<Element, Concept>();
  readonly #names = new Names();
  readonly #spend: Budget;
  readonly #title: Element | undefined;
  #text = '';
  /** The end of the text; to cut it off the text itself at every line break would take its length each time. */
  #last = '';
  #linked = 0;
  #nodes: Node[] = [];

  constructor(page: Document, { title }: Titles, spend: Budget) {
    this.#spend = spend;
    this.#title = title;
    for (const child of page.childNodes) {
      if (isElement(child) && !isDropped(child))
        this.#measure(child, { holder: child, top: child, linked: false, comment: false, depth: 0 }, nothing());
    }
  }

  of(element: Element): Weight {
    return this.#weights.get(element) ?? NOTHING;
  }

  conceptOf(element: Element): Concept | undefined {
    return this.#concepts.get(element);
  }

  /** `around.top` is the child of the holder that the element is in. */
  #measure(element: Element, around: Around, into: Sum): void {
    if (around.depth > 2 * DEPTH_LIMIT) throw new RefusedUpload(TOO_DEEP);
    const concept = element.attrs.length === 0 ? undefined : this.#names.conceptOf(element);
    if (concept !== undefined) this.#concepts.set(element, concept);
    const block = isBlock(element);
    if (block) this.#flush(around, into);
    const sum = nothing(this.runs.length);
    const inside: Around = {
      holder: block ? element : around.holder,
      top: around.top,
      linked: around.linked || element.tagName === 'a',
      comment: around.comment || concept === 'thread',
      depth: around.depth + 1,
    };
    sum.hasTitle = element === this.#title;
    for (const child of element.childNodes) {
      this.#spend();
      const place = block ? { ...inside, top: child } : inside;
      if (isText(child)) this.#words(child.value, place, sum);
      else if (isElement(child) && child.tagName === 'br') this.#break(place, sum);
      else if (isElement(child) && !isDropped(child)) this.#measure(child, place, sum);
    }
    if (block) this.#flush(inside, sum);
    if (element.tagName === 'a' && attribute(element, 'href') !== undefined && sum.linked > 0) sum.links += 1;
    this.hasHeading ||= element.tagName === 'h1' && sum.text > 0;
    add(sum, into);
    sum.to = this.runs.length;
    this.#weights.set(element, sum);
  }

  #words(value: string, { top, linked }: Around, sum: Sum): void {
    if (value.trim() === '') return;
    const words = value.replaceAll(/\s+/gu, ' ');
    this.#text += words;
    this.#last = words.slice(-12);
    sum.text += words.length;
    if (linked) {
      this.#linked += words.length;
      sum.linked += words.length;
    }
    if (this.#nodes.at(-1) !== top) this.#nodes.push(top);
  }

  #break(around: Around, sum: Sum): void {
    if (FINAL_STOP.test(this.#last)) this.#flush(around, sum);
    else if (this.#text !== '') this.#text += ' ';
  }

  /** Ends the run of words; its prose counts for what is being measured. */
  #flush({ holder, comment }: Around, sum: Sum): void {
    const text = this.#text.trim();
    const nodes = this.#nodes;
    const linked = this.#linked;
    this.#text = '';
    this.#last = '';
    this.#linked = 0;
    this.#nodes = [];
    if (text === '') return;
    const isProse = !HEADING.test(holder.tagName) && linked * 2 < text.length && readsAsProse(text);
    if (isProse && comment) sum.comments += text.length;
    else if (isProse) {
      sum.prose += text.length;
      sum.paragraphs += 1;
    }
    this.runs.push({
      holder,
      nodes,
      text: text.length,
      linked,
      isProse,
      isComment: comment,
      introduces: /[:：]$/u.test(text),
    });
  }
}

interface Around {
  readonly holder: Element;
  readonly top: Node;
  readonly linked: boolean;
  readonly comment: boolean;
  readonly depth: number;
}

function readsAsProse(text: string): boolean {
  if (text.length < CJK_SENTENCE) return false;
  const words = text.split(' ', LONG).length;
  if (words >= LONG) return true;
  if (words >= SENTENCE && FINAL_STOP.test(text.slice(-12))) return true;
  return (text.slice(0, 400).match(CJK)?.length ?? 0) >= CJK_SENTENCE;
}

function add(from: Sum, into: Sum): void {
  into.text += from.text;
  into.linked += from.linked;
  into.links += from.links;
  into.prose += from.prose;
  into.comments += from.comments;
  into.paragraphs += from.paragraphs;
  into.hasTitle ||= from.hasTitle;
}
