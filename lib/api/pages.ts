// What the review door asks of its pages: views in, whole HTML documents out. `lib/web` says what each form sends.
import type { Actor, Fact } from '../ledger/facts.ts';
import type { QueueTier, TierCounts } from '../ledger/ports.ts';
import type { ArticleItem, ArticleView, HistoryEntry, Listing, RevisionView, UploadView } from '../ledger/views.ts';
import type { Desk, RuleFigures, SpanInput } from '../workflow/desk.ts';
import type { RuleView } from './rule-figures.ts';

/** How the text is shown: `?view=`. */
export const TEXT_VIEWS = ['inline', 'side', 'raw', 'clean'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

/** What every page of a signed-in person knows besides its view. */
export interface Frame {
  readonly actor: Actor;
  /** ISO 8601. */
  readonly now: string;
  /** Origin of the published site, without a slash at the end. */
  readonly site: string;
  /** `?did=` of the address: the form that was just carried out, told once. */
  readonly did?: string;
}

export interface QueuePage {
  readonly listing: Listing<ArticleItem>;
  readonly state: string;
  /** The other filters as the address has them. */
  readonly source?: string;
  readonly rule?: string;
  readonly tier?: QueueTier;
  readonly olderThan?: string;
  readonly newerThan?: string;
  readonly claimedBy?: string;
  readonly search?: string;
  readonly cursor?: string;
  /** Counted with the same filters but for the tier. */
  readonly tiers: TierCounts;
}

export interface ArticlePage {
  readonly article: ArticleView;
  readonly revision: RevisionView;
  readonly view: TextView;
  /** How the rules that found something in it are received; on the page, not in what its script asks for. */
  readonly rules?: readonly RuleFigures[];
}

export interface HistoryPage {
  readonly article: ArticleView;
  readonly history: Listing<HistoryEntry>;
  readonly revisions: Awaited<ReturnType<Desk['revisions']>>;
}

/** A 412 or 409 that a form met: what happened meanwhile, and what the person tried. */
export interface ConflictPage {
  readonly article: ArticleView;
  readonly code: string;
  readonly detail: string;
  readonly since: readonly Pick<Fact, 'sequence' | 'actor' | 'type' | 'at'>[];
  readonly tried: { readonly verb: string; readonly fields: readonly (readonly [string, string])[] };
}

export interface ReviewPages {
  /** Only where signing in did not work; otherwise the issuer's own page is shown at once. */
  signIn(page: { readonly hosted: string; readonly back?: string; readonly problem?: string }): string;
  queue(frame: Frame, page: QueuePage): string;
  article(frame: Frame, page: ArticlePage): string;
  history(frame: Frame, page: HistoryPage): string;
  uploads(frame: Frame, page: { readonly listing: Listing<UploadView> }): string;
  rules(frame: Frame, rules: readonly RuleView[]): string;
  conflict(frame: Frame, page: ConflictPage): string;
  /** Every other refusal, with or without somebody signed in. */
  problem(page: { readonly status: number; readonly title: string; readonly detail: string }, frame?: Frame): string;
  /** What the script needs after a form: JSON. */
  decided(page: ArticlePage, since?: ConflictPage['since']): unknown;
  /** Root-relative address to show after the form `verb` was carried out. */
  afterwards(
    article: string,
    verb: string,
    fields: { readonly view?: string; readonly at?: string; readonly meanwhile?: string },
  ): string;
  /** The spans of the text in which a paragraph that stood at `start` was changed by hand. */
  handSpans(start: number, before: string, after: string): readonly SpanInput[];
  /** Script and style; each name holds a hash of the content. */
  readonly assets: readonly { readonly name: string; readonly type: string; readonly body: string }[];
}
