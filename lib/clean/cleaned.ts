// What cleaning a manuscript gives: everything a revision stores of it.
import type { Edit, Flag, Suggestion } from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';

export interface Cleaned {
  /** The headline of `text`, as one line. */
  readonly title: string;
  /** Where the headline stands in `text`, so that it can be read after every later edit; older revisions lack it. */
  readonly headline?: Span;
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
