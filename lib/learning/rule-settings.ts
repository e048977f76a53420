// Rule settings: what an installation lets each rule do, as a log, lowered by figures or set by an admin.

import type { RequestKey } from '../ledger/facts.ts';
import type { Tier } from '../text/edit.ts';
import type { Judged, RuleStanding } from './acceptance.ts';

/** A rule by name, without its code. */
export interface RuleName {
  /** family/name */
  readonly id: string;
  readonly version: number;
  readonly tier: Tier;
}

export type SettingFact = {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly rule: string;
  readonly version: number;
  readonly from: RuleStanding;
  readonly standing: RuleStanding;
  readonly request?: RequestKey;
} & (
  | {
      readonly type: 'Lowered';
      /** What reviewers had made of the rule when it was looked at, at this milestone. */
      readonly figures: Judged;
      readonly milestone: number;
    }
  | { readonly type: 'Raised' | 'Set'; readonly reason: string }
);

const RANK: Readonly<Record<RuleStanding, number>> = { apply: 3, suggest: 2, flag: 1, off: 0 };

export const isHigher = (a: RuleStanding, b: RuleStanding): boolean => RANK[a] > RANK[b];

/** The last word on the rule, else its own tier. Figures speak of the version that they measured; a person of the rule. */
export function standingOf(rule: RuleName, log: readonly SettingFact[]): RuleStanding {
  const isMeant = (fact: SettingFact) =>
    fact.rule === rule.id && (fact.type !== 'Lowered' || fact.version === rule.version);
  const said = log.findLast(isMeant)?.standing ?? rule.tier;
  // A rule whose author has come to trust it less is never trusted more by an old setting.
  return isHigher(said, rule.tier) ? rule.tier : said;
}
