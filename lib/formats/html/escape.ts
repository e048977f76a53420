// Backslashes for text that Markdown would read as marks, and only for that text.

/** What the paragraph around a piece of text makes of single signs. */
export interface EscapeContext {
  readonly stars: boolean;
  readonly underscores: boolean;
  readonly backticks: boolean;
  /** So many in a row strike out. */
  readonly tildes: number;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/u;
const isWord = (sign: string) => sign !== '' && !SPACE.test(sign) && !PUNCTUATION.test(sign);
const isSpace = (sign: string) => sign === '' || SPACE.test(sign);

/** Whether a run of `*` or `_` between these characters could open or close emphasis (CommonMark 6.2). */
export function canDelimit(mark: string, before: string, after: string): boolean {
  const opens = !isSpace(after) && (isWord(after) || !isWord(before));
  const closes = !isSpace(before) && (isWord(before) || !isWord(after));
  if (mark === '_') return (opens || closes) && !(isWord(before) && isWord(after));
  return opens || closes;
}

/** A lone star, underscore or backtick means itself; two of them, or one beside real emphasis, may not. */
export function surroundings(text: string, has: { emphasis: boolean; code: boolean; strike: boolean }): EscapeContext {
  return {
    stars: has.emphasis || delimiters(text, /\*+/g) > 1,
    underscores: delimiters(text, /_+/g) > 1,
    backticks: has.code || (text.match(/`+/g)?.length ?? 0) > 1,
    tildes: has.strike ? 1 : (text.match(/~~/g)?.length ?? 0) > 1 ? 2 : Number.POSITIVE_INFINITY,
  };
}

function delimiters(text: string, runs: RegExp): number {
  let count = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (canDelimit(run.charAt(0), text.charAt(index - 1), text.charAt(index + run.length))) count += run.length;
  }
  return count;
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const SPECIAL = /\*+|_+|`+|~+|[\\<&[\]!|]/g;

export interface EscapePlace extends EscapeContext {
  readonly before: string;
  readonly after: string;
  /** Whether marks begin or end right before the text, and right behind it. */
  readonly edges: { readonly before: boolean; readonly behind: boolean };
  /** The label of a link or image may hold brackets only in pairs. */
  readonly label: boolean;
  readonly cell: boolean;
}

export function escapeText(text: string, place: EscapePlace): string {
  return text.replaceAll(SPECIAL, (run, index: number) => {
    const before = text.charAt(index - 1) || place.before;
    const after = text.charAt(index + run.length) || place.after;
    const joins = (index === 0 && place.edges.before) || (index + run.length === text.length && place.edges.behind);
    return (joins && /^[*_]/.test(run)) || isRead(run, before, after, text.slice(index, index + 36), place)
      ? run.replaceAll(/./g, '\\$&')
      : run;
  });
}

function isRead(run: string, before: string, after: string, ahead: string, place: EscapePlace): boolean {
  switch (run.charAt(0)) {
    case '*':
      return place.stars && canDelimit('*', before, after);
    case '_':
      return place.underscores && canDelimit('_', before, after);
    case '`':
      return place.backticks;
    case '~':
      return run.length >= place.tildes;
    case '\\':
      return ASCII_PUNCTUATION.test(after) || after === '\n' || (ahead.length === 1 && place.edges.behind);
    case '<':
      return /[A-Za-z/!?]/.test(after);
    case '&':
      return ENTITY.test(ahead);
    case '[':
      return place.label;
    case ']':
      return place.label || (after === '(' && !(ahead.length === 1 && place.edges.behind));
    case '!':
      return after === '[' && place.after === '[' && ahead.length === 1;
    default:
      return place.cell;
  }
}

const LINE_STARTS: readonly RegExp[] = [
  /^#{1,6}(?=\s|$)/, // heading
  /^>/, // quote
  /^[-+*](?=\s|$)/, // bullet
  /^(?:=+|-+)\s*$/, // underline of a heading
  /^(?:`{3,}[^`]*$|~{3,})/, // fence
  /^\[[^\]]+\]:/, // definition
  /^\|?(?=[\s:]*-)[\s:|-]*$/, // second row of a table
];
/** Three or more of one sign draw a line; the long way round, since a pattern with nested repeats runs out of stack. */
function isRule(line: string): boolean {
  const [first] = line;
  if (first !== '-' && first !== '_' && first !== '*') return false;
  let count = 0;
  for (const sign of line) {
    if (sign === first) count += 1;
    else if (sign !== ' ' && sign !== '\u00a0') return false;
  }
  return count > 2;
}

const TASK = /^\[[ xX]\](?=\s)/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

/** A line of a finished paragraph, so that its first characters begin no other block. */
export function escapeLineStart(line: string, place: { item: boolean }): string {
  if (place.item && TASK.test(line)) return `\\${line}`;
  return isRule(line) || LINE_STARTS.some((start) => start.test(line)) ? `\\${line}` : line;
}

/** The number and the sign of a line that Markdown takes for an item of a numbered list. */
export function numberOf(line: string): { number: number; sign: string; length: number } | undefined {
  const found = NUMBERED.exec(line);
  if (found === null) return undefined;
  const [whole, number = '', sign = ''] = found;
  return { number: Number(number), sign, length: whole.length };
}

export function escapeNumber(line: string): string {
  return line.replace(NUMBERED, '$1\\$2');
}

/** A link target that neither ends early nor begins anything. */
export function escapeTarget(href: string): string {
  let depth = 0;
  let balanced = true;
  for (const sign of href) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0 || depth > 30) balanced = false;
  }
  const safe = href.replaceAll(/[\s<>`\\|*\p{Cc}]/gu, (sign) => encodeURIComponent(sign).replace('*', '%2A'));
  const target = balanced && depth === 0 ? safe : safe.replaceAll('(', '%28').replaceAll(')', '%29');
  return target.replaceAll(/&(?=[#\w]{2,33};)/g, '\\&');
}
