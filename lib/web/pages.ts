// The review pages, whole: pure functions from views to documents, and the two files they refer to.

import type { ReviewPages } from '../api/pages.ts';
import { afterwards, articlePage, decided } from './article.ts';
import { SCRIPT, STYLE } from './assets.ts';
import { handSpans } from './hand-edit.ts';
import { historyPage } from './history.ts';
import { queuePage } from './queue.ts';
import { rulePage } from './rule.ts';
import { rulesPage } from './rules.ts';
import { problemPage, signInPage } from './trouble.ts';
import { uploadsPage } from './uploads.ts';
import { webhookPage } from './webhook.ts';
import { webhooksPage } from './webhooks.ts';

export const pages = {
  signIn: signInPage,
  queue: queuePage,
  // Chunks of their own, which a cold start does not read.
  bulkPreview: async (frame, page) => (await import('./bulk-preview.ts')).bulkPreviewPage(frame, page),
  bulkResult: async (frame, page) => (await import('./bulk-result.ts')).bulkResultPage(frame, page),
  article: articlePage,
  history: historyPage,
  uploads: uploadsPage,
  rules: rulesPage,
  webhooks: webhooksPage,
  webhook: webhookPage,
  rule: rulePage,
  compare: async (frame, page) => (await import('./compare.ts')).comparePage(frame, page),
  conflict: async (frame, page) => (await import('./conflict.ts')).conflictPage(frame, page),
  clash: async (frame, page) => (await import('./conflict.ts')).clash(frame, page),
  problem: problemPage,
  decided,
  afterwards,
  handSpans,
  assets: [STYLE, SCRIPT],
} satisfies ReviewPages;
