// Names and words that come from outside, as they may reach a terminal or a table: nothing in them moves a cursor or turns text round.

/** Controls but for line ends and tabs, line separators, and marks of direction. */
const ACTS = /(?![\n\t])\p{Cc}|[\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}}`;

/** A text of several lines. */
export function harmless(text: string): string {
  return text.replace(ACTS, escaped);
}

/** A name or a sentence, which is one line. */
export function shown(name: string): string {
  return harmless(name).replace(/[\n\t]/g, escaped);
}
