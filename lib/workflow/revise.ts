// Makes the next revision of an article: archives its content and carries over what people decided before.

import { type Carried, carryOver } from '../ledger/carry.ts';
import type { RevisionFacts } from '../ledger/facts.ts';
import { sha256 } from '../ledger/identity.ts';
import type { Archive, StoredRevision } from '../ledger/ports.ts';
import { countUndecided } from '../ledger/remarks.ts';
import { type ArticleState, newest, type Revision } from '../ledger/state.ts';

/** Words as a reader counts them; a Han character counts as one, since nothing parts them. */
export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0;
}

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

const NOTHING: Carried = { carried: [], stale: [], handEdits: [] };

/** Decisions taken before, with those that were stale already: they may match again. */
async function brought(article: string, last: Revision, now: StoredRevision, archive: Archive): Promise<Carried> {
  if (last.decisions.size === 0 && last.handEdits.length === 0) return { ...NOTHING, stale: last.stale };
  const revision = await contentOf(article, last, archive);
  const carried = carryOver({ revision, decisions: last.decisions.values(), handEdits: last.handEdits }, now);
  return { ...carried, stale: [...last.stale, ...carried.stale] };
}

/** Stored before the fact that names it; a crash in between leaves only content that nobody refers to. */
export async function nextRevision(
  article: string,
  state: ArticleState | undefined,
  content: StoredRevision,
  archive: Archive,
): Promise<RevisionFacts> {
  const { cleaned, manuscript } = content;
  const last = state && newest(state);
  const revision = (last?.number ?? 0) + 1;
  const { carried, stale, handEdits } = last ? await brought(article, last, content, archive) : NOTHING;
  const { slug } = manuscript.declared;
  return {
    revision,
    title: cleaned.title,
    rulebook: cleaned.rulebook,
    sha256: sha256(cleaned.text),
    counts: {
      edits: cleaned.edits.length,
      suggestions: cleaned.suggestions.length,
      flags: cleaned.flags.length,
    },
    words: countWords(cleaned.text),
    archived: await archive.putRevision(article, revision, content),
    ...(slug === undefined ? {} : { slug }),
    carried,
    stale,
    handEdits,
    undecided: countUndecided(cleaned, new Set(carried.map((decision) => decision.target))),
  };
}
