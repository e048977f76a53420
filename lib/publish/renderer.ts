// What the publisher asks of the site's renderer: pages as bytes, from approved texts alone.
import type { Format } from '../text/manuscript.ts';

/** An approved text with what a reader is told about it. */
export interface PublishedArticle {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly format: Format;
  /** The signed text. */
  readonly text: string;
  /** Whether the file had front matter as it came, which the page does not show. */
  readonly frontMatter: boolean;
  readonly sha256: string;
  readonly language: string;
  readonly source: string;
  readonly revision: number;
  /** ISO 8601; first publication and newest change. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  /** How the text was made, for the provenance box. */
  readonly provenance: {
    readonly rulebook: string;
    readonly edits: number;
    readonly decided: number;
    readonly handEdits: number;
    readonly approvedBy: string;
    readonly approvedAt: string;
  };
  /** Sequence of the fact that these bytes stand for. */
  readonly sequence: number;
}

/** What stands at an address whose article is gone; `moved` redirects to the frozen slug. */
export type Tombstone = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly sequence: number;
  readonly at: string;
} & (
  | { readonly kind: 'unpublished' }
  | { readonly kind: 'retracted'; readonly reason: string; readonly replacement?: string }
  | { readonly kind: 'moved'; readonly to: string }
);

export interface ListEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly source: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  /** First sentences, plain text. */
  readonly summary: string;
  readonly state: 'live' | 'tombstone' | 'gone';
}

/** One object of the site bucket. `status` and `location` become `x-amz-meta-status`, `x-amz-meta-location`. */
export interface SiteFile {
  /** Key in the bucket, without a leading slash. */
  readonly key: string;
  readonly body: string;
  readonly type: string;
  readonly cache: string;
  readonly status?: 301 | 404 | 410;
  readonly location?: string;
}

export interface Renderer {
  /** The page and its JSON twin. */
  article(article: PublishedArticle): readonly SiteFile[];
  tombstone(tombstone: Tombstone): readonly SiteFile[];
  /** One list (`front`, `month/2026-11`, `source/<name>`): its page and, for `front`, the feeds and the sitemap. `version` goes into the bytes. */
  list(name: string, entries: readonly ListEntry[], version: number): readonly SiteFile[];
  /** Styles (content-hashed), 404 page, robots.txt. */
  staticFiles(): readonly SiteFile[];
}
