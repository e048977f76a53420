// Claims over HTTP: no If-Match, because a claim changes nothing that an ETag stands for.
import { matching } from '../http/body.ts';
import type { Post } from '../http/handler.ts';
import * as bodies from './bodies.ts';
import { COMMAND_LIMIT, findArticle } from './commands.ts';

export const claim: Post = {
  limit: COMMAND_LIMIT,
  find: findArticle,
  understand(sent, { param, actor }, { desk }) {
    const body = matching(bodies.claim, sent);
    return async () => ({ answer: await desk.claim(param('id'), body, actor), replayed: false });
  },
};

export const release: Post = {
  limit: COMMAND_LIMIT,
  find: findArticle,
  understand(sent, { param, actor }, { desk }) {
    matching(bodies.release, sent);
    return async () => ({ answer: await desk.release(param('id'), actor), replayed: false });
  },
};
