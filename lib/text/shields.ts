// Stretches that most rules may not enter: code, addresses, link targets, names of files, quotations.
import type { Format, Span } from './manuscript.ts';
import { quotations } from './quotations.ts';
import { Trait } from './traits.ts';

export type ShieldKind =
  | 'code'
  | 'address'
  | 'path'
  | 'target'
  | 'html'
  | 'front-matter'
  | 'table'
  | 'quotation'
  | 'block-quote';

export interface Shield extends Span {
  readonly kind: ShieldKind;
}

const ADDRESS =
  /\b(?:https?|ftp|mailto|magnet):[^\s<>"“”]+|\bwww\.[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\/[^\s<>"“”]*/gu;
const DOMAIN =
  /\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|edu|gov|cn|jp|kr|de|fr|uk|ru|io|info|biz|example|test|invalid|local)\b/giu;
const FILE_NAME =
  /\b[\w-]{1,80}\.(?:txt|md|html?|css|jsx?|tsx?|mjs|json|ya?ml|xml|csv|tsv|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|zip|gz|tar|exe|py|rb|rs|go|java|cpp?|hpp?|sh|ini|cfg|conf|log|sql|php)\b/giu;
const PATH = /(?<![\w/])(?:\.{1,2}\/|~\/|\/(?=[\w.-]+\/)|[A-Za-z]:\\)[^\s"“”<>]*/gu;
const DOTTED_NAME = /\b[a-z][\w]{0,40}\.[A-Z][\w]{0,40}\(\)?|\b[A-Za-z_]\w{0,40}\(\)/gu;
const TICKS = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/gu;
const TARGET = /\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|^\[[^\]\n]+\]:[^\n]+$/gmu;
const TAG = /<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*>|<(?:https?|mailto):[^<>\s]*>/gu;
const ENDS_ADDRESS = /[.,;:!?)\]}'"*_]+$/u;

function* matches(text: string, pattern: RegExp, kind: ShieldKind): Generator<Shield> {
  for (const match of text.matchAll(pattern)) {
    yield { kind, start: match.index, end: match.index + match[0].length };
  }
}

/** A full stop or comma behind an address belongs to the sentence. */
function* addresses(text: string): Generator<Shield> {
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(ENDS_ADDRESS, '');
    if (address) yield { kind: 'address', start: match.index, end: match.index + address.length };
  }
}

/** Shields inside one block, relative to it, in order of their start; they may overlap. */
export function shieldsOf(text: string, format: Format, traits: number): readonly Shield[] {
  const found: Shield[] = [];
  if (traits & (Trait.Slash | Trait.At) || traits & Trait.Dot) {
    if (traits & (Trait.Slash | Trait.At | Trait.Colon) || text.includes('www.')) found.push(...addresses(text));
    if (traits & (Trait.Slash | Trait.Colon)) found.push(...matches(text, PATH, 'path'));
    if (/\.[A-Za-z]/u.test(text)) {
      found.push(...matches(text, DOMAIN, 'address'), ...matches(text, FILE_NAME, 'path'));
      found.push(...matches(text, DOTTED_NAME, 'code'));
    }
  }
  if (format === 'markdown') {
    if (traits & Trait.Backtick) found.push(...matches(text, TICKS, 'code'));
    if (traits & Trait.Bracket) found.push(...matches(text, TARGET, 'target'));
    if (traits & Trait.Angle) found.push(...matches(text, TAG, 'html'));
  }
  if (traits & (Trait.Quote | Trait.Apostrophe)) {
    for (const span of quotations(text)) found.push({ kind: 'quotation', ...span });
  }
  return found.sort((a, b) => a.start - b.start);
}
