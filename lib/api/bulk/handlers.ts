// Many articles at once, and everything of one rule in an article: previews, results for each, and the way back.
import { BadRequest } from '../../ledger/errors.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { Clock } from '../../ledger/ports.ts';
import type { BulkOrder } from '../../review/bulk/types.ts';
import { COMMAND_LIMIT, findArticle } from '../articles/commands.ts';
import { filterOf } from '../articles/filter.ts';
import { matching } from '../http/body.ts';
import type { Post } from '../http/handler.ts';
import * as bodies from './bodies.ts';

export const decideRule: Post = {
  limit: COMMAND_LIMIT,
  find: findArticle,
  understand(sent, { param, actor, seen }, { desk }) {
    const body = matching(bodies.ruleDecision, sent);
    return async ({ request }) => {
      const { replayed, ...answer } = await desk.decideRule(param('id'), body, {
        actor,
        seen,
        ...(request && { request }),
      });
      return { answer, replayed };
    };
  },
};

function orderOf(body: unknown, actor: Actor, clock: Clock): BulkOrder {
  const { filter, ids, cursor, ...rest } = matching(bodies.bulk, body);
  if (ids !== undefined && cursor !== undefined) throw new BadRequest('A cursor goes on with a filter, not with ids.');
  if (ids !== undefined) return { ...rest, ids };
  const from = cursor === undefined ? {} : { cursor };
  return { ...rest, filter: filterOf(filter ?? {}, actor, clock), ...from };
}

export const bulk: Post = {
  limit: COMMAND_LIMIT,
  understand(sent, { actor }, { desk, clock }) {
    const order = orderOf(sent, actor, clock);
    return async ({ request }) => ({ answer: await desk.bulk(order, actor, request), replayed: false });
  },
};

export const undoBulk: Post = {
  limit: COMMAND_LIMIT,
  understand(sent, { param, actor }, { desk }) {
    matching(bodies.undo, sent);
    return async () => ({ answer: await desk.undoBulk(param('id'), actor), replayed: false });
  },
};
