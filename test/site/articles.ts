// An approved article to print in tests; each test changes only what it is about.
import type { ListEntry, PublishedArticle } from '../../lib/publish/renderer.ts';

export const SITE = 'https://example.org';

export function approved(changes: Partial<PublishedArticle> = {}): PublishedArticle {
  return {
    id: 'harvest-abcdefghij',
    slug: 'harvest',
    title: 'The harvest begins',
    format: 'text',
    text: 'The harvest begins\n\nOn March 2, 2012, the harvest began.\nEverybody came.\n\nIt was good.\n',
    frontMatter: false,
    sha256: 'a'.repeat(64),
    language: 'en',
    source: 'xining',
    revision: 2,
    publishedAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-24T09:00:00.000Z',
    provenance: {
      rulebook: 'r1b2c3',
      edits: 7,
      decided: 3,
      handEdits: 1,
      approvedBy: 'mei',
      approvedAt: '2026-11-24T08:59:00.000Z',
    },
    sequence: 12,
    ...changes,
  };
}

export function entry(changes: Partial<ListEntry> = {}): ListEntry {
  return {
    id: 'harvest-abcdefghij',
    slug: 'harvest',
    title: 'The harvest begins',
    source: 'xining',
    publishedAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-24T09:00:00.000Z',
    summary: 'On March 2, 2012, the harvest began.',
    state: 'live',
    ...changes,
  };
}
