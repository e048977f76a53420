// Reads what storage holds: everything is unknown until it has the shape that the types promise.
import * as v from 'valibot';
import { FORMATS, NEWLINES, REGION_KINDS } from '../text/manuscript.ts';
import { CONTRIBUTIONS } from './authors.ts';
import { counts } from './fact-parts.ts';
import { type Fact, fact } from './facts.ts';
import type { StoredRevision } from './ports.ts';
import { number, optional, type Parse, parser, text } from './schema.ts';
import { upcast } from './upcast.ts';
import type { QueueEntry } from './views.ts';
import { type Claim, LIVE_STATES, REVIEW_STATES, STATES } from './views.ts';

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

export const revision = v.object({
  manuscript: v.object({
    text,
    format: v.picklist(FORMATS),
    origin: v.object({
      charset: text,
      guessed: v.boolean(),
      bom: v.boolean(),
      newline: v.picklist(NEWLINES),
      rivals: optional(v.array(text)),
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
    headline: optional(v.object(span)),
    text,
    edits: v.array(v.object({ ...remark, tier: v.literal('apply'), after: text, also: optional(v.array(text)) })),
    suggestions: v.array(v.object({ ...proposed, tier: v.literal('suggest'), after: text })),
    flags: v.array(v.object({ ...proposed, tier: v.literal('flag'), blocks: optional(v.literal(true)) })),
    rulebook: text,
    language: text,
    skipped: v.array(text),
  }),
});

const reviewState = v.picklist(REVIEW_STATES);

const live = v.object({
  state: v.picklist(LIVE_STATES),
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
  state: v.picklist(STATES),
  review: reviewState,
  revision: number,
  counts,
  undecided: number,
  words: number,
  rules: optional(v.array(text)),
  uploader: text,
  authors: optional(v.array(v.object({ id: text, because: v.picklist(CONTRIBUTIONS) }))),
  receivedAt: text,
  since: text,
  live,
  url: optional(text),
  sequence: number,
});

const claim = v.object({ by: text, until: text, from: optional(text) });

const asToday = parser('fact', fact);

/** Whatever version of the product wrote it. */
export const parseFact: Parse<Fact> = (stored) => asToday(upcast(stored));

export const parseRevision: Parse<StoredRevision> = parser('revision', revision);

export const parseCard: Parse<QueueEntry> = parser('card', card);

export const parseClaim: Parse<Claim> = parser('claim', claim);
