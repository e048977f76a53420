// Answers of the API as HTTP responses: one shape for single things, lists, and articles with their ETag.
import * as v from 'valibot';
import type { Listing } from '../../ledger/views.ts';
import { etag, unchanged } from './conditions.ts';
import type { Route } from './route.ts';

/** What one person may see depends on who asks: caches keep it apart and ask again. */
const PRIVATE = { 'cache-control': 'private, no-cache', vary: 'Authorization, Cookie' };

function json(body: unknown, status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function plain(body: unknown, status = 200): Response {
  return json(body, status, { 'cache-control': 'no-store' });
}

/** `url` is the caller's own: the next page is the same question from another place. */
export function listed(listing: Listing<unknown>, url: URL): Response {
  return json(listing, 200, { 'cache-control': 'no-store', ...linkToNext(listing, url) });
}

function linkToNext({ next }: Listing<unknown>, url: URL): Readonly<Record<string, string>> {
  if (next === undefined) return {};
  const query = new URLSearchParams(url.searchParams);
  query.set('cursor', next);
  return { link: `<${url.pathname}?${query}>; rel="next"` };
}

/** A list that belongs to an article: `tagged`, with the way to its next page. */
export async function taggedList(
  { request, url }: { readonly request: Request; readonly url: URL },
  sequence: number,
  read: () => Promise<Listing<unknown>>,
): Promise<Response> {
  const headers = { ...PRIVATE, etag: etag(sequence) };
  if (unchanged(request.headers, sequence)) return new Response(null, { status: 304, headers });
  const listing = await read();
  return json(listing, 200, { ...headers, ...linkToNext(listing, url) });
}

/** 304 where the caller has this version; `read` is not called then. */
export async function tagged(request: Request, sequence: number, read: () => unknown): Promise<Response> {
  const headers = { ...PRIVATE, etag: etag(sequence) };
  if (unchanged(request.headers, sequence)) return new Response(null, { status: 304, headers });
  return json(await read(), 200, headers);
}

const ofArticle = v.object({ sequence: v.number() });
const withArticle = v.object({ article: ofArticle });

/** The sequence of the article that an answer is, or holds. */
function sequenceIn(answer: unknown): number {
  const holds = v.safeParse(withArticle, answer);
  return holds.success ? holds.output.article.sequence : v.parse(ofArticle, answer).sequence;
}

/** What a POST answers; a change answers with the article as it is now, and its ETag for the next one. */
export function posted({ status, tagged }: Route, answer: unknown, replayed: boolean): Response {
  return json(answer, status, {
    ...(tagged ? { ...PRIVATE, etag: etag(sequenceIn(answer)) } : { 'cache-control': 'no-store' }),
    ...(replayed && { 'idempotent-replayed': 'true' }),
  });
}
