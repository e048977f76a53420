// Edits, suggestions and flags, one for each tier: what a reviewer decides on, and what makes the text out of the manuscript.
import type { Span } from './manuscript.ts';

/** Applied of its own accord, offered, or pointed out. */
export const TIERS = ['apply', 'suggest', 'flag'] as const;
export type Tier = (typeof TIERS)[number];

interface Remark extends Span {
  /** Position-free identity: survives a re-upload that leaves the surroundings alone. */
  readonly id: string;
  readonly rule: string;
  /** One decision for all that share it. */
  readonly group?: string;
  /** `manuscript.text.slice(start, end)`. */
  readonly before: string;
  /** One sentence that a reviewer can disagree with: what is wrong, then what was done. */
  readonly message: string;
  /** What proved it, in the reader's words. */
  readonly evidence: string;
}

/** Applied of its own accord; applied edits are disjoint and in order. */
export interface Edit extends Remark {
  readonly tier: 'apply';
  readonly after: string;
  /** Rules of later passes that changed what this one wrote. */
  readonly also?: readonly string[];
}

interface Proposed extends Remark {
  /** Where it stands in the cleaned text, before any decision. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Applied edits that its span covers; accepting it replaces them. */
  readonly over: readonly string[];
}

/** Offered: changes nothing until somebody accepts it. */
export interface Suggestion extends Proposed {
  readonly tier: 'suggest';
  readonly after: string;
}

/** Pointed out without a replacement: the source text would be needed. */
export interface Flag extends Proposed {
  readonly tier: 'flag';
  /** Nobody can approve the text before somebody closed or dismissed it. */
  readonly blocks?: true;
}

/** What a person said of an edit, suggestion or flag, or of a group of them. */
export const VERDICTS = ['accept', 'reject', 'amend'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Decision {
  /** The id of an edit, suggestion or flag, or of a group. */
  readonly target: string;
  readonly verdict: Verdict;
  /** The reviewer's own replacement, with `amend`. */
  readonly text?: string;
  readonly reason?: Reason;
}

/** What was said of a change: its own decision counts before its group's. */
export function decisionOn<Said>(
  change: { readonly id: string; readonly group?: string },
  decisions: { get(target: string): Said | undefined },
): Said | undefined {
  return decisions.get(change.id) ?? (change.group === undefined ? undefined : decisions.get(change.group));
}

/** Why a change was rejected, in the order in which keys and lists offer it. */
export const REASONS = ['wrong', 'not-here', 'style', 'source-unclear'] as const;
export type Reason = (typeof REASONS)[number];

export const REASON_IN_WORDS: Readonly<Record<Reason, string>> = {
  wrong: 'wrong',
  'not-here': 'not here',
  style: 'style',
  'source-unclear': 'source unclear',
};

/** Somebody's own words in place of a span of the manuscript. */
export interface OwnWords extends Span {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  /** Others whose words it may hold: it was written over an edit or an amendment of theirs. */
  readonly also?: readonly string[];
}

/** A reviewer's own change. */
export interface HandEdit extends OwnWords {
  /** Edits by hand that it was written over: they stand again when it is taken back. One step; what those had replaced is not kept. */
  readonly over?: readonly OwnWords[];
}

/** Replaces disjoint, ordered spans of `text`. */
export function splice(text: string, changes: readonly (Span & { readonly after: string })[]): string {
  let out = '';
  let at = 0;
  for (const change of changes) {
    out += text.slice(at, change.start) + change.after;
    at = change.end;
  }
  return out + text.slice(at);
}

/** The manuscript again: every applied edit taken back. */
export function undo(text: string, edits: readonly Edit[]): string {
  let shift = 0;
  const inverse = edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.after.length - edit.before.length;
    return { start, end: start + edit.after.length, after: edit.before };
  });
  return splice(text, inverse);
}
