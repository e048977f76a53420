// What happened to an article, in the past tense: the immutable entries of the ledger. The schema is the type.
import * as v from 'valibot';
import {
  type carriedDecision,
  type counts,
  decided,
  handEdit,
  revisionFacts,
  type ruleCount,
  ruleVerdict,
  type staleDecision,
  takenBack,
  uploadRef,
} from './fact-parts.ts';
import { number, optional, type Read, refusalCode, requestKey, text } from './schema.ts';

export const ROLES = ['editor', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  /** The sign-in name; `s3:<principal>` for a direct put; `system:<function>` for our own functions. */
  readonly id: string;
  readonly roles: readonly Role[];
}

export type RequestKey = Read<typeof requestKey>;
export type UploadRef = Read<typeof uploadRef>;
export type Counts = Read<typeof counts>;
export type RuleCount = Read<typeof ruleCount>;
export type RevisionFacts = Read<typeof revisionFacts>;
export type StaleDecision = Read<typeof staleDecision>;
export type CarriedDecision = Read<typeof carriedDecision>;
export type VerdictTally = Read<typeof ruleVerdict>;

/** What every fact says besides what happened. */
const head = {
  article: text,
  /** 1, 2, 3 … without gaps within an article. */
  sequence: number,
  /** ISO 8601, UTC, milliseconds. */
  at: text,
  actor: text,
  request: optional(requestKey),
};
const signed = { revision: number, sha256: text };

/**
 * Strict: a field that is not listed is an error and never dropped without a word. A field that is added later is optional
 * or lifted in `upcast.ts`.
 */
export const fact = v.variant('type', [
  /** A new upload; without `made` a newer version of its key, or the same text, was here before: it changes nothing. */
  v.strictObject({
    ...head,
    type: v.literal('Received'),
    from: uploadRef,
    source: text,
    made: optional(revisionFacts),
  }),
  /** A re-clean of the same upload with a newer rulebook. */
  v.strictObject({ ...head, type: v.literal('Cleaned'), of: number, made: revisionFacts }),
  v.strictObject({
    ...head,
    type: v.literal('Decided'),
    revision: number,
    decisions: v.array(v.union([decided, takenBack])),
    /** Suggestions that nobody has decided on after this, a group as one. */
    undecided: number,
    /** The same by rules, for whoever reads the ledger without the revision. */
    said: optional(v.array(ruleVerdict)),
    /** Where one decision was taken for all changes of a rule. */
    rule: optional(text),
  }),
  v.strictObject({
    ...head,
    type: v.literal('Edited'),
    revision: number,
    edits: v.array(handEdit),
    removed: optional(v.array(text)),
    /** Earlier ones that stand again, since what was written over them was taken back. */
    restored: optional(v.array(handEdit)),
  }),
  /** `left`: ids of suggestions that the reviewer left as they are. */
  v.strictObject({ ...head, type: v.literal('Approved'), ...signed, title: text, left: v.array(text) }),
  v.strictObject({ ...head, type: v.literal('Rejected'), revision: number, reason: text }),
  /** `undoes`: the sequence of the approval or rejection that it takes back, as if that had not been. */
  v.strictObject({
    ...head,
    type: v.literal('Reopened'),
    revision: number,
    reason: optional(text),
    undoes: optional(number),
  }),
  /** The publisher's word that the site shows this text at this address. */
  v.strictObject({ ...head, type: v.literal('Published'), ...signed, url: text, slug: text }),
  v.strictObject({ ...head, type: v.literal('Unpublished'), reason: text }),
  v.strictObject({ ...head, type: v.literal('Retracted'), reason: text, replacement: optional(text) }),
  v.strictObject({ ...head, type: v.literal('RolledBack'), ...signed, title: text, reason: text }),
  /**
   * A further upload of this article that could not be accepted; `what` is its id. Or, with `unsettled`, that the site could not
   * be made as the facts say; `what` names the order.
   */
  v.strictObject({
    ...head,
    type: v.literal('Failed'),
    what: text,
    code: v.union([refusalCode, v.literal('crash'), v.literal('unsettled')]),
  }),
]);

export type Fact = Read<typeof fact>;

export const FACT_TYPES: readonly Fact['type'][] = fact.options.map(({ entries }) => entries.type.literal);

type WithoutHead<One> = One extends unknown ? Omit<One, keyof typeof head> : never;
/** What happened, before it has its place in a ledger. */
export type Event = WithoutHead<Fact>;
