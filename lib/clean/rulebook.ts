// The rulebook: the rules in the order of their passes (DEFECTS §3), and its hash, which a revision pins.
import { hash } from 'node:crypto';
import type { Rule } from '../rules/rule.ts';
import type { Tier } from '../text/edit.ts';

export interface Rulebook {
  /** In the order in which they run; each sees the text that the one before it left. */
  readonly applying: readonly Rule[];
  /** Those of them that delete whole blocks, and are asked again after the last: only then do blocks read as they will. */
  readonly deleting: readonly Rule[];
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

/** What an installation lets each rule do, by rule id; a rule that is not named keeps its own tier. */
export type Standings = Readonly<Record<string, Tier | 'off'>>;

const RANK = { apply: 3, suggest: 2, flag: 1, off: 0 } as const;

/** “What is wrong; what was done.”: of a rule that does nothing here only the first half is true. */
function complaint(message: string): string {
  const at = message.lastIndexOf('; ');
  const done = message.slice(at);
  const isQuoted = done.split('“').length !== done.split('”').length;
  return at < 0 || isQuoted ? message : `${message.slice(0, at)}.`;
}

/** The rule as this installation trusts it: never more than its own tier (DEFECTS §1). Undefined where it is switched off. */
function trusted(rule: Rule, standing: Tier | 'off' = rule.tier): Rule | undefined {
  if (standing === 'off') return undefined;
  if (RANK[standing] >= RANK[rule.tier]) return rule;
  return {
    ...rule,
    tier: standing,
    *find(reading) {
      for (const { after, ...finding } of rule.find(reading)) {
        const message = complaint(finding.message);
        yield standing === 'suggest' && after !== undefined ? { ...finding, message, after } : { ...finding, message };
      }
    },
  };
}

/** The witnesses testify whatever their standing: it says what may be done, not what is there. */
export function rulebook(rules: readonly Rule[], standings: Standings = {}): Rulebook {
  const trustedRules = rules.flatMap((rule) => trusted(rule, standings[rule.id]) ?? []);
  const lines = trustedRules.map((rule) => `${rule.id}@${rule.version}:${rule.tier}`);
  const applying = trustedRules.filter((rule) => rule.tier === 'apply');
  return {
    applying,
    deleting: applying.filter((rule) => rule.enters === 'all'),
    proposing: trustedRules.filter((rule) => rule.tier !== 'apply'),
    witnesses: rules.filter((rule) => WITNESSES.has(rule.id)),
    hash: hash('sha256', lines.join('\n')).slice(0, 16),
  };
}
