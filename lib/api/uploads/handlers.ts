// Uploads over HTTP: tickets to send files with, and what became of each.
import { COMMAND_LIMIT } from '../articles/commands.ts';
import * as answers from '../http/answers.ts';
import { matching, queryOf } from '../http/body.ts';
import type { Handler, Post } from '../http/handler.ts';
import { page } from '../schema.ts';
import * as bodies from './bodies.ts';

export const requestUploads: Post = {
  limit: COMMAND_LIMIT,
  understand(sent, { actor }, { desk }) {
    const { files } = matching(bodies.files, sent);
    return async () => ({ answer: { items: await desk.requestUploads(files, actor) }, replayed: false });
  },
};

export const uploads: Handler = async ({ url }, { desk }) =>
  answers.listed(await desk.uploads(queryOf(page, url)), url);

export const upload: Handler = async (asked, { desk }) => answers.plain(await desk.upload(asked.param('id')));
