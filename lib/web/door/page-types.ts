// What the review door asks of its pages: views in, whole HTML documents out, every form a plain POST.
//
// Form fields of an article. Always `seen` (the sequence, as If-Match) and `revision`; `view` and `at` only say where to
// go back to.
//   decisions      target (repeated), verdict accept|reject|amend|undo, text (counts with amend only), reason (may be empty)
//   edits          sha256, start, before, after (line ends arrive as CRLF): `handSpans` makes the spans; or sha256 and
//                  removed (repeated). `seen` is the version that the text is of: kept on top of newer ones by itself
//   approval       sha256, undecided=leave where ticked
//   rejection, unpublication, rollback   reason        reopening  reason (may be empty)
//   retraction     reason, replacement (may be empty)
// After a form: 303 to `afterwards(…)`. With `Accept: application/json`: 200 and `decided(…)`, or problem+json whose
// `current`, `since` and `overlaps` are those of the error `Stale`, and whose `shown` is `clash(…)`.

import type { Parts } from '../../api/http/handler.ts';
import type { RuleDescription, RuleView } from '../../api/rules/rules.ts';
import type { RuleFigures, RuleReport } from '../../learning/types.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { QueueTier, TierCounts } from '../../ledger/ports.ts';
import type {
  ArticleItem,
  ArticleView,
  HistoryEntry,
  Listing,
  RevisionView,
  Told,
  UploadView,
} from '../../ledger/views.ts';
import type { BulkAction, BulkAnswer } from '../../review/bulk/types.ts';
import type { Desk } from '../../review/desk.ts';
import type { SavedView } from '../../review/saved-views.ts';
import type { Comparison, SpanInput } from '../../review/types.ts';
import type { Reason } from '../../text/edit.ts';
import type { DeliveryView, WebhookOpened, WebhookView } from '../../webhooks/views.ts';

export type { RuleView } from '../../api/rules/rules.ts';

