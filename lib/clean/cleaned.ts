// What cleaning a manuscript gives: everything a revision stores of it.
import type { Edit, Flag, Suggestion } from '../text/edit.ts';

export interface Cleaned {
  readonly title: string;
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly suggestions: readonly Suggestion[];
  readonly flags: readonly Flag[];
  /** Hash of the rulebook: rule ids, versions and order. */
  readonly rulebook: string;
  /** ISO 639-1 code of the body's language, `und` where the text is too short to tell. */
  readonly language: string;
  /** Rules that did not run because of the language. */
  readonly skipped: readonly string[];
}
