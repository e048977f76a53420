// A small server around the review pages, with one article in memory: what a browser needs to try them.

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RevisionView } from '../../lib/ledger/views.ts';
import { afterwards, decided } from '../../lib/web/article/article.ts';
import type { ArticlePage, TextView } from '../../lib/web/article/page.ts';
import { segmentsOf } from '../../lib/web/article/segments.ts';
import { conflictColumns, conflictPage } from '../../lib/web/conflict/conflict.ts';
import { pages } from '../../lib/web/pages.ts';
import { SCRIPT, STYLE } from '../../lib/web/shell/assets.ts';
import { article, FRAME, revision } from '../web/seed.ts';

export const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
export const ARTICLE = '/review/articles/seed-abcdefghij';

export interface TestDesk {
  readonly origin: string;
  /** What was sent, in order. */
  readonly received: { readonly verb: string; readonly fields: URLSearchParams }[];
  readonly decisions: RevisionView['decisions'];
  /** Somebody else writes: what was seen before is stale. */
  meddle(): void;
  add(path: string, body: string, type?: string): void;
  close(): Promise<void>;
}

export async function openDesk(base: RevisionView = revision()): Promise<TestDesk> {
  const received: TestDesk['received'] = [];
  const others = new Map<string, { readonly body: string; readonly type: string }>();
  let decisions: RevisionView['decisions'] = [];
  let sequence = 7;

  const current = (view: TextView): ArticlePage => {
    const decided = { ...base, decisions };
    const text = segmentsOf(decided)
      .map((segment) => segment.after)
      .join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { article: article({ sequence }), revision: { ...decided, text, sha256 }, view };
  };
  const send = (response: ServerResponse, status: number, type: string, body: string, headers = {}) => {
    response.writeHead(status, { 'content-type': type, 'content-security-policy': CSP, ...headers });
    response.end(body);
  };

  const post = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const fields = new URLSearchParams(await bodyOf(request));
    const verb = url.pathname.split('/').at(-1) ?? '';
    received.push({ verb, fields });
    const wantsJson = request.headers.accept?.includes('application/json') ?? false;
    if (Number(fields.get('seen')) !== sequence) {
      const says = 'rejected 2 changes of dates/year-first';
      const since = [{ sequence, actor: 'li', type: 'Decided', at: FRAME.now, says }] as const;
      const detail = `After you read this article, li ${says}.`;
      const page = {
        article: article({ sequence }),
        code: 'stale',
        detail,
        since,
        tried: { verb, fields: [...fields] },
        texts: { seen: current('inline').revision, now: current('inline').revision },
      };
      const shown = conflictColumns(FRAME, page);
      const problem = JSON.stringify({ code: 'stale', detail, since, overlaps: true, current: sequence, shown });
      if (wantsJson) return send(response, 412, 'application/problem+json', problem);
      return send(response, 412, 'text/html; charset=utf-8', conflictPage(FRAME, page));
    }
    if (verb === 'decisions') decisions = decidedBy(fields, decisions);
    sequence += 1;
    const view = viewOf(url);
    if (wantsJson)
      return send(
        response,
        200,
        'application/json',
        JSON.stringify(decided(FRAME, current(view), { targets: fields.getAll('target') })),
      );
    const at = fields.get('at');
    const location = afterwards('seed-abcdefghij', verb, {
      view: fields.get('view') ?? '',
      ...(at ? { at } : {}),
    });
    return send(response, 303, 'text/plain', '', { location });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') return void post(request, response, url);
    const asset = [STYLE, SCRIPT].find(({ name }) => url.pathname === `/review/assets/${name}`);
    if (asset) return send(response, 200, asset.type, asset.body);
    if (url.pathname === ARTICLE) {
      const did = url.searchParams.get('did');
      return send(
        response,
        200,
        'text/html; charset=utf-8',
        pages.article({ ...FRAME, ...(did ? { did } : {}) }, current(viewOf(url))),
      );
    }
    const other = others.get(url.pathname);
    if (other) return send(response, 200, other.type, other.body);
    return send(
      response,
      404,
      'text/html; charset=utf-8',
      pages.problem({ status: 404, title: 'Nothing here', detail: 'There is no such page.' }, FRAME),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    get decisions() {
      return decisions;
    },
    meddle: () => {
      sequence += 1;
    },
    add: (path, body, type = 'text/html; charset=utf-8') => void others.set(path, { body, type }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function viewOf(url: URL): TextView {
  return (
    (['inline', 'side', 'raw', 'clean'] as const).find((view) => view === url.searchParams.get('view')) ?? 'inline'
  );
}

function decidedBy(fields: URLSearchParams, before: RevisionView['decisions']): RevisionView['decisions'] {
  const targets = fields.getAll('target');
  const kept = before.filter((decision) => !targets.includes(decision.target));
  const verdict = (['accept', 'reject', 'amend'] as const).find((one) => one === fields.get('verdict'));
  if (!verdict) return kept;
  const text = verdict === 'amend' ? { text: fields.get('text') ?? '' } : {};
  return [...kept, ...targets.map((target) => ({ target, verdict, by: 'mei', at: FRAME.now, ...text }))];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
