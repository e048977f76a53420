// What the workflow needs of the world outside: storage and time, each as small as its users allow.
import type { Cleaned } from '../clean/cleaned.ts';
import type { Judged } from '../learning/acceptance.ts';
import type { SettingFact } from '../learning/rule-settings.ts';
import type { ListEntry, SiteFile } from '../publish/renderer.ts';
import type { Views } from '../review/saved-views.ts';
import type { Reason } from '../text/edit.ts';
import type { Manuscript } from '../text/manuscript.ts';
import type { Hooks } from '../webhooks/registry.ts';
import type { Fact } from './facts.ts';
import type { ArticleItem, Claim, Listing, State, UploadView } from './views.ts';

export interface Clock {
  now(): Date;
}

/** A revision as it is stored: what was decoded and what cleaning made of it. Immutable. */
export interface StoredRevision {
  readonly manuscript: Manuscript;
  readonly cleaned: Cleaned;
}

export interface Ledger {
  /** Facts after `after` (exclusive), in order, strongly consistent. Empty for an unknown article. */
  facts(article: string, after?: number): Promise<readonly Fact[]>;
  /** The commit point: puts fact `sequence` if that place is free; false where somebody was first. */
  append(fact: Fact): Promise<boolean>;
}

/** Immutable by their keys: writing the same again is harmless. */
export interface Archive {
  /** Answers the name of the content, which the fact keeps. */
  putRevision(article: string, number: number, revision: StoredRevision): Promise<string>;
  revision(article: string, number: number, archived: string): Promise<StoredRevision | undefined>;
  putText(article: string, sha256: string, text: string): Promise<void>;
  text(article: string, sha256: string): Promise<string | undefined>;
}

/** Projection for queue and lists; a card of a lower sequence never overwrites a higher one. */
export interface Cards {
  put(card: Card): Promise<void>;
  /** Oldest first. A page may be short of `limit` and still have a next one: one call reads only so many cards. */
  list(query: CardQuery & { cursor?: string; limit: number }): Promise<Listing<Card>>;
  /** How many cards there are of each tier, up to a bound that `complete` tells of. */
  count(query: CardQuery): Promise<TierCounts>;
  get(article: string): Promise<Card | undefined>;
  /** Shows the claim in the queue; an article without a card has none to show it on. */
  showClaim(article: string, claim: Claim): Promise<void>;
}

/** What a revision holds beyond changes that cannot alter meaning; `safe` holds nothing else. */
export type QueueTier = 'suggestions' | 'flags' | 'safe';

/** Which cards of one state; every condition narrows. */
export interface CardQuery {
  readonly state: State;
  readonly source?: string;
  /** Id of a rule that has a change in the newest revision. */
  readonly rule?: string;
  readonly tier?: QueueTier;
  /** In this state since before or after then, ISO 8601. */
  readonly before?: string;
  readonly after?: string;
  /** Whose claim it is at `now`; null for nobody's. */
  readonly claimedBy?: string | null;
  /** Words that all stand in the title, in any case. */
  readonly search?: string;
  /** Claims that ran out before it are not shown. */
  readonly now: string;
}

export interface TierCounts {
  readonly all: number;
  readonly suggestions: number;
  readonly flags: number;
  readonly safe: number;
  /** False where there are more than were counted. */
  readonly complete: boolean;
}

export type Card = ArticleItem & { readonly sequence: number };

/** The mark of mark–commit–settle. */
export interface Mark {
  readonly wanted: number;
  readonly settled: number;
  readonly since?: string;
}

export interface Marks {
  /** `wanted = max(wanted, sequence)`, and the DIRTY key. */
  mark(article: string, wanted: number, since: string): Promise<void>;
  /** Strongly consistent. */
  read(article: string): Promise<Mark | undefined>;
  /** `settled = head`, DIRTY removed, if `wanted <= head`; false otherwise. */
  clear(article: string, head: number): Promise<boolean>;
  /** A mark whose fact never came: lowered to `head` if `wanted` and `since` are still `seen`. */
  lower(article: string, seen: Mark, head: number): Promise<boolean>;
  /** Articles with a mark, oldest first: candidates only. */
  dirty(limit: number): Promise<readonly { article: string; since: string }[]>;
}

