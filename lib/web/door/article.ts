// An article as pages, with the forms that decide on it: each goes through a verb of the API and leads back.

import { queryOf } from '../../api/http/body.ts';
import { routes } from '../../api/routes.ts';
import { page } from '../../api/schema.ts';
import { mustBe } from '../../api/session/actor.ts';
import { mustComeFromHere } from '../../api/session/session.ts';
import type { Actor } from '../../ledger/facts.ts';
import { OPERATIONS } from '../../ledger/verbs.ts';
import { afterwards } from '../article/article.ts';
import { pages } from '../pages.ts';
import { addCompare } from './compare.ts';
import { idOf, type ReviewDoor, signedIn } from './door.ts';
import { post } from './post-form.ts';
import { articlePage, frameOf, inQueue, withFigures } from './view-models.ts';

export function addArticle(door: ReviewDoor): void {
  const { page: show, parts } = door;
  const { desk } = parts;
  show('/review/articles/:id', async (c, frame, url) => {
    const article = await desk.article(idOf(c), frame.actor);
    const plain = await articlePage(article, url.searchParams, parts);
    const page = await inQueue(await withFigures(plain, parts), url, frame.actor, parts);
    // Told with its title and the way back; the plain sentence would say it twice, and of this article.
    const { did, ...silent } = frame;
    return pages.article(page.done || url.searchParams.has('done') || did === undefined ? silent : frame, page);
  });
  show('/review/articles/:id/history', async (c, frame, url) => {
    const article = await desk.article(idOf(c), frame.actor);
    const { cursor, limit } = queryOf(page, url);
    const asked = { limit, order: 'newest', ...(cursor === undefined ? {} : { cursor }) } as const;
    const [history, revisions] = await Promise.all([desk.history(article.id, asked), desk.revisions(article.id)]);
    return pages.history(frame, { article, history, revisions, ...(cursor === undefined ? {} : { cursor }) });
  });
  addCompare(door);
  addForms(door);
  addClaims(door);
}

function addForms({ app, parts }: ReviewDoor): void {
  for (const [verb, operation] of OPERATIONS) {
    const path = `/review/articles/:id/${verb}`;
    app.post(path, async (c) => {
      const actor = await signedIn(c, path, undefined, parts);
      mustComeFromHere(c.req.raw);
      mustBe(actor, routes[operation].roles);
      const posted = { request: c.req.raw, id: idOf(c), verb, operation, number: c.env.requestId };
      return post(posted, frameOf(actor, parts), parts);
    });
  }
}

/** Without a version that was seen: a claim changes nothing that has one. */
function addClaims({ form, parts }: ReviewDoor): void {
  const { desk } = parts;
  const add = (
    verb: 'claim' | 'release',
    act: (id: string, actor: Actor, fields: URLSearchParams) => Promise<unknown>,
  ) =>
    form(`/review/articles/:id/${verb}`, routes[verb].roles, async (c, { actor }, fields) => {
      await act(idOf(c), actor, fields);
      return c.redirect(afterwards(idOf(c), verb, {}), 303);
    });
  add('claim', (id, actor, fields) => desk.claim(id, { takeover: fields.get('takeover') === 'true' }, actor));
  add('release', (id, actor) => desk.release(id, actor));
}
