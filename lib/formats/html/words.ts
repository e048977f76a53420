// Small elements inside a line: where links lead, which images can be shown, how raised figures keep their value.
import { attribute, type Element, isElement, isText, type Text } from './tree.ts';

/** Where a reader can be led; scripts lead nowhere. Browsers overlook white space and controls in a scheme. */
export function linkTarget(element: Element): string | undefined {
  const href = attribute(element, 'href')?.trim();
  if (href === undefined || href === '') return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  return scheme === 'javascript' || scheme === 'vbscript' || scheme === 'data' ? undefined : href;
}

/** Pages that load images late keep the address in one of these, and a placeholder in `src`. */
const LATE_SOURCES =
  'data-src data-original data-lazy-src data-actualsrc data-lazy data-echo data-url data-image'.split(' ');
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const EMBEDDED = /^(?:data|blob|javascript):/iu;
const ADDRESS = /^(?:https?:|\/|\.)|\.(?:jpe?g|png|gif|webp|avif|svg)\b/iu;
const LONGEST_SET = 10_000;

/** `embedded` where the page holds the image itself; undefined where there is nothing to see. */
export function pictureOf(element: Element): { readonly src: string } | 'embedded' | undefined {
  if (attribute(element, 'width') === '1' && attribute(element, 'height') === '1') return undefined;
  const value = (name: string): string => attribute(element, name)?.trim() ?? '';
  const late = LATE_SOURCES.map(value).filter((address) => ADDRESS.test(address));
  const sets = SETS.flatMap((name) => firstOf(value(name)));
  const sources = [...late, value('src'), ...sets, ...besides(element)];
  const src = sources.find((source) => source !== '' && !EMBEDDED.test(source));
  if (src !== undefined) return { src };
  return sources.some((source) => /^data:/iu.test(source)) ? 'embedded' : undefined;
}

/** The first address of a set, which is the smallest or the plain one. */
function firstOf(set: string): readonly string[] {
  const first = /^[^\s]{1,2000}/u.exec(set.slice(0, LONGEST_SET))?.[0].replace(/,$/u, '');
  return first === undefined ? [] : [first];
}

/** What the other sources of a `picture` hold. */
function besides({ parentNode }: Element): readonly string[] {
  if (parentNode === null || !('tagName' in parentNode) || parentNode.tagName !== 'picture') return [];
  return parentNode.childNodes
    .slice(0, 20)
    .filter((node) => isElement(node))
    .filter(({ tagName }) => tagName === 'source')
    .flatMap((source) => SETS.flatMap((name) => firstOf(attribute(source, name)?.trim() ?? '')));
}

const RAISED: Readonly<Record<string, readonly [plain: string, raised: string]>> = {
  sup: ['0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'],
  sub: ['0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'],
};

/** `m<sup>2</sup>` must not become `m2`: raised and lowered figures have characters of their own. */
export function raised(element: Element): string | undefined {
  const table = RAISED[element.tagName];
  const [only, ...others] = element.childNodes;
  if (table === undefined || only === undefined || others.length > 0 || !isText(only)) return undefined;
  const [plain, signs] = table;
  const text = only.value.trim();
  if (text === '' || text.length > 12) return undefined;
  const found = Array.from(text, (sign) => signs.charAt(plain.indexOf(sign)) || undefined);
  return found.every((sign) => sign !== undefined) ? found.join('') : undefined;
}

const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

/** Paragraphs whose tags were escaped once too often, so that the page shows them. */
export function paragraphsShown({ value, parentNode }: Text): readonly string[] {
  if (!value.includes('<p>') || !value.includes('</p>') || /\b(?:HTML|tags?|markup)\b/iu.test(value)) return [value];
  if (parentNode !== null && 'tagName' in parentNode && CODE.has(parentNode.tagName)) return [value];
  return value.split(/<\/?p>|<br ?\/?>/iu);
}
