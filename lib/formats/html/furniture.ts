// What markup proves about a part of a page (DEFECTS 6 and 8): names that only page furniture has.
import type { Region } from '../../text/manuscript.ts';
import type { Judge } from './judge/verdicts.ts';
import { namedKind } from './named-kinds.ts';
import type { Furniture } from './runs.ts';
import { attribute, classesOf, type Document, type Element, elementsIn, hasText, type Node } from './tree.ts';

type Kind = Region['kind'];

const SECTIONS = new Set(['article', 'main', 'section', 'aside', 'nav']);
const HEADING = /^h[1-6]$/;
const THREADS = new Set(['comment-list', 'commentlist', 'comment-thread']);
const BLOGGER_THREADS = new Set(['comments-block', 'comments-block-wrapper', 'comment_block']);

/** What has to be known of the whole page before one of its elements can be judged. */
export class Surveyor {
  readonly #threads = new Set<Element>();
  /** Ancestors of threads: they hold more than the thread. */
  readonly #holders = new Set<Element>();
  readonly #judge: Judge;
  #isBlogger = false;

  constructor(page: Document, judge: Judge) {
    this.#judge = judge;
    let hasComments = false;
    let hasPager = false;
    for (const element of elementsIn(page)) {
      if (element.attrs.length === 0) continue;
      const classes = classesOf(element);
      hasComments ||= attribute(element, 'id') === 'comments';
      hasPager ||= classes.includes('blog-pager') || classes.includes('feed-links');
      if (isThread(element, classes)) this.#threads.add(element);
    }
    this.#isBlogger = hasComments && hasPager;
    for (const thread of this.#threads) climb(thread, this.#holders);
  }

  /** The kind that this element's own markup proves. `inComments` is the kind of the comments around it. */
  kindOf(element: Element, place: { inSection: boolean; inComments: boolean }): Kind | undefined {
    const kind = this.#kindOf(element, place);
    return kind === undefined || this.#judge.mayGo(element) ? kind : undefined;
  }

  #kindOf(element: Element, place: { inSection: boolean; inComments: boolean }): Kind | undefined {
    const isPageLevel = !place.inSection && (element.tagName === 'header' || element.tagName === 'footer');
    if (element.attrs.length === 0 && !place.inComments) return isPageLevel ? 'banner' : namedKind(element);
    const classes = classesOf(element);
    if (this.#threads.has(element)) return 'thread';
    const named = this.#byName(element, classes) ?? (isPageLevel ? 'banner' : undefined);
    if (named !== undefined) return named;
    return place.inComments ? this.#inComments(element, classes) : undefined;
  }

  /** What the whole page says of an element or a piece of text. */
  verdictOn(node: Node): Furniture | undefined {
    return this.#judge.verdictOn(node);
  }

  /** Whether everything in this element is the kind that it proves; if not, its children are judged one by one. */
  isWhole(element: Element, kind: Kind): boolean {
    return !(kind === 'form' && this.#holders.has(element));
  }

  holdsThread(element: Element): boolean {
    return this.#holders.has(element);
  }

  #byName(element: Element, classes: readonly string[]): Kind | undefined {
    const id = attribute(element, 'id') ?? '';
    if (this.#isBlogger && (id === 'comments' || classes.includes('blog-pager') || classes.includes('feed-links')))
      return 'form';
    return namedKind(element);
  }

  /** The thread's heading goes with the thread. */
  #inComments(element: Element, classes: readonly string[]): Kind | undefined {
    const isHeading = HEADING.test(element.tagName) || classes.includes('comments-title');
    return isHeading && !this.#holders.has(element) ? 'thread' : undefined;
  }
}

export function isSection(element: Element): boolean {
  return SECTIONS.has(element.tagName);
}

/** Around the comments of a page, where a thread is among them. */
export function isComments(element: Element): boolean {
  return attribute(element, 'id') === 'comments' || classesOf(element).includes('comments-area');
}

function isThread(element: Element, classes: readonly string[]): boolean {
  const isNamed = classes.some((name) => THREADS.has(name)) || BLOGGER_THREADS.has(attribute(element, 'id') ?? '');
  return isNamed && hasText(element);
}

function climb(from: Element, into: Set<Element>): void {
  for (let up = from.parentNode; up !== null && 'tagName' in up && !into.has(up); up = up.parentNode) into.add(up);
}
