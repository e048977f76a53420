// States that nobody comes to easily, every fold open: axe finds nothing in light and dark, and nothing sticks out.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteRenderer } from '../../lib/site/renderer.ts';
import { comparePage } from '../../lib/web/compare/compare.ts';
import { conflictPage } from '../../lib/web/conflict/conflict.ts';
import { pages } from '../../lib/web/pages.ts';
import { approved, SITE } from '../site/articles.ts';
import { CONFLICTS, comparison } from '../web/conflict/conflicts.ts';
import {
  answerOf,
  askedOf,
  manyOf,
  NARROWED,
  previewOf,
  queueOf,
  recleanOf,
  resultOf,
  ruleOf,
} from '../web/many-seed.ts';
import {
  ADMIN,
  article,
  byHand,
  CLEANED,
  decision,
  EDITS,
  FRAME,
  revision,
  rulePage,
  ruleView,
  SUGGESTIONS,
  TIERS,
  WEBHOOK_PAGES,
  webhook,
} from '../web/seed.ts';
import { openDesk, type TestDesk } from './desk.ts';
import { DESKTOP, examine } from './examine.ts';
import { launch } from './launch.ts';

const LONG = 'Averyveryverylongwordthathasnospaceinitatall'.repeat(3);

const site = siteRenderer(SITE);
const hand = byHand('steadily, substantial', 'steadily, with a substantial');
const decidedText = CLEANED.replace('At the meeting, vice', 'meeting, vice').replace(hand.before, hand.after);
const lost = EDITS.find((edit) => edit.rule === 'wording/lost-meeting-subject')!;
const everything = [
  'decisions',
  'edits',
  'approval',
  'rejection',
  'reopening',
  'unpublication',
  'retraction',
  'recleaning',
];
const live = { state: 'published', revision: 1 } as const;

const upload = (state: 'received' | 'cleaned' | 'duplicate' | 'refused' | 'failed', more = {}) => ({
  id: state,
  key: 'xining/a.txt',
  name: `${LONG}.txt`,
  source: 'xining',
  state,
  at: FRAME.now,
  uploader: 'li',
  ...more,
});

const form = `\n\nLeave a Reply\n\nYour name\n\nYour email\n\nYour words\n\n${LONG}`;
const body = 'A bridge opened.\n';
const longGone = revision({
  manuscript: `${body}${form}`,
  text: body,
  edits: [
    {
      id: 'e1',
      rule: 'furniture/comment-form',
      tier: 'apply',
      start: body.length,
      end: body.length + form.length,
      before: form,
      after: '',
      message: 'A comment form stands behind the article; it was removed.',
      evidence: '',
    },
  ],
  suggestions: [],
  flags: [],
});

const numbered = (word: string) => Array.from({ length: 210 }, (_, at) => `Line ${at} is ${word} here.`).join('\n\n');
const manyDifferences = { before: numbered('old'), after: numbered('new') };

