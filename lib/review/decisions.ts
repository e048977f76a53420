// Turns what a reviewer says of edits, suggestions and flags into a Decided fact, or says why it makes no sense.

import { type AnyChange, allChanges, countUndecided, targetOf } from '../ledger/changes.ts';
import { Unprocessable } from '../ledger/errors.ts';
import type { Event, VerdictTally } from '../ledger/facts.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { Revision } from '../ledger/state.ts';
import { type Decision, decisionOn } from '../text/edit.ts';
import { byPlace } from '../text/spans.ts';
import type { DecisionInput } from './types.ts';

export type Taken = Extract<Event, { type: 'Decided' }>['decisions'][number];

/** The remarks of a revision, by id and by group. */
export function changesByTarget(content: StoredRevision): ReadonlyMap<string, readonly AnyChange[]> {
  const found = new Map<string, AnyChange[]>();
  const add = (target: string, remark: AnyChange) => {
    const before = found.get(target);
    if (before) before.push(remark);
    else found.set(target, [remark]);
  };
  for (const remark of allChanges(content.cleaned)) {
    found.set(remark.id, [remark]);
    if (remark.group !== undefined) add(remark.group, remark);
  }
  return found;
}

function spoken(input: DecisionInput, remarks: ReadonlyMap<string, readonly AnyChange[]>): readonly AnyChange[] {
  const named = remarks.get(input.target);
  if (named) return named;
  throw new Unprocessable('unknown_edit', `This revision has no change “${input.target}”.`, { target: input.target });
}

/** A group is one decision; only a replacement can be given to one of its members. */
function taken(input: DecisionInput, named: readonly AnyChange[]): Decision | { target: string; verdict: null } {
  const { verdict, text, reason } = input;
  const because = reason === undefined ? {} : { reason };
  const [first] = named;
  const target = first ? targetOf(first) : input.target;
  if (verdict === null) return { target, verdict };
  if (verdict !== 'amend') return { target, verdict, ...because };
  if (text === undefined) throw new Unprocessable('invalid', 'An amendment needs its text.', { target: input.target });
  if (first && named.length === 1) return { target: first.id, verdict, text, ...because };
  throw new Unprocessable('invalid', 'These changes belong together: amend one of them by its own id.', { target });
}

/** What was said of single members before gives way to what is said of the whole group now. */
function overridden(decision: Taken, remarks: ReadonlyMap<string, readonly AnyChange[]>, revision: Revision): Taken[] {
  if (decision.verdict === 'amend') return [];
  return (remarks.get(decision.target) ?? [])
    .filter((remark) => remark.id !== decision.target && revision.decisions.has(remark.id))
    .map((remark) => ({ target: remark.id, verdict: null }));
}

function withoutContradiction(decisions: readonly Taken[]): void {
  const seen = new Map<string, string>();
  for (const decision of decisions) {
    const said = JSON.stringify(decision);
    const before = seen.get(decision.target);
    if (before !== undefined && before !== said)
      throw new Unprocessable('conflicting_decisions', 'Two decisions on one change contradict each other.', {
        targets: [decision.target],
      });
    seen.set(decision.target, said);
  }
}

/** Accepted suggestions and amended flags must not want the same characters: only one of them could have them. */
function withoutOverlap(content: StoredRevision, after: ReadonlyMap<string, Decision>, fresh: ReadonlySet<string>) {
  const wanted = allChanges(content.cleaned)
    .filter((remark) => {
      const verdict = decisionOn(remark, after)?.verdict;
      return (remark.tier === 'suggest' && verdict === 'accept') || (remark.tier !== 'apply' && verdict === 'amend');
    })
    .sort(byPlace);
  let furthest: AnyChange | undefined;
  for (const remark of wanted) {
    const isFresh = (one: AnyChange) => fresh.has(one.id) || fresh.has(targetOf(one));
    if (furthest && remark.start < furthest.end && (isFresh(remark) || isFresh(furthest)))
      throw new Unprocessable('conflicting_decisions', 'Two accepted changes overlap: accept one of them.', {
        targets: [targetOf(furthest), targetOf(remark)],
      });
    if (!furthest || remark.end > furthest.end) furthest = remark;
  }
}

export function decidedOn(
  revision: Revision,
  content: StoredRevision,
  inputs: readonly DecisionInput[],
): Extract<Event, { type: 'Decided' }> {
  const remarks = changesByTarget(content);
  const said = inputs.map((input) => taken(input, spoken(input, remarks)));
  withoutContradiction(said);
  const decisions = [...new Map(said.map((one) => [one.target, one])).values()];
  const all = [...decisions.flatMap((decision) => overridden(decision, remarks, revision)), ...decisions];
  return decidedFact(revision, content, all, new Set(decisions.map((decision) => decision.target)));
}

/** The fact for decisions that make sense one by one; refused where they make none together. */
export function decidedFact(
  revision: Revision,
  content: StoredRevision,
  all: readonly Taken[],
  fresh: ReadonlySet<string>,
): Extract<Event, { type: 'Decided' }> {
  const after = new Map<string, Decision>(revision.decisions);
  for (const decision of all) {
    if (decision.verdict === null) after.delete(decision.target);
    else after.set(decision.target, decision);
  }
  withoutOverlap(content, after, fresh);
  return {
    type: 'Decided',
    revision: revision.number,
    decisions: all,
    undecided: countUndecided(content.cleaned, after),
    said: saidOf(
      all.filter((one) => fresh.has(one.target)),
      changesByTarget(content),
    ),
  };
}

/** What was said, rule by rule; of a group, the rule of its first member. */
function saidOf(
  decisions: readonly Taken[],
  remarks: ReadonlyMap<string, readonly AnyChange[]>,
): readonly VerdictTally[] {
  const alike = new Map<string, VerdictTally>();
  for (const { target, verdict } of decisions) {
    const [remark] = remarks.get(target) ?? [];
    if (!remark) continue;
    const { rule, tier } = remark;
    const key = JSON.stringify([rule, tier, verdict]);
    alike.set(key, { rule, tier, verdict, count: (alike.get(key)?.count ?? 0) + 1 });
  }
  return [...alike.values()];
}
