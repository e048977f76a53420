// What the table of the API says of one address.
import type * as v from 'valibot';
import type { Role } from '../../ledger/facts.ts';
import type { KeyHolder } from '../../ledger/idempotency.ts';

interface AnyRoute {
  /** As API Gateway and OpenAPI write it: `/v1/articles/{id}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Needs no sign-in. */
  readonly public?: true;
  /** Who may; left out: everybody who is signed in. */
  readonly roles?: readonly Role[];
  readonly query?: v.GenericSchema;
  /** Answers 409 besides: somebody else's claim. */
  readonly claims?: true;
  /** Codes of refusals that few routes know. */
  readonly refuses?: readonly ('bad_destination' | 'too_many_webhooks' | 'illegal_state')[];
  /** Changes an article: If-Match is needed, the answer is the article. */
  readonly changes?: true;
  /** The answer carries the article's ETag. */
  readonly tagged?: true;
  readonly status: 200 | 201;
  readonly response: v.GenericSchema;
}

export interface GetRoute extends AnyRoute {
  readonly method: 'GET';
  readonly body?: undefined;
  readonly repeats?: undefined;
}

export interface PostRoute extends AnyRoute {
  readonly method: 'POST';
  readonly body: v.GenericSchema;
  readonly repeats: Repeats;
}

/** What becomes of the same request with the same Idempotency-Key: the policies of `ledger/idempotency.ts`. */
export interface Repeats {
  readonly held: KeyHolder;
  /** An answer as an earlier version stored it, in the shape of today. */
  readonly lift?: (stored: unknown) => unknown;
  /** Whether the same request is to go on with it. */
  readonly isUnfinished?: (answer: unknown) => boolean;
}

export type Route = GetRoute | PostRoute;
