// What the page of a conflict shows.

import type { ArticleView, RevisionView, Told } from '../../ledger/views.ts';

/** A 412 or 409 that a form met: what happened meanwhile, and what the person tried. */
export interface ConflictPage {
  /** As it is now. */
  readonly article: ArticleView;
  readonly code: string;
  readonly detail: string;
  readonly since: readonly Told[];
  /** The form as it was sent, so that it can be sent again after a look. */
  readonly tried: { readonly verb: string; readonly fields: readonly (readonly [string, string])[] };
  /** The revision as it was seen and as it is, where the form speaks of passages of the newest one. */
  readonly texts?: { readonly seen: RevisionView; readonly now: RevisionView };
}
