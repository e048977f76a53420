// The one place that turns a refusal into RFC 9457's problem document.
import { Refused } from '../../ledger/errors.ts';

/** `code` is what programs branch on; the refusal's own facts stand beside these members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The request's id, to quote when asking for help. */
  readonly request?: string;
  readonly [fact: string]: unknown;
}

interface Kind {
  readonly status: number;
  readonly title: string;
  /** What a client does about it. */
  readonly todo: string;
}

/** Every code that the API can answer with; `/problems/{code}` shows its entry. */
export const PROBLEMS: Readonly<Record<string, Kind>> = {
  bad_request: { status: 400, title: 'Not understood', todo: 'Correct the request as `detail` says.' },
  sign_in_failed: { status: 400, title: 'Sign-in failed', todo: 'Sign in again.' },
  unauthenticated: { status: 401, title: 'Not signed in', todo: 'Send a valid token, or sign in.' },
  forbidden: { status: 403, title: 'Not allowed', todo: 'Ask somebody who has one of the roles in `needs`.' },
  foreign_origin: { status: 403, title: 'Came from elsewhere', todo: 'Send the form from our own page.' },
  not_found: { status: 404, title: 'Not found', todo: 'Check the address.' },
  method_not_allowed: { status: 405, title: 'Method not allowed', todo: 'Use one of the methods in `allow`.' },
  illegal_state: { status: 409, title: 'Not in this state', todo: 'Do first what `detail` asks for.' },
  four_eyes: { status: 409, title: 'Needs a second pair of eyes', todo: 'Ask another reviewer to approve.' },
  superseded: { status: 409, title: 'Superseded', todo: 'Read the revision in `newest` and decide on that.' },
  under_way: { status: 409, title: 'Under way', todo: 'Send the same request again after `retryAfter` seconds.' },
  claimed: { status: 409, title: 'Claimed by somebody else', todo: 'Wait, or send `"takeover": true`.' },
  too_many_webhooks: { status: 409, title: 'Too many webhooks', todo: 'Remove one that is not needed.' },
  undecided: { status: 409, title: 'Undecided', todo: 'Decide on each, or send `"undecided": "leave"`.' },
  text_changed: { status: 409, title: 'The text has changed', todo: 'Read the text again and sign its hash.' },
  stale: {
    status: 412,
    title: 'Changed meanwhile',
    todo: 'Read the article again. Where `overlaps` is false the same change can be sent with the new ETag.',
  },
  body_too_large: { status: 413, title: 'Too large', todo: 'Send less at once.' },
  unsupported_media_type: { status: 415, title: 'Wrong type of body', todo: 'Send `application/json`.' },
  invalid: { status: 422, title: 'Invalid', todo: 'Correct what `errors` names.' },
  bad_destination: {
    status: 422,
    title: 'Nothing may be sent there',
    todo: 'Give an https address whose name leads to public addresses.',
  },
  unknown_edit: { status: 422, title: 'Unknown change', todo: 'Name a change or group of this revision.' },
  bad_span: {
    status: 422,
    title: 'Span does not fit',
    todo: 'Count offsets in UTF-16 units of the text that you saw.',
  },
  conflicting_decisions: { status: 422, title: 'Decisions conflict', todo: 'Decide each change once.' },
  key_reused: { status: 422, title: 'Key used twice', todo: 'Use a new Idempotency-Key for a new request.' },
  precondition_required: { status: 428, title: 'If-Match needed', todo: 'Send the ETag of the article that you saw.' },
  internal: { status: 500, title: 'Internal error', todo: 'Try again; if it stays, quote `request` to the operator.' },
};

export function problemOf(thrown: unknown, request?: string): Problem {
  const about = request === undefined ? {} : { request };
  if (!(thrown instanceof Refused)) {
    const detail = 'Something went wrong on our side. Look whether the change was made before you repeat it.';
    return { type: '/problems/internal', title: 'Internal error', status: 500, detail, code: 'internal', ...about };
  }
  const { code, status, message, facts } = thrown;
  return {
    ...facts,
    type: `/problems/${code}`,
    title: PROBLEMS[code]?.title ?? 'Refused',
    status,
    detail: message,
    code,
    ...about,
  };
}

export function problemResponse(problem: Problem): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer');
  if (typeof problem['retryAfter'] === 'number') headers.set('retry-after', String(problem['retryAfter']));
  if (Array.isArray(problem['allow'])) headers.set('allow', problem['allow'].join(', '));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
