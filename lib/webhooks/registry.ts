// Webhooks: the audited log of who is told what, and every delivery with its attempts; what sending needs of an HTTP client.
import type { RequestKey } from '../ledger/facts.ts';
import type { Listing } from '../ledger/views.ts';

/** What one can be told of. */
export const WEBHOOK_EVENTS = [
  'article.published',
  'article.unpublished',
  'article.retracted',
  'article.rejected',
  'upload.refused',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
export type DeliveryEvent = WebhookEvent | 'ping';

/** Why nothing is sent for now: the receiver said 410 Gone, or three deliveries in a row were given up. */
export const PAUSE_REASONS = ['gone', 'given-up'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export type WebhookFact = {
  /** 1, 2, 3 … without gaps, over all hooks. */
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly hook: string;
  readonly request?: RequestKey;
} & (
  | {
      readonly type: 'Registered';
      readonly url: string;
      readonly events: readonly WebhookEvent[];
      readonly source?: string;
      /** `whsec_` and base64. */
      readonly secret: string;
    }
  | { readonly type: 'Rotated'; readonly secret: string }
  | { readonly type: 'Paused'; readonly because: PauseReason }
  | { readonly type: 'Resumed' | 'Removed' }
);

export const WEBHOOK_STATES = ['active', 'paused', 'removed'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** Only what comes from there; everything where it is left out. */
  readonly source?: string;
  readonly state: WebhookState;
  readonly because?: PauseReason;
  /** Since when it is in this state. */
  readonly since: string;
  readonly at: string;
  readonly by: string;
  /** The newest first, each with when it was made. */
  readonly secrets: readonly { readonly secret: string; readonly at: string }[];
}

/** How long the secret before still signs, in milliseconds. */
export const OLD_SECRET_SIGNS = 24 * 60 * 60 * 1000;

/** Every hook that ever was, the oldest first. */
export function foldWebhooks(log: readonly WebhookFact[]): readonly Webhook[] {
  const hooks = new Map<string, Webhook>();
  for (const fact of log) {
    const next = evolveHook(hooks.get(fact.hook), fact);
    if (next) hooks.set(fact.hook, next);
  }
  return [...hooks.values()];
}

function evolveHook(hook: Webhook | undefined, fact: WebhookFact): Webhook | undefined {
  const { at, actor } = fact;
  if (fact.type === 'Registered') {
    const { url, events, source, secret } = fact;
    const from = source === undefined ? {} : { source };
    return {
      ...{ id: fact.hook, url, events, ...from },
      ...{ state: 'active', since: at, at, by: actor, secrets: [{ secret, at }] },
    };
  }
  if (!hook) return undefined;
  if (fact.type === 'Rotated') return { ...hook, secrets: [{ secret: fact.secret, at }, ...hook.secrets] };
  const { because: _, ...rest } = hook;
  if (fact.type === 'Paused') return { ...rest, state: 'paused', because: fact.because, since: at };
  return { ...rest, state: fact.type === 'Resumed' ? 'active' : 'removed', since: at };
}

/** Until when the secret before the newest signs too; undefined where it signs no longer, or there was none. */
export function oldSecretUntil({ secrets }: Webhook, now: Date): string | undefined {
  const [newest, before] = secrets;
  if (!newest || !before) return undefined;
  const until = Date.parse(newest.at) + OLD_SECRET_SIGNS;
  return until > now.getTime() ? new Date(until).toISOString() : undefined;
}

/** The newest, and those that a newer one took the place of less than a day ago. */
export function signingSecrets({ secrets }: Webhook, now: Date): readonly string[] {
  const signs = (at: number) => {
    const successor = secrets[at - 1];
    return !successor || Date.parse(successor.at) + OLD_SECRET_SIGNS > now.getTime();
  };
  return secrets.filter((_, at) => signs(at)).map(({ secret }) => secret);
}

/** Why an attempt came to no answer. */
export const ATTEMPT_ERRORS = ['timeout', 'unknown-host', 'forbidden-address', 'tls', 'connection'] as const;
export type AttemptError = (typeof ATTEMPT_ERRORS)[number];

export interface Attempt {
  readonly at: string;
  readonly ms: number;
  /** HTTP's, where there was an answer. */
  readonly status?: number;
  readonly error?: AttemptError;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event for one hook. Its id is the `webhook-id`: the same at every attempt. */
export interface Delivery {
  readonly id: string;
  readonly hook: string;
  readonly event: DeliveryEvent;
  /** When it happened. */
  readonly at: string;
  /** Id of the article or upload that it is about. */
  readonly about?: string;
  /** The very bytes that are sent, JSON. */
  readonly body: string;
  readonly state: DeliveryState;
  /** How often it was tried; of many attempts only the last are kept. */
  readonly tries: number;
  readonly attempts: readonly Attempt[];
  /** When it is tried next, while it waits. */
  readonly next?: string;
}

/** What an attempt made of a delivery. */
export type AttemptOutcome = Pick<Delivery, 'state' | 'tries' | 'attempts' | 'next'>;

export interface WebhookStore {
  /** Strongly consistent. */
  log(): Promise<readonly WebhookFact[]>;
  /** Its next place is taken once; false where somebody was first. */
  append(fact: WebhookFact): Promise<boolean>;
  /** First writer wins; false where it is there already. Forgotten after `expires`. */
  put(delivery: Delivery, expires: Date): Promise<boolean>;
  /** Strongly consistent. */
  delivery(hook: string, id: string): Promise<Delivery | undefined>;
  /** Newest first. */
  deliveries(hook: string, query: { cursor?: string; limit: number }): Promise<Listing<Delivery>>;
  /** Those of a hook, or pings of all, whose next attempt is due, the longest due first: candidates only. */
  due(of: { readonly hook: string } | 'pings', now: string, limit: number): Promise<readonly Delivery[]>;
  /** Takes the attempt after `tries` others until then; false where it is not due or somebody else is at it. */
  claim(delivery: Delivery, lease: string, now: string): Promise<boolean>;
  /** Ends the claim of this lease; false where it is somebody else's by now. */
  settle(delivery: Delivery, lease: string, outcome: AttemptOutcome): Promise<boolean>;
  /** Makes it due now, whatever became of it before. */
  again(delivery: Delivery, now: string): Promise<void>;
  /** Remembers a delivery that was given up; how many there were since the last that arrived. */
  failed(hook: string, delivery: string): Promise<number>;
  /** Forgets them. */
  recovered(hook: string): Promise<void>;
}

/** How an attempt ended: an answer, or none. */
export type ReceiverAnswer =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: AttemptError };

/** Takes bytes to somebody else's server, if that is one which we may speak to. */
export interface WebhookClient {
  /** One sentence why nothing may be sent there; undefined where it may. */
  objection(url: string): Promise<string | undefined>;
  /** `retryAfter` in seconds. The body of the answer is not kept, a redirect not followed. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<ReceiverAnswer>;
}

/** The value of `webhook-signature`: one signature for each secret. */
export type Sign = (
  message: { readonly id: string; readonly at: Date; readonly body: string },
  secrets: readonly string[],
) => string;
