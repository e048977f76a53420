// How the review page's addresses are opened: who is signed in, from where a form comes, and the one way to answer.
import type { Hono } from 'hono';
import { COMMAND_LIMIT } from '../../api/articles/commands.ts';
import { bytesOf } from '../../api/http/body.ts';
import type { Env, RequestContext } from '../../api/http/context.ts';
import type { Parts } from '../../api/http/handler.ts';
import { routes } from '../../api/routes.ts';
import { mustBe } from '../../api/session/actor.ts';
import { mustComeFromHere, sessionActor } from '../../api/session/session.ts';
import { NotFound } from '../../ledger/errors.ts';
import type { Actor, Role } from '../../ledger/facts.ts';
import type { Frame } from '../shell/frame.ts';
import { queueAsked } from './queue-place.ts';
import { html } from './response.ts';
import { frameOf } from './view-models.ts';

export interface ReviewDoor {
  readonly app: Hono<Env>;
  readonly parts: Parts;
  /** A page for everybody who has a role, or one of these; `url` has no empty fields, which forms that filter send too. */
  page(
    path: string,
    render: (c: RequestContext, frame: Frame, url: URL) => Promise<string>,
    roles?: readonly Role[],
  ): void;
  /** A form of ours: its own fields, and a page or redirect to answer with. */
  form(
    path: string,
    roles: readonly Role[] | undefined,
    act: (c: RequestContext, frame: Frame, fields: URLSearchParams) => Promise<Response>,
  ): void;
}

export function reviewDoor(app: Hono<Env>, parts: Parts): ReviewDoor {
  return {
    app,
    parts,
    page(path, render, roles = routes.queue.roles) {
      app.get(path, async (c) => {
        const actor = await signedIn(c, path, roles, parts);
        const queue = queueAsked(c.req.query('queue'));
        const frame = { ...frameOf(actor, parts, c.req.query('did')), ...(queue !== undefined && { queue }) };
        return html(await render(c, frame, filled(c.req.url)), 200, parts);
      });
    },
    form(path, roles, act) {
      app.post(path, async (c) => {
        const actor = await signedIn(c, path, undefined, parts);
        mustComeFromHere(c.req.raw);
        mustBe(actor, roles);
        const fields = new URLSearchParams(new TextDecoder().decode(await bytesOf(c.req.raw, COMMAND_LIMIT)));
        return act(c, frameOf(actor, parts), fields);
      });
    },
  };
}

export async function signedIn(
  c: RequestContext,
  route: string,
  roles: readonly Role[] | undefined,
  parts: Parts,
): Promise<Actor> {
  c.set('route', route.replace(/:(\w+)/g, '{$1}'));
  const actor = await sessionActor(c, parts);
  c.set('actor', actor);
  mustBe(actor, roles);
  return actor;
}

/** DynamoDB takes keys of 2 KB; nothing of ours comes near. */
export function idOf(c: RequestContext, what = 'article'): string {
  const id = c.req.param('id') ?? '';
  if (id.length > 300) throw new NotFound(what, `${id.slice(0, 40)}…`);
  return id;
}

function filled(address: string): URL {
  const url = new URL(address);
  url.search = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== '')).toString();
  return url;
}
