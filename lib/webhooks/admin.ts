// The admins' side of webhooks: who is told what, with which secret, and what became of every delivery.
import { BadDestination, NotFound, NotInThisState, TooManyWebhooks } from '../ledger/errors.ts';
import type { Actor, RequestKey } from '../ledger/facts.ts';
import { type Asking, madeBefore, REMEMBERED, type Replayable } from '../ledger/idempotency.ts';
import { deliveryId, hookId, sha256 } from '../ledger/ids.ts';
import type { Clock } from '../ledger/ports.ts';
import type { Listing } from '../ledger/views.ts';
import { bodyOf, keptUntil } from './outbox.ts';
import {
  type Delivery,
  foldWebhooks,
  type Webhook,
  type WebhookClient,
  type WebhookFact,
  type WebhookStore,
} from './registry.ts';
import { changeRegistryOnce, type RegistryChanged, webhookIn } from './registry-log.ts';
import {
  type DeliveryView,
  deliveryView,
  viewOf,
  type WebhookOpened,
  type WebhookOrder,
  type WebhookView,
} from './views.ts';

/** NotFound before all else; NotInThisState of a webhook that was removed, or is paused where it must not be. */
export interface WebhookDesk {
  /** Those that were not removed, the oldest first. */
  list(): Promise<Listing<WebhookView>>;
  one(id: string): Promise<WebhookView>;
  /** Throws BadDestination and TooManyWebhooks. */
  register(order: WebhookOrder, actor: Actor, request?: RequestKey): Promise<Replayable<WebhookOpened>>;
  rotate(id: string, actor: Actor, request?: RequestKey): Promise<Replayable<WebhookOpened>>;
  remove(id: string, actor: Actor, request?: RequestKey): Promise<Replayable<WebhookView>>;
  resume(id: string, actor: Actor, request?: RequestKey): Promise<Replayable<WebhookView>>;
  /** With a key the same ping again, which began then. */
  ping(id: string, actor: Actor, request?: RequestKey, began?: Date): Promise<DeliveryView>;
  /** Newest first. */
  deliveries(id: string, query: { cursor?: string; limit: number }): Promise<Listing<DeliveryView>>;
  retry(id: string, delivery: string): Promise<DeliveryView>;
}

export interface WebhookNeeds {
  readonly hooks: WebhookStore;
  readonly clock: Clock;
  readonly client: Pick<WebhookClient, 'objection'>;
  /** Unguessable; a new one at every call. */
  readonly secret: () => string;
  /** A secret to sign with: `whsec_` and at least 24 random bytes in base64. */
  readonly signingSecret: () => string;
}

export const MOST_WEBHOOKS = 20;

function hookOf(log: readonly WebhookFact[], id: string): Webhook {
  const hook = webhookIn(log, id);
  if (!hook) throw new NotFound('webhook', id);
  return hook;
}

function notRemoved(hook: Webhook): Webhook {
  if (hook.state === 'removed') throw new NotInThisState('This webhook was removed: register it anew.');
  return hook;
}

const standing = (log: readonly WebhookFact[], id: string): Webhook => notRemoved(hookOf(log, id));

