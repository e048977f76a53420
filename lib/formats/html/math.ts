// Formulas of a page on one line: what a browser shows above and below must not run together, ½ as 1/2 and not as 12.
import { type Element, isElement, isText, textOf } from './tree.ts';

const SUPERSCRIPTS = new Map(Array.from('0123456789+-=()n', (sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][i] ?? sign]));
const SUBSCRIPTS = new Map(Array.from('0123456789+-=()', (sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? sign]));
const NOT_SHOWN = new Set(['annotation', 'annotation-xml', 'mphantom', 'maction-hidden']);

/** The formula as a reader would type it. The tree is no deeper than the parser allows. */
export function linear(element: Element): string {
  return write(element).replaceAll(/\s+/gu, ' ').trim();
}

function write(element: Element): string {
  if (NOT_SHOWN.has(element.tagName)) return '';
  const parts = element.childNodes.filter((node) => isElement(node));
  const [one, two, three] = parts;
  switch (element.tagName) {
    case 'mfrac':
      return one && two ? `${inBrackets(one)}/${inBrackets(two)}` : rowOf(element);
    case 'msup':
      return one && two ? write(one) + script(two, '^', SUPERSCRIPTS) : rowOf(element);
    case 'msub':
      return one && two ? write(one) + script(two, '_', SUBSCRIPTS) : rowOf(element);
    case 'msubsup':
      return one && two && three
        ? write(one) + script(two, '_', SUBSCRIPTS) + script(three, '^', SUPERSCRIPTS)
        : rowOf(element);
    case 'msqrt':
      return `√${grouped(rowOf(element))}`;
    case 'mroot':
      return one && two ? `${script(two, '', SUPERSCRIPTS)}√${inBrackets(one)}` : rowOf(element);
    case 'munder':
    case 'mover':
    case 'munderover':
      return parts.map(write).join(' ');
    case 'mtr':
      return `${parts.map(write).join(', ')}; `;
    case 'mspace':
      return ' ';
    case 'mtext':
      return textOf(element);
    default:
      return rowOf(element);
  }
}

/** `3½` is written as `3 1/2`. */
function rowOf(element: Element): string {
  let row = '';
  for (const node of element.childNodes) {
    const next = isText(node) ? node.value.trim() : isElement(node) ? write(node) : '';
    const isMixed = isElement(node) && node.tagName === 'mfrac' && /\d$/u.test(row);
    row += isMixed ? ` ${next}` : next;
  }
  return row;
}

const inBrackets = (element: Element): string => grouped(write(element).trim());

function grouped(text: string): string {
  return /^(?:[\p{L}\p{M}]|[\d.,]+)?$/u.test(text) ? text : `(${text})`;
}

function script(element: Element, mark: string, signs: ReadonlyMap<string, string>): string {
  const text = write(element).trim();
  const raised = Array.from(text, (sign) => signs.get(sign === '−' ? '-' : sign));
  if (text !== '' && raised.every((sign) => sign !== undefined)) return raised.join('');
  return text === '' ? '' : `${mark}${grouped(text)}`;
}
