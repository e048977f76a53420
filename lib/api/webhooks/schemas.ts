// The JSON of webhooks: what an admin may ask for, and what the API tells of webhooks and their deliveries.
import * as v from 'valibot';
import { asWritten } from '../../ledger/ids.ts';
import {
  ATTEMPT_ERRORS,
  DELIVERY_STATES,
  PAUSE_REASONS,
  WEBHOOK_EVENTS,
  WEBHOOK_STATES,
} from '../../webhooks/registry.ts';
import type { DeliveryView, WebhookOpened, WebhookView } from '../../webhooks/views.ts';
import { count, list, says, time } from '../schema.ts';

const LONGEST_URL = 2000;
const event = v.picklist(WEBHOOK_EVENTS);

export const webhookOrder = v.strictObject({
  url: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(LONGEST_URL),
    v.description('https, and leading to public addresses only.'),
  ),
  events: v.pipe(
    v.array(event),
    v.minLength(1, 'must name an event'),
    v.maxLength(WEBHOOK_EVENTS.length),
    v.check((events) => new Set(events).size === events.length, 'names an event twice'),
    v.description('What it is to be told of.'),
  ),
  source: v.exactOptional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(100),
      v.regex(/^\s*[^/\s][^/]*$/, 'is the name of a first folder, without a slash'),
      v.description('Only what comes from there, exactly as articles name it; white space around it does not count.'),
      v.transform(asWritten),
    ),
  ),
});
export const nothing = v.strictObject({});

const webhookFields = {
  id: says(v.string(), 'Id of the webhook.'),
  url: says(v.string(), 'Where events are posted to, as it is understood.'),
  events: says(list(event), 'What it is told of.'),
  source: v.exactOptional(says(v.string(), 'Only what comes from there; everything where it is left out.')),
  state: says(v.picklist(WEBHOOK_STATES), 'Whether it is told anything.'),
  because: v.exactOptional(
    v.pipe(
      v.picklist(PAUSE_REASONS),
      v.description('Why it is paused: the receiver answered 410, or three deliveries in a row were given up.'),
    ),
  ),
  since: v.pipe(v.string(), v.isoTimestamp(), v.description('In this state.')),
  registeredAt: says(time, 'When it was registered, ISO 8601, UTC.'),
  registeredBy: says(v.string(), 'Sign-in name of the admin who registered it.'),
  oldSecretUntil: v.exactOptional(
    v.pipe(v.string(), v.isoTimestamp(), v.description('Until then the secret before the newest signs too.')),
  ),
};
export const webhook: v.GenericSchema<WebhookView> = v.object(webhookFields);
export const webhookOpened: v.GenericSchema<WebhookOpened> = v.object({
  ...webhookFields,
  secret: v.exactOptional(
    v.pipe(
      v.string(),
      v.description('To verify signatures with. Shown here, in replays within a day, and never again.'),
    ),
  ),
});

const attempt = v.object({
  at: says(time, 'When it was tried, ISO 8601, UTC.'),
  ms: v.pipe(count, v.description('Milliseconds.')),
  status: v.exactOptional(v.pipe(v.number(), v.integer(), v.description('Of the receiver’s answer.'))),
  error: v.exactOptional(v.pipe(v.picklist(ATTEMPT_ERRORS), v.description('Why there was no answer.'))),
});
export const delivery: v.GenericSchema<DeliveryView> = v.object({
  id: v.pipe(v.string(), v.description('The `webhook-id` of every attempt.')),
  webhook: says(v.string(), 'Id of the webhook.'),
  event: says(v.picklist([...WEBHOOK_EVENTS, 'ping']), 'What happened.'),
  at: v.pipe(v.string(), v.isoTimestamp(), v.description('When it happened.')),
  about: v.exactOptional(v.pipe(v.string(), v.description('Id of the article or upload.'))),
  state: says(v.picklist(DELIVERY_STATES), 'What became of it.'),
  tries: says(count, 'How often it was tried.'),
  attempts: v.pipe(list(attempt), v.description('The latest last; of many only the last 20.')),
  next: v.exactOptional(
    v.pipe(
      v.string(),
      v.isoTimestamp(),
      v.description('The next attempt; absent where it waits for the webhook to be resumed.'),
    ),
  ),
});
