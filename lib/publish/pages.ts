// What the site shows of one article: its page or its tombstone, and redirects from where it stood before.

import { contentOf, Missing } from '../ledger/content.ts';
import type { Archive } from '../ledger/ports.ts';
import { type ArticleState, type Order, revisionOf } from '../ledger/state.ts';
import { renderExcess } from '../text/render-budget.ts';
import { hasFrontMatter } from '../text/unshown.ts';
import type { Address } from './address.ts';
import type { Site } from './ports.ts';
import type { ListEntry, PublishedArticle, Renderer, SiteFile, Tombstone } from './renderer.ts';
import { summaryOf } from './summary.ts';

export interface PageNeeds {
  readonly archive: Archive;
  readonly site: Site;
  readonly renderer: Renderer;
}

/** The files of an article and its line in the lists. */
export interface RenderedArticle {
  readonly files: readonly SiteFile[];
  readonly entry: ListEntry;
  /** Root-relative address of the page. */
  readonly url: string;
}

/** The text has more pieces than the publisher has room for. */
export class TooMuchToRender extends Error {
  constructor(article: string) {
    super(`The signed text of “${article}” has more pieces than a page can be made of.`);
  }
}

type ArticleOrder = Order & { readonly kind: 'article' };

function addressIn(files: readonly SiteFile[]): string {
  const page = files.find((file) => file.type.startsWith('text/html'));
  if (!page) throw new Error('The renderer printed an article without a page.');
  return `/${page.key.replace(/index\.html$/, '')}`;
}

async function printed(
  state: ArticleState,
  order: ArticleOrder,
  slug: string,
  needs: PageNeeds,
): Promise<RenderedArticle> {
  const revision = revisionOf(state, order.revision);
  const text = await needs.archive.text(state.article, order.signed.sha256);
  if (!revision || text === undefined) throw new Missing(`the text ${order.signed.sha256}`, state.article);
  const { manuscript, cleaned } = await contentOf(state.article, revision, needs.archive);
  // Signed before there was this bound, perhaps: what cannot be rendered must not take its neighbours along.
  if (renderExcess(text, manuscript.format) !== undefined) throw new TooMuchToRender(state.article);
  const { title, sha256, decided, handEdits, by, at } = order.signed;
  const dates = { publishedAt: state.publishedAt ?? order.at, updatedAt: order.at };
  const article: PublishedArticle = {
    id: state.article,
    slug,
    title,
    format: manuscript.format,
    text,
    frontMatter: hasFrontMatter(manuscript),
    sha256,
    language: cleaned.language,
    source: state.source,
    revision: order.revision,
    ...dates,
    provenance: {
      rulebook: revision.made.rulebook,
      edits: revision.made.counts.edits,
      decided,
      handEdits,
      approvedBy: by,
      approvedAt: at,
    },
    sequence: order.sequence,
  };
  const files = needs.renderer.article(article);
  const summary = summaryOf(text, title);
  return {
    files,
    url: addressIn(files),
    entry: { id: state.article, slug, title, source: state.source, ...dates, summary, state: 'live' },
  };
}

/** The title under which readers knew it. */
function knownAs(state: ArticleState): string {
  const shown = state.live.revision === undefined ? undefined : revisionOf(state, state.live.revision);
  return shown?.signed?.title ?? state.revisions[0].made.title;
}

function withdrawn(
  state: ArticleState,
  order: Exclude<Order, ArticleOrder>,
  slug: string,
  needs: PageNeeds,
): RenderedArticle {
  const title = knownAs(state);
  const grave = { id: state.article, slug, title, sequence: order.sequence, at: order.at };
  const tombstone: Tombstone =
    order.kind === 'unpublished'
      ? { ...grave, kind: 'unpublished' }
      : {
          ...grave,
          kind: 'retracted',
          reason: order.reason,
          ...(order.replacement === undefined ? {} : { replacement: order.replacement }),
        };
  const files = needs.renderer.tombstone(tombstone);
  const entry: ListEntry = {
    id: state.article,
    slug,
    title,
    source: state.source,
    publishedAt: state.publishedAt ?? order.at,
    updatedAt: order.at,
    summary: '',
    state: order.kind === 'retracted' ? 'tombstone' : 'gone',
  };
  return { files, entry, url: addressIn(files) };
}

/** Writes everything that stands for this order; nothing of it overwrites what stands for a later one. */
export async function putPages(state: ArticleState, order: Order, address: Address, needs: PageNeeds) {
  const { slug, former } = address;
  const print =
    order.kind === 'article' ? await printed(state, order, slug, needs) : withdrawn(state, order, slug, needs);
  for (const file of print.files) await needs.site.put(file, order.sequence);
  const { sequence, at } = order;
  for (const old of former) {
    const { title } = print.entry;
    const sign = needs.renderer.tombstone({
      id: state.article,
      slug: old,
      title,
      sequence,
      at,
      kind: 'moved',
      to: slug,
    });
    for (const file of sign) await needs.site.put(file, sequence);
  }
  return print;
}
