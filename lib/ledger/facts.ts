// What happened to an article, in the past tense: the immutable entries of the ledger.

import type { Decision, HandEdit, Tier, Verdict } from '../text/edit.ts';
import type { RefusalCode } from '../text/refusal.ts';

export type Role = 'editor' | 'reviewer' | 'admin';

export interface Actor {
  /** The sign-in name; `s3:<principal>` for a direct put; `system:<function>` for our own functions. */
  readonly id: string;
  readonly roles: readonly Role[];
}

/** The Idempotency-Key of the request that made a fact, and a hash of its body. */
export interface RequestKey {
  readonly key: string;
  readonly hash: string;
}

/** One object version in the upload bucket. */
export interface UploadRef {
  /** hash(bucket, key, version): a second delivery of the same event has the same id. */
  readonly upload: string;
  readonly bucket: string;
  readonly key: string;
  readonly version: string;
  /** S3's order within one key; compare after right-padding with zeros. Absent where the sweeper found the version. */
  readonly sequencer?: string;
  /** When S3 stored the version, ISO 8601: orders versions of which one has no sequencer. */
  readonly stored: string;
  readonly size: number;
  readonly uploader: string;
}

export interface Counts {
  readonly edits: number;
  readonly suggestions: number;
  readonly flags: number;
}

/** How often a rule of this version found something in a revision. */
export interface RuleCount {
  readonly rule: string;
  readonly version: number;
  /** Its own, before any setting. */
  readonly tier: Tier;
  readonly count: number;
}

/** What a revision is made of, as the ledger knows it; the text itself is stored beside it. */
export interface RevisionFacts {
  readonly revision: number;
  readonly title: string;
  readonly rulebook: string;
  /** SHA-256 of the text before any decision, lower-case hex of its UTF-8 bytes. */
  readonly sha256: string;
  readonly counts: Counts;
  readonly words: number;
  /** The rules that found something, as they were then. */
  readonly rules?: readonly RuleCount[];
  /** How far the log of rule settings went that it was cleaned by. */
  readonly settings?: number;
  /** Where the archive keeps this very content: two writers with the same idea of “next revision” never share it. */
  readonly archived: string;
  /** The slug that the document asks for. */
  readonly slug?: string;
  /** What an earlier revision brought along (DESIGN §3, Identity). */
  readonly carried: readonly CarriedDecision[];
  readonly stale: readonly StaleDecision[];
  readonly handEdits: readonly HandEdit[];
  readonly undecided: number;
}

/** A decision that matches nothing in the new revision, with what it was about in words: the change itself is gone. */
export type StaleDecision = Decision & {
  readonly about?: { readonly rule: string; readonly before: string; readonly after?: string };
};

/** A decision that holds for a later revision too, with who took it and when. */
export type CarriedDecision = Decision & { readonly by: string; readonly at: string };

/** What one verdict said of a rule's changes, those of a group counted as one. */
export interface Said {
  readonly rule: string;
  readonly tier: Tier;
  readonly verdict: Verdict | null;
  readonly count: number;
}

export type Event =
  /** A new upload; without `made` a newer version of its key, or the same text, was here before: it changes nothing. */
  | { readonly type: 'Received'; readonly from: UploadRef; readonly source: string; readonly made?: RevisionFacts }
  /** A re-clean of the same upload with a newer rulebook. */
  | { readonly type: 'Cleaned'; readonly of: number; readonly made: RevisionFacts }
  /** `verdict: null` takes an earlier decision back. */
  | {
      readonly type: 'Decided';
      readonly revision: number;
      readonly decisions: readonly (Decision | { readonly target: string; readonly verdict: null })[];
      /** Suggestions that nobody has decided on after this, a group as one. */
      readonly undecided: number;
      /** The same by rules, for whoever reads the ledger without the revision. */
      readonly said?: readonly Said[];
      /** Where one decision was taken for all changes of a rule. */
      readonly rule?: string;
    }
  | {
      readonly type: 'Edited';
      readonly revision: number;
      readonly edits: readonly HandEdit[];
      readonly removed?: readonly string[];
      /** Earlier ones that stand again, since what was written over them was taken back. */
      readonly restored?: readonly HandEdit[];
    }
  | {
      readonly type: 'Approved';
      readonly revision: number;
      readonly sha256: string;
      readonly title: string;
      /** Ids of suggestions that the reviewer left as they are. */
      readonly left: readonly string[];
    }
  | { readonly type: 'Rejected'; readonly revision: number; readonly reason: string }
  | { readonly type: 'Reopened'; readonly revision: number; readonly reason?: string }
  /** The publisher's word that the site shows this text at this address. */
  | {
      readonly type: 'Published';
      readonly revision: number;
      readonly sha256: string;
      readonly url: string;
      readonly slug: string;
    }
  | { readonly type: 'Unpublished'; readonly reason: string }
  | { readonly type: 'Retracted'; readonly reason: string; readonly replacement?: string }
  | {
      readonly type: 'RolledBack';
      readonly revision: number;
      readonly sha256: string;
      readonly title: string;
      readonly reason: string;
    }
  /** A further upload of this article that could not be accepted; `what` is its id. */
  | { readonly type: 'Failed'; readonly what: string; readonly code: RefusalCode | 'crash' };

export type Fact = Event & {
  readonly article: string;
  /** 1, 2, 3 … without gaps within an article. */
  readonly sequence: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly request?: RequestKey;
};
