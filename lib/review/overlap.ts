// Whether what somebody wants touches what was decided or edited since they looked: by passages, not by articles.

import { type AnyChange, targetOf } from '../ledger/changes.ts';
import type { Fact } from '../ledger/facts.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { HandEdit } from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';
import { collides, touches } from '../text/spans.ts';
import { changesByTarget, type Taken } from './decisions.ts';

/** `word`: something was said of it that leaves the text alone, such as closing a flag. */
interface Passage extends Span {
  readonly kind: 'hand' | 'change' | 'word';
}

/** What is wanted, or was done: changes by their names, and stretches of the manuscript. */
interface Reach {
  readonly targets: ReadonlySet<string>;
  readonly passages: readonly Passage[];
}

/** Two changes of rules keep out of each other's way; a person's edit takes what lies at its borders with it. */
function concern(a: Passage, b: Passage): boolean {
  if (a.kind === 'hand' || b.kind === 'hand') return touches(a, b);
  return a.kind === 'change' && b.kind === 'change' && collides(a, b);
}

type Spoken = Pick<Taken, 'target' | 'verdict'>;

function passageOf({ start, end, tier }: AnyChange, { verdict }: Spoken): Passage {
  const isWord = tier === 'flag' && (verdict === 'accept' || verdict === 'reject');
  return { start, end, kind: isWord ? 'word' : 'change' };
}

export function reachOfDecisions(decisions: readonly Spoken[], content: StoredRevision): Reach {
  const remarks = changesByTarget(content);
  const spoken = decisions.map((one) => [one, remarks.get(one.target) ?? []] as const);
  return {
    targets: new Set(
      spoken.flatMap(([{ target }, about]) => [target, ...about.flatMap((remark) => [remark.id, targetOf(remark)])]),
    ),
    passages: spoken.flatMap(([one, about]) => about.map((remark) => passageOf(remark, one))),
  };
}

/** `known`: every edit by hand that the facts speak of, those that are gone too. */
export function reachOfEdits(
  { edits, removed = [] }: { readonly edits: readonly HandEdit[]; readonly removed?: readonly string[] },
  known: ReadonlyMap<string, HandEdit>,
): Reach {
  const all = [...edits, ...removed.flatMap((id) => known.get(id) ?? [])];
  return { targets: new Set(), passages: all.map(({ start, end }) => ({ start, end, kind: 'hand' })) };
}

/** Every edit by hand that was ever made in the newest revision. */
export function handEditsIn(facts: readonly Fact[]): ReadonlyMap<string, HandEdit> {
  return new Map(
    facts
      .flatMap((fact) => (fact.type === 'Edited' ? fact.edits : 'made' in fact ? (fact.made?.handEdits ?? []) : []))
      .map((edit) => [edit.id, edit]),
  );
}

/**
 * Does one of the facts in `since` touch what `by` wants? What closed, opened or replaced the article touches all of it,
 * unless `by` did that as well: then the state of the article has the last word.
 */
export function touchedSince(
  wish: Reach,
  since: readonly Fact[],
  by: string,
  content: StoredRevision,
  known: ReadonlyMap<string, HandEdit>,
): boolean {
  return since.some((fact) => {
    if (fact.type === 'Failed' || (fact.type === 'Received' && !fact.made)) return false;
    if (fact.type !== 'Decided' && fact.type !== 'Edited') return fact.actor !== by;
    const done = fact.type === 'Decided' ? reachOfDecisions(fact.decisions, content) : reachOfEdits(fact, known);
    if ([...done.targets].some((target) => wish.targets.has(target))) return true;
    return done.passages.some((one) => wish.passages.some((other) => concern(one, other)));
  });
}
