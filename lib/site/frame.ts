// What every page of the site has around its content: head, way home, and the ledger's sequence in its bytes.
import { type Html, html, markupOf } from './html.ts';
import { STYLE_KEY } from './style.ts';

export const SITE_NAME = 'Faircopy';
export const PAGE_TYPE = 'text/html; charset=utf-8';
/** Short, so that a retraction is seen within seconds; the ETag makes asking again cheap. */
export const PAGE_CACHE = 'public, max-age=0, s-maxage=5, must-revalidate';

export interface Framed {
  readonly title: string;
  /** Plain text, cut for search results and previews. */
  readonly description?: string;
  /** Absolute. */
  readonly canonical?: string;
  /** Addresses of the same in other forms. */
  readonly alternates?: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  readonly kind?: 'article' | 'website';
  readonly published?: { readonly first: string; readonly newest: string };
  readonly sequence?: number;
  readonly noindex?: true;
  readonly main: Html;
}

/** The content's own language stands on its element: the words around it are English. */
export function frame(content: Framed): string {
  return markupOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title === SITE_NAME ? SITE_NAME : `${content.title} · ${SITE_NAME}`}</title>
${described(content)}${linked(content)}${shared(content)}<link rel="stylesheet" href="/${STYLE_KEY}">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top"><a class="name" href="/">${SITE_NAME}</a><nav aria-label="Site"><a href="/feed.xml">Feed</a></nav></header>
<main id="content">
${content.main}
</main>
<footer class="foot">
<p>Machine translations, cleaned by rules that explain themselves and approved by people.</p>
<ul><li><a href="/">All articles</a></li><li><a href="/feed.xml">Atom feed</a></li><li><a href="/feed.json">JSON feed</a></li></ul>
</footer>
</body>
</html>
`);
}

function described(content: Framed): Html {
  return html`${content.description ? html`<meta name="description" content="${content.description}">\n` : ''}${
    content.sequence === undefined ? '' : html`<meta name="faircopy-sequence" content="${content.sequence}">\n`
  }${content.noindex ? html`<meta name="robots" content="noindex">\n` : ''}`;
}

function linked(content: Framed): Html {
  const others = (content.alternates ?? []).map(
    (other) => html`<link rel="alternate" type="${other.type}" title="${other.title}" href="${other.href}">\n`,
  );
  return html`${content.canonical ? html`<link rel="canonical" href="${content.canonical}">\n` : ''}${others}`;
}

function shared(content: Framed): Html {
  if (!content.canonical) return html``;
  const times = content.published;
  return html`<meta property="og:site_name" content="${SITE_NAME}">
<meta property="og:type" content="${content.kind ?? 'website'}">
<meta property="og:title" content="${content.title}">
<meta property="og:url" content="${content.canonical}">
${content.description ? html`<meta property="og:description" content="${content.description}">\n` : ''}${
  times
    ? html`<meta property="article:published_time" content="${times.first}">
<meta property="article:modified_time" content="${times.newest}">\n`
    : ''
}`;
}
