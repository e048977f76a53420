// What the review page asks of whoever serves it: every page is a pure function of views, every form a plain POST.
//
// GET  /review?state=&source=&cursor=            queue
// GET  /review/articles/{id}?view=&revision=     article (view: inline · side · raw · clean)
// GET  /review/articles/{id}/history             history
// GET  /review/uploads?cursor=                   uploads        GET /review/uploads/{id}   UploadView as JSON
// GET  /review/rules                             rules          GET /review/assets/{name}  `assets`, immutable
// GET  /review/sign-in                           signIn         POST /review/sign-in (as, role, back) · /review/sign-out
// POST /review/uploads                           JSON in and out, as POST /v1/uploads
// POST /review/articles/{id}/decisions · edits · approval · rejection · reopening · unpublication · retraction
//      · rollback · recleaning                   forms
//
// Form fields. Always `seen` (the sequence, as If-Match) and `revision`; `view` and `at` only say where to go back to.
//   decisions      target (repeated), verdict accept|reject|amend|undo, text (counts with amend only), reason (may be empty)
//   edits          sha256, start, before, after (line ends arrive as CRLF): `handSpans` makes the spans
//   approval       sha256, undecided=leave where ticked
//   rejection, unpublication, rollback   reason        reopening  reason (may be empty)
//   retraction     reason, replacement (may be empty)
// After a form: 303 to `afterwards(…)`. With `Accept: application/json`: 200 and `decided(…)`, or problem+json whose
// `current`, `since` and `overlaps` are those of the error `Stale`.
import type { Actor, Fact, Role } from '../ledger/facts.ts';
import type { ArticleItem, ArticleView, HistoryEntry, Listing, RevisionView, UploadView } from '../ledger/views.ts';

/** A few words of the text as it stands, and what somebody wrote in their place; offsets in UTF-16 units. */
export interface WrittenSpan {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

export type View = 'inline' | 'side' | 'raw' | 'clean';

/** What every page of a signed-in person needs to know. */
export interface Frame {
  readonly actor: Actor;
  /** ISO 8601; ages are counted from it. */
  readonly now: string;
  /** Where articles are published, without a trailing slash. */
  readonly site: string;
  /** `?did=` of the address: the form that was just carried out, told once. */
  readonly did?: string;
}

export interface SignInPage {
  /** Locally: the people to choose from. */
  readonly people?: readonly { readonly id: string; readonly roles: readonly Role[] }[];
  /** On AWS: the address of the hosted sign-in. */
  readonly hosted?: string;
  /** Where to go afterwards, root-relative. */
  readonly back?: string;
  readonly problem?: string;
}

export interface QueuePage {
  readonly listing: Listing<ArticleItem>;
  readonly state: string;
  readonly source?: string;
  readonly cursor?: string;
}

export interface ArticlePage {
  readonly article: ArticleView;
  readonly revision: RevisionView;
  readonly view: View;
}

export interface HistoryPage {
  readonly article: ArticleView;
  readonly history: Listing<HistoryEntry>;
  readonly revisions: Listing<{
    readonly number: number;
    readonly title: string;
    readonly at: string;
    readonly by: string;
    readonly rulebook: string;
    readonly sha256: string;
  }>;
}

export interface UploadsPage {
  readonly listing: Listing<UploadView>;
}

export interface RuleLine {
  readonly id: string;
  readonly version: string | number;
  readonly tier: string;
  readonly summary: string;
  readonly why?: string;
  readonly examples?: readonly { readonly before: string; readonly after: string }[];
}

/** A 412 or 409 that a form met: what happened meanwhile, and what the person tried. */
export interface ConflictPage {
  /** As it is now. */
  readonly article: ArticleView;
  readonly code: string;
  readonly detail: string;
  readonly since: readonly Pick<Fact, 'sequence' | 'actor' | 'type' | 'at'>[];
  /** The form as it was sent, so that it can be sent again after a look. */
  readonly tried: { readonly verb: string; readonly fields: readonly (readonly [string, string])[] };
}

export interface ProblemPage {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export type ChangeState = 'applied' | 'rejected' | 'accepted' | 'amended' | 'undecided';

/** What the script needs after a decision: nothing is reloaded, nothing moves. */
export interface Decided {
  readonly sequence: number;
  readonly revision: number;
  readonly sha256: string;
  /** Suggestions without a decision: what an approval has to ask about. */
  readonly undecided: number;
  readonly state: string;
  /** By id of edit, suggestion, flag and hand edit. */
  readonly changes: Readonly<Record<string, ChangeState>>;
  /** What others did since the page was read, on top of which this was decided; may be empty. */
  readonly meanwhile: string;
  /** The marked-up blocks of the text by their DOM id. */
  readonly blocks: Readonly<Record<string, string>>;
}

/** A file that the pages refer to; its name holds a hash of its content. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

export interface ReviewPages {
  signIn(page: SignInPage): string;
  queue(frame: Frame, page: QueuePage): string;
  article(frame: Frame, page: ArticlePage): string;
  history(frame: Frame, page: HistoryPage): string;
  uploads(frame: Frame, page: UploadsPage): string;
  rules(frame: Frame, rules: readonly RuleLine[]): string;
  conflict(frame: Frame, page: ConflictPage): string;
  /** Anything else that went wrong, with or without somebody signed in. */
  problem(page: ProblemPage, frame?: Frame): string;
  notFound(what: string, frame?: Frame): string;
  decided(page: ArticlePage, since?: ConflictPage['since']): Decided;
  /** Root-relative address to show after the form `verb` was carried out. */
  afterwards(
    article: string,
    verb: string,
    fields: { readonly view?: string; readonly at?: string; readonly meanwhile?: string },
  ): string;
  /** The smallest spans of the text in which a paragraph that stood at `start` was changed by hand. */
  handSpans(start: number, before: string, after: string): readonly WrittenSpan[];
  readonly assets: readonly Asset[];
}
