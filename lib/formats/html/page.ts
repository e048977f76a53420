// A whole page, saved from a browser or a bare fragment, as Markdown with its regions.
import { amount } from '../../text/amount.ts';
import type { Declared, Region } from '../../text/manuscript.ts';
import { budget } from '../budget.ts';
import { Flow } from './flow.ts';
import { Surveyor } from './furniture.ts';
import { attribute, type Document, elementsIn, parsePage, textOf } from './tree.ts';

export interface Page {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly declared: Declared;
  readonly notes: readonly string[];
}

/** `html` has LF line ends. Throws `Refused` for markup that is too deep, too large or too slow to read. */
export function convertPage(html: string, spend = budget()): Page {
  const document = parsePage(html, spend);
  const head = headOf(document);
  const survey = new Surveyor(document);
  let flow = walk(document, survey, spend, '');
  if (!flow.hasTitle && head.title !== '') flow = walk(document, survey, spend, head.title);
  return { text: flow.sheet.text(), regions: flow.sheet.regions(), declared: head.declared, notes: notesOf(flow) };
}

function walk(document: Document, survey: Surveyor, spend: () => void, title: string): Flow {
  const flow = new Flow(survey, spend);
  if (title !== '') flow.title(title);
  flow.page(document.childNodes);
  return flow;
}

interface Head {
  readonly title: string;
  readonly declared: Declared;
}

function headOf(document: Document): Head {
  const meta = new Map<string, string>();
  let title = '';
  let language = '';
  for (const element of elementsIn(document)) {
    if (element.tagName === 'html') language ||= attribute(element, 'lang')?.trim() ?? '';
    else if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml')) title ||= textOf(element);
    else if (element.tagName === 'meta') {
      const name = attribute(element, 'property') ?? attribute(element, 'name');
      const content = attribute(element, 'content')?.trim();
      if (name !== undefined && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
    }
  }
  const date = meta.get('article:published_time') ?? meta.get('pubdate') ?? meta.get('publishdate');
  const source = meta.get('og:site_name') ?? meta.get('author') ?? meta.get('article:author');
  return { title, declared: { ...(date && { date }), ...(source && { source }), ...(language && { language }) } };
}

function notesOf(flow: Flow): readonly string[] {
  const notes: string[] = [];
  if (flow.pictures > 0) notes.push(`${amount(flow.pictures, 'image')} embedded in the page could not be kept.`);
  if (flow.embedded > 0)
    notes.push(`${amount(flow.embedded, 'embedded frame or player', 'embedded frames or players')} could not be kept.`);
  return notes;
}
