// The numbers of a list as a reader sees them, where Markdown would count otherwise.
import { roman } from '../roman.ts';
import { attribute, type Element, isDropped, isElement } from './tree.ts';

const STYLE = /list-style(?:-type)?\s{0,9}:\s{0,9}(?:[\w-]{1,20}\s+)?(lower|upper)-(alpha|latin|roman)/iu;

/** Markers by item; undefined where the list counts as Markdown does, by one from its start. */
export function markersOf(list: Element): ReadonlyMap<Element, string> | undefined {
  const items = list.childNodes.filter((node) => isElement(node)).filter(({ tagName }) => tagName === 'li');
  const isReversed = attribute(list, 'reversed') !== undefined;
  const kind = kindOf(list);
  if (kind === '1' && !isReversed && !items.some((item) => attribute(item, 'value') !== undefined)) return undefined;
  const seen = items.filter((item) => !isDropped(item));
  const step = isReversed ? -1 : 1;
  let number = integer(attribute(list, 'start')) ?? (isReversed ? seen.length : 1);
  const markers = new Map<Element, string>();
  let isPlain = kind === '1' && !isReversed;
  for (const item of seen) {
    const value = integer(attribute(item, 'value'));
    if (value !== undefined && value !== number) isPlain = false;
    number = value ?? number;
    markers.set(item, `${written(number, kind)}.`);
    number += step;
  }
  return isPlain ? undefined : markers;
}

function integer(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) && Math.abs(number) < 1e9 ? number : undefined;
}

function kindOf(list: Element): string {
  const type = attribute(list, 'type') ?? '';
  if (/^[aAiI]$/u.test(type)) return type;
  const style = STYLE.exec((attribute(list, 'style') ?? '').slice(0, 1000));
  if (style === null) return '1';
  const [, letters = '', kind = ''] = style;
  const sign = /roman/iu.test(kind) ? 'i' : 'a';
  return /upper/iu.test(letters) ? sign.toUpperCase() : sign;
}

function written(number: number, kind: string): string {
  const text =
    number < 1 ? String(number) : /i/iu.test(kind) ? roman(number) : kind === '1' ? String(number) : letters(number);
  return kind === 'A' || kind === 'I' ? text.toUpperCase() : text;
}

/** `z` is followed by `aa`. */
function letters(number: number): string {
  let rest = number;
  let text = '';
  while (rest > 0) {
    rest -= 1;
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

/** The first number of a list, as far as Markdown can say it. */
export function startOf(list: Element): number {
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  return start >= 0 && start < 1e9 ? start : 1;
}
