// Saved views over HTTP: everybody's own, and nobody else's.
import { COMMAND_LIMIT } from '../articles/commands.ts';
import * as answers from '../http/answers.ts';
import { matching } from '../http/body.ts';
import type { Handler, Post } from '../http/handler.ts';
import * as bodies from './bodies.ts';

export const views: Handler = async ({ actor }, { desk }) => answers.plain({ items: await desk.views(actor) });

export const saveView: Post = {
  limit: COMMAND_LIMIT,
  understand(sent, { actor }, { desk }) {
    const view = matching(bodies.view, sent);
    return async () => ({ answer: await desk.saveView(view, actor), replayed: false });
  },
};

export const removeView: Post = {
  limit: COMMAND_LIMIT,
  understand(sent, { param, actor }, { desk }) {
    matching(bodies.removal, sent);
    return async () => ({ answer: { items: await desk.removeView(param('id'), actor) }, replayed: false });
  },
};
