// The admins' side of webhooks: who is told what, with which secret, and what became of every delivery.
import * as v from 'valibot';
import { BadDestination, NotFound, NotInThisState, TooManyWebhooks, Unprocessable } from '../ledger/errors.ts';
import type { Actor, RequestKey } from '../ledger/facts.ts';
import { type Courier, type Delivery, foldHooks, type Hook, type HookFact, type Hooks } from '../ledger/hooks.ts';
import { deliveryId, hookId } from '../ledger/identity.ts';
import type { Clock, Requests } from '../ledger/ports.ts';
import type { Listing } from '../ledger/views.ts';
import { changeHooks, hookIn } from './hook-log.ts';
import { bodyOf, keptUntil } from './telling.ts';
import {
  type DeliveryView,
  deliveryView,
  viewOf,
  type WebhookOpened,
  type WebhookOrder,
  type WebhookView,
} from './webhook-views.ts';

/** NotFound before all else; NotInThisState of a webhook that was removed, or is paused where it must not be. */
export interface WebhookDesk {
  /** Those that were not removed, the oldest first. */
  list(): Promise<Listing<WebhookView>>;
  one(id: string): Promise<WebhookView>;
  /** Throws BadDestination and TooManyWebhooks. */
  register(order: WebhookOrder, actor: Actor, request?: RequestKey): Promise<Replayable<WebhookOpened>>;
  rotate(id: string, actor: Actor, request?: RequestKey): Promise<Replayable<WebhookOpened>>;
  remove(id: string, actor: Actor, request?: RequestKey): Promise<WebhookView>;
  resume(id: string, actor: Actor, request?: RequestKey): Promise<WebhookView>;
  ping(id: string, actor: Actor, request?: RequestKey): Promise<DeliveryView>;
  /** Newest first. */
  deliveries(id: string, query: { cursor?: string; limit: number }): Promise<Listing<DeliveryView>>;
  retry(id: string, delivery: string): Promise<DeliveryView>;
}

export interface Replayable<Answer> {
  readonly answer: Answer;
  readonly replayed: boolean;
}

export interface WebhookNeeds {
  readonly hooks: Hooks;
  readonly requests: Requests;
  readonly courier: Pick<Courier, 'objection'>;
  readonly clock: Clock;
  /** Unguessable; a new one at every call. */
  readonly secret: () => string;
  /** A secret to sign with: `whsec_` and at least 24 random bytes in base64. */
  readonly signingSecret: () => string;
}

export const MOST_WEBHOOKS = 20;
/** Milliseconds for which a retry of a request sees the same answer. */
const REMEMBERED = 86_400_000;

function hookOf(log: readonly HookFact[], id: string): Hook {
  const hook = hookIn(log, id);
  if (!hook) throw new NotFound('webhook', id);
  return hook;
}

function standing(log: readonly HookFact[], id: string): Hook {
  const hook = hookOf(log, id);
  if (hook.state === 'removed') throw new NotInThisState('This webhook was removed: register it anew.');
  return hook;
}

/** The fact that this very request made before; the same key for another request is refused. */
function spoken(log: readonly HookFact[], actor: Actor, request: RequestKey | undefined): HookFact | undefined {
  const before = request && log.find((fact) => fact.actor === actor.id && fact.request?.key === request.key);
  if (before && before.request?.hash !== request.hash)
    throw new Unprocessable('key_reused', 'This Idempotency-Key was used for another request.');
  return before;
}

