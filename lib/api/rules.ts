// What the API tells of a rule: the words of its author, without the code.
import type { Tier } from '../text/edit.ts';

export interface RuleDescription {
  /** family/name */
  readonly id: string;
  readonly version: number;
  readonly tier: Tier;
  readonly summary: string;
  readonly why: string;
  /** `after` equals `before` where the rule must keep its hands off. */
  readonly examples: readonly { readonly before: string; readonly after: string }[];
}
