// The table's rows for webhooks: what an admin may ask of them.
import type { Role } from '../../ledger/facts.ts';
import type { Route } from '../http/route.ts';
import { listing, page } from '../schema.ts';
import * as hooks from './schemas.ts';

const ADMINS: readonly Role[] = ['admin'];

const reading = { method: 'GET', roles: ADMINS, status: 200 } as const;

/** What an admin does about a webhook that is there. */
const ofWebhook = {
  method: 'POST',
  roles: ADMINS,
  body: hooks.nothing,
  repeats: { held: 'request' },
  status: 200,
  response: hooks.webhook,
} as const;

export const webhookRoutes = {
  webhooks: {
    ...reading,
    path: '/v1/webhooks',
    summary: 'Who is told what; without those that were removed.',
    response: listing(hooks.webhook),
  },
  registerWebhook: {
    method: 'POST',
    path: '/v1/webhooks',
    summary:
      'Register an address that is told of events, with signatures. The secret is in the answer and nowhere else.',
    roles: ADMINS,
    body: hooks.webhookOrder,
    refuses: ['bad_destination', 'too_many_webhooks'],
    repeats: { held: 'fact' },
    status: 201,
    response: hooks.webhookOpened,
  },
  webhook: {
    ...reading,
    path: '/v1/webhooks/{id}',
    summary: 'One webhook, also where it was removed.',
    response: hooks.webhook,
  },
  pingWebhook: {
    ...ofWebhook,
    path: '/v1/webhooks/{id}/ping',
    summary: 'Send a ping, also to a webhook that is paused. It is tried once; its delivery says what came of it.',
    refuses: ['illegal_state'],
    status: 201,
    response: hooks.delivery,
  },
  rotateWebhook: {
    ...ofWebhook,
    path: '/v1/webhooks/{id}/rotation',
    summary: 'Make a new secret. The one before signs too for a day.',
    // No stored request holds a secret.
    repeats: { held: 'fact' },
    refuses: ['illegal_state'],
    response: hooks.webhookOpened,
  },
  resumeWebhook: {
    ...ofWebhook,
    path: '/v1/webhooks/{id}/resumption',
    summary: 'Send again what a paused webhook is to be told, with everything that waited.',
    refuses: ['illegal_state'],
  },
  removeWebhook: {
    ...ofWebhook,
    path: '/v1/webhooks/{id}/removal',
    summary: 'Tell it nothing any more. It is marked as removed; its deliveries can still be read.',
  },
  webhookDeliveries: {
    ...reading,
    path: '/v1/webhooks/{id}/deliveries',
    summary: 'What was sent and what came of it, newest first, for 90 days.',
    query: page,
    response: listing(hooks.delivery),
  },
  retryDelivery: {
    ...ofWebhook,
    path: '/v1/webhooks/{id}/deliveries/{delivery}/retry',
    summary: 'Send it again now, whatever came of it before.',
    refuses: ['illegal_state'],
    response: hooks.delivery,
  },
} as const satisfies Readonly<Record<string, Route>>;
