// Saved views over HTTP: everybody's own, and nobody else's.

import { COMMAND_LIMIT } from '../articles/commands.ts';
import * as answers from '../http/answers.ts';
import { bytesOf, jsonOf, matching } from '../http/body.ts';
import type { ApiRequest, Handler } from '../http/handler.ts';
import * as bodies from './bodies.ts';

const bodyOf = async ({ request }: ApiRequest): Promise<unknown> =>
  jsonOf(request, await bytesOf(request, COMMAND_LIMIT));

export const views: Handler = async ({ actor }, { desk }) => answers.plain({ items: await desk.views(actor) });

/** The same name again takes the place of the first: a repeated request changes nothing. */
export const saveView: Handler = async (asked, { desk }) =>
  answers.plain(await desk.saveView(matching(bodies.view, await bodyOf(asked)), asked.actor));

export const removeView: Handler = async (asked, { desk }) => {
  matching(bodies.removal, await bodyOf(asked));
  return answers.plain({ items: await desk.removeView(asked.param('id'), asked.actor) });
};
