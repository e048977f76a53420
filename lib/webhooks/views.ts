// How webhooks and their deliveries are shown: never with a secret but the one that was just made, never with what was sent.
import { type Delivery, oldSecretUntil, type Webhook } from './registry.ts';

export interface WebhookView extends Pick<Webhook, 'id' | 'url' | 'events' | 'source' | 'state' | 'because' | 'since'> {
  readonly registeredAt: string;
  readonly registeredBy: string;
  /** Until when the secret before the newest signs too. */
  readonly oldSecretUntil?: string;
}

/** With its secret, which is never shown again; a replay shows it for a day. */
export type WebhookOpened = WebhookView & { readonly secret?: string };

/** `next` is absent while it waits for its webhook to be resumed. */
export interface DeliveryView extends Omit<Delivery, 'hook' | 'body'> {
  readonly webhook: string;
}

export type WebhookOrder = Pick<Webhook, 'url' | 'events' | 'source'>;

export function viewOf(hook: Webhook, now: Date): WebhookView {
  const { id, url, events, source, state, because, since, at, by } = hook;
  const until = oldSecretUntil(hook, now);
  return {
    ...{ id, url, events, ...(source === undefined ? {} : { source }) },
    ...{ state, ...(because === undefined ? {} : { because }), since },
    ...{ registeredAt: at, registeredBy: by, ...(until === undefined ? {} : { oldSecretUntil: until }) },
  };
}

/** Of a webhook that was removed nothing is sent any more; of a paused one nobody knows when, but pings are sent now. */
export function deliveryView({ hook: webhook, body: _, next, ...kept }: Delivery, { state }: Webhook): DeliveryView {
  if (kept.state !== 'waiting' || (state === 'paused' && kept.event !== 'ping')) return { ...kept, webhook };
  if (state === 'removed') return { ...kept, webhook, state: 'given-up' };
  return { ...kept, webhook, ...(next === undefined ? {} : { next }) };
}
