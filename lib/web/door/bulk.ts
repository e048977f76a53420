// Many articles at once as pages: a preview, the results, and the way back; each a form that needs no script.

import { randomUUID } from 'node:crypto';
import { bulkOnce, undoOnce } from '../../api/bulk/once.ts';
import { matching } from '../../api/http/body.ts';
import { bodyHash } from '../../api/http/conditions.ts';
import type { Parts } from '../../api/http/handler.ts';
import { routes } from '../../api/routes.ts';
import { mustBe } from '../../api/session/actor.ts';
import { query as queueQuery } from '../../api/views/bodies.ts';
import { BadRequest } from '../../ledger/errors.ts';
import type { RequestKey } from '../../ledger/facts.ts';
import type { BulkAsked } from '../bulk/page.ts';
import { pages } from '../pages.ts';
import type { Frame } from '../shell/frame.ts';
import { bulkAsked, performance, rehearsal } from './bulk-forms.ts';
import type { ReviewDoor } from './door.ts';
import { foundRules } from './found-rules.ts';
import { html } from './response.ts';

const ALL_LEFT_OUT = 'Nothing was done, since every article was left out. Here they are again.';

async function preview(asked: BulkAsked, frame: Frame, parts: Parts, problem?: string): Promise<string> {
  const { desk, ruleIds, clock } = parts;
  const order = rehearsal(asked, frame.actor, clock);
  const answer = order && (await desk.bulk(order, frame.actor));
  return pages.bulkPreview(frame, {
    asked,
    key: randomUUID(),
    rules: ruleIds,
    ...(asked.action === 'decide-rule' ? { found: await foundRules(asked, frame.actor, parts) } : {}),
    ...(answer && { answer }),
    ...(problem === undefined ? {} : { problem }),
  });
}

/** The key comes with the page that the form stands on: sent twice, the form is carried out once. */
function keyOf(fields: URLSearchParams, path: string, order: unknown): RequestKey {
  const key = fields.get('key') ?? '';
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new BadRequest('The form has no key of its own: open the page again.');
  return { key, hash: bodyHash('POST', path, new TextEncoder().encode(JSON.stringify(order))) };
}

export function addBulk({ page, form, parts }: ReviewDoor): void {
  const { desk } = parts;
  page('/review/bulk', async (_c, frame, url) => {
    mustBe(frame.actor, routes.bulk.roles);
    return preview(bulkAsked(url.searchParams), frame, parts);
  });
  form('/review/bulk/preview', routes.bulk.roles, async (_c, frame, fields) =>
    html(await preview(bulkAsked(fields), frame, parts), 200, parts),
  );
  form('/review/bulk', routes.bulk.roles, async (_c, frame, fields) => {
    const address = '/review/bulk';
    const { order, asked } = performance(fields);
    if (!order) return html(await preview(asked, frame, parts, ALL_LEFT_OUT), 422, parts);
    const asking = { actor: frame.actor, request: keyOf(fields, address, order) };
    const answer = await bulkOnce(order, asking, desk);
    const sent = { address, fields: [...fields] };
    const result = { answer, asked, query: asked.query, sent, key: randomUUID() };
    return html(await pages.bulkResult(frame, result), 200, parts);
  });
  form('/review/bulk/:batch/undo', routes.undoBulk.roles, async (c, frame, fields) => {
    const batch = (c.req.param('batch') ?? '').slice(0, 300);
    const address = `/review/bulk/${encodeURIComponent(batch)}/undo`;
    const query = matching(queueQuery, fields.get('query') ?? '');
    const answer = await undoOnce(batch, { actor: frame.actor, request: keyOf(fields, address, {}) }, desk);
    const sent = { address, fields: [...fields] };
    const page = await pages.bulkResult(frame, { answer, query, sent, key: randomUUID() });
    return html(page, 200, parts);
  });
}
