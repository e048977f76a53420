// An article as pages, with the forms that decide on it: each goes through a verb of the API and leads back.
import type { Actor } from '../ledger/facts.ts';
import { mustBe } from './actor.ts';
import { deeds } from './forms.ts';
import { post } from './posting.ts';
import { idOf, type ReviewDoor, signedIn } from './review-door.ts';
import { routes } from './routes.ts';
import { mustComeFromHere } from './session.ts';
import { articlePage, frameOf, withFigures } from './showing.ts';

export function addArticle(door: ReviewDoor): void {
  const { page, parts } = door;
  const { desk, pages } = parts;
  page('/review/articles/:id', async (c, frame, url) => {
    const article = await desk.article(idOf(c), frame.actor);
    return pages.article(frame, await withFigures(await articlePage(article, url.searchParams, parts), parts));
  });
  page('/review/articles/:id/history', async (c, frame) => {
    const article = await desk.article(idOf(c), frame.actor);
    const [history, revisions] = await Promise.all([desk.history(article.id), desk.revisions(article.id)]);
    return pages.history(frame, { article, history, revisions });
  });
  addForms(door);
  addClaims(door);
}

function addForms({ app, parts }: ReviewDoor): void {
  for (const [deed, verb] of deeds) {
    const path = `/review/articles/:id/${deed}`;
    app.post(path, async (c) => {
      const actor = await signedIn(c, path, undefined, parts);
      mustComeFromHere(c.req.raw);
      mustBe(actor, routes[verb].roles);
      return post({ request: c.req.raw, id: idOf(c), deed, verb }, frameOf(actor, parts), parts);
    });
  }
}

/** Without a version that was seen: a claim changes nothing that has one. */
function addClaims({ form, parts }: ReviewDoor): void {
  const { desk, pages } = parts;
  const add = (
    deed: 'claim' | 'release',
    act: (id: string, actor: Actor, fields: URLSearchParams) => Promise<unknown>,
  ) =>
    form(`/review/articles/:id/${deed}`, routes[deed].roles, async (c, { actor }, fields) => {
      await act(idOf(c), actor, fields);
      return c.redirect(pages.afterwards(idOf(c), deed, {}), 303);
    });
  add('claim', (id, actor, fields) => desk.claim(id, { takeover: fields.get('takeover') === 'true' }, actor));
  add('release', (id, actor) => desk.release(id, actor));
}
