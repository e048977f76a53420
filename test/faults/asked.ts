// What is asked of the desk, and what was told of it: a request keeps its body and its key however often it is sent.
import type { RequestKey } from '../../lib/ledger/facts.ts';
import type { KeyHolder, Replayable } from '../../lib/ledger/idempotency.ts';
import type { BulkAnswer } from '../../lib/review/bulk/types.ts';
import type { Desk } from '../../lib/review/desk.ts';

/** What somebody was told had been done. */
export interface Told {
  readonly act: string;
  readonly key: string;
  readonly actor: string;
  /** The article as it was answered, where the request was about one. */
  readonly article?: { readonly id: string; readonly sequence: number };
  readonly bulk?: BulkAnswer;
}

/** A request: its body is what a look has made of it, and stays the same however often it is sent. */
export interface DeskRequest {
  readonly held: KeyHolder;
  readonly body: unknown;
  send(desk: Desk, request: RequestKey, began: Date): Promise<Replayable<unknown>>;
  /** What its answer tells. */
  tells(answer: unknown): Pick<Told, 'article' | 'bulk'>;
}

/** Looks at the desk, and makes of what is seen a request, or none. */
export type Look = (desk: Desk) => Promise<DeskRequest | undefined>;

export const nothing = () => ({});
