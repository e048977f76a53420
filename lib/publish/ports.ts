// What publication needs of the world outside: marks of what is to be settled, slugs, lists, and the site bucket.
import type { DirtyMarker } from '../ledger/ports.ts';
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
  /** On to `until` in the queue of marked lists, before the work, so that one which cannot be built hides no other. */
  postpone(list: string, until: string): Promise<void>;
}

/** How far the sweeper has looked through the upload bucket: the next run goes on there. */
export interface SweepPlace {
  /** A cursor of the listing; undefined at its beginning. */
  read(): Promise<string | undefined>;
  keep(cursor: string | undefined): Promise<void>;
}

/** The site bucket. */
export interface Site {
  /** A write happens only if what is stored stands for a lower sequence. */
  put(file: SiteFile, sequence: number): Promise<'written' | 'newer-is-there'>;
  /** For files that no fact stands for, such as styles: written if the bytes differ. */
  keep(file: SiteFile): Promise<'written' | 'same'>;
}

/** The mark of mark–commit–settle. */
export interface DirtyMark {
  readonly wanted: number;
  readonly settled: number;
  readonly since?: string;
  /** How often somebody began to settle it since it was marked. */
  readonly attempts: number;
  /** Its place in the queue of marks, ISO 8601; absent where it is in none. */
  readonly due?: string;
}

export interface DirtyMarks extends DirtyMarker {
  /** Strongly consistent. */
  read(article: string): Promise<DirtyMark | undefined>;
  /** One attempt more, and on to `due` in the queue; false where somebody has changed the mark since it was `seen`. */
  begin(article: string, seen: DirtyMark, due: string): Promise<boolean>;
  /** Out of the queue, unless more than `head` is wanted; what is settled stays as it is. */
  putAside(article: string, head: number): Promise<boolean>;
  /** `settled = head`, DIRTY removed, if `wanted <= head`; false otherwise. */
  clear(article: string, head: number): Promise<boolean>;
  /** A mark whose fact never came: lowered to `head` if `wanted` and `since` are still `seen`. */
  lower(article: string, seen: DirtyMark, head: number): Promise<boolean>;
  /** Articles with a mark that are due, the longest due first: candidates only. `since` is when each is due. */
  dirty(limit: number): Promise<readonly { article: string; since: string }[]>;
}