export interface Claims {
  get(article: string, now: string): Promise<Claim | undefined>;
  /** Takes a free claim or renews one's own; answers the claim that holds then, which may be somebody else's. */
  take(article: string, claim: Claim, now: string): Promise<Claim>;
  /** Takes it from whoever holds it; `from` in the answer says from whom. */
  seize(article: string, claim: Claim, now: string): Promise<Claim>;
  release(article: string, by: string): Promise<void>;
}

export interface Slugs {
  /** First writer wins: the article that owns the slug. */
  take(slug: string, article: string): Promise<string>;
  owner(slug: string): Promise<string | undefined>;
}

export interface Lists<Entry> {
  /** An entry of a lower sequence never overwrites a higher one. */
  putEntry(list: string, place: { publishedAt: string; id: string; sequence: number }, entry: Entry): Promise<void>;
  /** ADD wanted 1 together with the mark; the new value. */
  want(list: string, since: string): Promise<number>;
  /** Strongly consistent, the newest `limit` first; `wanted` is read before the entries. */
  read(list: string, limit: number): Promise<{ wanted: number; entries: readonly Entry[] }>;
  built(list: string, wanted: number): Promise<boolean>;
  dirty(limit: number): Promise<readonly { list: string; since: string }[]>;
}

export interface Uploads {
  /** A ticket that the API gave out: found by its id, but not listed before its object is there; forgotten after `expires`. */
  expect(upload: UploadView, expires: Date): Promise<void>;
  /**
   * The object version `id` came with this ticket. Answers the upload as which it is to be told: the ticket's own, or,
   * where that brought another version already, a further one by the same uploader. Undefined for an unknown ticket
   * and for one that was given out for another key.
   */
  redeem(ticket: string, id: string, key: string): Promise<UploadView | undefined>;
  /** Outcome of an upload; `received` never overwrites a later state. */
  put(upload: UploadView): Promise<void>;
  /** By its own id, or by that of the object version that its ticket brought. */
  get(id: string): Promise<UploadView | undefined>;
  /** Newest first. */
  list(query: { cursor?: string; limit: number }): Promise<Listing<UploadView>>;
}

/** Replays of requests that leave no fact. */
export interface Requests {
  /** The stored answer, or undefined after claiming the key; another hash throws Unprocessable('key_reused'). */
  claim(actor: string, request: { key: string; hash: string }, expires: Date): Promise<unknown>;
  settle(actor: string, request: { key: string; hash: string }, answer: unknown): Promise<void>;
}

/** What one change of a closed revision was rejected for: the quotation and the reason, nothing else of the article. */
export interface Rejection {
  readonly edit: string;
  readonly before: string;
  /** Absent for a flag. */
  readonly after?: string;
  readonly reason: Reason | 'unsaid';
  readonly by: string;
  readonly at: string;
}

/** What closing a revision said of one rule. */
export interface Judgement {
  readonly rule: string;
  readonly version: number;
  readonly article: string;
  readonly revision: number;
  /** Of the fact that closed the revision. */
  readonly sequence: number;
  readonly at: string;
  readonly judged: Judged;
  readonly rejections: readonly Rejection[];
}

/** The sum over all judgements of a rule as it was last added up. */
export interface RuleSum {
  readonly rule: string;
  readonly version: number;
  readonly judged: Judged;
  /** False where there have been judgements since. */
  readonly current: boolean;
  /** Judgements at the time of reading; what a sum that is kept must name. */
  readonly changes: number;
  /** Decisions since the rule began, roughly: a reason to look, never a figure. */
  readonly roughly: number;
  /** The milestone at which somebody looked last. */
  readonly looked: number;
}

