// Finds the article's own box: the element that publishing systems put around the text, or the one where the prose is.
import { attribute, type Document, type Element, isElement } from '../tree.ts';
import { runsOf, wordsOf } from './concepts.ts';
import type { Measures, WordRun } from './measure.ts';

export interface Box {
  readonly element: Element;
  /** Whether it is in an element that publishing systems name as the text of an article. */
  readonly isSure: boolean;
  /** The element and its ancestors. */
  readonly path: ReadonlySet<Element>;
  /** Prose behind it in characters, without what readers wrote: where there is much of it, the box may hold half of an article. */
  readonly behind: number;
  /** The last run of words in it that is text, and no heading or link. */
  readonly lastText: number;
  /** Whether its prose stands in elements for paragraphs, so that other words are loose. */
  readonly hasParagraphs: boolean;
}

/** What a box has to hold of the page's prose: by its name, and where only the prose itself speaks for it. */
const NAMED_SHARE = 0.5;
const SILENT_SHARE = 0.85;
/** A surer name wins if its element holds nearly as much as the other one. */
const NEARLY = 0.8;
/** Characters of prose that make an article. */
const LEAST_PROSE = 300;
/** Share of the paragraphs of prose that stand in elements for paragraphs. */
const MOST_PARAGRAPHS = 0.8;
const PARAGRAPHS = new Set(['p', 'li', 'blockquote']);

const TEXT = new Set(['p', 'li', 'blockquote', 'pre', 'td', 'dd', 'dt', 'figcaption']);

const SURE = new Set(
  `articlebody articlecontent articlecopy articleinner articlemain articlestory articletext articulo artikelbody
  artikelinhalt artikeltext beitrag beitraginhalt beitragtext blogbody blogcontent blogentry blogpost bodycopy bodytext
  contentarticle contentbody contenttext cuerpo entrybody entrycontent entrytext fieldnamebody hentry mwcontenttext
  newsarticle newsbody newscontent newstext pagecontent postarticle postbody postcontent postentry postinner posttext
  richtext singlecontent singlepost storybody storycontent storycopy storytext textbody textcontent thecontent
  wysiwyg`.split(/\s+/u),
);
const WIDE = new Set(
  `article artikel body contenido content contentmain contenu entry inhalt main maincolumn maincontent post story`.split(
    ' ',
  ),
);

/** By `itemprop`, by a sure name, or as `article`. */
const SURELY = 2;
const WIDEST = 5;

/** 0 is the surest; undefined where nothing says that this is a box. */
function rankOf(element: Element): number | undefined {
  if (/articlebody/iu.test(attribute(element, 'itemprop') ?? '')) return 0;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 400);
  const runs = names.split(/\s+/u).flatMap((name) => [...runsOf(wordsOf(name))]);
  if (runs.some((run) => SURE.has(run))) return 1;
  if (element.tagName === 'article') return 2;
  if (element.tagName === 'main' || attribute(element, 'role') === 'main') return 3;
  return runs.some((run) => WIDE.has(run)) ? 4 : undefined;
}

/** Does its own name say that it is an article, and not only where most of a page is? */
export const isNamedAsArticle = (element: Element): boolean => (rankOf(element) ?? WIDEST) <= SURELY;

const isPage = ({ tagName }: Element): boolean => tagName === 'body' || tagName === 'html';

/** Undefined where the page has too little prose to tell. */
export function boxOf(page: Document, measures: Measures): Box | undefined {
  const root = page.childNodes.find((node) => isElement(node));
  if (root === undefined || measures.of(root).prose < LEAST_PROSE) return undefined;
  const element = innermost(named(page, measures.of(root).prose, measures) ?? root, measures);
  return isPage(element) ? undefined : described(element, measures);
}

function named(page: Document, total: number, measures: Measures): Element | undefined {
  let best: { readonly element: Element; readonly rank: number; readonly prose: number } | undefined;
  for (const element of holders(page, total * NAMED_SHARE, measures)) {
    const rank = isPage(element) ? undefined : rankOf(element);
    if (rank === undefined) continue;
    const { prose } = measures.of(element);
    if (best === undefined || (rank <= best.rank && prose >= best.prose * NEARLY)) best = { element, rank, prose };
  }
  return best?.element;
}

/** Elements with so much of the prose, from the outermost in: only their children can have as much. */
function* holders(parent: Document | Element, least: number, measures: Measures): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!isElement(child) || measures.of(child).prose < least) continue;
    yield child;
    yield* holders(child, least, measures);
  }
}

/** Loose words are no text, or no heading would ever be the last. */
function isText({ holder, text, linked, isProse, isComment }: WordRun): boolean {
  return !isComment && (isProse || (TEXT.has(holder.tagName) && linked * 2 < text));
}

/** The innermost element that still holds most of the prose. */
function innermost(outer: Element, measures: Measures): Element {
  let box = outer;
  for (;;) {
    const { prose } = measures.of(box);
    const inner = box.childNodes.find((node) => isElement(node) && measures.of(node).prose >= prose * SILENT_SHARE);
    if (inner === undefined || !isElement(inner) || PARAGRAPHS.has(inner.tagName)) return box;
    box = inner;
  }
}

function described(element: Element, measures: Measures): Box {
  const path = new Set<Element>();
  for (let up: typeof element.parentNode = element; up !== null && 'tagName' in up; up = up.parentNode) path.add(up);
  const { from, to } = measures.of(element);
  const runs = measures.runs.slice(from, to);
  const prose = runs.filter(({ isProse }) => isProse);
  const inParagraphs = prose.filter(({ holder }) => PARAGRAPHS.has(holder.tagName));
  const behind = measures.runs.slice(to).filter(({ isProse, isComment }) => isProse && !isComment);
  return {
    element,
    path,
    isSure: [...path].some((one) => !isPage(one) && isNamedAsArticle(one)),
    behind: behind.reduce((sum, run) => sum + run.text, 0),
    lastText: from + runs.findLastIndex(isText),
    hasParagraphs: inParagraphs.length >= prose.length * MOST_PARAGRAPHS,
  };
}
