// The API as Request → Response: the table's routes behind both doors, the review page, and every refusal as a problem.

import { Hono } from 'hono';
import { handlers } from '../api/handlers.ts';
import { plain } from '../api/http/answers.ts';
import type { Env, RequestContext } from '../api/http/context.ts';
import type { Handler, Parts, Post } from '../api/http/handler.ts';
import { handlerOf } from '../api/http/post.ts';
import { PROBLEMS, type Problem, problemOf, problemResponse } from '../api/http/problems.ts';
import { MethodNotAllowed, SignInFailed } from '../api/http/refusals.ts';
import { type Route, routes } from '../api/routes.ts';
import { mustBe } from '../api/session/actor.ts';
import { keepSession, mustComeFromHere, sessionActor, signInAddress, tokenActor } from '../api/session/session.ts';
import { NotFound, Refused, Unauthenticated } from '../ledger/errors.ts';
import type { Actor } from '../ledger/facts.ts';
import { html } from '../web/door/response.ts';
import { addReview } from '../web/door/routes.ts';
import { frameOf } from '../web/door/view-models.ts';
import { problemPage, signInPage } from '../web/shell/problem-pages.ts';

/** How a request says who asks. */
interface Door {
  /** Before every path of the table. */
  readonly under: '' | '/review';
  actor(c: RequestContext): Promise<Actor>;
}

const NOBODY: Actor = { id: 'nobody', roles: [] };
/** DynamoDB takes keys of 2 KB; nothing of ours comes near. */
const LONGEST_NAME = 300;

export function reviewApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  logAccess(app, parts);
  app.use('/review/*', (c, next) => keepSession(c, next, parts.clock));
  app.use('/review', (c, next) => keepSession(c, next, parts.clock));
  const token: Door = {
    under: '',
    actor: async (c) => {
      if (c.env.claims === undefined) throw new Unauthenticated('Send a token: Authorization: Bearer …');
      return tokenActor(c.env.claims, parts.revokedTokens);
    },
  };
  const cookie: Door = {
    under: '/review',
    actor: async (c) => {
      const actor = await sessionActor(c, parts);
      if (c.req.method === 'POST') mustComeFromHere(c.req.raw);
      return actor;
    },
  };
  addTable(app, token, parts);
  addTable(app, cookie, parts);
  const { requestUploads } = routes;
  const asked = handlerOf(requestUploads, handlers.requestUploads);
  addRoute(app, cookie, { ...requestUploads, path: '/review/uploads' }, asked, parts);
  addRoute(app, cookie, { ...routes.upload, path: '/review/uploads/{id}' }, handlers.upload, parts);
  addDocuments(app);
  addReview(app, parts);
  refuseOtherMethods(app);
  app.notFound((c) => refusal(c, new NotFound('page', c.req.path.slice(0, LONGEST_NAME)), parts));
  app.onError((error, c) => refusal(c, error, parts));
  return app;
}

function addTable(app: Hono<Env>, door: Door, parts: Parts): void {
  const answering: Readonly<Record<string, Handler | Post>> = handlers;
  for (const [verb, route] of Object.entries<Route>(routes)) {
    addRoute(
      app,
      door,
      { ...route, path: `${door.under}${route.path}` },
      answerTo(verb, route, answering[verb]),
      parts,
    );
  }
}

function answerTo(verb: string, route: Route, handler: Handler | Post | undefined): Handler {
  if (route.method === 'POST' && typeof handler === 'object') return handlerOf(route, handler);
  if (route.method === 'GET' && typeof handler === 'function') return handler;
  throw new Error(`Nothing answers ${verb}.`);
}

function addRoute(
  app: Hono<Env>,
  door: Door,
  route: Pick<Route, 'method' | 'path' | 'public' | 'roles'>,
  handler: Handler,
  parts: Parts,
): void {
  app.on(route.method, honoPath(route.path), async (c) => {
    c.set('route', route.path);
    const actor = route.public ? NOBODY : await door.actor(c);
    c.set('actor', actor);
    if (!route.public) mustBe(actor, route.roles);
    const param = (name: string) => named(c.req.param(name) ?? '');
    return handler({ request: c.req.raw, url: new URL(c.req.url), actor, param }, parts);
  });
}

function named(name: string): string {
  if (name.length > LONGEST_NAME) throw new NotFound('page', `${name.slice(0, 40)}…`);
  return name;
}

/** `/v1/articles/{id}` as hono writes it. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

function addDocuments(app: Hono<Env>): void {
  app.get('/openapi.json', async (c) => {
    const { openApi } = await import('../api/openapi/openapi.ts');
    return c.json(openApi(), 200, { 'cache-control': 'public, max-age=300' });
  });
  app.get('/problems/:code', (c) => {
    const code = c.req.param('code');
    const kind = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
    if (kind === undefined) throw new NotFound('problem', named(code));
    return plain({ code, ...kind });
  });
  app.get('/', (c) => c.redirect('/review', 302));
}

/** After everything else: a path that is known, asked in a way that is not. */
function refuseOtherMethods(app: Hono<Env>): void {
  const known = Map.groupBy(
    app.routes.filter((route) => route.method !== 'ALL'),
    (route) => route.path,
  );
  for (const [path, methods] of known) {
    const allow = [...new Set(methods.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
    app.all(path, (c) => {
      throw new MethodNotAllowed(c.req.method, allow);
    });
  }
}

function logAccess(app: Hono<Env>, { clock, log }: Parts): void {
  app.use(async (c, next) => {
    const began = clock.now().getTime();
    await next();
    const { route = '-', actor } = c.var;
    log({
      method: c.req.method,
      route,
      status: c.res.status,
      ms: clock.now().getTime() - began,
      ...(actor && actor !== NOBODY && { actor: actor.id }),
      ...(c.env.requestId !== undefined && { request: c.env.requestId }),
      ...(c.error && !(c.error instanceof Refused) && { error: c.error.stack ?? c.error.message }),
    });
  });
}

/** People get a page, or are sent to sign in; programs and the page's script get a problem document. */
function refusal(c: RequestContext, error: unknown, parts: Parts): Response {
  const problem = problemOf(error, c.env.requestId);
  if (!isForPeople(c)) return problemResponse(problem);
  if (problem.status === 401) return c.redirect(signInAddress(c.req.raw), 303);
  return html(pageOf(problem, error, c, parts), problem.status, parts);
}

function pageOf(problem: Problem, error: unknown, c: RequestContext, parts: Parts): string {
  if (error instanceof SignInFailed) return signInPage({ hosted: '/review/sign-in', problem: problem.detail });
  const { actor } = c.var;
  return problemPage(problem, actor && frameOf(actor, parts));
}

/** The script's own addresses: the table under `/review`, and uploads by the names that the page gives them. */
const FOR_SCRIPT = /^\/review\/(v1|uploads)\//;

function isForPeople(c: RequestContext): boolean {
  const { pathname } = new URL(c.req.url);
  if (!/^\/review(\/|$)/.test(pathname) || FOR_SCRIPT.test(pathname)) return false;
  const wants = [c.req.header('accept'), c.req.header('content-type')];
  return !wants.some((type) => type?.includes('application/json'));
}
