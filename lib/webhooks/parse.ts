// Reads what storage holds of webhooks: the log, and deliveries with their attempts.
import * as v from 'valibot';
import { number, optional, parser, text } from '../ledger/schema.ts';
import {
  ATTEMPT_ERRORS,
  type Attempt,
  DELIVERY_STATES,
  type Delivery,
  PAUSE_REASONS,
  WEBHOOK_EVENTS,
  type WebhookFact,
} from './registry.ts';

const head = {
  sequence: number,
  at: text,
  actor: text,
  hook: text,
  request: optional(v.object({ key: text, hash: text })),
};
const fact = v.variant('type', [
  v.object({
    ...head,
    type: v.literal('Registered'),
    url: text,
    events: v.array(v.picklist(WEBHOOK_EVENTS)),
    source: optional(text),
    secret: text,
  }),
  v.object({ ...head, type: v.literal('Rotated'), secret: text }),
  v.object({ ...head, type: v.literal('Paused'), because: v.picklist(PAUSE_REASONS) }),
  v.object({ ...head, type: v.picklist(['Resumed', 'Removed']) }),
]);

/** What never changes of a delivery. */
const sent = v.object({
  id: text,
  hook: text,
  event: v.picklist([...WEBHOOK_EVENTS, 'ping']),
  at: text,
  about: optional(text),
  body: text,
});
const attempts = v.array(
  v.object({
    at: text,
    ms: number,
    status: optional(number),
    error: optional(v.picklist(ATTEMPT_ERRORS)),
  }),
);
const state = v.picklist(DELIVERY_STATES);

export const parseHookFact = parser<WebhookFact>('webhook fact', fact);
export const parseSent = parser<Omit<Delivery, 'state' | 'tries' | 'attempts' | 'next'>>('delivery', sent);
export const parseAttempts = parser<readonly Attempt[]>('list of attempts', attempts);
export const parseDeliveryState = parser<Delivery['state']>('state of a delivery', state);
