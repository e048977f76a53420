// The stored content of a revision, which a fact promises to be there.
import type { Archive, StoredRevision } from './ports.ts';
import type { Revision } from './state.ts';

/** An archive that lacks what a fact promises is damaged, not empty. */
export class Missing extends Error {
  constructor(what: string, article: string) {
    super(`The archive of “${article}” lacks ${what}.`);
  }
}

export async function contentOf(article: string, revision: Revision, archive: Archive): Promise<StoredRevision> {
  const stored = await archive.revision(article, revision.number, revision.made.archived);
  if (!stored) throw new Missing(`revision ${revision.number}`, article);
  return stored;
}
