// Which findings the engine lets pass: in order, disjoint, outside shields, between whole characters, and no markup by accident.
import type { Finding, Rule } from '../rules/rule.ts';
import { withoutMarkup } from '../text/markdown/makes-markup.ts';
import type { Reading } from '../text/reading.ts';
import { byPlace } from '../text/spans.ts';

/** Rules whose work it is to number lists; what any other rule writes may make no markup of words. */
const WRITES_MARKERS = /^numbering\//u;

/** Of what a rule found, that which may be done, in order. */
export function allowed(rule: Rule, reading: Reading, found: Iterable<Finding>): readonly Finding[] {
  const sorted = [...found];
  if (sorted.length === 0) return sorted;
  if (sorted.length > 1) sorted.sort(byPlace);
  const kept: Finding[] = [];
  let until = -1;
  for (const finding of sorted) {
    const follows = finding.start > until || (finding.start === until && finding.end > finding.start);
    if (follows && isAllowed(rule, reading, finding)) {
      kept.push(finding);
      until = finding.end;
    }
  }
  return reading.format === 'markdown' && !WRITES_MARKERS.test(rule.id) ? withoutMarkup(reading.text, kept) : kept;
}

/** May a finding change the text: between whole characters, outside of shields that its rule may not enter? */
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
