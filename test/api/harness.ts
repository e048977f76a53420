// The whole API and its pages over the real desk and a store in memory: every answer is held to the contract.

import { DOMParser } from 'linkedom';
import type { AccessLine } from '../../lib/api/http/handler.ts';
import type { RuleDescription } from '../../lib/api/rules/rules.ts';
import { issuer } from '../../lib/api/session/issuer.ts';
import type { Clock } from '../../lib/ledger/ports.ts';
import { reviewApp } from '../../lib/server/app.ts';
import { memoryStore } from '../store/memory.ts';
import { TEXT, world } from '../world/world.ts';
import { recorded } from '../world/writes.ts';
import { holdTo } from './contract.ts';
import { IssuerInMemory, SETTINGS } from './issuer.ts';
import { ARTICLE, MEI, type Person, RULE, SIGNED } from './samples.ts';

export const ORIGIN = 'https://review.example';

type Fields = Iterable<readonly [string, string]>;

export interface Ask {
  readonly as?: Person;
  /** Sent as JSON, unless it is a string. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The sequence for If-Match. */
  readonly seen?: number;
  /** The Idempotency-Key. */
  readonly key?: string;
}

export interface Browse {
  readonly as?: Person;
  readonly form?: Fields | Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Options extends Omit<NonNullable<Parameters<typeof world>[0]>, 'store' | 'rules'> {
  readonly rules?: readonly RuleDescription[];
  readonly signIn?: IssuerInMemory;
  /** Of the app; the desk always has the world's. */
  readonly clock?: Clock;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are held to their schema; the tests pick out of them freely.
export type Json = any;

export function harness({ rules = [RULE], signIn = new IssuerInMemory(), clock, ...options }: Options = {}) {
  const { store, writes } = recorded(memoryStore());
  const w = world({ ...options, store, rules: rules.map(({ id, version, tier }) => ({ id, version, tier })) });
  const lines: AccessLine[] = [];
  const faults: string[] = [];
  const app = reviewApp({
    desk: w.desk,
    clean: async (manuscript) => w.clean(manuscript),
    ruleIds: rules.map(({ id }) => id),
    rules: async () => rules,
    revokedTokens: store.revokedTokens,
    signIn: issuer(SETTINGS, signIn.fetch),
    clock: clock ?? w.clock,
    log: (line) => {
      lines.push(line);
      if (line.error !== undefined) faults.push(line.error);
    },
    site: 'https://site.example',
    uploads: 'https://uploads.example',
  });

  async function send(request: Request, gateway: { claims?: Record<string, unknown> } = {}): Promise<Response> {
    const response = await app.fetch(request, { requestId: 'req-1', ...gateway });
    await holdTo(request, response.clone());
    return response;
  }

  /** Through the token door: the gateway has verified the token and says whose it is. */
  async function ask(method: string, path: string, { as, body, headers = {}, seen, key }: Ask = {}): Promise<Response> {
    const request = new Request(ORIGIN + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return send(request, as && { claims: claimsOf(as) });
  }

  /** The same, with what most tests look at already taken out of the answer. */
  async function askJson(as: Person, method: string, path: string, asked: Omit<Ask, 'as'> = {}) {
    const response = await ask(method, path, { ...asked, as });
    const replayed = response.headers.get('idempotent-replayed') === 'true';
    const json: Json = await response.json();
    return { status: response.status, replayed, link: response.headers.get('link'), json };
  }

  /** Through the cookie door, as a browser on our own page. */
  async function browse(path: string, { as, form, headers = {} }: Browse = {}): Promise<Response> {
    const cookie = as && { cookie: `__Host-faircopy=${signIn.token(as.id, as.roles)}` };
    const request = new Request(ORIGIN + path, {
      method: form ? 'POST' : 'GET',
      headers: { ...cookie, ...(form && { origin: ORIGIN }), ...headers },
      ...(form && { body: new URLSearchParams(fieldsOf(form)) }),
    });
    return send(request);
  }

  /** The page that a browser shows; with fields, it sends a form. */
  async function open(as: Person, path: string, form?: Fields) {
    const response = await browse(path, { as, ...(form && { form }) });
    return { status: response.status, document: parse(await response.text()) };
  }

  /** What has happened to an article, by the types of its facts. */
  const happened = async (article = ARTICLE) => (await w.ledger.facts(article)).map(({ type }) => type);

  return { ...w, signIn, lines, faults, writes, app, send, ask, askJson, browse, open, happened };
}

export type Harness = ReturnType<typeof harness>;

/** With one article that waits for review. */
export async function received(options: Options = {}): Promise<Harness> {
  const h = harness(options);
  await h.upload(TEXT, '01');
  h.writes.length = 0;
  return h;
}

/** With one article that was approved as it came, and is published. */
export async function published(options: Options = {}): Promise<Harness> {
  const h = await received(options);
  await h.desk.approve(ARTICLE, { ...SIGNED, undecided: 'leave' }, { actor: MEI, seen: 1 });
  await h.settle(ARTICLE);
  h.writes.length = 0;
  return h;
}

/** What the gateway says of a person's token. */
export const claimsOf = ({ id, roles }: Person) => ({
  token_use: 'access',
  jti: `token-of-${id}`,
  username: id,
  'cognito:groups': `[${roles.join(' ')}]`,
});

function fieldsOf(form: NonNullable<Browse['form']>): [string, string][] {
  const pairs = Symbol.iterator in form ? [...form] : Object.entries(form);
  return pairs.map(([name, value]) => [name, value]);
}

export const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
export type Page = ReturnType<typeof parse>;

export const problem = async (response: Response): Promise<Record<string, unknown> & { code: string }> =>
  (await response.json()) as Record<string, unknown> & { code: string };
