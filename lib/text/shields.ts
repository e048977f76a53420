// Stretches that most rules may not enter: code, addresses, link targets, names of files, quotations.
import type { Format } from './manuscript.ts';
import { inlineHtml } from './markdown/inline-html.ts';
import { calls, dottedNames } from './names.ts';
import { quotations } from './quotations.ts';
import type { Shield, ShieldKind } from './shield.ts';
import { Trait } from './traits.ts';
import { withoutTrailing } from './words.ts';

const URL = /\b(?:(?:https?|ftp|mailto|magnet):|www\.)[^\s<>"“”]+/gu;

/** What an address cannot do without; much faster to look for than an address. */
const SCHEMES = ['http', 'www.', 'ftp:', 'mailto:', 'magnet:'];

const PATH = /(?<![\w/])(?:\.{1,2}\/|~\/|\/(?=[\w.-]+\/)|[A-Za-z]:\\)[^\s"“”<>]*/uy;

const TARGETS = [
  /\]\((?:[^()\n]|\([^()\n]*\))*\)/gu,
  /\]\[[^\]\n]*\]/gu,
  /^ {0,3}\[[^\]\n\r\u2028\u2029]+\]:[^\n\r\u2028\u2029]+$/gmu,
];

/** In plain text a backtick may be a quotation mark too, so that only a pair on one line is code. */
const TICK_PAIR = /`[^`\n]{1,200}`/gu;

/** Where `/` or `:\\` stands, what may begin a path lies at most two characters before it. */
function* paths(text: string): Generator<Shield> {
  let from = 0;
  let slash = text.indexOf('/');
  let drive = text.indexOf(':\\');
  while (slash >= 0 || drive >= 0) {
    const at = slash < 0 ? drive : drive < 0 ? slash : Math.min(slash, drive);
    for (let start = Math.max(from, at - 2); start <= at; start++) {
      PATH.lastIndex = start;
      const match = PATH.exec(text);
      if (!match) continue;
      from = start + match[0].length;
      yield { kind: 'path', start, end: from };
      break;
    }
    const next = Math.max(at + 1, from);
    if (slash >= 0 && slash < next) slash = text.indexOf('/', next);
    if (drive >= 0 && drive < next) drive = text.indexOf(':\\', next);
  }
}

function* matches(text: string, pattern: RegExp, kind: ShieldKind): Generator<Shield> {
  for (const match of text.matchAll(pattern)) {
    yield { kind, start: match.index, end: match.index + match[0].length };
  }
}

/** A full stop or comma behind an address belongs to the sentence. */
function* addresses(text: string): Generator<Shield> {
  if (!SCHEMES.some((scheme) => text.includes(scheme))) return;
  for (const match of text.matchAll(URL)) {
    const address = withoutTrailing(match[0], '.,;:!?)]}\'"*_');
    if (address) yield { kind: 'address', start: match.index, end: match.index + address.length };
  }
}

/** TeX on one line between single dollars: no space inside them, and a sign that sums of money do not have. */
const INLINE_FORMULA = /(?<![\\$\p{N}])\$(?![\s$])[^$\n]{1,200}(?<!\s)\$(?![\p{N}$])/uy;
const TEX = /[\\^_={}]/u;
/** The same for `\\[` and `\\(`, which Markdown writes for plain brackets too. */
const COMMAND = /\\[a-zA-Z]{2}|[\^=]/u;
const DISPLAYS = [
  ['$$', '$$'],
  ['\\[', '\\]'],
  ['\\(', '\\)'],
] as const;

/** Formulas in TeX, which are code; a display that nothing closes in its block is none. */
function* formulas(text: string): Generator<Shield> {
  for (const [open, close] of DISPLAYS) {
    for (let at = text.indexOf(open); at >= 0; ) {
      const stop = text.indexOf(close, at + open.length);
      if (stop < 0) break;
      const end = stop + close.length;
      if (open === '$$' || COMMAND.test(text.slice(at + 2, stop))) yield { kind: 'code', start: at, end };
      at = text.indexOf(open, end);
    }
  }
  for (let at = text.indexOf('$'); at >= 0; ) {
    INLINE_FORMULA.lastIndex = at;
    const formula = INLINE_FORMULA.exec(text)?.[0] ?? '';
    if (TEX.test(formula)) yield { kind: 'code', start: at, end: at + formula.length };
    at = text.indexOf('$', at + Math.max(1, formula.length));
  }
}

/** Code between runs of backticks of one length. */
function* inlineCode(text: string): Generator<Shield> {
  const runs = Array.from(text.matchAll(/`+/gu), (match) => ({ start: match.index, length: match[0].length }));
  const ahead = new Map<number, number[]>();
  for (const [index, run] of [...runs.entries()].reverse()) {
    const same = ahead.get(run.length);
    if (same) same.push(index);
    else ahead.set(run.length, [index]);
  }
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    const same = run && ahead.get(run.length);
    if (!same) continue;
    while ((same.at(-1) ?? index + 1) <= index) same.pop();
    const close = same.at(-1);
    const end = close === undefined ? undefined : runs[close];
    if (close === undefined || !end) continue;
    yield { kind: 'code', start: run.start, end: end.start + end.length };
    index = close;
  }
}

/** What may stand in a block of these traits, kind by kind. */
function* candidates(text: string, format: Format, traits: number): Generator<Shield> {
  if (traits & (Trait.Slash | Trait.Colon) || text.includes('www.')) yield* addresses(text);
  if (traits & Trait.Slash || (traits & Trait.Colon && text.includes(':\\'))) yield* paths(text);
  if (traits & Trait.Dot && traits & (Trait.GluedMark | Trait.At | Trait.Slash)) yield* dottedNames(text);
  if (text.includes('()')) yield* calls(text);
  if (text.includes('$') || text.includes('\\')) yield* formulas(text);
  if (format === 'markdown') {
    if (traits & Trait.Backtick) yield* inlineCode(text);
    if (traits & Trait.Bracket) for (const pattern of TARGETS) yield* matches(text, pattern, 'target');
    if (traits & Trait.Angle) yield* inlineHtml(text);
  }
  if (format === 'text' && traits & Trait.Backtick) yield* matches(text, TICK_PAIR, 'code');
  if (traits & (Trait.Quote | Trait.Apostrophe)) {
    for (const span of quotations(text)) yield { kind: 'quotation', ...span };
  }
}

/** Shields inside one block, relative to it, in order of their start; they may overlap. */
export function shieldsOf(text: string, format: Format, traits: number): readonly Shield[] {
  const found = [...candidates(text, format, traits)];
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}
