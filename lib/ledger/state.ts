// What an article is after its facts: the shape that the fold makes and everything else is derived from.
import type { HandEdit } from '../text/edit.ts';
import type { TextAuthor } from './authors.ts';
import type { CarriedDecision, RevisionFacts, StaleDecision, UploadRef } from './facts.ts';
import type { Live, ReviewState, State } from './views.ts';

export interface DecisionMade extends CarriedDecision {
  readonly carried?: true;
}

/** An approved text, with what its page tells of how it was made. */
export interface Signed {
  readonly sha256: string;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly decided: number;
  readonly handEdits: number;
  /** Of the text as it was signed. */
  readonly authors: readonly TextAuthor[];
}

export interface Revision {
  readonly number: number;
  readonly made: RevisionFacts;
  readonly from: UploadRef;
  readonly at: string;
  readonly by: string;
  /** By target; the order in which they were taken does not matter. */
  readonly decisions: ReadonlyMap<string, DecisionMade>;
  readonly handEdits: readonly HandEdit[];
  readonly stale: readonly StaleDecision[];
  readonly undecided: number;
  readonly signed?: Signed;
  /** Sequence of the rejection that withdrew the signature; a new one replaces it, and undoing that rejection restores it. */
  readonly withdrawn?: number;
}

/** What the site is to show, since which fact, by whose word; the same text signed again leaves it as it is. */
export type Order = { readonly sequence: number; readonly at: string; readonly by: string } & (
  | { readonly kind: 'article'; readonly revision: number; readonly signed: Signed; readonly rolledBack?: string }
  | { readonly kind: 'unpublished'; readonly reason: string }
  | { readonly kind: 'retracted'; readonly reason: string; readonly replacement?: string }
);

export interface ArticleState {
  readonly article: string;
  /** Of the last fact. */
  readonly sequence: number;
  readonly source: string;
  readonly receivedAt: string;
  /** In order; the last is the newest. */
  readonly revisions: readonly [Revision, ...Revision[]];
  readonly review: { readonly state: ReviewState; readonly at: string; readonly by: string; readonly reason?: string };
  readonly order?: Order;
  /** `stands`: the sequence of the order that the publisher has carried out. */
  readonly live: Live & { readonly stands?: number };
  /** When the site was first told to show it: a page's date, known before the page stands. */
  readonly publishedAt?: string;
  /** Slugs it has asked for, oldest first; the last is its address. */
  readonly slugs: readonly string[];
  /** Object versions that are dealt with, with the revision that answers each. */
  readonly uploads: ReadonlyMap<string, number>;
  /** The newest version of its file, in S3's order. */
  readonly latest: UploadRef;
  /** `actor key` → hash and fact of the request. */
  readonly requests: ReadonlyMap<string, { readonly hash: string; readonly sequence: number }>;
  readonly failed: ReadonlyMap<string, string>;
  readonly state: State;
  readonly since: string;
}

export function newest(state: ArticleState): Revision {
  return state.revisions[state.revisions.length - 1] ?? state.revisions[0];
}

/** Undefined where there is no revision of that number. */
export function revisionOf(state: ArticleState, number: number): Revision | undefined {
  return state.revisions.find((revision) => revision.number === number);
}

/** `live`'s word where the newest revision is the one it speaks of and is not open again, else `review`'s. */
export function headline(state: Pick<ArticleState, 'review' | 'live' | 'revisions'>): State {
  const last = state.revisions[state.revisions.length - 1];
  const { live, review } = state;
  if (review.state !== 'approved' || live.state === 'none' || live.revision !== last?.number) return review.state;
  return live.state;
}
