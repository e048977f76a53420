// Uploads over HTTP: tickets to send files with, and what became of each.
import { COMMAND_LIMIT } from '../articles/commands.ts';
import * as answers from '../http/answers.ts';
import { bytesOf, jsonOf, matching, queryOf } from '../http/body.ts';
import { requestKey } from '../http/conditions.ts';
import type { Handler } from '../http/handler.ts';
import { page } from '../schema.ts';
import * as bodies from './bodies.ts';

export const requestUploads: Handler = async ({ request, url, actor }, { desk }) => {
  const bytes = await bytesOf(request, COMMAND_LIMIT);
  const { files } = matching(bodies.files, jsonOf(request, bytes));
  return answers.plain(
    { items: await desk.requestUploads(files, actor, requestKey(request, url.pathname, bytes)) },
    201,
  );
};

export const uploads: Handler = async ({ url }, { desk }) =>
  answers.listed(await desk.uploads(queryOf(page, url)), url);

export const upload: Handler = async (asked, { desk }) => answers.plain(await desk.upload(asked.param('id')));
