// Worlds with a webhook in them, and what it has been told.
import type { Actor } from '../../lib/ledger/facts.ts';
import { WEBHOOK_EVENTS } from '../../lib/webhooks/registry.ts';
import type { WebhookOrder } from '../../lib/webhooks/views.ts';
import type { World } from './world.ts';

export const ada: Actor = { id: 'ada', roles: ['admin'] };
export const URL_OF_RECEIVER = 'https://receiver.example/in';

/** Answers its id and secret. */
export async function register(w: Pick<World, 'desk'>, more: Partial<WebhookOrder> = {}) {
  const order = { url: URL_OF_RECEIVER, events: WEBHOOK_EVENTS, ...more };
  const { answer } = await w.desk.webhooks.register(order, ada);
  return { id: answer.id, secret: answer.secret ?? '' };
}

export async function deliveriesOf(w: Pick<World, 'hooks'>, hook: string) {
  return (await w.hooks.deliveries(hook, { limit: 100 })).items;
}

/** Events with their data, the oldest first. */
export async function toldTo(w: Pick<World, 'hooks'>, hook: string) {
  const items = await deliveriesOf(w, hook);
  return items.toReversed().map(({ body }) => JSON.parse(body) as { type: string; timestamp: string; data: object });
}
