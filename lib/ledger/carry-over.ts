// The carry-over of decisions and hand edits from one revision to the next, so that no question is asked twice.
import type { Decision, HandEdit } from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';
import { meets } from '../text/spans.ts';
import { alsoBy, writersOf } from './authors.ts';
import { type AnyChange, allChanges, bare, targetOf } from './changes.ts';
import type { CarriedDecision, StaleDecision } from './facts.ts';
import type { StoredRevision } from './ports.ts';

/** Characters of manuscript on either side that belong to an identity (DESIGN §3). */
const CONTEXT = 24;

export interface CarriedOver {
  readonly carried: readonly CarriedDecision[];
  /** No longer match; asked again. */
  readonly stale: readonly StaleDecision[];
  readonly handEdits: readonly HandEdit[];
}

interface Before {
  readonly revision: StoredRevision;
  readonly decisions: Iterable<CarriedDecision>;
  /** Taken on revisions before it, and stale in it. */
  readonly stale?: readonly (CarriedDecision & StaleDecision)[];
  readonly handEdits: readonly HandEdit[];
}

const spanKey = ({ start, end }: Span): string => `${start} ${end}`;

function surroundings(text: string, span: Span): readonly string[] {
  return [text.slice(Math.max(0, span.start - CONTEXT), span.start), text.slice(span.end, span.end + CONTEXT)];
}

/** Remarks of a revision by what makes them equals; `loose` leaves out the replacement. */
class Equals {
  readonly byId = new Map<string, AnyChange>();
  readonly byGroup = new Map<string, AnyChange[]>();
  readonly #strict = new Map<string, AnyChange[]>();
  readonly #loose = new Map<string, AnyChange[]>();
  readonly text: string;
  readonly #bySpan = new Map<string, AnyChange[]>();