/** How the text is shown: `?view=`. */
export const TEXT_VIEWS = ['inline', 'side', 'raw', 'clean'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

/** What every page of a signed-in person knows besides its view. */
export interface Frame {
  readonly actor: Actor;
  /** ISO 8601; ages are counted from it. */
  readonly now: string;
  /** Origin of the published site, without a slash at the end. */
  readonly site: string;
  /** `?did=` of the address: the form that was just carried out, told once. */
  readonly did?: string;
}

/** Only where signing in did not work; otherwise the issuer's own page is shown at once. */
export interface SignInPage {
  readonly hosted: string;
  readonly problem?: string;
}

/** The queue's filters as its address has them. */
export interface QueueAsked {
  readonly state: string;
  readonly source?: string;
  readonly rule?: string;
  readonly tier?: QueueTier;
  readonly olderThan?: string;
  readonly newerThan?: string;
  readonly claimedBy?: string;
  readonly search?: string;
}

export interface QueuePage extends QueueAsked {
  readonly listing: Listing<ArticleItem>;
  readonly cursor?: string;
  /** Lines on a page, where the address asks for another number than usual. */
  readonly limit?: number;
  /** Counted with the same filters but for the tier. */
  readonly tiers: TierCounts;
  /** Ids, in the order of the rulebook. */
  readonly rules: readonly string[];
  /** The person's own. */
  readonly views: readonly SavedView[];
}

/** What somebody asked to be done to many articles at once, as the forms send it on. */
export interface BulkAsked {
  readonly action: BulkAction['action'];
  /** `filter`: a page of those that `query` finds, from `cursor` on. */
  readonly which: 'selected' | 'filter';
  readonly ids: readonly string[];
  /** The filters of the queue that it was asked from. */
  readonly query: string;
  readonly cursor?: string;
  readonly undecided?: 'leave';
  readonly reason?: string;
  readonly rule?: string;
  readonly verdict?: 'accept' | 'reject';
  /** Why the changes of a rule are rejected. */
  readonly because?: Reason;
  /** Keys of identical changes that are left out. */
  readonly leaveChange: readonly string[];
}

export interface FoundRule {
  readonly rule: string;
  readonly articles: number;
}

export interface BulkPreviewPage {
  readonly asked: BulkAsked;
  /** Of the dry run; absent where something has to be said first, such as the rule. */
  readonly answer?: BulkAnswer;
  /** Makes the form harmless to send twice. */
  readonly key: string;
  readonly rules: readonly string[];
  /** Where a rule has to be chosen: those that the articles have, in most of them first. */
  readonly found?: readonly FoundRule[];
  /** Why it is shown again instead of carried out. */
  readonly problem?: string;
}

export interface BulkResultPage {
  readonly answer: BulkAnswer;
  /** Absent after an undo. */
  readonly asked?: BulkAsked;
  /** The filters of the queue to go back to. */
  readonly query: string;
  /** The form as it was sent and where to: sent again it goes on with what waits. */
  readonly sent: { readonly address: string; readonly fields: readonly (readonly [string, string])[] };
  /** For the form that takes the batch back. */
  readonly key: string;
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
  /** Newest first. */
  readonly history: Listing<HistoryEntry>;
  readonly revisions: Awaited<ReturnType<Desk['revisions']>>;
  /** Where the address goes on from; absent on the first page. */
  readonly cursor?: string;
}

export interface ComparePage {
  readonly article: ArticleView;
  readonly revisions: Awaited<ReturnType<Desk['revisions']>>;
  readonly comparison: Comparison;
  readonly view: 'inline' | 'side';
  /** The first difference that is shown, counted from 1: a page holds only so many. */
  readonly start: number;
}

export interface UploadsPage {
  readonly listing: Listing<UploadView>;
}

/** An order as it was typed, not yet checked. */
export interface WebhookOrderFields {
  readonly url: string;
  readonly events: readonly string[];
  /** Empty for all. */
  readonly source: string;
}

export interface WebhooksPage {
  readonly webhooks: readonly WebhookView[];
  /** How many are kept at a time. */
  readonly most: number;
  /** For hidden fields `key`, new for each page: a form that is sent twice is carried out once. */
  readonly formKey: string;
  /** The one that was just registered. */
  readonly opened?: WebhookOpened;
  /** What was typed, and what is wrong with it. */
  readonly order?: WebhookOrderFields;
  readonly problem?: string;
}

export interface WebhookPage {
  readonly webhook: WebhookView;
  readonly deliveries: Listing<DeliveryView>;
  readonly formKey: string;
  /** After a rotation. */
  readonly opened?: WebhookOpened;
  readonly cursor?: string;
}

/** A rule with its latest rejections and who set what it may do. */
export type RulePage = RuleDescription & Omit<RuleReport, keyof RuleDescription>;

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

export interface ProblemPage {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
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
  /** Seldom asked for, and read from the disk only then. */
  bulkPreview(frame: Frame, page: BulkPreviewPage): Promise<string>;
  bulkResult(frame: Frame, page: BulkResultPage): Promise<string>;
  article(frame: Frame, page: ArticlePage): string;
  history(frame: Frame, page: HistoryPage): string;
  uploads(frame: Frame, page: UploadsPage): string;
  rules(frame: Frame, rules: readonly RuleView[]): string;
  webhooks(frame: Frame, page: WebhooksPage): string;
  webhook(frame: Frame, page: WebhookPage): string;
  rule(frame: Frame, rule: RulePage): string;
  compare(frame: Frame, page: ComparePage): Promise<string>;
  conflict(frame: Frame, page: ConflictPage): Promise<string>;
  /** The same without a page around it, for the script's dialog. */
  clash(frame: Frame, page: ConflictPage): Promise<string>;
  /** Every other refusal, with or without somebody signed in. */
  problem(page: ProblemPage, frame?: Frame): string;
  /** What the script needs after a form: JSON. `meanwhile` says what others did since the page was read; may be empty. */
  decided(frame: Frame, page: ArticlePage, meanwhile: string): unknown;
  /** Root-relative address to show after the form `verb` was carried out. */
  afterwards(
    article: string,
    verb: string,
    fields: { readonly view?: string; readonly at?: string; readonly meanwhile?: string },
  ): string;
  /** The smallest spans of the text in which a paragraph that stood at `start` was changed by hand. */
  handSpans(start: number, before: string, after: string): readonly SpanInput[];
  /** Script and style. */
  readonly assets: readonly Asset[];
}

/** What the pages' addresses are made of: the parts behind the API, and the pages themselves. */
export interface PageParts extends Parts {
  readonly pages: ReviewPages;
}
