// The list of rules in the order of their passes (DEFECTS §3), and its hash: what a revision pins.
import { hash } from 'node:crypto';
import type { Rule } from '../rules/rule.ts';

export interface Rulebook {
  /** In the order in which they run; each sees the text that the one before it left. */
  readonly applying: readonly Rule[];
  /** Suggestions and flags, made on the cleaned text. */
  readonly proposing: readonly Rule[];
  /** Rules whose findings are evidence of translation. */
  readonly witnesses: readonly Rule[];
  readonly hash: string;
}

/** DEFECTS §3, "Evidence of translation". */
const WITNESSES = new Set<string>([
  'casing/paragraph-start',
  'casing/lost-initial',
  'dates/in-month-day',
  'dates/year-first',
  'dates/range-suffix',
  'numbers/composite',
  'numbers/more-than-and',
  'numbering/spoken-cardinals',
  'numbering/line-markers',
  'numbering/line-cardinals',
  'wording/lost-meeting-subject',
  'structure/split-sentence',
  'punctuation/leading-mark',
  'furniture/foreign-label',
]);

export function rulebook(rules: readonly Rule[]): Rulebook {
  return {
    applying: rules.filter((rule) => rule.tier === 'apply'),
    proposing: rules.filter((rule) => rule.tier !== 'apply'),
    witnesses: rules.filter((rule) => WITNESSES.has(rule.id)),
    hash: hash('sha256', rules.map((rule) => `${rule.id}@${rule.version}:${rule.tier}`).join('\n')).slice(0, 16),
  };
}
