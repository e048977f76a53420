// What is decided in one go: a change, or all that only make sense together; in the order of the list.
import { byPlaceAndId } from '../../text/spans.ts';
import { BY_HAND, type CardKind, type Change } from './changes.ts';
import type { ChangeState } from './decided.ts';

export interface Unit {
  /** Id of the change or of the group: what a decision names. */
  readonly target: string;
  readonly kind: CardKind;
  readonly rule: string;
  readonly state: ChangeState;
  readonly members: readonly [Change, ...Change[]];
}

export interface RuleUnits {
  readonly rule: string;
  readonly units: readonly Unit[];
}

/** A part of the list; its place never depends on decisions, so nothing moves. */
export interface Part {
  readonly kind: CardKind;
  readonly rules: readonly RuleUnits[];
}

const ORDER: readonly CardKind[] = ['suggestion', 'flag', 'hand', 'edit'];

export function partsOf(changes: readonly Change[]): readonly Part[] {
  const units = unitsOf(changes);
  return ORDER.map((kind) => ({ kind, rules: byRule(units.filter((unit) => unit.kind === kind)) })).filter(
    (part) => part.rules.length > 0,
  );
}

export function unitsOf(changes: readonly Change[]): readonly Unit[] {
  const together = Map.groupBy(changes, (change) => change.group ?? change.id);
  return [...together].flatMap(([shared, members]) => {
    const [first, ...rest] = members.toSorted(byPlaceAndId);
    if (!first) return [];
    const kind = ORDER.find((one) => members.some((member) => member.kind === one)) ?? first.kind;
    const spoken = members.find((member) => member.kind === kind) ?? first;
    const target = rest.length === 0 ? first.id : shared;
    return [{ target, kind, rule: spoken.rule, state: spoken.state, members: [first, ...rest] as const }];
  });
}

function byRule(units: readonly Unit[]): readonly RuleUnits[] {
  return [...Map.groupBy(units, (unit) => unit.rule)].map(([rule, units]) => ({ rule, units }));
}

export function isRule(rule: string): boolean {
  return rule !== BY_HAND;
}
