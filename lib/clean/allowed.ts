// What the engine lets pass: rules that the text concerns, and findings that keep out of shields and split no character.

import type { Finding, Rule } from '../rules/rule.ts';
import type { Reading } from '../text/reading.ts';

/** Does the text hold what the rule cannot do without? */
export const isConcerned = ({ traits = 0, hints = 0 }: Rule, reading: Reading): boolean =>
  (reading.traits & traits) === traits && (reading.hints & hints) === hints;

export function isAllowed(rule: Rule, reading: Reading, finding: Finding): boolean {
  if (!isWholeCharacter(reading.text, finding.start) || !isWholeCharacter(reading.text, finding.end)) return false;
  if (finding.after === reading.text.slice(finding.start, finding.end)) return false;
  if (rule.enters === 'all') return true;
  for (const kind of reading.shieldsOver(finding.start, finding.end)) {
    if (!rule.enters?.includes(kind)) return false;
  }
  return true;
}

/** False inside a surrogate pair and before a combining mark, a joiner or a variation selector. */
function isWholeCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || code < 0x300) return true;
  if (code >= 0xdc00 && code <= 0xdfff) return false;
  return !/^(?:\p{M}|\u200d)/u.test(text.slice(at, at + 2));
}
