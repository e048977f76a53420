// The whole API around a desk in memory: requests go in, and every answer is held to the contract.

import type { AccessLine } from '../../lib/api/http/handler.ts';
import type { RuleDescription } from '../../lib/api/rules/rules.ts';
import { issuer } from '../../lib/api/session/issuer.ts';
import type { Role } from '../../lib/ledger/facts.ts';
import { reviewApp } from '../../lib/server/app.ts';
import type { ReviewPages } from '../../lib/web/door/page-types.ts';
import { holdTo } from './contract.ts';
import { DeskInMemory, EDIT } from './desk.ts';
import { IssuerInMemory, SETTINGS } from './issuer.ts';

export const ORIGIN = 'https://review.example';

export const RULES: readonly RuleDescription[] = [
  {
    id: 'spelling/typo',
    version: 1,
    tier: 'apply',
    summary: 'Corrects words that are no words.',
    why: 'Machines mistype too.',
    examples: [{ before: 'Teh', after: 'The' }],
  },
  { id: 'dates/year-first', version: 2, tier: 'suggest', summary: 'Moves the year.', why: 'Order.', examples: [] },
];

/** Pages that show their views as JSON, so that tests see what a page was given. */
const show = (name: string, ...views: readonly unknown[]) =>
  `<!doctype html><title>${name}</title>${JSON.stringify(views).replaceAll('<', '&lt;')}`;
export const PAGES: ReviewPages = {
  signIn: (page) => show('sign-in', page),
  queue: (frame, page) => show('queue', frame, page),
  bulkPreview: async (frame, page) => show('bulk-preview', frame, page),
  bulkResult: async (frame, page) => show('bulk-result', frame, page),
  article: (frame, page) => show('article', frame, page),
  history: (frame, page) => show('history', frame, page),
  uploads: (frame, page) => show('uploads', frame, page),
  rules: (frame, rules) => show('rules', frame, rules),
  webhooks: (frame, page) => show('webhooks', frame, page),
  webhook: (frame, page) => show('webhook', frame, page),
  rule: (frame, rule) => show('rule', frame, rule),
  compare: async (frame, page) => show('compare', frame, page),
  conflict: async (frame, page) => show('conflict', frame, page),
  clash: async (frame, page) => show('clash', frame, page),
  problem: (page, frame) => show('problem', page, frame ?? null),
  decided: (_frame, { article }) => ({ sequence: article.sequence }),
  afterwards: (article, verb, { view, at }) =>
    `/review/articles/${article}?did=${verb}${view ? `&view=${view}` : ''}${at ? `#${at}` : ''}`,
  handSpans: (start, before, after) => (before === after ? [] : [{ start, end: start + before.length, before, after }]),
  assets: [{ name: 'review.3f2a.css', type: 'text/css; charset=utf-8', body: 'body{}' }],
};

export interface Person {
  readonly id: string;
  readonly roles: readonly (Role | string)[];
}
export const EVE: Person = { id: 'eve', roles: ['editor'] };
export const MEI: Person = { id: 'mei', roles: ['reviewer'] };
export const RAJ: Person = { id: 'raj', roles: ['reviewer', 'editor'] };
export const ADA: Person = { id: 'ada', roles: ['admin'] };
export const STRANGER: Person = { id: 'sam', roles: [] };

export interface Ask {
  readonly as?: Person;
  /** Sent as JSON, unless it is a string. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The sequence for If-Match. */
  readonly seen?: number;
}

export function world() {
  const desk = new DeskInMemory();
  const signIn = new IssuerInMemory();
  const lines: AccessLine[] = [];
  const app = reviewApp({
    desk,
    clean: async ({ text }) => ({
      title: text.split('\n')[0] ?? '',
      text: text.replace('Teh', 'The'),
      edits: text.startsWith('Teh') ? [EDIT] : [],
      suggestions: [],
      flags: [],
      rulebook: 'r1',
      language: 'en',
      skipped: [],
    }),
    ruleIds: RULES.map(({ id }) => id),
    rules: async () => RULES,
    pages: PAGES,
    signIn: issuer(SETTINGS, signIn.fetch),
    clock: { now: () => new Date() },
    log: (line) => lines.push(line),
    site: 'https://site.example',
    uploads: 'https://uploads.example',
  });

  async function send(request: Request, gateway: { claims?: Record<string, unknown>; requestId?: string } = {}) {
    const response = await app.fetch(request, { requestId: 'req-1', ...gateway });
    await holdTo(request, response.clone());
    return response;
  }

  /** Through the token door: the gateway has verified the token and says whose it is. */
  async function ask(method: string, path: string, { as, body, headers = {}, seen }: Ask = {}): Promise<Response> {
    const request = new Request(ORIGIN + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const claims = as && { claims: { username: as.id, 'cognito:groups': `[${as.roles.join(' ')}]` } };
    return send(request, claims);
  }

  /** Through the cookie door, as a browser on our own page. */
  async function browse(path: string, { as, form, headers = {} }: Browse = {}): Promise<Response> {
    const cookie = as && { cookie: `__Host-faircopy=${signIn.token(as.id, as.roles)}` };
    const request = new Request(ORIGIN + path, {
      method: form ? 'POST' : 'GET',
      headers: { ...cookie, ...(form && { origin: ORIGIN }), ...headers },
      ...(form && { body: new URLSearchParams(form) }),
    });
    return send(request);
  }

  return { desk, signIn, lines, app, send, ask, browse };
}

export interface Browse {
  readonly as?: Person;
  readonly form?: Record<string, string> | [string, string][];
  readonly headers?: Readonly<Record<string, string>>;
}

export const problem = async (response: Response): Promise<Record<string, unknown> & { code: string }> =>
  (await response.json()) as Record<string, unknown> & { code: string };
