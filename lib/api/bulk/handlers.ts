// Many articles at once, and everything of one rule in an article: previews, results for each, and the way back.
import { BadRequest } from '../../ledger/errors.ts';
import type { BulkOrder } from '../../review/bulk/types.ts';
import { COMMAND_LIMIT } from '../articles/commands.ts';
import { filterOf } from '../articles/filter.ts';
import * as answers from '../http/answers.ts';
import { bytesOf, jsonOf, matching } from '../http/body.ts';
import { requestKey, seen } from '../http/conditions.ts';
import type { ApiRequest, Handler, Parts } from '../http/handler.ts';
import * as bodies from './bodies.ts';

async function sent({ request, url }: ApiRequest) {
  const bytes = await bytesOf(request, COMMAND_LIMIT);
  const key = requestKey(request, url.pathname, bytes);
  return { body: jsonOf(request, bytes), key };
}

/** 404 comes before 428, 400 and 422; only a request that is wrong looks whether the article is there. */
export const decideRule: Handler = async (asked, { desk }) => {
  const id = asked.param('id');
  const understood = async () => {
    const sequence = seen(asked.request.headers);
    const { body, key } = await sent(asked);
    return { sequence, key, body: matching(bodies.ruleDecision, body) };
  };
  const { sequence, key, body } = await understood().catch(async (error: unknown) => {
    await desk.article(id, asked.actor);
    throw error;
  });
  const call = { actor: asked.actor, seen: sequence, ...(key && { request: key }) };
  const { replayed, ...decided } = await desk.decideRule(id, body, call);
  return answers.decidedByRule(decided, replayed);
};

function orderOf(body: unknown, { actor }: ApiRequest, { clock }: Parts): BulkOrder {
  const { filter, ids, cursor, ...rest } = matching(bodies.bulk, body);
  if (ids !== undefined && cursor !== undefined) throw new BadRequest('A cursor goes on with a filter, not with ids.');
  if (ids !== undefined) return { ...rest, ids };
  const from = cursor === undefined ? {} : { cursor };
  return { ...rest, filter: filterOf(filter ?? {}, actor, clock), ...from };
}

export const bulk: Handler = async (asked, parts) => {
  const { body, key } = await sent(asked);
  return answers.plain(await parts.desk.bulk(orderOf(body, asked, parts), asked.actor, key));
};

export const undoBulk: Handler = async (asked, { desk }) => {
  const { body, key } = await sent(asked);
  matching(bodies.undo, body);
  return answers.plain(await desk.undoBulk(asked.param('id'), asked.actor, key));
};
