// Chooses the heading that is the article's title: the one that says what the page's own `title` says.
import { attribute, type Element, elementsIn, hasText, textOf } from '../tree.ts';

export interface Titles {
  /** The article's title, where a heading is. */
  readonly title: Element | undefined;
  /** Headings that name the site while another one is the title. */
  readonly siteNames: ReadonlySet<Element>;
}

const SITE_NAME = /\b(?:site|blog)[-_]?(?:title|name)\b|\b(?:logo|brand)\b/iu;
const HOME = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/u;
const MOST_HEADINGS = 400;
/** Share of a heading's words that the page's `title` has to have. */
const LIKE = 0.6;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the heading is worth as the title: the characters that it shares with `title`; 0 where it says something else. */
function likeness(text: string, title: string, words: ReadonlySet<string>): number {
  if (title.includes(text)) return text.length;
  const own = wordsOf(text);
  const shared = own.filter((word) => words.has(word));
  return own.length > 1 && shared.length >= own.length * LIKE ? shared.join(' ').length : 0;
}

function leadsHome(heading: Element): boolean {
  const parent = heading.parentNode;
  const around = parent !== null && 'tagName' in parent ? [parent] : [];
  for (const each of [heading, ...around, ...elementsIn(heading)])
    if (each.tagName === 'a' && HOME.test(attribute(each, 'href')?.trim() ?? '-')) return true;
  return false;
}

function isNamedSite(heading: Element): boolean {
  const parent = heading.parentNode;
  const names = [heading, ...(parent !== null && 'tagName' in parent ? [parent] : [])].map(
    (element) => `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`,
  );
  return SITE_NAME.test(names.join(' '));
}

/** What pages call their menus and what is beside them; a heading that says so is the title only where `title` says it, too. */
const PAGE_PARTS = new Set(
  'menu|main menu|navigation|main navigation|navigation menu|site navigation|search|contents|table of contents|sidebar|footer|header|breadcrumb|skip to content|menü|hauptmenü|hauptnavigation|suche|inhalt|menú|navegación|buscar|navigazione|cerca|navigation principale|recherche|меню|навигация|поиск|メニュー|菜单|导航|搜索|메뉴'.split(
    '|',
  ),
);

function isPagePart(heading: Element): boolean {
  if (PAGE_PARTS.has(textOf(heading, 60).trim().toLowerCase())) return true;
  for (let up = heading.parentNode; up !== null && 'tagName' in up; up = up.parentNode)
    if (up.tagName === 'nav' || attribute(up, 'role') === 'navigation') return true;
  return false;
}

/** `found` are headings of the page, `title` is the text of its `title`, `site` what it calls its site. */
export function titlesOf(found: readonly Element[], title: string, site: string): Titles {
  const headings = found.slice(0, MOST_HEADINGS).filter(hasText);
  const words = new Set(wordsOf(title));
  const rated = headings.map((element) => {
    const text = textOf(element, 400);
    const isSite = text === site || isNamedSite(element) || leadsHome(element);
    const level = Number(element.tagName.charAt(1));
    return { element, level, isSite, value: title === '' ? 0 : likeness(text, title, words) };
  });
  const own = rated.filter(({ isSite }) => !isSite);
  const best = own.reduce<(typeof own)[number] | undefined>((found, each) => {
    if (each.value === 0) return found;
    const value = each.value + (each.level === 1 ? 4 : 0);
    return found === undefined || value > found.value + (found.level === 1 ? 4 : 0) ? each : found;
  }, undefined);
  const first = own.filter(({ level, element }) => level === 1 && !isPagePart(element));
  const chosen = best ?? (first.length === 1 ? first[0] : undefined);
  const siteNames = rated.filter(({ isSite, level }) => isSite && level === 1 && chosen !== undefined);
  return { title: chosen?.element, siteNames: new Set(siteNames.map(({ element }) => element)) };
}
