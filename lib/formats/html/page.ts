// A whole page, saved from a browser or a bare fragment, as Markdown with its regions.
import { amount } from '../../text/amount.ts';
import type { Declared, Region } from '../../text/manuscript.ts';
import { budget } from '../budget.ts';
import { Flow } from './flow.ts';
import { Surveyor } from './furniture.ts';
import { type Titles, titlesOf } from './judge/title.ts';
import { Judge } from './judge/verdicts.ts';
import { attribute, type Document, type Element, elementsIn, parsePage, textOf } from './tree.ts';
import { unfold } from './unfold.ts';

export interface Page {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly declared: Declared;
  readonly notes: readonly string[];
}

/** `html` has LF line ends. Throws `RefusedUpload` for markup that is too deep, too large or too slow to read. */
export function convertPage(html: string, spend = budget()): Page {
  const document = parsePage(html, spend);
  unfold(document, html, spend);
  const head = headOf(document);
  const titles = titlesOf(head.headings, head.title, head.declared.source ?? '');
  const judge = new Judge(document, titles, isPage(html) ? 'page' : 'fragment', spend);
  const flow = walk(document, new Surveyor(document, judge), spend, judge.hasHeading ? '' : head.title);
  return {
    text: flow.sheet.text(),
    regions: flow.sheet.regions(),
    declared: { ...head.declared, ...titleIn(titles) },
    notes: notesOf(flow),
  };
}

/** A page has a head or says that it is one; anything else is an article without surroundings. */
const PAGE = /<(?:html|head|body|title)[\s>]/iu;
const isPage = (html: string): boolean => PAGE.test(html.slice(0, 100_000));

function walk(document: Document, survey: Surveyor, spend: () => void, title: string): Flow {
  const flow = new Flow(survey, spend);
  if (title !== '') flow.title(title);
  flow.page(document.childNodes);
  return flow;
}

/** The words of the heading that is the title, so that no other heading is taken for it. */
function titleIn({ title }: Titles): Declared {
  return title === undefined ? {} : { title: textOf(title) };
}

interface Head {
  readonly title: string;
  readonly declared: Declared;
  /** The larger headings of the body. */
  readonly headings: readonly Element[];
}

function headOf(document: Document): Head {
  const meta = new Map<string, string>();
  let title = '';
  let language = '';
  const headings: Element[] = [];
  for (const element of elementsIn(document)) {
    if (element.tagName === 'html') language ||= attribute(element, 'lang')?.trim() ?? '';
    else if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml')) title ||= textOf(element);
    else if (/^h[1-4]$/.test(element.tagName)) headings.push(element);
    else if (element.tagName === 'meta') {
      const name = attribute(element, 'property') ?? attribute(element, 'name');
      const content = attribute(element, 'content')?.trim();
      if (name !== undefined && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
    }
  }
  const date = meta.get('article:published_time') ?? meta.get('pubdate') ?? meta.get('publishdate');
  const source = meta.get('og:site_name') ?? meta.get('author') ?? meta.get('article:author');
  return {
    title,
    headings,
    declared: { ...(date && { date }), ...(source && { source }), ...(language && { language }) },
  };
}

function notesOf(flow: Flow): readonly string[] {
  const notes: string[] = [];
  if (flow.pictures > 0) notes.push(`${amount(flow.pictures, 'image')} embedded in the page could not be kept.`);
  if (flow.embedded > 0)
    notes.push(`${amount(flow.embedded, 'embedded frame or player', 'embedded frames or players')} could not be kept.`);
  return notes;
}
