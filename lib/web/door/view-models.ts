// What the review pages show: the frame around every page, and the article with the revision that was asked for.

import type { Parts } from '../../api/http/handler.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { ArticleView } from '../../ledger/views.ts';
import { type ArticlePage, TEXT_VIEWS, type TextView } from '../article/page.ts';
import type { Frame } from '../shell/frame.ts';

export function frameOf(actor: Actor, { clock, site }: Parts, did?: string): Frame {
  return { actor, now: clock.now().toISOString(), site, ...(did !== undefined && { did }) };
}

/** `?view=` and `?revision=`; the newest revision if none is named. */
export async function articlePage(article: ArticleView, asked: URLSearchParams, { desk }: Parts): Promise<ArticlePage> {
  const view: TextView = TEXT_VIEWS.find((one) => one === asked.get('view')) ?? 'inline';
  const number = asked.get('revision') ?? '';
  const revision = await desk.revision(article.id, /^[1-9]\d{0,8}$/.test(number) ? Number(number) : article.revision);
  return { article, revision, view };
}

/** With the figures of the rules that found something in the revision. */
export async function withFigures(page: ArticlePage, { desk }: Parts): Promise<ArticlePage> {
  const { edits, suggestions, flags } = page.revision;
  const found = new Set([...edits, ...suggestions, ...flags].map(({ rule }) => rule));
  return { ...page, rules: await desk.rules(found) };
}
