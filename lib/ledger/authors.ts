// Who wrote what stands in a text: the people whom four eyes keep from approving it.
import type { HandEdit, Verdict } from '../text/edit.ts';

/** What somebody did to a text, in the order in which it is told. */
export const CONTRIBUTIONS = ['uploaded', 'edited', 'amended'] as const;

export interface TextAuthor {
  readonly id: string;
  readonly because: (typeof CONTRIBUTIONS)[number];
}

/** What somebody wrote, with the others whose words it still holds. */
interface Written {
  readonly by: string;
  readonly also?: readonly string[];
}

/** Everybody whose words it may hold. */
export const writersOf = ({ by, also = [] }: Written): readonly string[] => [by, ...also];

/** The same as a field: writers other than `by`, each once; nothing where there are none. */
export function alsoBy(by: string, writers: readonly string[]): { readonly also?: readonly string[] } {
  const also = [...new Set(writers)].filter((writer) => writer !== by);
  return also.length === 0 ? {} : { also };
}

/** What a text is made of, as far as somebody wrote it. */
interface Made {
  readonly from: { readonly uploader: string };
  readonly handEdits: readonly HandEdit[];
  readonly decisions: ReadonlyMap<string, Written & { readonly verdict: Verdict }>;
}

/**
 * Derived from what stands, wherever it was first written: edits and amendments that were carried over bring their writers
 * along. Each person once, with the first reason. An edit or amendment that was taken back stands no longer; one that
 * somebody wrote over counts for as long as theirs stands, since their words may hold it.
 */
export function authorsOf({ from, handEdits, decisions }: Made): readonly TextAuthor[] {
  // What an earlier version stored names the writers of what it was written over in `over` alone.
  const edited = handEdits.flatMap((edit) => [edit, ...(edit.over ?? [])]).flatMap(writersOf);
  const amended = [...decisions.values()].filter(({ verdict }) => verdict === 'amend').flatMap(writersOf);
  const found = new Map<string, TextAuthor>();
  const add = (id: string, because: TextAuthor['because']) => {
    if (!found.has(id)) found.set(id, { id, because });
  };
  add(from.uploader, 'uploaded');
  for (const id of edited) add(id, 'edited');
  for (const id of amended) add(id, 'amended');
  return [...found.values()];
}
