// The line that themes print beside a title: when and by whom, and what the page counts. Read whole, or not at all (DEFECTS §6).
import { startingDate } from '../../../english/metadata.ts';
import { isThreadHeading } from './thread.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} ${MONTH}\\.?,? \\d{4})`;
/** With its seconds, since a counter may be glued to them. */
const TIME = '(?:[ T,]{1,2}\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)';
const WHEN = new RegExp(
  `(?:(?:posted|published|released|updated|release|publish|posting|publication|update)(?: (?:on|at|time|date))?|date|time)? ?[:：]? ?(${DATE}${TIME}?)`,
  'iuy',
);
const ACCOUNT =
  /(?:(?:posted|written|published|submitted) )?(?:by|author|editor|publisher|poster) ?[:：]? ?(?:admin|administrator|webmaster|root|guest|anonymous|site ?admin)(?![\p{L}\p{N}])/iuy;
const COUNTED =
  '(?:page ?views?|views?|hits?|clicks?|click (?:rate|volume|number|count|times)|number of (?:clicks|views|readings|reads|comments|visits|replies)|reads?|readings?|reading (?:volume|times)|browses?|browsing|browsing (?:times|volume)|browse (?:times|volume)|visits?|popularity|comments?|repl(?:y|ies)|likes?)';
const COUNT = '\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,8}';
const COUNTER = new RegExp(
  `${COUNTED} ?(?:[:：] ?(?:${COUNT})|[(（\\[](?:${COUNT})[)）\\]])(?: times)?(?![\\p{L}\\p{N}.%:：])|[(（]?(?:${COUNT}) ?${COUNTED}[)）]?(?![\\p{L}\\p{N}:：])`,
  'iuy',
);
/** Minutes, seconds and a counter glued to them, the hour lost: `44:291784browse`. */
const GLUED = new RegExp(
  `\\d{1,2}:\\d{2}(?:${COUNT}) ?(?:browse|views?|reads?|hits?|clicks?)(?![\\p{L}\\p{N}])`,
  'iuy',
);
/** Attribution with its label, up to a bar or to what a line goes on with. */
const CREDIT = new RegExp(
  `(?:(?:posted|written|published) )?(?:by|author|editor|reporter|source)(?: ?[:：] ?| )[^|·:：\\n]{1,50}?(?=[ ,;]{1,4}(?:${COUNTED} ?[:：(（]|\\d{1,8} ?${COUNTED}|posted|published|updated|release|\\d{4}[-/.])| ?[|·]|$)`,
  'iuy',
);
const BETWEEN = /[\s|/·•,;，；—–-]{0,6}/uy;

type MetaKind = 'date' | 'account' | 'counter' | 'credit';

interface MetaPart {
  readonly kind: MetaKind;
  readonly start: number;
  readonly end: number;
  /** Of a date: without its label. */
  readonly date: string;
}

/** What a line beside the title says, if it says nothing but dates, credits, accounts and counts. */
export interface PostMeta {
  /** What is left when accounts and counts go: dates, and credits with their labels. */
  readonly kept: string;
  /** Nothing but counts. */
  readonly bare: boolean;
  /** The counts are nought, or glued to a rest of a clock time: no text says such a thing. */
  readonly isEmpty: boolean;
  /** A day is named. */
  readonly isDated: boolean;
}

const PATTERNS = [
  ['date', WHEN],
  ['account', ACCOUNT],
  ['counter', GLUED],
  ['counter', COUNTER],
  ['credit', CREDIT],
] as const;

function partAt(text: string, start: number): MetaPart | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { kind, start, end: start + match[0].length, date: match[1] ?? '' };
  }
  return undefined;
}

/** The parts of a line with nothing but marks between them. */
function partsOf(text: string): readonly MetaPart[] | undefined {
  const parts: MetaPart[] = [];
  for (let at = 0; at < text.length; ) {
    const part = partAt(text, at);
    if (!part) return undefined;
    parts.push(part);
    BETWEEN.lastIndex = part.end;
    at = part.end + (BETWEEN.exec(text)?.[0].length ?? 0);
  }
  return parts;
}

/** Dates alone lose their labels; beside a credit the line stays as it is, without accounts and counts. */
function keptOf(text: string, parts: readonly MetaPart[]): string {
  if (!parts.some(({ kind }) => kind === 'credit'))
    return parts.flatMap(({ kind, date }) => (kind === 'date' ? [date] : [])).join(' ');
  let kept = '';
  let from = 0;
  for (const { kind, start, end } of parts) {
    if (kind === 'credit' || kind === 'date') kept += kept === '' ? text.slice(start, end) : text.slice(from, end);
    from = end;
  }
  return kept;
}

const LONGEST = 160;
/** Every count has one of these words beside its number. */
const COUNTS = /view|hit|click|read|brows|visit|popularity|comment|repl|like/iu;

/** Reads a line of dates, credits, accounts and counts; undefined where anything else stands on it, or no count. */
export function postMeta(said: string): PostMeta | undefined {
  if (said.length > LONGEST || !/\d/u.test(said) || !COUNTS.test(said) || isThreadHeading(said)) return undefined;
  const parts = partsOf(said);
  const counters = parts?.filter(({ kind }) => kind === 'counter') ?? [];
  if (!parts || counters.length === 0) return undefined;
  const bare = counters.length === parts.length;
  return {
    kept: keptOf(said, parts),
    bare,
    isEmpty: counters.every(({ start, end }) => !/[1-9]|:\d{2}/u.test(said.slice(start, end))) || isGlued(said),
    isDated: parts.some(({ kind }) => kind === 'date'),
  };
}

const isGlued = (said: string): boolean => /^\d{1,2}:\d{3,}/u.test(said);

/** Does a line say when or by whom? Beside it a count is the page's. */
const isMetaLine = (said: string): boolean => startingDate(said) > 0 || postMeta(said)?.bare === false;

/** A count that may belong to the text: no date or account on its line, nor on the lines beside it. */
export function isLoneCount(lines: readonly { readonly said: string }[], at: number): boolean {
  const meta = postMeta(lines[at]?.said ?? '');
  if (!meta?.bare || meta.isEmpty) return false;
  return ![lines[at - 1], lines[at + 1]].some((line) => line !== undefined && isMetaLine(line.said));
}
