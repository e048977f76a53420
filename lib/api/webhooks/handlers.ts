// Webhooks over HTTP: admins say who is told what, try it out, and see what became of every delivery.

import * as answers from '../http/answers.ts';
import { bytesOf, jsonOf, matching, queryOf } from '../http/body.ts';
import { requestKey } from '../http/conditions.ts';
import type { ApiRequest, Handler } from '../http/handler.ts';
import { page } from '../schema.ts';
import { nothing, webhookOrder } from './schemas.ts';

/** Bytes; an order is an address and a few words. */
const ORDER_LIMIT = 16 * 1024;

async function sent({ request, url }: ApiRequest) {
  const bytes = await bytesOf(request, ORDER_LIMIT);
  return { body: jsonOf(request, bytes), key: requestKey(request, url.pathname, bytes) };
}

/** Without words: whoever sends some is told that they are not heeded. */
async function unworded(asked: ApiRequest) {
  const { body, key } = await sent(asked);
  matching(nothing, body);
  return key;
}

/** 404 comes before 400 and 422: only a request that is wrong looks whether the webhook is there. */
const known = async (asked: ApiRequest, { desk }: Parameters<Handler>[1], error: unknown): Promise<never> => {
  await desk.webhooks.one(asked.param('id'));
  throw error;
};

export const webhooks: Handler = async (_asked, { desk }) => answers.plain(await desk.webhooks.list());

export const webhook: Handler = async (asked, { desk }) => answers.plain(await desk.webhooks.one(asked.param('id')));

export const registerWebhook: Handler = async (asked, { desk }) => {
  const { body, key } = await sent(asked);
  const { answer, replayed } = await desk.webhooks.register(matching(webhookOrder, body), asked.actor, key);
  return answers.repeatable(answer, replayed, 201);
};

export const rotateWebhook: Handler = async (asked, parts) => {
  const key = await unworded(asked).catch((error: unknown) => known(asked, parts, error));
  const { answer, replayed } = await parts.desk.webhooks.rotate(asked.param('id'), asked.actor, key);
  return answers.repeatable(answer, replayed, 200);
};

export const removeWebhook: Handler = async (asked, parts) => {
  const key = await unworded(asked).catch((error: unknown) => known(asked, parts, error));
  const { answer, replayed } = await parts.desk.webhooks.remove(asked.param('id'), asked.actor, key);
  return answers.repeatable(answer, replayed, 200);
};

export const resumeWebhook: Handler = async (asked, parts) => {
  const key = await unworded(asked).catch((error: unknown) => known(asked, parts, error));
  const { answer, replayed } = await parts.desk.webhooks.resume(asked.param('id'), asked.actor, key);
  return answers.repeatable(answer, replayed, 200);
};

export const pingWebhook: Handler = async (asked, parts) => {
  const key = await unworded(asked).catch((error: unknown) => known(asked, parts, error));
  const { answer, replayed } = await parts.desk.webhooks.ping(asked.param('id'), asked.actor, key);
  return answers.repeatable(answer, replayed, 201);
};

export const webhookDeliveries: Handler = async (asked, { desk }) => {
  const { id } = await desk.webhooks.one(asked.param('id'));
  return answers.listed(await desk.webhooks.deliveries(id, queryOf(page, asked.url)), asked.url);
};

export const retryDelivery: Handler = async (asked, parts) => {
  const key = await unworded(asked).catch((error: unknown) => known(asked, parts, error));
  const [id, delivery] = [asked.param('id'), asked.param('delivery')];
  const { answer, replayed } = await parts.desk.webhooks.retry(id, delivery, asked.actor, key);
  return answers.repeatable(answer, replayed, 200);
};
