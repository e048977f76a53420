// The shape of the tables in this folder: what one system or language prints in and around a comment form.

/**
 * One row of form strings. Several strings stand in one cell, separated by ` | `; `(a|b)` inside a string means either, `[a]` means
 * with or without. Case, accents, spaces and marks other than the full stop do not count.
 */
export interface FormStrings {
  /** Language of the site, or name of the system. */
  readonly of: string;
  /** H: stands above the form and needs nothing else. */
  readonly heading?: string;
  /** H: goes on with a name or a title to the end of its line. */
  readonly headingTo?: string;
  /** A heading of the comments as a whole; counts only directly above a form. */
  readonly title?: string;
  /** S: the sentence about the address, up to its stop. */
  readonly notice?: string;
  /** S that ordinary prose might say as well: proves nothing by itself. */
  readonly faint?: string;
  /** S: the sentence about required fields; may run on to the end of its line. */
  readonly required?: string;
  /** F: name, e-mail, website, comment. */
  readonly core?: string;
  /** F: everything else that is asked for or said beside a field. */
  readonly field?: string;
  /** C: buttons, check boxes, cancel links. */
  readonly control?: string;
  /** C: goes on to the end of its line. */
  readonly controlTo?: string;
  /** W: what themes print below the form. */
  readonly widget?: string;
  /** W: a heading that owns the short lines below it. */
  readonly owner?: string;
  /** Says that nobody comments here; by itself `furniture/comment-notice`, in a form S. */
  readonly closed?: string;
  /** The same, going on with a title to the end of its line. */
  readonly closedTo?: string;
}
