// What facts are made of: schemas of the parts that several facts share, in the order in which they build on each other.
import * as v from 'valibot';
import { number, optional, reason, text, tier, verdict } from './schema.ts';

const decision = {
  /** The id of an edit, suggestion or flag, or of a group. */
  target: text,
  verdict,
  /** The reviewer's own replacement, with `amend`. */
  text: optional(text),
  reason: optional(reason),
};
/** Others whose words it may hold: four eyes keep them from approving it as well. */
const also = optional(v.array(text));

export const decided = v.strictObject({ ...decision, also });
/** `verdict: null` takes an earlier decision back. */
export const takenBack = v.strictObject({ target: text, verdict: v.null() });

/** A decision that holds for a later revision too, with who took it and when. */
export const carriedDecision = v.strictObject({ ...decision, by: text, also, at: text });

/** A decision that matches nothing in the new revision, with what it was about in words: the change itself is gone. */
export const staleDecision = v.strictObject({
  ...decision,
  about: optional(v.strictObject({ rule: text, before: text, after: optional(text) })),
});

const ownWords = { id: text, start: number, end: number, before: text, after: text, by: text, also };
/** A reviewer's own change, with the edits by hand that it was written over. */
export const handEdit = v.strictObject({ ...ownWords, over: optional(v.array(v.strictObject(ownWords))) });

export const counts = v.strictObject({ edits: number, suggestions: number, flags: number });

/** How often a rule of this version found something in a revision; the tier is its own, before any setting. */
export const ruleCount = v.strictObject({ rule: text, version: number, tier, count: number });

/** What one verdict said of a rule's changes, those of a group counted as one. */
export const ruleVerdict = v.strictObject({ rule: text, tier, verdict: v.nullable(verdict), count: number });

/** What a revision is made of, as the ledger knows it; the text itself is stored beside it. */
export const revisionFacts = v.strictObject({
  revision: number,
  title: text,
  rulebook: text,
  /** SHA-256 of the text before any decision, lower-case hex of its UTF-8 bytes. */
  sha256: text,
  counts,
  words: number,
  /** The rules that found something, as they were then. */
  rules: v.array(ruleCount),
  /** How far the log of rule settings went that it was cleaned by. */
  settings: number,
  /** Where the archive keeps this very content: two writers with the same idea of “next revision” never share it. */
  archived: text,
  /** The slug that the document asks for. */
  slug: optional(text),
  /** What an earlier revision brought along (DESIGN §3, Identity). */
  carried: v.array(carriedDecision),
  stale: v.array(staleDecision),
  handEdits: v.array(handEdit),
  undecided: number,
});

/** One object version in the upload bucket. */
export const uploadRef = v.strictObject({
  /** hash(bucket, key, version): a second delivery of the same event has the same id. */
  upload: text,
  bucket: text,
  key: text,
  version: text,
  /** S3's order within one key; compare after right-padding with zeros. Absent where the sweeper found the version. */
  sequencer: optional(text),
  /** When S3 stored the version, ISO 8601: orders versions of which one has no sequencer. */
  stored: text,
  size: number,
  uploader: text,
});
