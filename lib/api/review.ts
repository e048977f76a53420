// The review page's addresses: reads render views, forms go through the verbs of the API and lead back to a page.
import type { Hono } from 'hono';
import { NotFound } from '../ledger/errors.ts';
import type { Actor, Role } from '../ledger/facts.ts';
import { mustBe } from './actor.ts';
import type { Parts } from './asked.ts';
import * as bodies from './bodies.ts';
import { bytesOf, queryOf } from './body.ts';
import { CHANGE_LIMIT } from './changes.ts';
import type { Asking, Env } from './context.ts';
import { filterOf } from './filtering.ts';
import { deeds } from './forms.ts';
import { html } from './html.ts';
import type { Frame } from './pages.ts';
import { post } from './posting.ts';
import { routes } from './routes.ts';
import { ruleViews } from './rule-figures.ts';
import { askToSignIn, callback, mustComeFromHere, sessionActor, signOut } from './session.ts';
import { articlePage, frameOf, withFigures } from './showing.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

export function addReview(app: Hono<Env>, parts: Parts): void {
  addPages(app, parts);
  addForms(app, parts);
  addClaims(app, parts);
  addSession(app, parts);
  addAssets(app, parts);
}

function addPages(app: Hono<Env>, parts: Parts): void {
  const { desk, pages } = parts;
  const page = (path: string, render: (c: Asking, frame: Frame, query: URL) => Promise<string>) =>
    app.get(path, async (c) => {
      const actor = await signedIn(c, path, routes.queue.roles, parts);
      const frame = frameOf(actor, parts, c.req.query('did'));
      return html(await render(c, frame, filled(c.req.url)), 200, parts);
    });

  page('/review', async (_c, frame, url) => {
    const { state = 'in_review', limit, cursor, ...asked } = queryOf(bodies.queue, url);
    const page = cursor === undefined ? {} : { cursor };
    const filter = { state, ...filterOf(asked, frame.actor, parts.clock) };
    const listing = await desk.queue({ ...filter, ...page, limit });
    return pages.queue(frame, { listing, state, ...asked, ...page, tiers: await desk.tiers(filter) });
  });
  page('/review/articles/:id', async (c, frame, url) => {
    const article = await desk.article(idOf(c), frame.actor);
    return pages.article(frame, await withFigures(await articlePage(article, url.searchParams, parts), parts));
  });
  page('/review/articles/:id/history', async (c, frame) => {
    const article = await desk.article(idOf(c), frame.actor);
    const [history, revisions] = await Promise.all([desk.history(article.id), desk.revisions(article.id)]);
    return pages.history(frame, { article, history, revisions });
  });
  page('/review/uploads', async (_c, frame, url) =>
    pages.uploads(frame, { listing: await desk.uploads(queryOf(bodies.page, url)) }),
  );
  page('/review/rules', async (_c, frame) => pages.rules(frame, await ruleViews(parts)));
}

function addForms(app: Hono<Env>, parts: Parts): void {
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
function addClaims(app: Hono<Env>, parts: Parts): void {
  const { desk, pages } = parts;
  const form = (
    deed: 'claim' | 'release',
    act: (id: string, actor: Actor, fields: URLSearchParams) => Promise<unknown>,
  ) => {
    const path = `/review/articles/:id/${deed}`;
    app.post(path, async (c) => {
      const actor = await signedIn(c, path, undefined, parts);
      mustComeFromHere(c.req.raw);
      mustBe(actor, routes[deed].roles);
      const fields = new URLSearchParams(new TextDecoder().decode(await bytesOf(c.req.raw, CHANGE_LIMIT)));
      await act(idOf(c), actor, fields);
      return c.redirect(pages.afterwards(idOf(c), deed, {}), 303);
    });
  };
  form('claim', (id, actor, fields) => desk.claim(id, { takeover: fields.get('takeover') === 'true' }, actor));
  form('release', (id, actor) => desk.release(id, actor));
}

function addSession(app: Hono<Env>, { signIn, clock }: Parts): void {
  app.get('/review/sign-in', (c) => askToSignIn(c, signIn));
  app.get('/review/callback', (c) => callback(c, signIn, clock));
  app.post('/review/sign-out', (c) => signOut(c, signIn));
}

/** A name changes with its content, so whoever has it never asks again. */
function addAssets(app: Hono<Env>, { pages }: Parts): void {
  const assets = new Map(pages.assets.map((asset) => [asset.name, asset]));
  app.get('/review/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (asset === undefined) throw new NotFound('page', c.req.path);
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': IMMUTABLE });
  });
}

async function signedIn(c: Asking, route: string, roles: readonly Role[] | undefined, parts: Parts): Promise<Actor> {
  c.set('route', route.replace(':id', '{id}'));
  const actor = await sessionActor(c, parts.signIn);
  c.set('actor', actor);
  mustBe(actor, roles);
  return actor;
}

/** DynamoDB takes keys of 2 KB; nothing of ours comes near. */
function idOf(c: Asking): string {
  const id = c.req.param('id') ?? '';
  if (id.length > 300) throw new NotFound('article', `${id.slice(0, 40)}…`);
  return id;
}

/** A form that filters sends its empty fields too. */
function filled(address: string): URL {
  const url = new URL(address);
  url.search = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== '')).toString();
  return url;
}