const documents: Record<string, string> = {
  'article-clean': pages.article(FRAME, { article: article(), revision: revision(), view: 'clean' }),
  'article-decided': pages.article(
    { ...FRAME, did: 'decisions' },
    {
      article: article({ may: everything, live, url: '/articles/seed/', claim: { by: 'jo', until: FRAME.now } }),
      revision: revision({
        text: decidedText,
        handEdits: [hand],
        stale: [
          { target: 'x', verdict: 'reject' },
          { target: 'y', verdict: 'accept', about: { rule: 'dates/year-first', before: '2012 May 2nd', after: LONG } },
          { target: 'z', verdict: 'accept', about: { rule: 'structure/cut-off', before: LONG } },
        ],
        notes: ['Two images could not be carried over.'],
        skipped: ['dates/year-first'],
        decisions: [
          decision(lost.id, 'reject', { reason: 'style' }),
          decision('f1', 'accept'),
          decision(SUGGESTIONS[1]!.id, 'reject'),
        ],
      }),
      view: 'inline',
      rules: [rulePage(), { ...rulePage(), id: 'numbering/missing-item', tier: 'suggest', standing: 'suggest' }],
    },
  ),
  'article-mine': pages.article(FRAME, {
    article: article({ may: everything, claim: { by: FRAME.actor.id, until: FRAME.now, from: 'jo' } }),
    revision: revision(),
    view: 'inline',
  }),
  'article-superseded': pages.article(FRAME, {
    article: article({ revision: 2 }),
    revision: revision({ newest: false }),
    view: 'inline',
  }),
  queue: pages.queue(FRAME, {
    listing: {
      items: [article(), article({ id: 'b', title: LONG, live, revision: 2, claim: { by: 'jo', until: FRAME.now } })],
      next: 'x',
    },
    state: 'in_review',
    tiers: TIERS,
    rules: [],
    views: [],
  }),
  'queue-empty': pages.queue(FRAME, {
    listing: { items: [] },
    state: 'rejected',
    source: 'xining',
    tiers: TIERS,
    rules: [],
    views: [],
  }),
  'queue-narrowed': pages.queue({ ...FRAME, did: 'view-saved' }, queueOf(NARROWED, LONG)),
  'queue-editor': pages.queue({ ...FRAME, actor: { id: 'ed', roles: ['editor'] } }, queueOf({ views: [] })),
  'queue-approved': pages.queue(FRAME, queueOf({ state: 'approved', tiers: { ...TIERS, complete: false } })),
  'bulk-approve': await pages.bulkPreview(FRAME, previewOf({}, LONG)),
  'bulk-reject': await pages.bulkPreview(FRAME, previewOf({ asked: askedOf({ action: 'reject' }) })),
  'bulk-reclean': await pages.bulkPreview(FRAME, recleanOf(LONG)),
  'bulk-rule': await pages.bulkPreview(FRAME, ruleOf('harbour')),
  'bulk-rule-unsaid': await pages.bulkPreview(FRAME, {
    asked: askedOf({ action: 'decide-rule' }),
    key: 'k',
    rules: ['dates/year-first'],
  }),
  'bulk-hundred': await pages.bulkPreview(FRAME, manyOf()),
  'bulk-nothing': await pages.bulkPreview(
    FRAME,
    previewOf({ answer: answerOf({ items: [], counts: { done: 0, unchanged: 0, refused: 0, waiting: 0 } }) }),
  ),
  'bulk-results': await pages.bulkResult(FRAME, resultOf({}, LONG)),
  'bulk-next': await pages.bulkResult(
    FRAME,
    resultOf({
      answer: answerOf({ batch: 'b', dryRun: false, counts: { done: 2, unchanged: 0, refused: 0, waiting: 0 } }),
    }),
  ),
  'bulk-undone': await pages.bulkResult(FRAME, {
    ...resultOf({ answer: answerOf({ action: 'undo', dryRun: false, batch: 'b1' }, LONG) }),
  }),
  'article-folded': pages.article(FRAME, { article: article(), revision: longGone, view: 'inline' }),
  history: pages.history(FRAME, {
    article: article({ may: ['rollback'], live, url: '/articles/seed/' }),
    history: {
      items: [
        {
          sequence: 1,
          at: FRAME.now,
          actor: 'mei',
          type: 'Rejected',
          says: `Rejected revision 1: ${LONG}`,
          fact: { type: 'Rejected', revision: 1, reason: 'x', article: 'a', sequence: 1, at: FRAME.now, actor: 'mei' },
        },
      ],
      next: 'x',
    },
    cursor: 'y',
    revisions: {
      items: [1, 2].map((number) => ({
        number,
        title: 'x',
        at: FRAME.now,
        by: 'li',
        rulebook: 'f3b1c09a77d2',
        sha256: 'ab'.repeat(32),
      })),
    },
  }),
  uploads: pages.uploads(FRAME, {
    listing: {
      items: [
        upload('received'),
        upload('cleaned', { article: 'a', revision: 1 }),
        upload('duplicate', { article: 'a' }),
        upload('refused', { refusal: { code: 'binary', message: 'This is not text.', todo: 'Upload text.' } }),
        upload('failed'),
      ],
      next: 'x',
    },
  }),
  rules: pages.rules(FRAME, [
    ruleView({
      examples: [
        { before: '2012 March 2nd', after: 'March 2, 2012' },
        { before: LONG, after: LONG },
      ],
    }),
    ruleView({ id: 'a/b', tier: 'flag', standing: 'flag', summary: 'Points.', examples: [] }),
  ]),
  webhooks: pages.webhooks(ADMIN, WEBHOOK_PAGES.webhooks),
  'webhooks-empty': pages.webhooks(ADMIN, { ...WEBHOOK_PAGES.webhooks, webhooks: [] }),
  'webhooks-added': pages.webhooks(ADMIN, {
    ...WEBHOOK_PAGES.webhooks,
    opened: { ...webhook({ url: `https://${LONG}.example/` }), secret: `whsec_${LONG}` },
  }),
  'webhooks-refused': pages.webhooks(ADMIN, {
    ...WEBHOOK_PAGES.webhooks,
    order: { url: `https://${LONG}.example/`, events: ['upload.refused'], source: LONG },
    problem: `“${LONG}” is not a public address.`,
  }),
  'webhooks-full': pages.webhooks(ADMIN, { ...WEBHOOK_PAGES.webhooks, most: 3 }),
  'webhook-log': pages.webhook({ ...ADMIN, did: 'webhook-ping' }, WEBHOOK_PAGES.log),
  'webhook-paused': pages.webhook(ADMIN, {
    ...WEBHOOK_PAGES.log,
    webhook: webhook({ url: `https://${LONG}.example/`, state: 'paused', because: 'given-up' }),
    deliveries: WEBHOOK_PAGES.waiting,
    opened: { ...webhook(), secret: `whsec_${LONG}` },
    cursor: 'x',
  }),
  'webhook-removed': pages.webhook(ADMIN, {
    ...WEBHOOK_PAGES.log,
    webhook: webhook({ state: 'removed' }),
    deliveries: { items: [] },
  }),
  rule: pages.rule({ ...FRAME, actor: { id: 'ada', roles: ['admin'] } }, rulePage()),
  'rule-unjudged': pages.rule(FRAME, rulePage({ ...ruleView(), rejections: [], settings: [] })),
  conflict: conflictPage(FRAME, {
    article: article(),
    code: 'stale',
    detail: 'li changed it.',
    since: [{ sequence: 8, actor: 'li', type: 'Edited', at: FRAME.now, says: 'edited one passage by hand' }],
    tried: {
      verb: 'decisions',
      fields: [
        ['verdict', 'amend'],
        ['text', LONG],
      ],
    },
  }),
  ...Object.fromEntries(
    Object.entries(CONFLICTS).map(([name, page]) => [`conflict-${name}`, conflictPage(FRAME, page)]),
  ),
  'compare-inline': comparePage(FRAME, comparison()),
  'compare-side': comparePage(FRAME, comparison({ view: 'side', after: `${CLEANED}\n\n${LONG}` })),
  'compare-same': comparePage(FRAME, comparison({ before: CLEANED })),
  'compare-pages': comparePage(FRAME, comparison({ ...manyDifferences, start: 101 })),
  problem: pages.problem({ status: 403, title: 'Not for you to do', detail: 'Only reviewers may.' }, FRAME),
  'sign-in': pages.signIn({ hosted: '/x', problem: 'That took too long.' }),
};

