// How webhooks and their deliveries are shown: never with a secret but the one that was just made, never with what was sent.
import {
  type Attempt,
  type Delivery,
  type DeliveryEvent,
  type DeliveryState,
  type Hook,
  type HookEvent,
  type HookState,
  oldSecretUntil,
  type PauseReason,
} from '../ledger/hooks.ts';

export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly HookEvent[];
  readonly source?: string;
  readonly state: HookState;
  readonly because?: PauseReason;
  /** Since when it is in this state. */
  readonly since: string;
  readonly registeredAt: string;
  readonly registeredBy: string;
  /** Until when the secret before the newest signs too. */
  readonly oldSecretUntil?: string;
}

/** With its secret, which is never shown again; a replay shows it for a day. */
export type WebhookOpened = WebhookView & { readonly secret?: string };

export interface DeliveryView {
  readonly id: string;
  readonly webhook: string;
  readonly event: DeliveryEvent;
  readonly at: string;
  readonly about?: string;
  readonly state: DeliveryState;
  readonly tries: number;
  /** The latest last. */
  readonly attempts: readonly Attempt[];
  /** Absent while it waits for its webhook to be resumed. */
  readonly next?: string;
}

export interface WebhookOrder {
  readonly url: string;
  readonly events: readonly HookEvent[];
  readonly source?: string;
}

export function viewOf(hook: Hook, now: Date): WebhookView {
  const { id, url, events, source, state, because, since, at, by } = hook;
  const until = oldSecretUntil(hook, now);
  return {
    ...{ id, url, events, ...(source === undefined ? {} : { source }) },
    ...{ state, ...(because === undefined ? {} : { because }), since },
    ...{ registeredAt: at, registeredBy: by, ...(until === undefined ? {} : { oldSecretUntil: until }) },
  };
}

/** Of a webhook that was removed nothing is sent any more; of a paused one nobody knows when, but pings are sent now. */
export function deliveryView({ hook: webhook, body: _, next, ...kept }: Delivery, { state }: Hook): DeliveryView {
  if (kept.state !== 'waiting' || (state === 'paused' && kept.event !== 'ping')) return { ...kept, webhook };
  if (state === 'removed') return { ...kept, webhook, state: 'given-up' };
  return { ...kept, webhook, ...(next === undefined ? {} : { next }) };
}