  constructor(revision: StoredRevision) {
    this.text = revision.manuscript.text;
    for (const remark of allChanges(revision.cleaned)) {
      this.byId.set(remark.id, remark);
      push(this.#bySpan, spanKey(remark), remark);
      push(this.#strict, this.#key(remark, 'strict'), remark);
      push(this.#loose, this.#key(remark, 'loose'), remark);
      if (remark.group !== undefined) push(this.byGroup, remark.group, remark);
    }
  }

  #key(remark: AnyChange, kind: 'strict' | 'loose'): string {
    const after = kind === 'strict' && remark.tier !== 'flag' ? remark.after : undefined;
    return JSON.stringify([remark.rule, remark.before, after, ...surroundings(this.text, remark)]);
  }

  /** Those at the very span. */
  at(span: Span): readonly AnyChange[] {
    return this.#bySpan.get(spanKey(span)) ?? [];
  }

  /** Whether anything is found in the span, or right beside it. */
  hasAt(span: Span): boolean {
    return [...this.byId.values()].some((one) => meets(one, span));
  }

  among(other: Equals, remark: AnyChange, kind: 'strict' | 'loose'): readonly AnyChange[] {
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
function twin(old: Equals, now: Equals, remark: AnyChange, verdict: Decision['verdict']): AnyChange | undefined {
  const same = now.byId.get(remark.id);
  const counted = (kind: 'strict' | 'loose') =>
    now.among(old, remark, kind).length === old.among(old, remark, kind).length;
  if (same) return counted('strict') ? same : undefined;
  const anew = foundAnew(old, now, remark);
  if (anew || verdict !== 'reject' || !counted('loose')) return anew;
  return now.among(old, remark, 'loose')[old.among(old, remark, 'loose').indexOf(remark)];
}

/** Of the same manuscript: what a newer rulebook finds at the very span that a person decided on is no new question. */
function foundAnew(old: Equals, now: Equals, remark: AnyChange): AnyChange | undefined {
  if (old.text !== now.text) return undefined;
  const found = now.at(remark).filter(({ id }) => !old.byId.has(id));
  return found.find(({ rule }) => rule === remark.rule) ?? found[0];
}

/** The words that the decision left at the place of this remark. */
function wordsLeft(remark: AnyChange, { verdict, text }: Decision): string {
  if (verdict === 'amend' && text !== undefined) return text;
  return verdict === 'accept' && remark.tier !== 'flag' ? remark.after : remark.before;
}

/** What has to be said of the new remark so that the text reads as the person decided. */
function saidAgain(remark: AnyChange, now: AnyChange, decision: Decision): Omit<Decision, 'target'> {
  const { target: _, ...said } = bare(decision);
  if (now.id === remark.id || (now.tier === 'flag' && remark.tier === 'flag')) return said;
  const words = wordsLeft(remark, decision);
  if (words === now.before) return said.verdict === 'reject' ? said : { verdict: 'reject' };
  if (now.tier !== 'flag' && words === now.after) return { verdict: 'accept' };
  return { verdict: 'amend', text: words };
}

const membersOf = (old: Equals, { target }: Decision): readonly AnyChange[] => {
  const single = old.byId.get(target);
  return old.byGroup.get(target) ?? (single ? [single] : []);
};

/** The decision as it holds for the new revision: of all its remarks' twins, if they still are one decision. */
function renewed(old: Equals, now: Equals, decision: Decision): Decision | undefined {
  const members = membersOf(old, decision);
  const twins = members.map((remark) => twin(old, now, remark, decision.verdict));
  const target = newTarget(old, now, decision, twins);
  const said = members.flatMap((remark, index) => {
    const same = twins[index];
    return same ? [saidAgain(remark, same, decision)] : [];
  });
  const [first, ...others] = said;
  if (target === undefined || !first) return undefined;
  const isOne = others.every((one) => one.verdict === first.verdict && one.text === first.text);
  // A group takes no words of its own.
  if (!isOne || (others.length > 0 && first.verdict === 'amend')) return undefined;
  return { target, ...first };
}

function newTarget(
  old: Equals,
  now: Equals,
  decision: Decision,
  twins: readonly (AnyChange | undefined)[],
): string | undefined {
  const single = old.byId.get(decision.target);
  const group = old.byGroup.get(decision.target);
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
  // What it was written over has moved as well, nobody knows where to; its words may stand in this one.
  const { over = [], ...own } = edit;
  const also = alsoBy(edit.by, [edit, ...over].flatMap(writersOf));
  return { ...own, ...also, start, end: start + edit.before.length };
}

/**
 * A person's words at a place where the new rulebook finds nothing any more: theirs, as an edit by hand. Undefined where
 * the decision left the manuscript as it was, or something else is found there now.
 */
function keptByHand(old: Equals, now: Equals, decision: CarriedDecision): readonly HandEdit[] | undefined {
  const members = old.text === now.text ? membersOf(old, decision) : [];
  const edits = members.map((remark): HandEdit => {
    const { id, start, end, before } = remark;
    const { by } = decision;
    const own = { id: `kept-${id}`, start, end, before, after: wordsLeft(remark, decision), by };
    return { ...own, ...alsoBy(by, writersOf(decision)) };
  });
  const isKept = edits.length > 0 && edits.every((edit) => edit.after !== edit.before && !now.hasAt(edit));
  return isKept ? edits : undefined;
}

/** Said of a change that was gone meanwhile, and is found again. */
function isBack(old: Equals, now: Equals, { target }: Decision): boolean {
  const isIn = (one: Equals) => one.byId.has(target) || one.byGroup.has(target);
  return isIn(now) && !isIn(old);
}

const whose = ({ by, at, also }: CarriedDecision) => ({ by, at, ...(also && { also }) });

export function carryOver(before: Before, revision: StoredRevision): CarriedOver {
  const old = new Equals(before.revision);
  const now = new Equals(revision);
  const carried = new Map<string, CarriedDecision>();
  const stale: StaleDecision[] = [];
  const kept: HandEdit[] = [];
  for (const decision of before.decisions) {
    const again = renewed(old, now, decision);
    const byHand = again ? undefined : keptByHand(old, now, decision);
    if (byHand) {
      for (const one of byHand) kept.push(one);
    } else if (again && !carried.has(again.target)) carried.set(again.target, { ...again, ...whose(decision) });
    else stale.push({ ...bare(decision), ...aboutWhat(old, decision.target, stale.length) });
  }
  for (const decision of before.stale ?? []) {
    const { target } = decision;
    if (isBack(old, now, decision) && !carried.has(target))
      carried.set(target, { ...bare(decision), ...whose(decision) });
    else stale.push({ ...bare(decision), ...(decision.about && { about: decision.about }) });
  }
  const moved = before.handEdits.flatMap((edit) => replace(old.text, now.text, edit) ?? []);
  return { carried: [...carried.values()], stale, handEdits: [...moved, ...kept] };
}
