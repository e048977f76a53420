// Small elements inside a line: where links lead, which images can be shown, how raised figures keep their value.
import { attribute, type Element, isText } from './tree.ts';

/** Where a reader can be led; scripts lead nowhere. Browsers overlook white space and controls in a scheme. */
export function linkTarget(element: Element): string | undefined {
  const href = attribute(element, 'href')?.trim();
  if (href === undefined || href === '') return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  return scheme === 'javascript' || scheme === 'vbscript' || scheme === 'data' ? undefined : href;
}

/** Pages that load images late keep the address in one of these. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc'];

/** `embedded` where the page holds the image itself; undefined where there is nothing to see. */
export function pictureOf(element: Element): { readonly src: string } | 'embedded' | undefined {
  if (attribute(element, 'width') === '1' && attribute(element, 'height') === '1') return undefined;
  const sources = ['src', ...LATE_SOURCES].map((name) => attribute(element, name)?.trim() ?? '');
  const src = sources.find((source) => source !== '' && !/^(?:data|blob|javascript):/i.test(source));
  if (src !== undefined) return { src };
  return sources.some((source) => /^data:/i.test(source)) ? 'embedded' : undefined;
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
