// Words as the rules compare them: tokens, base verbs, capitals. One place, so that two rules never disagree.

const TOKEN = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words and numbers of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
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
  const bare = word.replace(/[.,;:!?…)\]"'”’»]+$/u, '');
  return /^\p{Ll}/u.test(bare) && !/[\p{Lu}\p{N}./\\@_]/u.test(bare);
}
