// The review pages, each a pure function from what it shows to a document; the seldom used ones are loaded when asked for.

import { articlePage } from './article/article.ts';
import type { BulkPreviewPage, BulkResultPage } from './bulk/page.ts';
import type { ComparePage } from './compare/compare.ts';
import type { ConflictPage } from './conflict/page.ts';
import { historyPage } from './history/history.ts';
import { queuePage } from './queue/queue.ts';
import { rulePage } from './rules/rule.ts';
import { rulesPage } from './rules/rules.ts';
import type { Frame } from './shell/frame.ts';
import { problemPage, signInPage } from './shell/problem-pages.ts';
import { uploadsPage } from './uploads/uploads.ts';
import { webhookPage } from './webhooks/webhook.ts';
import { webhooksPage } from './webhooks/webhooks.ts';

export const pages = {
  signIn: signInPage,
  queue: queuePage,
  article: articlePage,
  history: historyPage,
  uploads: uploadsPage,
  rules: rulesPage,
  rule: rulePage,
  webhooks: webhooksPage,
  webhook: webhookPage,
  problem: problemPage,
  // Chunks of their own, which a cold start does not read.
  bulkPreview: async (frame: Frame, page: BulkPreviewPage) =>
    (await import('./bulk/preview.ts')).bulkPreviewPage(frame, page),
  bulkResult: async (frame: Frame, page: BulkResultPage) =>
    (await import('./bulk/result.ts')).bulkResultPage(frame, page),
  compare: async (frame: Frame, page: ComparePage) => (await import('./compare/compare.ts')).comparePage(frame, page),
  conflict: async (frame: Frame, page: ConflictPage) =>
    (await import('./conflict/conflict.ts')).conflictPage(frame, page),
  /** The middle of a conflict's page without a page around it, for the script's dialog. */
  conflictColumns: async (frame: Frame, page: ConflictPage) =>
    (await import('./conflict/conflict.ts')).conflictColumns(frame, page),
};
