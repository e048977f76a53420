// Claims over HTTP: no If-Match, because a claim changes nothing that an ETag stands for.

import * as answers from '../http/answers.ts';
import { bytesOf, jsonOf, matching } from '../http/body.ts';
import type { ApiRequest, Handler } from '../http/handler.ts';
import * as bodies from './bodies.ts';
import { COMMAND_LIMIT } from './commands.ts';

const bodyOf = async ({ request }: ApiRequest): Promise<unknown> =>
  jsonOf(request, await bytesOf(request, COMMAND_LIMIT));

export const claim: Handler = async (asked, { desk }) => {
  const id = asked.param('id');
  await desk.article(id, asked.actor);
  const body = matching(bodies.claim, await bodyOf(asked));
  return answers.done({ article: await desk.claim(id, body, asked.actor), replayed: false });
};

export const release: Handler = async (asked, { desk }) => {
  const id = asked.param('id');
  await desk.article(id, asked.actor);
  matching(bodies.release, await bodyOf(asked));
  return answers.done({ article: await desk.release(id, asked.actor), replayed: false });
};
