// One decision for everything that a rule did in an article and that nobody has decided on yet.

import { changeKey } from '../ledger/change-key.ts';
import { type AnyChange, allChanges, targetOf } from '../ledger/changes.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { Revision } from '../ledger/state.ts';
import type { Reason } from '../text/edit.ts';
import { decidedOn } from './decisions.ts';

/** What is said of all changes of a rule; null takes back what was said of them. */
export interface RuleVerdict {
  readonly rule: string;
  readonly verdict: 'accept' | 'reject' | null;
  readonly reason?: Reason;
  /** Keys of identical changes that are left out. */
  readonly except?: readonly string[];
}

/** The changes that a verdict on a rule would decide; those that a person decided one by one keep what was said of them. */
export function meantBy(revision: Revision, content: StoredRevision, asked: RuleVerdict): readonly AnyChange[] {
  const remarks = allChanges(content.cleaned);
  const except = new Set(asked.except);
  const said = (remark: AnyChange) => revision.decisions.has(remark.id) || revision.decisions.has(targetOf(remark));
  const meant = remarks.filter(
    (remark) =>
      remark.rule === asked.rule && said(remark) === (asked.verdict === null) && !except.has(changeKey(remark)),
  );
  // With their companions: a group is one decision, whichever rules its members come from.
  const together = Map.groupBy(remarks, targetOf);
  return [...new Set(meant.map(targetOf))].flatMap((target) => together.get(target) ?? []);
}

/** Undefined where there is nothing left to decide. */
export function decidedByRule(revision: Revision, content: StoredRevision, asked: RuleVerdict) {
  const targets = new Set(meantBy(revision, content, asked).map(targetOf));
  if (targets.size === 0) return undefined;
  const { rule, verdict, reason } = asked;
  const because = reason === undefined ? {} : { reason };
  const inputs = [...targets].map((target) => ({ target, verdict, ...because }));
  return { ...decidedOn(revision, content, inputs), rule };
}
