// Webhooks as pages, for admins: forms go through the desk like the API's requests; a secret is shown by the answer itself.

import { randomUUID } from 'node:crypto';
import { matching, queryOf } from '../../api/http/body.ts';
import { bodyHash } from '../../api/http/conditions.ts';
import type { RequestContext } from '../../api/http/context.ts';
import { routes } from '../../api/routes.ts';
import * as bodies from '../../api/schema.ts';
import { webhookOrder } from '../../api/webhooks/schemas.ts';
import { NotFound, Refused } from '../../ledger/errors.ts';
import type { RequestKey } from '../../ledger/facts.ts';
import { MOST_WEBHOOKS } from '../../webhooks/admin.ts';
import { pages } from '../pages.ts';
import type { WebhookOrderFields, WebhookPage, WebhooksPage } from '../webhooks/page.ts';
import { idOf, type ReviewDoor } from './door.ts';
import { html } from './response.ts';

const { roles } = routes.webhooks;
const AT = '/review/webhooks';
const hookOf = (c: RequestContext): string => idOf(c, 'webhook');

/**
 * A page that is loaded again after its form sends the form again, and that is a replay: `key` tells it from the same
 * words on another page, the hash from another form of this one.
 */
function keyOf(c: RequestContext, fields: URLSearchParams): RequestKey | undefined {
  if (!/^[0-9a-f-]{36}$/.test(fields.get('key') ?? '')) return undefined;
  const { pathname } = new URL(c.req.url);
  const hash = bodyHash('POST', pathname, new TextEncoder().encode(fields.toString()));
  return { key: `form-${hash.slice(0, 40)}`, hash };
}

function orderOf(fields: URLSearchParams): WebhookOrderFields {
  return { url: fields.get('url') ?? '', events: fields.getAll('event'), source: (fields.get('source') ?? '').trim() };
}

export function addWebhooks(door: ReviewDoor): void {
  const { page, form, parts } = door;
  const { webhooks } = parts.desk;
  const all = async (more: Partial<WebhooksPage> = {}): Promise<WebhooksPage> => {
    const { items } = await webhooks.list();
    return { webhooks: items, most: MOST_WEBHOOKS, formKey: randomUUID(), ...more };
  };
  page(AT, async (_c, frame) => pages.webhooks(frame, await all()), roles);
  form(AT, roles, async (c, frame, fields) => {
    const order = orderOf(fields);
    const { source, ...rest } = order;
    try {
      const wanted = matching(webhookOrder, source === '' ? rest : order);
      const { answer } = await webhooks.register(wanted, frame.actor, keyOf(c, fields));
      return html(pages.webhooks(frame, await all({ opened: answer })), 200, parts);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // What was typed stays in the form, beside what is wrong with it.
      return html(pages.webhooks(frame, await all({ order, problem: error.message })), error.status, parts);
    }
  });
  addOne(door);
}

function addOne({ page, form, parts }: ReviewDoor): void {
  const { webhooks } = parts.desk;
  const one = async (id: string, more: Partial<WebhookPage> & { limit?: number } = {}): Promise<WebhookPage> => {
    const { limit = 50, ...shown } = more;
    const webhook = await webhooks.one(id);
    const from = shown.cursor === undefined ? {} : { cursor: shown.cursor };
    return { webhook, deliveries: await webhooks.deliveries(id, { limit, ...from }), formKey: randomUUID(), ...shown };
  };
  page(
    `${AT}/:id`,
    async (c, frame, url) => pages.webhook(frame, await one(hookOf(c), queryOf(bodies.page, url))),
    roles,
  );
  const add = (action: string, act: Parameters<typeof form>[2]) => form(`${AT}/:id/${action}`, roles, act);
  add('ping', async (c, { actor }) => {
    await webhooks.ping(hookOf(c), actor);
    return c.redirect(`${AT}/${hookOf(c)}?did=webhook-ping`, 303);
  });
  add('rotation', async (c, frame, fields) => {
    const { answer } = await webhooks.rotate(hookOf(c), frame.actor, keyOf(c, fields));
    return html(pages.webhook(frame, await one(hookOf(c), { opened: answer })), 200, parts);
  });
  add('resumption', async (c, { actor }) => {
    await webhooks.resume(hookOf(c), actor);
    return c.redirect(`${AT}/${hookOf(c)}?did=webhook-resumption`, 303);
  });
  add('removal', async (c, { actor }) => {
    await webhooks.remove(hookOf(c), actor);
    return c.redirect(`${AT}?did=webhook-removal`, 303);
  });
  add('deliveries/:delivery/retry', async (c) => {
    const delivery = c.req.param('delivery') ?? '';
    if (delivery.length > 300) throw new NotFound('delivery', `${delivery.slice(0, 40)}…`);
    await webhooks.retry(hookOf(c), delivery);
    return c.redirect(`${AT}/${hookOf(c)}?did=webhook-retry`, 303);
  });
}