export function webhookDesk(needs: WebhookNeeds): WebhookDesk {
  const by = (actor: Actor, request: RequestKey | undefined) => ({
    at: needs.clock.now().toISOString(),
    actor: actor.id,
    ...(request === undefined ? {} : { request }),
  });
  const shown = (log: readonly WebhookFact[], id: string) => viewOf(hookOf(log, id), needs.clock.now());
  const opened = ({ log, fact, replayed }: RegistryChanged): Replayable<WebhookOpened> => {
    if (!fact) throw new Error('The log of webhooks lacks what was just written.');
    const isFresh = needs.clock.now().getTime() - Date.parse(fact.at) < REMEMBERED;
    const secret = isFresh && 'secret' in fact ? { secret: fact.secret } : {};
    return { answer: { ...shown(log, fact.hook), ...secret }, replayed };
  };
  /** Into the state that is asked for; nothing is added where it is in it already. */
  const brought = async (
    id: string,
    type: 'Removed' | 'Resumed',
    asking: Asking,
    first: () => Promise<void> = async () => undefined,
  ): Promise<Replayable<WebhookView>> => {
    const seen = await needs.hooks.log();
    hookOf(seen, id);
    if (!madeBefore(seen, asking)) await first();
    const decide = (now: readonly WebhookFact[]) => {
      const isThere = type === 'Removed' ? hookOf(now, id).state === 'removed' : standing(now, id).state === 'active';
      return isThere ? undefined : ({ type, hook: id, ...by(asking.actor, asking.request) } as const);
    };
    const { log, replayed } = await changeRegistryOnce(decide, asking, needs.hooks);
    return { answer: shown(log, id), replayed };
  };
  return {
    async list() {
      const now = needs.clock.now();
      const standing = foldWebhooks(await needs.hooks.log()).filter(({ state }) => state !== 'removed');
      return { items: standing.map((hook) => viewOf(hook, now)) };
    },
    one: async (id) => shown(await needs.hooks.log(), id),
    async register(order, actor, request) {
      const seen = await needs.hooks.log();
      const before = madeBefore(seen, { actor, request });
      if (before) return opened({ log: seen, fact: before, replayed: true });
      // As it is understood, so that nobody reads another address than the one that is told; what is none is objected to.
      const url = URL.parse(order.url)?.href ?? order.url;
      const objection = await needs.client.objection(url);
      if (objection !== undefined) throw new BadDestination(objection);
      const hook = hookId(needs.secret());
      const secret = needs.signingSecret();
      const decide = (now: readonly WebhookFact[]) => {
        const standing = foldWebhooks(now).filter(({ state }) => state !== 'removed');
        if (standing.length >= MOST_WEBHOOKS) throw new TooManyWebhooks(MOST_WEBHOOKS);
        return { type: 'Registered', hook, ...order, url, secret, ...by(actor, request) } as const;
      };
      return opened(await changeRegistryOnce(decide, { actor, request }, needs.hooks));
    },
    async rotate(id, actor, request) {
      hookOf(await needs.hooks.log(), id);
      const secret = needs.signingSecret();
      const decide = (now: readonly WebhookFact[]) =>
        ({ type: 'Rotated', hook: standing(now, id).id, secret, ...by(actor, request) }) as const;
      return opened(await changeRegistryOnce(decide, { actor, request }, needs.hooks));
    },
    remove: (id, actor, request) => brought(id, 'Removed', { actor, request }),
    resume: (id, actor, request) =>
      brought(id, 'Resumed', { actor, request }, async () => {
        standing(await needs.hooks.log(), id);
        await needs.hooks.recovered(id);
      }),
    async ping(id, actor, request, began = needs.clock.now()) {
      const hook = notRemoved(hookOf(await needs.hooks.log(), id));
      // However often the same request comes, and wherever it breaks off, it makes the same ping.
      const unlike = request ? sha256(JSON.stringify([actor.id, request.key])) : needs.secret();
      const ping = pingOf(hook, unlike, began.toISOString());
      await needs.hooks.put(ping, keptUntil(began));
      return deliveryView((await needs.hooks.delivery(id, ping.id)) ?? ping, hook);
    },
    async deliveries(id, query) {
      const hook = hookOf(await needs.hooks.log(), id);
      const { items, ...more } = await needs.hooks.deliveries(id, query);
      return { items: items.map((one) => deliveryView(one, hook)), ...more };
    },
    async retry(id, name) {
      const hook = hookOf(await needs.hooks.log(), id);
      const delivery = await needs.hooks.delivery(id, name);
      if (!delivery) throw new NotFound('delivery', name);
      notRemoved(hook);
      if (hook.state === 'paused' && delivery.event !== 'ping')
        throw new NotInThisState('This webhook is paused: resume it first, or ping it to see whether it answers.');
      await needs.hooks.again(delivery, needs.clock.now().toISOString());
      return deliveryView((await needs.hooks.delivery(id, name)) ?? delivery, hook);
    },
  };
}

function pingOf(hook: Webhook, unlike: string, at: string): Delivery {
  const body = bodyOf('ping', at, { webhook: hook.id });
  const waiting = { state: 'waiting', tries: 0, attempts: [], next: at } as const;
  return { id: deliveryId(hook.id, `ping ${unlike}`, at), hook: hook.id, event: 'ping', at, body, ...waiting };
}
