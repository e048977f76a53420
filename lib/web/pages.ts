// The review pages, whole: pure functions from views to documents, and the two files they refer to.
import { afterwards, articlePage, decided } from './article.ts';
import { SCRIPT, STYLE } from './assets.ts';
import { conflictPage } from './conflict.ts';
import type { ReviewPages } from './door.ts';
import { handSpans } from './hand-edit.ts';
import { historyPage } from './history.ts';
import { queuePage } from './queue.ts';
import { rulesPage } from './rules.ts';
import { notFoundPage, problemPage, signInPage } from './trouble.ts';
import { uploadsPage } from './uploads.ts';

export const pages: ReviewPages = {
  signIn: signInPage,
  queue: queuePage,
  article: articlePage,
  history: historyPage,
  uploads: uploadsPage,
  rules: rulesPage,
  conflict: conflictPage,
  problem: problemPage,
  notFound: notFoundPage,
  decided,
  afterwards,
  handSpans,
  assets: [STYLE, SCRIPT],
};
