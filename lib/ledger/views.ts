// The shapes in which people and programs see articles, revisions and uploads: JSON of the API, input of the pages.

import type { Decision, Edit, Flag, HandEdit, Suggestion } from '../text/edit.ts';
import type { Unshown } from '../text/manuscript.ts';
import type { Refusal } from '../text/refusal.ts';
import type { TextAuthor } from './authors.ts';
import type { Counts, Fact, StaleDecision } from './facts.ts';

export const REVIEW_STATES = ['in_review', 'approved', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

const PUBLIC_STATES = ['published', 'unpublished', 'retracted'] as const;
export const LIVE_STATES = ['none', ...PUBLIC_STATES] as const;
export type LiveState = (typeof LIVE_STATES)[number];

/** In the order in which the queue goes through them. */
export const STATES = [...REVIEW_STATES, ...PUBLIC_STATES] as const;
/** The one word for both: `live`'s where the newest revision is the one it speaks of and is not open again, else `review`'s. */
export type State = (typeof STATES)[number];

export interface Live {
  readonly state: LiveState;
  readonly revision?: number;
  readonly sha256?: string;
  readonly slug?: string;
  /** Root-relative to the site. */
  readonly url?: string;
  readonly publishedAt?: string;
}

/** One line of the queue. */
export interface ArticleItem {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly state: State;
  readonly review: ReviewState;
  readonly revision: number;
  readonly counts: Counts;
  /** Suggestions that nobody has decided on, those that share a group as one: what an approval has to ask about. */
  readonly undecided: number;
  readonly words: number;
  /** Ids of the rules that have a change in it. */
  readonly rules?: readonly string[];
  readonly uploader: string;
  /** Who wrote what stands in the newest revision. Absent where an earlier version stored the line. */
  readonly authors?: readonly TextAuthor[];
  /** Who cannot approve it and why, in one sentence, where its source needs four eyes and it waits for an approval. */
  readonly fourEyes?: string;
  readonly receivedAt: string;
  /** Since when it is in this state. */
  readonly since: string;
  readonly live: Live;
  readonly url?: string;
  readonly claim?: Claim;
}

/** One line of the queue as it is stored, with the sequence of the newest fact that it shows. */
export type QueueEntry = ArticleItem & { readonly sequence: number };

/** A lease on an article; never moves its ETag. */
export interface Claim {
  readonly by: string;
  readonly until: string;
  /** Who held it when `by` took it over: the notice that they and everybody else see. */
  readonly from?: string;
}

export interface ArticleView extends ArticleItem {
  /** The ledger's sequence: the ETag. */
  readonly sequence: number;
  /** One sentence, derived from the guards that enforce it; absent where the newest revision is live. */
  readonly notLive?: string;
  /** What this actor may do now, by verb of the API: `decisions`, `approval` … */
  readonly may: readonly string[];
}

/** A revision as it stands with the decisions so far. */
export interface RevisionView {
  readonly article: string;
  readonly number: number;
  /** The headline as the text says it with the decisions and edits so far: what an approval signs. */
  readonly title: string;
  /** Of its address `/articles/<slug>/`: the one it has, else the one that an approval asks for. */
  readonly slug: string;
  readonly format: 'text' | 'markdown';
  readonly language: string;
  readonly rulebook: string;
  readonly skipped: readonly string[];
  readonly notes: readonly string[];
  readonly manuscript: string;
  /** `apply(manuscript, edits, suggestions, decisions)`; what `sha256` signs. */
  readonly text: string;
  readonly sha256: string;
  /** What stands in the text and the page will not show, in order. */
  readonly unshown: readonly { readonly kind: Unshown['kind']; readonly text: string }[];
  readonly edits: readonly Edit[];
  readonly suggestions: readonly Suggestion[];
  readonly flags: readonly Flag[];
  readonly handEdits: readonly HandEdit[];
  readonly decisions: readonly (Decision & { readonly by: string; readonly at: string; readonly carried?: boolean })[];
  /** Decisions of an earlier revision that no longer match; asked again. */
  readonly stale: readonly StaleDecision[];
  readonly newest: boolean;
  readonly from: { readonly key: string; readonly version: string; readonly uploader: string; readonly at: string };
}

/** `duplicate`: made no revision of its own, because the same text or a newer version of the file was here before. */
export const UPLOAD_STATES = ['received', 'cleaned', 'duplicate', 'refused', 'failed'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** Why an upload was given up, for people; nobody could say more. */
export interface UploadFailure {
  readonly message: string;
  readonly todo: string;
}

export interface UploadView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly source: string;
  readonly state: UploadState;
  readonly at: string;
  readonly uploader: string;
  readonly article?: string;
  readonly revision?: number;
  readonly refusal?: Refusal;
  readonly failure?: UploadFailure;
}

/** Of a fact, what others are told when it stood in their way. */
export interface Told {
  readonly sequence: number;
  readonly actor: string;
  readonly type: Fact['type'];
  readonly at: string;
  /** What it did, in words that go with “rosa …”; never anything of the text. */
  readonly says: string;
}

export interface HistoryEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly type: Fact['type'];
  /** The fact in words. */
  readonly says: string;
  readonly fact: Fact;
}

export interface Listing<Item> {
  readonly items: readonly Item[];
  /** Opaque cursor of the next page. */
  readonly next?: string;
}