const published: Record<string, string> = {
  article: site.article(approved())[0]!.body,
  markdown: site.article(
    approved({
      format: 'markdown',
      text: `# A\n\n[link](https://example.org) \`${LONG}\`\n\n| a | b |\n|-|-|\n| ${LONG} | 2 |\n\n- [x] done\n\n> q\n\nN[^1]\n\n[^1]: n`,
    }),
  )[0]!.body,
};

let browser: Browser;
let desk: TestDesk;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  desk = await openDesk();
  page = await browser.newPage({ viewport: DESKTOP });
  const style = site.staticFiles()[0]!;
  desk.add(`/${style.key}`, style.body, style.type);
  for (const [name, body] of Object.entries({ ...documents, ...published })) desk.add(`/${name}`, body);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

test.each(Object.keys({ ...documents, ...published }))('%s', async (name) => {
  await page.goto(`${desk.origin}/${name}`);
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true;`);
  await examine(page, name);
});

test('what is wrong with an order stands apart from its form', async () => {
  await page.setViewportSize(DESKTOP);
  await page.goto(`${desk.origin}/webhooks-refused`);
  const [problem, form] = [page.locator('[role=alert]'), page.locator('.webhook-order')];
  const [above, below] = [await problem.boundingBox(), await form.boundingBox()];
  expect(below!.y - (above!.y + above!.height)).toBeGreaterThanOrEqual(8);
});
