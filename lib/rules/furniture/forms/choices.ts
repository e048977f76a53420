// Phrases with a choice in them: `(a|b)` is either word, `[a]` a word that may be missing.

const CHOICE = /\(([^()|]{0,80}(?:\|[^()|]{0,80}){1,12})\)|\[([^[\]]{0,80})\]/u;

/** Every way to say a phrase. */
export function spelledOut(phrase: string): readonly string[] {
  const choice = CHOICE.exec(phrase);
  if (!choice) return [phrase];
  const ways = choice[1] === undefined ? ['', choice[2] ?? ''] : choice[1].split('|');
  const before = phrase.slice(0, choice.index);
  const after = phrase.slice(choice.index + choice[0].length);
  return ways.flatMap((way) => spelledOut(before + way + after));
}

/** The phrase with its words between the signs of choice rewritten; brackets that are no choice are words. */
export function withWords(phrase: string, rewritten: (words: string) => string): string {
  const choice = CHOICE.exec(phrase);
  if (!choice) return rewritten(phrase);
  const before = rewritten(phrase.slice(0, choice.index));
  const after = withWords(phrase.slice(choice.index + choice[0].length), rewritten);
  const inside =
    choice[1] === undefined ? `[${rewritten(choice[2] ?? '')}]` : `(${choice[1].split('|').map(rewritten).join('|')})`;
  return before + inside + after;
}
