// Around every POST of the table: what is wrong with it comes first, then its Idempotency-Key, then its one carrying out.
import * as v from 'valibot';
import type { RepeatPolicy } from '../../ledger/idempotency.ts';
import { posted } from './answers.ts';
import { bytesOf, jsonOf } from './body.ts';
import { ifMatch, onlySequence, requestKey, sequenceSeen } from './conditions.ts';
import type { ApiRequest, Handler, Parts, Post } from './handler.ts';
import type { PostRoute } from './route.ts';

/** How the stored answer to a route is read: as it was stored, or as an earlier version had stored it. */
export function policyOf({ repeats, response }: Pick<PostRoute, 'repeats' | 'response'>): RepeatPolicy<unknown> {
  const { held, lift = (stored: unknown) => stored, isUnfinished = () => false } = repeats;
  return {
    held,
    isUnfinished,
    read(stored) {
      const known = v.safeParse(response, lift(stored));
      return known.success ? known.output : undefined;
    },
  };
}

async function versionSeen({ request, param, actor }: ApiRequest, { desk }: Parts): Promise<number> {
  const tags = ifMatch(request.headers);
  return onlySequence(tags) ?? sequenceSeen(tags, (await desk.article(param('id'), actor)).sequence);
}

async function understood(post: Post, route: PostRoute, asked: ApiRequest, parts: Parts) {
  const { request, url } = asked;
  const version = route.changes ? await versionSeen(asked, parts) : 0;
  const bytes = await bytesOf(request, post.limit);
  const act = post.understand(jsonOf(request, bytes), { ...asked, seen: version }, parts);
  return { act, key: requestKey(request, url.pathname, bytes) };
}

export function handlerOf(route: PostRoute, post: Post): Handler {
  const policy = policyOf(route);
  return async (asked, parts) => {
    const { act, key } = await understood(post, route, asked, parts).catch(async (error: unknown) => {
      await post.find?.(asked, parts);
      throw error;
    });
    const asking = { actor: asked.actor, request: key };
    const { answer, replayed } = await parts.desk.once(asking, policy, (began) => act({ request: key, began }));
    return posted(route, answer, replayed);
  };
}
