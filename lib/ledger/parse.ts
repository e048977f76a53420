// Reads what storage holds: everything is unknown until it has the shape that the types promise.
import * as v from 'valibot';
import { REGION_KINDS } from '../text/manuscript.ts';
import type { Fact } from './facts.ts';
import type { Card, StoredRevision } from './ports.ts';
import type { ListEntry } from './press.ts';
import type { Claim, UploadView } from './views.ts';

const text = v.string();
const number = v.number();
const optional = v.exactOptional;
const refusalCode = v.picklist(['empty', 'binary', 'unsupported', 'encoding', 'too-large', 'too-deep', 'no-article']);
const refusal = v.object({ code: refusalCode, message: text, todo: text });

const decision = {
  target: text,
  verdict: v.picklist(['accept', 'reject', 'amend']),
  text: optional(text),
  reason: optional(v.picklist(['wrong', 'not-here', 'style', 'source-unclear'])),
};
const decided = v.object(decision);
const about = v.object({ rule: text, before: text, after: optional(text) });
const stale = v.object({ ...decision, about: optional(about) });
const carried = v.object({ ...decision, by: text, at: text });
const ownWords = { id: text, start: number, end: number, before: text, after: text, by: text };
const handEdit = v.object({ ...ownWords, over: optional(v.array(v.object(ownWords))) });
const counts = v.object({ edits: number, suggestions: number, flags: number });

const tier = v.picklist(['apply', 'suggest', 'flag']);
const ruleCount = v.object({ rule: text, version: number, tier, count: number });

const made = v.object({
  revision: number,
  title: text,
  rulebook: text,
  sha256: text,
  counts,
  words: number,
  rules: optional(v.array(ruleCount)),
  settings: optional(number),
  archived: text,
  slug: optional(text),
  carried: v.array(carried),
  stale: v.array(stale),
  handEdits: v.array(handEdit),
  undecided: number,
});

const from = v.object({
  upload: text,
  bucket: text,
  key: text,
  version: text,
  sequencer: optional(text),
  stored: text,
  size: number,
  uploader: text,
});

const head = {
  article: text,
  sequence: number,
  at: text,
  actor: text,
  request: optional(v.object({ key: text, hash: text })),
};
const signed = { revision: number, sha256: text };
const type = <const Type extends Fact['type']>(name: Type) => v.literal(name);

const verdict = v.nullable(v.picklist(['accept', 'reject', 'amend']));
const said = v.object({ rule: text, tier, verdict, count: number });

const fact = v.variant('type', [
  v.object({ ...head, type: type('Received'), from, source: text, made: optional(made) }),
  v.object({ ...head, type: type('Cleaned'), of: number, made }),
  v.object({
    ...head,
    type: type('Decided'),
    revision: number,
    decisions: v.array(v.union([decided, v.object({ target: text, verdict: v.null() })])),
    undecided: number,
    said: optional(v.array(said)),
    rule: optional(text),
  }),
  v.object({
    ...head,
    type: type('Edited'),
    revision: number,
    edits: v.array(handEdit),
    removed: optional(v.array(text)),
    restored: optional(v.array(handEdit)),
  }),
  v.object({ ...head, type: type('Approved'), ...signed, title: text, left: v.array(text) }),
  v.object({ ...head, type: type('Rejected'), revision: number, reason: text }),
  v.object({ ...head, type: type('Reopened'), revision: number, reason: optional(text) }),
  v.object({ ...head, type: type('Published'), ...signed, url: text, slug: text }),
  v.object({ ...head, type: type('Unpublished'), reason: text }),
  v.object({ ...head, type: type('Retracted'), reason: text, replacement: optional(text) }),
  v.object({ ...head, type: type('RolledBack'), ...signed, title: text, reason: text }),
  v.object({ ...head, type: type('Failed'), what: text, code: v.union([refusalCode, v.literal('crash')]) }),
]);

const span = { start: number, end: number };
const remark = {
  ...span,
  id: text,
  rule: text,
  group: optional(text),
  before: text,
  message: text,
  evidence: text,
};
const proposed = { ...remark, textStart: number, textEnd: number, over: v.array(text) };

const revision = v.object({
  manuscript: v.object({
    text,
    format: v.picklist(['text', 'markdown']),
    origin: v.object({
      charset: text,
      guessed: v.boolean(),
      bom: v.boolean(),
      newline: v.picklist(['lf', 'crlf', 'cr', 'mixed']),
    }),
    regions: v.array(
      v.object({
        ...span,
        kind: v.picklist(REGION_KINDS),
        offered: optional(v.literal(true)),
      }),
    ),
    declared: v.object({
      title: optional(text),
      date: optional(text),
      source: optional(text),
      language: optional(text),
      slug: optional(text),
    }),
    notes: v.array(text),
  }),
  cleaned: v.object({
    title: text,
    text,
    edits: v.array(v.object({ ...remark, tier: v.literal('apply'), after: text, also: optional(v.array(text)) })),
    suggestions: v.array(v.object({ ...proposed, tier: v.literal('suggest'), after: text })),
    flags: v.array(v.object({ ...proposed, tier: v.literal('flag') })),
    rulebook: text,
    language: text,
    skipped: v.array(text),
  }),
});

const reviewState = v.picklist(['in_review', 'approved', 'rejected']);
const live = v.object({
  state: v.picklist(['none', 'published', 'unpublished', 'retracted']),
  revision: optional(number),
  sha256: optional(text),
  slug: optional(text),
  url: optional(text),
  publishedAt: optional(text),
});

const card = v.object({
  id: text,
  title: text,
  source: text,
  state: v.picklist(['in_review', 'approved', 'rejected', 'published', 'unpublished', 'retracted']),
  review: reviewState,
  revision: number,
  counts,
  undecided: number,
  words: number,
  rules: optional(v.array(text)),
  uploader: text,
  receivedAt: text,
  since: text,
  live,
  url: optional(text),
  sequence: number,
});

const entry = v.object({
  id: text,
  slug: text,
  title: text,
  source: text,
  publishedAt: text,
  updatedAt: text,
  summary: text,
  state: v.picklist(['live', 'tombstone', 'gone']),
});

const upload = v.object({
  id: text,
  key: text,
  name: text,
  source: text,
  state: v.picklist(['received', 'cleaned', 'duplicate', 'refused', 'failed']),
  at: text,
  uploader: text,
  article: optional(text),
  revision: optional(number),
  refusal: optional(refusal),
});

const claim = v.object({ by: text, until: text, from: optional(text) });

type Parse<Shape> = (stored: unknown) => Shape;

/** Names the place and never the value: what is stored is somebody's text, and errors end up in logs. */
export function parser<Shape>(what: string, schema: v.GenericSchema<unknown, Shape>): Parse<Shape> {
  return (stored) => {
    const read = v.safeParse(schema, stored);
    if (read.success) return read.output;
    throw new Error(`A stored ${what} cannot be read at “${v.getDotPath(read.issues[0]) ?? 'its root'}”.`);
  };
}

export const parseFact: Parse<Fact> = parser('fact', fact);
export const parseRevision: Parse<StoredRevision> = parser('revision', revision);
export const parseCard: Parse<Card> = parser('card', card);
export const parseEntry: Parse<ListEntry> = parser('list entry', entry);
export const parseUpload: Parse<UploadView> = parser('upload', upload);
export const parseClaim: Parse<Claim> = parser('claim', claim);
