// What the review pages show: the frame around every page, and the article with the revision that was asked for.

import type { Parts } from '../../api/http/handler.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { ArticleView } from '../../ledger/views.ts';
import { type ArticlePage, TEXT_VIEWS, type TextView } from '../article/page.ts';
import type { Frame } from '../shell/frame.ts';
import { justClosed, queueAsked, queuePlace } from './queue-place.ts';

export function frameOf(actor: Actor, { clock, site }: Parts, did?: string): Frame {
  return { actor, now: clock.now().toISOString(), site, ...(did !== undefined && { did }) };
}

/** `?view=` and `?revision=`; the newest revision if none is named. */
export async function articlePage(article: ArticleView, asked: URLSearchParams, { desk }: Parts): Promise<ArticlePage> {
  const view: TextView = TEXT_VIEWS.find((one) => one === asked.get('view')) ?? 'inline';
  const number = asked.get('revision') ?? '';
  const revision = await desk.revision(article.id, /^[1-9]\d{0,8}$/.test(number) ? Number(number) : article.revision);
  const queue = queueAsked(asked.get('queue'));
  return { article, revision, view, ...(queue === undefined ? {} : { queue: { query: queue } }) };
}

/** With its place in the queue that it was opened from, and what was closed there just before. */
export async function inQueue(page: ArticlePage, url: URL, actor: Actor, parts: Parts): Promise<ArticlePage> {
  const { queue } = page;
  if (queue === undefined) return page;
  const [place, done] = await Promise.all([
    queuePlace(page.article.id, queue.query, actor, parts),
    justClosed(url, actor, parts),
  ]);
  return { ...page, queue: place, ...(done === undefined ? {} : { done }) };
}

/** With the figures of the rules that found something in the revision. */
export async function withFigures(page: ArticlePage, { desk }: Parts): Promise<ArticlePage> {
  const { edits, suggestions, flags } = page.revision;
  const found = new Set([...edits, ...suggestions, ...flags].map(({ rule }) => rule));
  return { ...page, rules: await desk.rules(found) };
}
