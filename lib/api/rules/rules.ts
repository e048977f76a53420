// What the API tells of a rule: the words of its author, without the code.

import type { RuleFigures } from '../../learning/types.ts';
import type { Tier } from '../../text/edit.ts';

export interface RuleDescription {
  /** family/name */
  readonly id: string;
  readonly version: number;
  readonly tier: Tier;
  readonly summary: string;
  readonly why: string;
  readonly examples: readonly RuleExample[];
}

/** `after` equals `before` where the rule changes nothing; `flagged` is what it points out there. */
export interface RuleExample {
  readonly before: string;
  readonly after: string;
  readonly flagged?: string;
}

/** A rule in its author's words with the figures of this installation. */
export type RuleView = RuleDescription & Omit<RuleFigures, keyof RuleDescription>;

/** A rule as its author writes it. */
interface Authored extends Omit<RuleDescription, 'examples'> {
  readonly examples: readonly ({ readonly fixes: string; readonly to: string } | { readonly keeps: string })[];
}

export function described({ id, version, tier, summary, why, examples }: Authored): RuleDescription {
  return { id, version, tier, summary, why, examples: examples.map((one) => shown(one, tier)) };
}

function shown(example: Authored['examples'][number], tier: Tier): RuleExample {
  if ('keeps' in example) return { before: example.keeps, after: example.keeps };
  const { fixes, to } = example;
  return tier === 'flag' ? { before: fixes, after: fixes, flagged: to } : { before: fixes, after: to };
}
