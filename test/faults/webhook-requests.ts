// What an admin does to webhooks.
import type { Desk } from '../../lib/review/desk.ts';
import { WEBHOOK_EVENTS } from '../../lib/webhooks/registry.ts';
import { type Act, type Deed, PEOPLE, SERVERS } from './acts.ts';
import { type DeskRequest, nothing } from './asked.ts';

export async function webhookRequest(
  verb: Extract<Deed, { kind: 'webhook' }>['verb'],
  act: Act,
  desk: Desk,
): Promise<DeskRequest | undefined> {
  const { ada } = PEOPLE;
  if (verb === 'register') {
    const url = SERVERS[Math.floor(act.pick * SERVERS.length)] ?? SERVERS[0];
    const order = { url, events: WEBHOOK_EVENTS, ...(act.pick % 0.1 > 0.06 ? { source: 'wire' } : {}) };
    return {
      held: 'fact',
      body: order,
      send: (sending, request) => sending.webhooks.register(order, ada, request),
      tells: nothing,
    };
  }
  const { items } = await desk.webhooks.list();
  const hook = items[Math.floor(act.pick * items.length)];
  if (!hook) return undefined;
  const { id } = hook;
  const [delivery] = verb === 'retry' ? (await desk.webhooks.deliveries(id, { limit: 3 })).items : [];
  if (verb === 'retry' && !delivery) return undefined;
  return {
    held: verb === 'rotate' ? 'fact' : 'request',
    body: { verb, id },
    tells: nothing,
    async send(sending, request, began) {
      const { webhooks } = sending;
      switch (verb) {
        case 'rotate':
          return webhooks.rotate(id, ada, request);
        case 'remove':
          return webhooks.remove(id, ada, request);
        case 'resume':
          return webhooks.resume(id, ada, request);
        case 'ping':
          return { answer: await webhooks.ping(id, ada, request, began), replayed: false };
        case 'retry':
          return { answer: await webhooks.retry(id, delivery?.id ?? ''), replayed: false };
      }
    },
  };
}