export interface Judgements {
  /** One for each revision: a later closing of it takes the place of an earlier one. False where it is there already. */
  put(judgement: Judgement): Promise<boolean>;
  /** Of every rule that has been judged, as last added up. */
  sums(): Promise<readonly RuleSum[]>;
  sum(rule: string, version: number): Promise<RuleSum | undefined>;
  /** Adds up every judgement of the rule. */
  addUp(rule: string, version: number): Promise<Judged>;
  /** Keeps a sum for as long as nothing is judged again. */
  keepSum(rule: string, version: number, judged: Judged, changes: number): Promise<void>;
  looked(rule: string, version: number, milestone: number): Promise<void>;
  /** Newest first. */
  rejections(
    rule: string,
    version: number,
    limit: number,
  ): Promise<readonly (Rejection & { readonly article: string; readonly revision: number })[]>;
}

/** The audited log of what each rule may do; its next place is taken once. */
export interface Settings {
  log(): Promise<readonly SettingFact[]>;
  append(fact: SettingFact): Promise<boolean>;
}

/** A change that a reviewer said does not belong at that quotation, or that another took up again. */
export interface NotHere {
  /** Of the edit, suggestion or flag: it names rule, words and surroundings. */
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly holds: boolean;
}

export interface Quotations {
  /** The last word on each, by the source that its article came from. */
  notHere(source: string): Promise<readonly NotHere[]>;
  /** An older word never overwrites a newer one. */
  put(source: string, word: NotHere): Promise<void>;
}

/** A request that named many articles, so that it can be taken back as one. */
export interface Batch {
  readonly id: string;
  readonly actor: string;
  readonly at: string;
  readonly action: string;
  readonly articles: readonly string[];
  /** Where the next one goes on. */
  readonly next?: string;
}

export interface Batches {
  /** First writer wins: the batch that is kept under this id. */
  put(batch: Batch, expires: Date): Promise<Batch>;
  get(id: string): Promise<Batch | undefined>;
}

/** Everything that one table keeps. */
export interface Store {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly cards: Cards;
  readonly marks: Marks;
  readonly claims: Claims;
  readonly slugs: Slugs;
  readonly lists: Lists<ListEntry>;
  readonly uploads: Uploads;
  readonly requests: Requests;
  readonly judgements: Judgements;
  readonly settings: Settings;
  readonly quotations: Quotations;
  readonly batches: Batches;
  readonly views: Views;
  readonly hooks: Hooks;
}

/** The upload bucket. */
export interface Intake {
  /** Size before bytes, so that nothing oversized is read. `ticket` is the secret that the presigned form carried. */
  head(key: string, version: string): Promise<StoredObject | undefined>;
  read(key: string, version: string): Promise<Uint8Array | undefined>;
  /** Presigned POST bound to key, size, type and the ticket's secret. */
  ticket(
    key: string,
    bound: { secret: string; size: number; type: string },
  ): Promise<{ url: string; fields: Readonly<Record<string, string>> }>;
  /** Object versions stored after `since`, for the sweeper. */
  recent(since: string, cursor?: string): Promise<Listing<StoredVersion>>;
}

export interface StoredObject {
  readonly size: number;
  /** ISO 8601. */
  readonly stored: string;
  readonly ticket?: string;
}

export interface StoredVersion {
  readonly key: string;
  readonly version: string;
  readonly stored: string;
  readonly size: number;
}

/** Puts an object version back into the queue of ingest. */
export interface Requeue {
  send(found: StoredVersion): Promise<void>;
}

/** The site bucket. */
export interface Site {
  /** A write happens only if what is stored stands for a lower sequence. */
  put(file: SiteFile, sequence: number): Promise<'written' | 'newer-is-there'>;
  /** For files that no fact stands for, such as styles: written if the bytes differ. */
  keep(file: SiteFile): Promise<'written' | 'same'>;
}
