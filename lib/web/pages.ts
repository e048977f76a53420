// The review pages, whole: pure functions from views to documents, and the two files they refer to.

import { afterwards, articlePage, decided } from './article/article.ts';
import { handSpans } from './article/hand-edit.ts';
import type { ReviewPages } from './door/page-types.ts';
import { historyPage } from './history/history.ts';
import { queuePage } from './queue/queue.ts';
import { rulePage } from './rules/rule.ts';
import { rulesPage } from './rules/rules.ts';
import { SCRIPT, STYLE } from './shell/assets.ts';
import { problemPage, signInPage } from './shell/problem-pages.ts';
import { uploadsPage } from './uploads/uploads.ts';
import { webhookPage } from './webhooks/webhook.ts';
import { webhooksPage } from './webhooks/webhooks.ts';

export const pages = {
  signIn: signInPage,
  queue: queuePage,
  // Chunks of their own, which a cold start does not read.
  bulkPreview: async (frame, page) => (await import('./bulk/preview.ts')).bulkPreviewPage(frame, page),
  bulkResult: async (frame, page) => (await import('./bulk/result.ts')).bulkResultPage(frame, page),
  article: articlePage,
  history: historyPage,
  uploads: uploadsPage,
  rules: rulesPage,
  webhooks: webhooksPage,
  webhook: webhookPage,
  rule: rulePage,
  compare: async (frame, page) => (await import('./compare/compare.ts')).comparePage(frame, page),
  conflict: async (frame, page) => (await import('./conflict/conflict.ts')).conflictPage(frame, page),
  clash: async (frame, page) => (await import('./conflict/conflict.ts')).conflictColumns(frame, page),
  problem: problemPage,
  decided,
  afterwards,
  handSpans,
  assets: [STYLE, SCRIPT],
} satisfies ReviewPages;
