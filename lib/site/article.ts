// The page of one approved article, and the same as JSON for programs.
import type { PublishedArticle, SiteFile } from '../publish/renderer.ts';
import { articleKey, articlePath, monthPath, sourcePath, twinPath } from './addresses.ts';
import { day, monthInWords, monthOf } from './dates.ts';
import { directionOf } from './direction.ts';
import { frame, PAGE_CACHE, PAGE_TYPE } from './frame.ts';
import { type Html, html } from './html.ts';
import { opening } from './opening.ts';
import { prose } from './prose.ts';
import { provenance } from './provenance.ts';

export function articleFiles(article: PublishedArticle, site: string): readonly SiteFile[] {
  return [
    {
      key: articleKey(article.slug, 'index.html'),
      body: articlePage(article, site),
      type: PAGE_TYPE,
      cache: PAGE_CACHE,
    },
    {
      key: articleKey(article.slug, 'index.json'),
      body: twin(article, site),
      type: 'application/json; charset=utf-8',
      cache: PAGE_CACHE,
    },
  ];
}

function articlePage(article: PublishedArticle, site: string): string {
  const description = opening(article.text, article.title);
  return frame({
    title: article.title,
    ...(description ? { description } : {}),
    canonical: `${site}${articlePath(article.slug)}`,
    alternates: [{ type: 'application/json', title: 'This article as JSON', href: twinPath(article.slug) }],
    kind: 'article',
    published: { first: article.publishedAt, newest: article.updatedAt },
    sequence: article.sequence,
    main: html`<article>
<header><h1${inItsLanguage(article)}>${article.title}</h1></header>
${dateline(article)}
<div class="prose"${inItsLanguage(article)}>
${prose(article)}</div>
${provenance(article)}
</article>`,
  });
}

/** Nobody's language is better than a wrong one: `und` is written as no language, and each reader's machine finds the direction. */
function inItsLanguage({ language }: PublishedArticle): Html {
  return html` lang="${language === 'und' ? '' : language}" dir="${directionOf(language)}"`;
}

function dateline(article: PublishedArticle): Html {
  const month = monthOf(article.publishedAt);
  const changed = article.updatedAt.slice(0, 10) !== article.publishedAt.slice(0, 10);
  return html`<p class="meta">Published ${day(article.publishedAt)}${
    changed ? html`, changed ${day(article.updatedAt)}` : ''
  } · <a href="${sourcePath(article.source)}">${article.source}</a> · <a href="${monthPath(month)}">${monthInWords(month)}</a></p>`;
}

function twin(article: PublishedArticle, site: string): string {
  const { sequence, id, slug, frontMatter: _, ...rest } = article;
  return `${JSON.stringify({ sequence, id, slug, url: `${site}${articlePath(slug)}`, ...rest }, null, 2)}\n`;
}
