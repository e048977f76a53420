// Carries decisions and hand edits from one revision to the next, so that nobody is asked twice for the same thing.
import type { Decision, HandEdit } from '../text/edit.ts';
import type { CarriedDecision, StaleDecision } from './facts.ts';
import type { StoredRevision } from './ports.ts';
import { bare, type Remark, remarksOf, targetOf } from './remarks.ts';

/** Characters of manuscript on either side that belong to an identity (DESIGN §3). */
const CONTEXT = 24;

export interface Carried {
  readonly carried: readonly CarriedDecision[];
  /** No longer match; asked again. */
  readonly stale: readonly StaleDecision[];
  readonly handEdits: readonly HandEdit[];
}

interface Before {
  readonly revision: StoredRevision;
  readonly decisions: Iterable<CarriedDecision>;
  readonly handEdits: readonly HandEdit[];
}

function surroundings(text: string, span: { readonly start: number; readonly end: number }): readonly string[] {
  return [text.slice(Math.max(0, span.start - CONTEXT), span.start), text.slice(span.end, span.end + CONTEXT)];
}

/** Remarks of a revision by what makes them equals; `loose` leaves out the replacement. */
class Equals {
  readonly byId = new Map<string, Remark>();
  readonly byGroup = new Map<string, Remark[]>();
  readonly #strict = new Map<string, Remark[]>();
  readonly #loose = new Map<string, Remark[]>();
  readonly #text: string;

  constructor(revision: StoredRevision) {
    this.#text = revision.manuscript.text;
    for (const remark of remarksOf(revision.cleaned)) {
      this.byId.set(remark.id, remark);
      push(this.#strict, this.#key(remark, 'strict'), remark);
      push(this.#loose, this.#key(remark, 'loose'), remark);
      if (remark.group !== undefined) push(this.byGroup, remark.group, remark);
    }
  }

  #key(remark: Remark, kind: 'strict' | 'loose'): string {
    const after = kind === 'strict' && remark.tier !== 'flag' ? remark.after : undefined;
    return JSON.stringify([remark.rule, remark.before, after, ...surroundings(this.#text, remark)]);
  }

  among(other: Equals, remark: Remark, kind: 'strict' | 'loose'): readonly Remark[] {
    const all = kind === 'strict' ? this.#strict : this.#loose;
    return all.get(other.#key(remark, kind)) ?? [];
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The same remark in the new revision; undefined where it is gone or the number of its equals changed. */
function twin(old: Equals, now: Equals, remark: Remark, verdict: Decision['verdict']): Remark | undefined {
  const same = now.byId.get(remark.id);
  const counted = (kind: 'strict' | 'loose') =>
    now.among(old, remark, kind).length === old.among(old, remark, kind).length;
  if (same) return counted('strict') ? same : undefined;
  if (verdict !== 'reject' || !counted('loose')) return undefined;
  return now.among(old, remark, 'loose')[old.among(old, remark, 'loose').indexOf(remark)];
}

/** The new target of a decision: that of all its remarks' twins, if they still are one decision. */
function newTarget(old: Equals, now: Equals, decision: Decision): string | undefined {
  const single = old.byId.get(decision.target);
  const group = old.byGroup.get(decision.target);
  const twins = (group ?? (single ? [single] : [])).map((remark) => twin(old, now, remark, decision.verdict));
  const [first] = twins;
  if (!first || twins.includes(undefined)) return undefined;
  if (!group && single?.group !== undefined) return first.group === undefined ? undefined : first.id;
  const target = targetOf(first);
  const size = now.byGroup.get(target)?.length ?? 1;
  const together = twins.every((remark) => remark && targetOf(remark) === target);
  return together && size === new Set(twins).size ? target : undefined;
}

/** Characters of a quotation, and decisions that have one: they stand in a fact, which has bounds. */
const LONGEST = 80;
const TOLD = 200;

const short = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).toWellFormed()}…`;

/** The first of its changes stands for a group. */
function aboutWhat(old: Equals, target: string, before: number): Pick<StaleDecision, 'about'> {
  const remark = old.byId.get(target) ?? old.byGroup.get(target)?.[0];
  if (!remark || before >= TOLD) return {};
  const after = remark.tier === 'flag' ? {} : { after: short(remark.after) };
  return { about: { rule: remark.rule, before: short(remark.before), ...after } };
}

/** A hand edit finds its place again where its surroundings stand exactly once in both manuscripts, or nothing moved. */
function replace(old: string, now: string, edit: HandEdit): HandEdit | undefined {
  if (old === now) return edit;
  const [left = '', right = ''] = surroundings(old, edit);
  const phrase = left + edit.before + right;
  const at = now.indexOf(phrase);
  if (at < 0 || now.indexOf(phrase, at + 1) >= 0 || old.indexOf(phrase) !== old.lastIndexOf(phrase)) return undefined;
  const start = at + left.length;
  return { ...edit, start, end: start + edit.before.length };
}

export function carryOver(before: Before, revision: StoredRevision): Carried {
  const old = new Equals(before.revision);
  const now = new Equals(revision);
  const carried: CarriedDecision[] = [];
  const stale: StaleDecision[] = [];
  for (const decision of before.decisions) {
    const target = newTarget(old, now, decision);
    if (target === undefined) stale.push({ ...bare(decision), ...aboutWhat(old, decision.target, stale.length) });
    else carried.push({ ...bare(decision), target, by: decision.by, at: decision.at });
  }
  const handEdits = before.handEdits.flatMap(
    (edit) => replace(before.revision.manuscript.text, revision.manuscript.text, edit) ?? [],
  );
  return { carried, stale, handEdits };
}
