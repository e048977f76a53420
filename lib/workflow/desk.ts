// What the API and the pages ask of the workflow: the reviewer's desk, one verb per route.
import type { Actor, RequestKey } from '../ledger/facts.ts';
import type {
  ArticleItem,
  ArticleView,
  HistoryEntry,
  Listing,
  RevisionView,
  State,
  UploadView,
} from '../ledger/views.ts';
import type { Reason, Verdict } from '../text/edit.ts';

/** Who asks, what they had seen, and the key that makes a retry harmless. */
export interface Call {
  readonly actor: Actor;
  /** The sequence that the caller saw (`If-Match`). */
  readonly seen: number;
  readonly request?: RequestKey;
}

/** The article after the change; `replayed` where the same request had been carried out before. */
export interface Done {
  readonly article: ArticleView;
  readonly replayed: boolean;
}

export interface DecisionInput {
  readonly target: string;
  /** null takes the decision back. */
  readonly verdict: Verdict | null;
  readonly text?: string;
  readonly reason?: Reason;
}

export interface SpanInput {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

export interface UploadTicket {
  readonly id: string;
  readonly key: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadRequest {
  readonly name: string;
  readonly source?: string;
  readonly size: number;
  readonly type?: string;
}

/**
 * Every verb throws the errors of `ledger/errors.ts`, in this order where several apply:
 * NotFound, Stale, IllegalMove, FourEyes, Superseded, Undecided, TextChanged. Roles and bodies are the API's business.
 */
export interface Desk {
  queue(query: { state?: State; source?: string; cursor?: string; limit: number }): Promise<Listing<ArticleItem>>;
  article(id: string, actor: Actor): Promise<ArticleView>;
  revisions(
    id: string,
  ): Promise<Listing<{ number: number; title: string; at: string; by: string; rulebook: string; sha256: string }>>;
  revision(id: string, number: number): Promise<RevisionView>;
  history(id: string): Promise<Listing<HistoryEntry>>;
  diff(
    id: string,
    from: 'raw' | 'live' | number,
    to: number,
  ): Promise<{ from: string; to: string; before: string; after: string }>;

  decide(id: string, body: { revision: number; decisions: readonly DecisionInput[] }, call: Call): Promise<Done>;
  edit(id: string, body: { revision: number; sha256: string; edits: readonly SpanInput[] }, call: Call): Promise<Done>;
  approve(
    id: string,
    body: { revision: number; sha256: string; undecided?: 'block' | 'leave' },
    call: Call,
  ): Promise<Done>;
  reject(id: string, body: { revision: number; reason: string }, call: Call): Promise<Done>;
  reopen(id: string, body: { revision: number; reason?: string }, call: Call): Promise<Done>;
  unpublish(id: string, body: { reason: string }, call: Call): Promise<Done>;
  retract(id: string, body: { reason: string; replacement?: string }, call: Call): Promise<Done>;
  rollBack(id: string, body: { revision: number; reason: string }, call: Call): Promise<Done>;
  reclean(id: string, call: Call): Promise<Done>;

  requestUploads(files: readonly UploadRequest[], actor: Actor, request?: RequestKey): Promise<readonly UploadTicket[]>;
  uploads(query: { cursor?: string; limit: number }): Promise<Listing<UploadView>>;
  upload(id: string): Promise<UploadView>;
}
