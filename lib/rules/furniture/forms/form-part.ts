// The parts of a comment form: what a phrase on a saved page can be (DEFECTS §7). The list is closed.

/** Phrases of one length are tried in this order. */
export const FORM_PARTS = [
  /** H: stands above the form and needs nothing else. */
  'heading',
  /** H: goes on with a name or a title to the end of its line. */
  'heading-to',
  /** A heading of the comments as a whole; counts only directly above a form. */
  'title',
  /** S: the sentence about the address, up to its stop. */
  'notice',
  /** S that ordinary prose might say as well: proves nothing by itself. */
  'faint',
  /** S: the sentence about required fields; may run on to the end of its line. */
  'required',
  /** F: name, e-mail, website, comment. */
  'core',
  /** F: everything else that is asked for or said beside a field. */
  'field',
  /** C: buttons, check boxes, cancel links. */
  'control',
  /** C: goes on to the end of its line. */
  'control-to',
  /** W: what themes print below the form. */
  'widget',
  /** W: a heading that owns the short lines below it. */
  'owner',
  /** Says that nobody comments here; by itself `furniture/comment-notice`, in a form S. */
  'closed',
  /** The same, going on with a title to the end of its line. */
  'closed-to',
] as const;

export type FormPart = (typeof FORM_PARTS)[number];
