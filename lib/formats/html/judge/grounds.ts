// On what grounds a part of a page is beside the article: its name, its links, its words outside of paragraphs.
import { attribute, type Element } from '../tree.ts';
import { type Box, isNamedAsArticle } from './box.ts';
import type { Concept } from './concepts.ts';
import { isHeading } from './label.ts';
import type { Measures, Weight } from './measure.ts';

/** Named furniture that holds no more prose than this holds hardly any: characters, or a share of the page's. */
const HARDLY_ANY = { inBox: { characters: 280, share: 0.1 }, outside: { characters: 280, share: 0.2 } };

/** Part of the text that is links, from which on a block is one of links: beside the article, near it, and in it. */
const LINKED = { outside: 0.3, near: 0.6, inBox: 0.8 };
/** Characters of a link that is a line of its own. */
const LEAST_LINKED = 20;
/** Parts of tables, lists and figures are not judged apart from them. */
const UNDIVIDED = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'figure', 'figcaption', 'dt', 'dd', 'li']);

/** Characters of a few words in no paragraph. */
const MOST_LOOSE = 120;
const LOOSE_IN = new Set(['div', 'section', 'header', 'footer', 'center', 'label', 'form', 'fieldset']);
/** Names of words that belong to an article though they stand in no paragraph. */
const NAMED_TEXT =
  /title|head|lead|lede|intro|summary|dek|deck|quote|caption|credit|date|time|author|byline|meta|publish|text|body|content|question|answer|note/iu;
/** Characters of prose in a caption. */
const MOST_CAPTION = 400;
const CAPTION = /caption|credit|copyright/iu;

/** What an article may hold in a box of its own. */
const HOLDS_FIGURES = new Set(['table', 'figure', 'pre', 'dl', 'blockquote']);

export type Ground = 'links' | 'loose' | 'apart' | 'beside';

export function isLight(weight: Weight, where: 'inBox' | 'outside', total: number): boolean {
  const { characters, share } = HARDLY_ANY[where];
  return weight.prose <= Math.max(characters, total * share);
}

/** Characters of a menu that is not links but a control. */
const MOST_MENU = 60;

/** Boxes of links need links: `teaser` is also the name of a lede. */
export function fits(concept: Concept, { text, linked, links }: Weight): boolean {
  if (concept === 'related') return links > 0 && linked * 4 >= text;
  if (concept === 'menu') return links > 0 ? linked * 4 >= text : text < MOST_MENU;
  return true;
}

/** `near` is the stretch between the title and the box, where dates, bylines and ledes stand. */
export type Beside = 'before' | 'near' | 'behind';

/** What stands before the title, near it, or behind the box. */
export function besideBox(element: Element, where: Beside, measures: Measures, box: Box): Ground | undefined {
  const weight = measures.of(element);
  const isLinked =
    weight.links > (where === 'near' ? 1 : 0) &&
    weight.linked >= weight.text * LINKED[where === 'near' ? 'near' : 'outside'];
  if (weight.prose === 0 && isLinked) return 'links';
  if (where === 'near') return undefined;
  if (isLoose(element, measures, box)) return 'loose';
  return isApart(element, where, measures, box) ? 'apart' : 'beside';
}

/** Where so much of the box's prose stands behind it, the box may hold only half of the article. */
const MOST_BEHIND = 0.4;
/** Prose in a few lines with links: a sentence or two that lead on. */
const MOST_LEADING_ON = 200;
/** Beside a box that a name makes sure, what leads elsewhere may hold so much of the box's prose. */
const MOST_ELSEWHERE = 0.15;

/** What is mostly links may hold a sentence among them, such as the text of a teaser. */
const MANY_LINKS = 2;
const MOSTLY = 0.5;
const MOST_AMONG_LINKS = 0.35;

/** Hardly any prose outside of the box: no part of the article. Above its title only what leads elsewhere, for ledes stand there as well. */
function isApart(element: Element, where: 'before' | 'behind', measures: Measures, box: Box): boolean {
  const { text, linked, prose, links } = measures.of(element);
  const inBox = measures.of(box.element).prose;
  if (HOLDS_FIGURES.has(element.tagName) || box.behind > inBox * MOST_BEHIND || isNamedAsArticle(element)) return false;
  if (links > MANY_LINKS && linked >= text * MOSTLY && prose <= text * MOST_AMONG_LINKS) return true;
  if (where === 'behind' && (prose === 0 || (links > 0 && prose <= MOST_LEADING_ON))) return true;
  return box.isSure && links > 1 && prose > 0 && prose <= inBox * MOST_ELSEWHERE;
}

/** `links` may be applied, the rest only be offered: within its box the article has the benefit of the doubt. */
export function withinBox(element: Element, measures: Measures, box: Box): Ground | undefined {
  const weight = measures.of(element);
  if (weight.prose > 0 || UNDIVIDED.has(element.tagName)) return undefined;
  const isLinks = weight.linked >= weight.text * LINKED.inBox && weight.text >= LEAST_LINKED;
  if (isLinks && !isHeading(element)) return measures.runs[weight.from - 1]?.introduces ? undefined : 'links';
  const isBehind = weight.from > box.lastText;
  if (isBehind && (isHeading(element) || weight.linked * 2 >= weight.text)) return 'beside';
  return isLoose(element, measures, box) ? 'loose' : undefined;
}

/** A few words in no paragraph, on a page whose prose stands in paragraphs. */
function isLoose(element: Element, measures: Measures, box: Box): boolean {
  const { prose, text, from, to } = measures.of(element);
  if (!box.hasParagraphs || !LOOSE_IN.has(element.tagName) || prose > 0 || text > MOST_LOOSE || to !== from + 1)
    return false;
  return measures.runs[from]?.holder === element && !NAMED_TEXT.test(namesOf(element));
}

/** A line or two below a picture; where captions hold paragraphs they are the article. */
export function isCaption(element: Element, { prose, from, to }: Weight): boolean {
  if (prose > MOST_CAPTION || to > from + 2) return false;
  return element.tagName === 'figcaption' || CAPTION.test(namesOf(element));
}

function namesOf(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 400);
}
