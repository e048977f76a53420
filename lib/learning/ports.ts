// What learning needs of storage: judgements with their sums, the log of rule settings, and “not here” rejections.

import type { Reason } from '../text/edit.ts';
import type { Judged } from './acceptance.ts';
import type { SettingFact } from './rule-settings.ts';

/** What one change of a closed revision was rejected for: the quotation and the reason, nothing else of the article. */
export interface Rejection {
  readonly edit: string;
  readonly before: string;
  /** Absent for a flag. */
  readonly after?: string;
  readonly reason: Reason | 'unsaid';
  readonly by: string;
  readonly at: string;
}

/** What closing a revision said of one rule. */
export interface Judgement {
  readonly rule: string;
  readonly version: number;
  readonly article: string;
  readonly revision: number;
  /** Of the fact that closed the revision. */
  readonly sequence: number;
  readonly at: string;
  readonly judged: Judged;
  readonly rejections: readonly Rejection[];
}

/** The sum over all judgements of a rule as it was last added up. */
export interface RuleSum {
  readonly rule: string;
  readonly version: number;
  readonly judged: Judged;
  /** False where there have been judgements since. */
  readonly current: boolean;
  /** Judgements at the time of reading; what a sum that is kept must name. */
  readonly changes: number;
  /** Decisions since the rule began, roughly: a reason to look, never a figure. */
  readonly roughly: number;
  /** The milestone at which somebody looked last. */
  readonly looked: number;
}

export interface Judgements {
  /** One for each revision: a later closing of it takes the place of an earlier one. False where it is there already. */
  put(judgement: Judgement): Promise<boolean>;
  /** Of every rule that has been judged, as last added up. */
  sums(): Promise<readonly RuleSum[]>;
  sum(rule: string, version: number): Promise<RuleSum | undefined>;
  /** Adds up every judgement of the rule. */
  addUp(rule: string, version: number): Promise<Judged>;
  /** Keeps a sum for as long as nothing is judged again. */
  keepSum(rule: string, version: number, judged: Judged, changes: number): Promise<void>;
  looked(rule: string, version: number, milestone: number): Promise<void>;
  /** Newest first. */
  rejections(
    rule: string,
    version: number,
    limit: number,
  ): Promise<readonly (Rejection & { readonly article: string; readonly revision: number })[]>;
}

/** The audited log of what each rule may do; its next place is taken once. */
export interface RuleSettings {
  log(): Promise<readonly SettingFact[]>;
  append(fact: SettingFact): Promise<boolean>;
}

/** A change that a reviewer said does not belong at that quotation, or that another took up again. */
export interface NotHereRejection {
  /** Of the edit, suggestion or flag: it names rule, words and surroundings. */
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly holds: boolean;
}

/** Sorts words on one quotation: by time, and of the same moment the one that asks again behind the one that holds. */
export const wordOrder = ({ at, holds, by }: NotHereRejection): string => `${at} ${holds ? 0 : 1} ${by}`;

export interface NotHereRejections {
  /** The last word on each, by the source that its article came from. */
  notHere(source: string): Promise<readonly NotHereRejection[]>;
  /** An older word never overwrites a newer one; of two of the same moment the one that `wordOrder` puts last stays. */
  put(source: string, word: NotHereRejection): Promise<void>;
}
