// Equations in one line, as a reader would say them: 3/4, √(x+1), ∑_(i=1)^n. Word's own linear format (UnicodeMath).
import { child, childrenNamed, isElement, type XmlElement, type XmlNode } from './xml.ts';

/** `isShown` is false for a run that Word hides. */
export function linear(node: XmlNode, isShown: (run: XmlElement) => boolean): string {
  if (!isElement(node)) return '';
  const inner = (parent: XmlElement | undefined): string =>
    parent?.children.map((each) => linear(each, isShown)).join('') ?? '';
  const part = (name: string): string => inner(child(node, name));
  const grouped = (name: string): string => group(part(name));
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return node.children.filter((each) => !isElement(each)).join('');
    case 'm:r':
      return isShown(node) ? inner(node) : '';
    case 'm:f':
      return isOfType(node, 'm:fPr', 'noBar')
        ? `(${part('m:num')}¦${part('m:den')})`
        : `${grouped('m:num')}/${grouped('m:den')}`;
    case 'm:sSup':
      return `${grouped('m:e')}${raised(part('m:sup'))}`;
    case 'm:sSub':
      return `${grouped('m:e')}${lowered(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${grouped('m:e')}${lowered(part('m:sub'))}${raised(part('m:sup'))}`;
    case 'm:sPre':
      return `${raised(part('m:sup'))}${lowered(part('m:sub'))}${part('m:e')}`;
    case 'm:rad':
      return root(part('m:deg'), part('m:e'));
    case 'm:nary':
      return `${sign(node, 'm:naryPr', '∫')}${lowered(part('m:sub'))}${raised(part('m:sup'))} ${part('m:e')}`;
    case 'm:d':
      return delimited(node, childrenNamed(node, 'm:e').map(inner));
    case 'm:m':
      return `[${childrenNamed(node, 'm:mr')
        .map((row) => childrenNamed(row, 'm:e').map(inner).join(', '))
        .join('; ')}]`;
    case 'm:eqArr':
      return childrenNamed(node, 'm:e').map(inner).join('; ');
    case 'm:func':
      return applied(part('m:fName'), part('m:e'));
    case 'm:limLow':
      return `${part('m:e')}${lowered(part('m:lim'))}`;
    case 'm:limUpp':
      return `${part('m:e')}${raised(part('m:lim'))}`;
    case 'm:acc':
      return accented(part('m:e'), sign(node, 'm:accPr', '\u0302'));
    case 'm:bar':
      return accented(part('m:e'), '\u0305');
    case 'm:phant':
      return isPhantomShown(node) ? part('m:e') : '';
    default:
      return node.name.endsWith('Pr') ? '' : inner(node);
  }
}

function isOfType(node: XmlElement, properties: string, type: string): boolean {
  return child(child(node, properties), 'm:type')?.attributes['m:val'] === type;
}

/** One number, name or bracketed term needs no brackets of its own. */
const SINGLE = /^(?:[\p{L}\p{M}\p{N}.,′″∞]*|.|\([^()]*\))$/u;

function group(term: string): string {
  return SINGLE.test(term) ? term : `(${term})`;
}

const SUPERSCRIPT: Readonly<Record<string, string>> = row('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ');
const SUBSCRIPT: Readonly<Record<string, string>> = row('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

function row(plain: string, signs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(plain, (from, i) => [from, signs.charAt(i)]));
}

function script(term: string, table: Readonly<Record<string, string>>, mark: string): string {
  if (term === '') return '';
  const signs = Array.from(term, (each) => table[each]);
  return signs.every((each) => each !== undefined) ? signs.join('') : mark + group(term);
}

const raised = (term: string): string => (/^[′″‴°*]$/.test(term) ? term : script(term, SUPERSCRIPT, '^'));
const lowered = (term: string): string => script(term, SUBSCRIPT, '_');

function root(degree: string, term: string): string {
  const radical = { '': '√', '3': '∛', '4': '∜' }[degree];
  return radical === undefined ? `${raised(degree)}√${group(term)}` : `${radical}${group(term)}`;
}

function sign(node: XmlElement, properties: string, otherwise: string): string {
  return child(child(node, properties), 'm:chr')?.attributes['m:val'] ?? otherwise;
}

function delimited(node: XmlElement, terms: readonly string[]): string {
  const properties = child(node, 'm:dPr');
  const from = (name: string, otherwise: string): string => child(properties, name)?.attributes['m:val'] ?? otherwise;
  return `${from('m:begChr', '(')}${terms.join(from('m:sepChr', '|'))}${from('m:endChr', ')')}`;
}

function applied(name: string, term: string): string {
  return `${name}${/^[([{|]/.test(term) ? '' : ' '}${term}`;
}

/** A combining accent for one letter; a longer term is bracketed first. */
function accented(term: string, accent: string): string {
  return `${Array.from(term).length === 1 ? term : `(${term})`}${accent}`;
}

function isPhantomShown(node: XmlElement): boolean {
  const show = child(child(node, 'm:phantPr'), 'm:show')?.attributes['m:val'];
  return show === undefined || !/^(?:0|off|false)$/.test(show);
}
