// What intake needs of the world outside: the upload bucket, the list of uploads, and the queue.
import type { Listing, UploadView } from '../ledger/views.ts';

export interface Uploads {
  /** A ticket that the API gave out: found by its id, but not listed before its object is there; forgotten after `expires`. */
  expect(upload: UploadView, expires: Date): Promise<void>;
  /**
   * The object version `id` came with this ticket. Answers the upload as which it is to be told: the ticket's own, or,
   * where that brought another version already, a further one by the same uploader. Undefined for an unknown ticket, for
   * one that was given out for another key, and for an object that was stored when its form was valid no more.
   */
  redeem(
    ticket: string,
    id: string,
    object: { readonly key: string; readonly stored: string },
  ): Promise<UploadView | undefined>;
  /** Outcome of an upload; `received` never overwrites a later state. */
  put(upload: UploadView): Promise<void>;
  /** By its own id, or by that of the object version that its ticket brought. */
  get(id: string): Promise<UploadView | undefined>;
  /** Counts an attempt before it is made; how many there are with it. `afresh`: it was given up, and somebody asks for it again. */
  begin(id: string, at: string, afresh: boolean): Promise<number>;
  attempts(id: string): Promise<UploadAttempts>;
  /** Notes that the version was put back into the queue. */
  requeued(id: string, at: string): Promise<void>;
  /** Newest first. */
  list(query: { cursor?: string; limit: number }): Promise<Listing<UploadView>>;
}

/** What was tried with an object version so far; times are ISO 8601, of the last one. */
export interface UploadAttempts {
  readonly attempts: number;
  readonly tried?: string;
  readonly requeues: number;
  readonly requeued?: string;
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
  /** Versions of this key that S3 lists before that one, newest first: they were stored later, in the same second or not. */
  newer(key: string, version: string): Promise<readonly string[]>;
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
