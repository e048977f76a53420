// Words as the rules compare them: tokens, base verbs, capitals. One place, so that two rules never disagree.

const TOKEN = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LETTER_UNIT = 1;
const NUMBER_UNIT = 2;
/** What a code unit is, looked up once for each: 0 unknown, 4 neither. */
const UNITS = new Uint8Array(0xd800);

function unit(code: number): number {
  const known = UNITS[code] ?? 0;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const kind = /\p{L}/u.test(char) ? LETTER_UNIT : /\p{N}/u.test(char) ? NUMBER_UNIT : 4;
  UNITS[code] = kind;
  return kind;
}

/** Words and numbers of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800) return byPattern(text);
    if (unit(code) === 4) {
      at++;
      continue;
    }
    const start = at;
    let joined = false;
    for (;;) {
      at++;
      const next = text.charCodeAt(at);
      if (next >= 0xd800) return byPattern(text);
      const kind = at < length ? unit(next) : 4;
      if (joined ? kind === LETTER_UNIT : kind !== 4) continue;
      if (next !== 39 && next !== 0x2019) break;
      const behind = text.charCodeAt(at + 1);
      if (behind >= 0xd800) return byPattern(text);
      if (at + 1 >= length || unit(behind) !== LETTER_UNIT) break;
      joined = true;
    }
    tokens.push({ text: text.slice(start, at), start, end: at });
  }
  return tokens;
}

/** The same for texts with characters beyond the first plane, or close below them. */
function byPattern(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Length of the longest common subsequence of two lists; O(n·m), so both are bounded by the caller. */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++) {
      next.push(item === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The letters right before an offset, or ''. */
export function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 60 && /\p{L}/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}

/** Text without those of `marks` that it ends in. */
export function withoutTrailing(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** First letter in upper case; the rest as it is. */
export const capitalised = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** First letter in lower case; the rest as it is. */
export const lowered = (text: string): string => {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
};

/** Tokens such as `eBay`, `iPhone`, `k.d.`, `x86`, `a/b` are never capitalised (DEFECTS §3). */
export function mayBeCapitalised(text: string): boolean {
  const word = /^\S*/u.exec(text)?.[0] ?? '';
  const bare = withoutTrailing(word, '.,;:!?…)]"\'”’»');
  return /^\p{Ll}/u.test(bare) && !/[\p{Lu}\p{N}./\\@_]/u.test(bare);
}
