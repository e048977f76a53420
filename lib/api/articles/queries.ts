// The verbs that read an article. The sequence is read before what it tags: at worst a tag is too old, never too new.
import { NotFound } from '../../ledger/errors.ts';

import * as answers from '../http/answers.ts';
import { queryOf } from '../http/body.ts';
import type { ApiRequest, Handler } from '../http/handler.ts';
import { page } from '../schema.ts';
import { filterOf } from './filter.ts';
import { comparison, queue as queueQuery, tiers as tiersQuery } from './query-schemas.ts';

export const queue: Handler = async ({ url, actor }, { desk, clock }) => {
  const { cursor, limit, ...filter } = queryOf(queueQuery, url);
  const page = { limit, ...(cursor === undefined ? {} : { cursor }) };
  return answers.listed(await desk.queue({ ...filterOf(filter, actor, clock), ...page }), url);
};

export const tiers: Handler = async ({ url, actor }, { desk, clock }) =>
  answers.plain(await desk.tiers(filterOf(queryOf(tiersQuery, url), actor, clock)));

export const article: Handler = async (asked, { desk }) => {
  const view = await desk.article(asked.param('id'), asked.actor);
  return answers.tagged(asked.request, view.sequence, () => view);
};

export const revisions: Handler = async (asked, { desk }) => {
  const { id, sequence } = await desk.article(asked.param('id'), asked.actor);
  return answers.tagged(asked.request, sequence, () => desk.revisions(id));
};

export const revision: Handler = async (asked, { desk }) => {
  const { id, sequence } = await desk.article(asked.param('id'), asked.actor);
  const number = revisionNumber(asked);
  return answers.tagged(asked.request, sequence, () => desk.revision(id, number));
};

export const diff: Handler = async (asked, { desk }) => {
  const { id, sequence, revision: newest } = await desk.article(asked.param('id'), asked.actor);
  const { from, to } = queryOf(comparison, asked.url);
  return answers.tagged(asked.request, sequence, () => desk.diff(id, from, to ?? newest));
};

/** Without the keys of other people's requests. */
export const history: Handler = async (asked, { desk }) => {
  const { id, sequence } = await desk.article(asked.param('id'), asked.actor);
  const { cursor, limit } = queryOf(page, asked.url);
  return answers.taggedList(asked, sequence, async () => {
    const listing = await desk.history(id, { limit, ...(cursor === undefined ? {} : { cursor }) });
    return {
      ...listing,
      items: listing.items.map((entry) => {
        const { request: _key, ...fact } = entry.fact;
        return { ...entry, fact };
      }),
    };
  });
};

function revisionNumber(asked: ApiRequest): number {
  const text = asked.param('number');
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound('revision', text);
  return Number(text);
}
