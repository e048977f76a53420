// What the table of the API says of one address.
import type * as v from 'valibot';
import type { Role } from '../../ledger/facts.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As API Gateway and OpenAPI write it: `/v1/articles/{id}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Needs no sign-in. */
  readonly public?: true;
  /** Who may; left out: everybody who is signed in. */
  readonly roles?: readonly Role[];
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema;
  /** Answers 409 besides: somebody else's claim. */
  readonly claims?: true;
  /** Codes of refusals that few routes know. */
  readonly refuses?: readonly ('bad_destination' | 'too_many_webhooks' | 'illegal_state')[];
  /** Carried out once for each Idempotency-Key, and answers a repeated request so. */
  readonly repeatable?: true;
  /** Changes an article: If-Match is needed, the answer is the article. */
  readonly changes?: true;
  /** The answer carries the article's ETag. */
  readonly tagged?: true;
  readonly status: 200 | 201;
  readonly response: v.GenericSchema;
}
