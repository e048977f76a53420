// The review page's addresses: reads render views, forms go through the verbs of the API and lead back to a page.

import type { Hono } from 'hono';
import type { Env } from '../../api/http/context.ts';
import type { Parts } from '../../api/http/handler.ts';
import { askToSignIn, callback, signOut } from '../../api/session/session.ts';
import { NotFound } from '../../ledger/errors.ts';
import { SCRIPT, STYLE } from '../shell/assets.ts';
import { addArticle } from './article.ts';
import { addBulk } from './bulk.ts';
import { reviewDoor } from './door.ts';
import { addQueue } from './queue.ts';
import { addRules } from './rules.ts';
import { addViews } from './saved-views.ts';
import { addUploads } from './uploads.ts';
import { addWebhooks } from './webhooks.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

export function addReview(app: Hono<Env>, parts: Parts): void {
  const door = reviewDoor(app, parts);
  addQueue(door);
  addViews(door);
  addBulk(door);
  addArticle(door);
  addUploads(door);
  addRules(door);
  addWebhooks(door);
  addSession(app, parts);
  addAssets(app);
}

function addSession(app: Hono<Env>, parts: Parts): void {
  const { signIn, clock } = parts;
  app.get('/review/sign-in', (c) => askToSignIn(c, signIn));
  app.get('/review/callback', (c) => callback(c, signIn, clock));
  app.post('/review/sign-out', (c) => signOut(c, parts));
}

/** A name changes with its content, so whoever has it never asks again. */
function addAssets(app: Hono<Env>): void {
  const assets = new Map([STYLE, SCRIPT].map((asset) => [asset.name, asset]));
  app.get('/review/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (asset === undefined) throw new NotFound('page', c.req.path);
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': IMMUTABLE });
  });
}
