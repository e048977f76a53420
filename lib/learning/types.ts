// What is told about the rules: how each is received, who set it, and what an admin may ask.
import type { Actor, RequestKey } from '../ledger/facts.ts';
import type { Judged, RuleStanding } from './acceptance.ts';
import type { Rejection } from './ports.ts';
import type { RuleName, SettingFact } from './rule-settings.ts';

/** How a rule is received, and what it may do here. */
export interface RuleFigures extends RuleName {
  readonly standing: RuleStanding;
  readonly judged: Judged;
  readonly decided: number;
  /** Share of the decided ones that were accepted, with the upper bound of its 95 % interval. */
  readonly acceptance?: number;
  readonly upper?: number;
}

export interface RuleReport extends RuleFigures {
  /** Newest first. */
  readonly rejections: readonly (Rejection & { readonly article: string; readonly revision: number })[];
  /** Who lowered, raised or set it, oldest first. */
  readonly settings: readonly SettingFact[];
}

export interface RulesDesk {
  /** In the order of the rulebook; all of them where none are named. */
  rules(ids?: ReadonlySet<string>): Promise<readonly RuleFigures[]>;
  rule(id: string): Promise<RuleReport>;
  setStanding(
    id: string,
    body: { standing: RuleStanding; reason: string },
    actor: Actor,
    request?: RequestKey,
  ): Promise<RuleFigures>;
}
