// Webhooks over HTTP: admins say who is told what, try it out, and see what became of every delivery.
import type { Actor } from '../../ledger/facts.ts';
import type { Replayable } from '../../ledger/idempotency.ts';
import type { WebhookDesk } from '../../webhooks/admin.ts';
import * as answers from '../http/answers.ts';
import { matching, queryOf } from '../http/body.ts';
import type { Handler, Keyed, Post } from '../http/handler.ts';
import { page } from '../schema.ts';
import { nothing, webhookOrder } from './schemas.ts';

/** Bytes; an order is an address and a few words. */
const ORDER_LIMIT = 16 * 1024;

export const webhooks: Handler = async (_asked, { desk }) => answers.plain(await desk.webhooks.list());

export const webhook: Handler = async (asked, { desk }) => answers.plain(await desk.webhooks.one(asked.param('id')));

export const webhookDeliveries: Handler = async (asked, { desk }) => {
  const { id } = await desk.webhooks.one(asked.param('id'));
  return answers.listed(await desk.webhooks.deliveries(id, queryOf(page, asked.url)), asked.url);
};

export const registerWebhook: Post = {
  limit: ORDER_LIMIT,
  understand(sent, { actor }, { desk }) {
    const order = matching(webhookOrder, sent);
    return ({ request }) => desk.webhooks.register(order, actor, request);
  },
};

interface Asked extends Keyed {
  readonly id: string;
  readonly actor: Actor;
  readonly param: (name: string) => string;
}

/** Without words: whoever sends some is told that they are not heeded. */
function unworded(act: (desk: WebhookDesk, asked: Asked) => Promise<Replayable<unknown>>): Post {
  return {
    limit: ORDER_LIMIT,
    find: ({ param }, { desk }) => desk.webhooks.one(param('id')),
    understand(sent, { param, actor }, { desk }) {
      matching(nothing, sent);
      return (keyed) => act(desk.webhooks, { ...keyed, id: param('id'), actor, param });
    },
  };
}

export const rotateWebhook = unworded((desk, { id, actor, request }) => desk.rotate(id, actor, request));

export const removeWebhook = unworded((desk, { id, actor, request }) => desk.remove(id, actor, request));

export const resumeWebhook = unworded((desk, { id, actor, request }) => desk.resume(id, actor, request));

export const pingWebhook = unworded(async (desk, { id, actor, request, began }) => ({
  answer: await desk.ping(id, actor, request, began),
  replayed: false,
}));

export const retryDelivery = unworded(async (desk, { id, param }) => ({
  answer: await desk.retry(id, param('delivery')),
  replayed: false,
}));
