// What the review door asks of its pages: views in, whole HTML documents out. Pages decide nothing.
//
// Forms post urlencoded to `/review/articles/{id}/{decisions|edits|approval|rejection|reopening|unpublication|
// retraction|rollback|recleaning}` with the hidden field `seen` (the article's sequence) and the fields of the API's
// body: `revision`, `sha256`, `reason`, `undecided`, `replacement`. A decision has one or more `edit` or `group` fields
// and one `verdict` (accept, reject, amend, undo), with `text` or `reason`; an edit by hand has `start`, `end`, `before`, `after`.
// `next=queue` leads back to the queue afterwards. `POST /review/sign-out` needs no field.
//
// Script finds the whole API under `/review/v1/…`: the same routes, with the session cookie instead of a token.
import type { Actor } from '../ledger/facts.ts';
import type {
  ArticleItem,
  ArticleView,
  HistoryEntry,
  Listing,
  RevisionView,
  State,
  UploadView,
} from '../ledger/views.ts';
import type { Problem } from './problems.ts';
import type { RuleDescription } from './rules.ts';

/** What was done, for the message at the head of the next page: the verb of the API. */
export const OUTCOMES = [
  'decided',
  'edited',
  'approved',
  'rejected',
  'reopened',
  'unpublished',
  'retracted',
  'rolled-back',
  'recleaned',
  'rebased',
] as const;
/** `rebased`: somebody else had changed something that does not overlap, and the decision was made on top of it. */
export type Outcome = (typeof OUTCOMES)[number];

/** What every page knows besides its view. */
export interface Frame {
  readonly actor: Actor;
  /** Origin of the published site, without a slash at the end. */
  readonly site: string;
  readonly now: Date;
  readonly outcome?: Outcome;
  /** The article that the outcome speaks of, where the page is not its own. */
  readonly about?: string;
}

export interface QueueView {
  readonly listing: Listing<ArticleItem>;
  readonly state: State;
  readonly source?: string;
  /** The page that is shown; absent on the first. */
  readonly cursor?: string;
}

/** How the text is shown: `?view=`. */
export const TEXT_VIEWS = ['inline', 'side', 'raw', 'clean'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

export interface ArticlePageView {
  readonly article: ArticleView;
  readonly revision: RevisionView;
  readonly view: TextView;
  readonly rules: readonly RuleDescription[];
}

/** The change that was not made because somebody was faster. */
export interface ConflictView {
  readonly article: ArticleView;
  readonly revision: RevisionView;
  readonly problem: Problem;
  /** What the form had asked for, to ask again: path and fields with the new `seen`. */
  readonly again: { readonly action: string; readonly fields: readonly (readonly [string, string])[] };
}

export interface DiffView {
  readonly article: ArticleView;
  readonly diff: { readonly from: string; readonly to: string; readonly before: string; readonly after: string };
}

export interface Asset {
  readonly body: string;
  readonly type: string;
}

export interface ReviewPages {
  queue(view: QueueView, frame: Frame): string;
  article(view: ArticlePageView, frame: Frame): string;
  history(view: { readonly article: ArticleView; readonly history: Listing<HistoryEntry> }, frame: Frame): string;
  diff(view: DiffView, frame: Frame): string;
  uploads(view: { readonly listing: Listing<UploadView>; readonly cursor?: string }, frame: Frame): string;
  rules(view: { readonly rules: readonly RuleDescription[] }, frame: Frame): string;
  conflict(view: ConflictView, frame: Frame): string;
  /** Every refusal that is not a conflict; `actor` is absent where nobody is signed in. */
  problem(problem: Problem, frame: Omit<Frame, 'actor'> & { readonly actor?: Actor }): string;
  /** Script and style by file name under `/review/assets/`; the name holds a hash of the content. */
  readonly assets: ReadonlyMap<string, Asset>;
}
