// Small facts, revisions and cards that many tests begin with.
import type { Cleaned } from '../../lib/clean/cleaned.ts';
import type { Event, Fact, RevisionFacts, UploadRef } from '../../lib/ledger/facts.ts';
import { fold } from '../../lib/ledger/fold.ts';
import { queueEntry } from '../../lib/ledger/projection.ts';
import type { UploadView } from '../../lib/ledger/views.ts';
import type { Edit, Suggestion } from '../../lib/text/edit.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

export const ARTICLE = 'harbour-abcdefghij';
export const AT = '2026-11-22T10:00:00.000Z';

export function upload(name = 'u1', sequencer = '01'): UploadRef {
  return {
    upload: name,
    bucket: 'uploads',
    key: 'wire/harbour.txt',
    version: name,
    sequencer,
    stored: AT,
    size: 10,
    uploader: 'eva',
  };
}

export function made(revision = 1): RevisionFacts {
  return {
    revision,
    title: 'Harbour opens',
    rulebook: 'r1',
    sha256: 'a'.repeat(64),
    counts: { edits: 1, suggestions: 1, flags: 0 },
    words: 4,
    rules: [],
    settings: 0,
    archived: 'c0ffee',
    carried: [],
    stale: [],
    handEdits: [],
    undecided: 2,
  };
}

export const received = (revision = 1): Event => ({
  type: 'Received',
  from: upload(`u${revision}`, `0${revision}`),
  source: 'wire',
  made: made(revision),
});

export const approvedFact = (revision = 1, sha256 = 'b'.repeat(64)): Event => ({
  type: 'Approved',
  revision,
  sha256,
  title: 'Harbour opens',
  left: [],
});

export const publishedFact = (revision = 1, sha256 = 'b'.repeat(64)): Event => ({
  type: 'Published',
  revision,
  sha256,
  url: '/articles/harbour-opens/',
  slug: 'harbour-opens',
});

/** Numbers events and gives them a time, a minute apart. */
export function facts(events: readonly (Event & { actor?: string })[], article = ARTICLE): Fact[] {
  return events.map(({ actor = 'rita', ...event }, at) => ({
    ...(event as Event),
    article,
    sequence: at + 1,
    at: new Date(Date.parse(AT) + at * 60_000).toISOString(),
    actor,
  }));
}

export function stateAfter(...events: readonly (Event & { actor?: string })[]) {
  const state = fold(facts(events));
  if (!state) throw new Error('There are no facts.');
  return state;
}

export const sampleCard = (article = ARTICLE) => ({ ...queueEntry(stateAfter(received())), id: article });

export function sampleUpload(id: string, extra: Partial<UploadView> = {}): UploadView {
  return {
    id,
    key: 'wire/harbour.txt',
    name: 'harbour.txt',
    source: 'wire',
    state: 'received',
    at: AT,
    uploader: 'eva',
    ...extra,
  };
}

/** An edit at the place where `before` stands first. */
export function edit(text: string, before: string, after: string, extra: Partial<Edit> = {}): Edit {
  const start = text.indexOf(before);
  return {
    id: `e-${before}-${after}`,
    rule: 'test/word',
    tier: 'apply',
    start,
    end: start + before.length,
    before,
    after,
    message: 'It is wrong.',
    evidence: 'It says so.',
    ...extra,
  };
}

export function suggestion(text: string, before: string, after: string, extra: Partial<Suggestion> = {}): Suggestion {
  const { tier: _, also: __, ...remark } = edit(text, before, after);
  const { start, end } = remark;
  return { ...remark, id: `s-${before}-${after}`, tier: 'suggest', textStart: start, textEnd: end, over: [], ...extra };
}

export function content(text: string, extra: Partial<Cleaned> = {}) {
  const cleaned: Cleaned = {
    title: text.split('\n')[0] ?? '',
    text,
    edits: [],
    suggestions: [],
    flags: [],
    rulebook: 'r1',
    language: 'en',
    skipped: [],
    ...extra,
  };
  return { manuscript: manuscript(text), cleaned };
}
