// What publication needs of the world outside: slugs, lists, and the site bucket.
import type { SiteFile } from './renderer.ts';

export interface Slugs {
  /** First writer wins: the article that owns the slug. */
  take(slug: string, article: string): Promise<string>;
  owner(slug: string): Promise<string | undefined>;
}

export interface Lists<Entry> {
  /** An entry of a lower sequence never overwrites a higher one. */
  putEntry(list: string, place: { publishedAt: string; id: string; sequence: number }, entry: Entry): Promise<void>;
  /** ADD wanted 1 together with the mark; the new value. */
  want(list: string, since: string): Promise<number>;
  /** Strongly consistent, the newest `limit` first; `wanted` is read before the entries. */
  read(list: string, limit: number): Promise<{ wanted: number; entries: readonly Entry[] }>;
  built(list: string, wanted: number): Promise<boolean>;
  dirty(limit: number): Promise<readonly { list: string; since: string }[]>;
}

/** The site bucket. */
export interface Site {
  /** A write happens only if what is stored stands for a lower sequence. */
  put(file: SiteFile, sequence: number): Promise<'written' | 'newer-is-there'>;
  /** For files that no fact stands for, such as styles: written if the bytes differ. */
  keep(file: SiteFile): Promise<'written' | 'same'>;
}