export function webhookDesk(needs: WebhookNeeds): WebhookDesk {
  const by = (actor: Actor, request: RequestKey | undefined) => ({
    at: needs.clock.now().toISOString(),
    actor: actor.id,
    ...(request === undefined ? {} : { request }),
  });
  const shown = (log: readonly HookFact[], id: string) => viewOf(hookOf(log, id), needs.clock.now());
  const opened = (log: readonly HookFact[], fact: HookFact, replayed: boolean): Replayable<WebhookOpened> => {
    const isFresh = needs.clock.now().getTime() - Date.parse(fact.at) < REMEMBERED;
    const secret = isFresh && 'secret' in fact ? { secret: fact.secret } : {};
    return { answer: { ...shown(log, fact.hook), ...secret }, replayed };
  };
  /** With the fact that it made, or that the same request made before. */
  const once = async (
    change: Parameters<typeof changeHooks>[0],
    actor: Actor,
    request: RequestKey | undefined,
  ): Promise<Replayable<WebhookOpened>> => {
    let before: HookFact | undefined;
    const log = await changeHooks((now) => {
      before = spoken(now, actor, request);
      return before ? undefined : change(now);
    }, needs.hooks);
    const fact = before ?? log.at(-1);
    if (!fact) throw new Error('The log of webhooks lacks what was just written.');
    return opened(log, fact, before !== undefined);
  };
  return {
    async list() {
      const now = needs.clock.now();
      const standing = foldHooks(await needs.hooks.log()).filter(({ state }) => state !== 'removed');
      return { items: standing.map((hook) => viewOf(hook, now)) };
    },
    one: async (id) => shown(await needs.hooks.log(), id),
    async register(order, actor, request) {
      const log = await needs.hooks.log();
      const before = spoken(log, actor, request);
      if (before) return opened(log, before, true);
      const objection = await needs.courier.objection(order.url);
      if (objection !== undefined) throw new BadDestination(objection);
      const hook = hookId(needs.secret());
      const secret = needs.signingSecret();
      return once(
        (now) => {
          const standing = foldHooks(now).filter(({ state }) => state !== 'removed');
          if (standing.length >= MOST_WEBHOOKS) throw new TooManyWebhooks(MOST_WEBHOOKS);
          return { type: 'Registered', hook, ...order, secret, ...by(actor, request) };
        },
        actor,
        request,
      );
    },
    rotate(id, actor, request) {
      const secret = needs.signingSecret();
      return once(
        (log) => ({ type: 'Rotated', hook: standing(log, id).id, secret, ...by(actor, request) }),
        actor,
        request,
      );
    },
    async remove(id, actor, request) {
      const log = await changeHooks((now) => {
        if (spoken(now, actor, request) || hookOf(now, id).state === 'removed') return undefined;
        return { type: 'Removed', hook: id, ...by(actor, request) };
      }, needs.hooks);
      return shown(log, id);
    },
    async resume(id, actor, request) {
      standing(await needs.hooks.log(), id);
      await needs.hooks.recovered(id);
      const log = await changeHooks((now) => {
        if (spoken(now, actor, request) || standing(now, id).state === 'active') return undefined;
        return { type: 'Resumed', hook: id, ...by(actor, request) };
      }, needs.hooks);
      return shown(log, id);
    },
    async ping(id, actor, request) {
      const hook = standing(await needs.hooks.log(), id);
      const now = needs.clock.now();
      const before = request && (await needs.requests.claim(actor.id, request, new Date(now.getTime() + REMEMBERED)));
      const known = before === undefined ? undefined : await needs.hooks.delivery(id, v.parse(pinged, before).id);
      if (known) return deliveryView(known, hook);
      const ping = pingOf(hook, needs.secret(), now);
      await needs.hooks.put(ping, keptUntil(now));
      if (request) await needs.requests.settle(actor.id, request, { id: ping.id });
      return { ...deliveryView(ping, hook), ...(ping.next === undefined ? {} : { next: ping.next }) };
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
      if (hook.state === 'removed') throw new NotInThisState('This webhook was removed: register it anew.');
      if (hook.state === 'paused' && delivery.event !== 'ping')
        throw new NotInThisState('This webhook is paused: resume it first, or ping it to see whether it answers.');
      await needs.hooks.again(delivery, needs.clock.now().toISOString());
      return deliveryView((await needs.hooks.delivery(id, name)) ?? delivery, hook);
    },
  };
}

const pinged = v.object({ id: v.string() });

function pingOf(hook: Hook, unlike: string, now: Date): Delivery {
  const at = now.toISOString();
  const body = bodyOf('ping', at, { webhook: hook.id });
  const waiting = { state: 'waiting', tries: 0, attempts: [], next: at } as const;
  return { id: deliveryId(hook.id, `ping ${unlike}`, at), hook: hook.id, event: 'ping', at, body, ...waiting };
}
