// The API over the real desk, with everything behind it in memory: for what only whole articles can show.

import { issuer } from '../../lib/api/session/issuer.ts';
import type { Actor } from '../../lib/ledger/facts.ts';
import { reviewApp } from '../../lib/server/app.ts';
import type { ReviewPages } from '../../lib/web/door/page-types.ts';
import { world as workflowWorld } from '../world/world.ts';
import { holdTo } from './contract.ts';
import { IssuerInMemory, SETTINGS } from './issuer.ts';
import { ORIGIN, PAGES } from './world.ts';

export interface Sent {
  readonly body?: unknown;
  readonly seen?: number;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
// biome-ignore lint/suspicious/noExplicitAny: answers are held to their schema; the tests pick out of them freely.
type Json = any;

export const NAMES = ['test/word'] as const;

type Options = Parameters<typeof workflowWorld>[0] & { readonly pages?: ReviewPages };

export function house({ pages = PAGES, ...options }: Options = {}) {
  const w = workflowWorld(options);
  const signIn = new IssuerInMemory();
  const faults: string[] = [];
  const app = reviewApp({
    desk: w.desk,
    clean: async (manuscript) => w.clean(manuscript),
    ruleIds: NAMES,
    rules: async () =>
      NAMES.map((id) => ({ id, version: 1, tier: 'apply', summary: 'Words.', why: 'Because.', examples: [] })),
    pages,
    signIn: issuer(SETTINGS, signIn.fetch),
    clock: w.clock,
    log: ({ error }) => error !== undefined && faults.push(error),
    site: 'https://site.example',
    uploads: 'https://uploads.example',
  });
  async function ask(as: Actor, method: string, path: string, { body, seen, key, headers: more }: Sent = {}) {
    const headers = {
      'content-type': 'application/json',
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...more,
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const request = new Request(ORIGIN + path, { method, headers, ...sent });
    const claims = { username: as.id, 'cognito:groups': `[${as.roles.join(' ')}]` };
    const response = await app.fetch(request, { claims, requestId: 'r1' });
    await holdTo(request, response.clone());
    const replayed = response.headers.get('idempotent-replayed') === 'true';
    const json: Json = await response.json();
    return { status: response.status, replayed, link: response.headers.get('link'), json };
  }
  const cookie = (as: Actor) => `__Host-faircopy=${signIn.token(as.id, as.roles)}`;
  const bodyOf = (form: Iterable<readonly [string, string]>) =>
    new URLSearchParams([...form].map(([name, value]): [string, string] => [name, value]));
  /** Through the cookie door, as a browser does; with fields, it sends a form. */
  async function browse(as: Actor, path: string, form?: readonly (readonly [string, string])[], origin = ORIGIN) {
    const headers = { cookie: cookie(as), ...(form && { origin }) };
    const sent = form ? { method: 'POST', body: bodyOf(form) } : {};
    const response = await app.fetch(new Request(ORIGIN + path, { headers, ...sent }), { requestId: 'r1' });
    return { status: response.status, location: response.headers.get('location'), body: await response.text() };
  }
  /** A form of the review page, sent by a browser; or, with `accept`, by its script. */
  async function submit(as: Actor, path: string, form: Iterable<readonly [string, string]>, accept = 'text/html') {
    const headers = { cookie: cookie(as), origin: ORIGIN, accept };
    const request = new Request(ORIGIN + path, { method: 'POST', headers, body: bodyOf(form) });
    return app.fetch(request, { requestId: 'r1' });
  }
  return { ...w, ask, browse, submit, faults };
}

export type House = ReturnType<typeof house>;
