// Looks at a revision's edits, suggestions and flags as one list of things to decide on.
import type { Cleaned } from '../clean/cleaned.ts';
import type { Decision, Edit, Flag, Suggestion } from '../text/edit.ts';

export type AnyChange = Edit | Suggestion | Flag;

export function allChanges(cleaned: Pick<Cleaned, 'edits' | 'suggestions' | 'flags'>): readonly AnyChange[] {
  return [...cleaned.edits, ...cleaned.suggestions, ...cleaned.flags];
}

/** What one decision on this remark is about: its group where it has one. */
export function targetOf(remark: AnyChange): string {
  return remark.group ?? remark.id;
}

function isDecided(remark: AnyChange, decided: { has(target: string): boolean }): boolean {
  return decided.has(remark.id) || decided.has(targetOf(remark));
}

/** Ids of suggestions without a decision: what approving has to ask about. */
export function openSuggestions(cleaned: Pick<Cleaned, 'suggestions'>, decided: { has(target: string): boolean }) {
  return cleaned.suggestions.filter((one) => !isDecided(one, decided)).map((one) => one.id);
}

/** Ids of flags that nobody looked at, although an approval has to wait for that. */
export function openBlockers(
  cleaned: Pick<Cleaned, 'flags'>,
  decided: { has(target: string): boolean },
): readonly string[] {
  return cleaned.flags.filter((one) => one.blocks === true && !isDecided(one, decided)).map((one) => one.id);
}

/** A group is one. */
const countDecisions = (changes: readonly AnyChange[]): number => new Set(changes.map(targetOf)).size;

/** Flags that nobody has looked at and that block nothing, a group as one. */
export function countOpenFlags(cleaned: Pick<Cleaned, 'flags'>, decided: { has(target: string): boolean }): number {
  const open = cleaned.flags.filter((one) => one.blocks !== true && !isDecided(one, decided));
  return countDecisions(open);
}

/** Decisions that an approval has to ask about: applied edits count as seen, flags where they block it; a group is one decision. */
export function countUndecided(
  cleaned: Pick<Cleaned, 'suggestions' | 'flags'>,
  decided: { has(target: string): boolean },
): number {
  const asked = [...cleaned.suggestions, ...cleaned.flags.filter((flag) => flag.blocks === true)];
  return countDecisions(asked.filter((one) => !isDecided(one, decided)));
}

/** A decision without the bookkeeping of who and when. */
export function bare(decision: Decision): Decision {
  const { target, verdict, text, reason } = decision;
  return { target, verdict, ...(text === undefined ? {} : { text }), ...(reason === undefined ? {} : { reason }) };
}
