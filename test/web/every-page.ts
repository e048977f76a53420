// Every page with the same words wherever it shows what comes from outside: markup, or letters that run from right to left.
import type { TextView } from '../../lib/web/article/page.ts';
import { comparePage } from '../../lib/web/compare/compare.ts';
import { conflictPage } from '../../lib/web/conflict/conflict.ts';
import { pages } from '../../lib/web/pages.ts';
import { comparison, conflict, editTried, stateOf } from './conflict/conflicts.ts';
import { askedOf, previewOf, queueOf, recleanOf, resultOf, ruleOf } from './many-seed.ts';
import {
  ADMIN,
  article,
  byHand,
  decision,
  delivery,
  FRAME,
  revision,
  rulePage,
  ruleView,
  SUGGESTIONS,
  TIERS,
  WEBHOOK_PAGES,
  webhook,
} from './seed.ts';

export const EDITOR = { ...FRAME, actor: { id: 'ed', roles: ['editor'] } } as const;

/** At least nine characters. */
export async function everyPageWith(words: string): Promise<readonly (readonly [name: string, markup: string])[]> {
  const upload = {
    id: 'u1',
    key: 'xining/a.txt',
    name: words,
    source: words,
    state: 'refused',
    at: FRAME.now,
    uploader: words,
    refusal: { code: 'binary', message: words, todo: words },
  } as const;
  const hostileItem = article({
    title: words,
    source: words,
    uploader: words,
    notLive: words,
    claim: { by: words, until: FRAME.now },
  });
  const hostileRevision = revision({
    title: words,
    manuscript: words,
    text: `${words}\n`,
    edits: [
      {
        id: 'e1',
        rule: words,
        tier: 'apply',
        start: words.length,
        end: words.length,
        before: '',
        after: '\n',
        message: words,
        evidence: words,
      },
    ],
    suggestions: [],
    flags: [
      {
        id: 'f1',
        rule: words,
        tier: 'flag',
        start: 0,
        end: 9,
        before: words.slice(0, 9),
        message: words,
        evidence: words,
        textStart: 0,
        textEnd: 9,
        over: [],
      },
    ],
    notes: [words],
  });

  const hostileFilters = { source: words, rule: words, olderThan: words, claimedBy: words, search: words };
  const hostileAsked = askedOf({
    ids: [words],
    query: words,
    cursor: words,
    reason: words,
    rule: words,
    leaveChange: [words],
  });
  const hostileResult = {
    query: words,
    key: words,
    sent: { address: `/review/bulk/${words}/undo`, fields: [[words, words]] },
  } as const;

  return [
    ...(['inline', 'side', 'raw', 'clean'] as const).map(
      (view: TextView) =>
        [`article, ${view}`, pages.article(FRAME, { article: hostileItem, revision: hostileRevision, view })] as const,
    ),
    [
      'queue',
      pages.queue(FRAME, {
        listing: { items: [hostileItem], next: words },
        state: words,
        source: words,
        tiers: TIERS,
        rules: [],
        views: [],
      }),
    ],
    [
      'empty queue',
      pages.queue(FRAME, {
        listing: { items: [] },
        state: 'rejected',
        source: words,
        tiers: TIERS,
        rules: [],
        views: [],
      }),
    ],
    ['queue with everything', pages.queue(FRAME, queueOf({ ...hostileFilters, cursor: words }, words))],
    ['queue of an editor', pages.queue(EDITOR, queueOf({}, words))],
    ['bulk preview', await pages.bulkPreview(FRAME, previewOf({ asked: hostileAsked, rules: [words] }, words))],
    ['bulk preview of a re-clean', await pages.bulkPreview(FRAME, recleanOf(words))],
    ['bulk preview of a rule', await pages.bulkPreview(FRAME, ruleOf(words))],
    ['bulk results', await pages.bulkResult(FRAME, resultOf({ ...hostileResult, asked: hostileAsked }, words))],
    ['undo results', await pages.bulkResult(FRAME, { ...resultOf({}, words), ...hostileResult })],
    [
      'history',
      pages.history(FRAME, {
        article: hostileItem,
        history: {
          items: [
            {
              sequence: 1,
              at: FRAME.now,
              actor: words,
              type: 'Rejected',
              says: words,
              fact: {
                type: 'Rejected',
                revision: 1,
                reason: words,
                article: 'a',
                sequence: 1,
                at: FRAME.now,
                actor: 'x',
              },
            },
          ],
        },
        revisions: {
          items: [{ number: 1, title: words, at: FRAME.now, by: words, rulebook: words, sha256: 'ab' }],
        },
      }),
    ],
    ['uploads', pages.uploads(FRAME, { listing: { items: [upload], next: words } })],
    [
      'rules',
      pages.rules(FRAME, [ruleView({ summary: words, why: words, examples: [{ before: words, after: `x${words}` }] })]),
    ],
    [
      'webhooks',
      pages.webhooks(ADMIN, {
        ...WEBHOOK_PAGES.webhooks,
        webhooks: [
          webhook({ id: words, url: words, source: words, registeredBy: words }),
          ...WEBHOOK_PAGES.webhooks.webhooks,
        ],
        opened: { ...webhook({ url: words }), secret: words },
        order: { url: words, events: [words], source: words },
        problem: words,
      }),
    ],
    [
      'webhook',
      pages.webhook(ADMIN, {
        ...WEBHOOK_PAGES.log,
        webhook: webhook({ id: words, url: words, source: words }),
        deliveries: { items: [delivery({ id: words, webhook: words, about: words })], next: words },
        opened: { ...webhook({ url: words }), secret: words },
        cursor: words,
      }),
    ],
    [
      'rule',
      pages.rule(
        { ...FRAME, actor: { id: words, roles: ['admin'] } },
        rulePage({
          id: words,
          summary: words,
          why: words,
          examples: [{ before: words, after: words, flagged: 'img' }],
          rejections: rulePage().rejections.map((one) => ({ ...one, before: words, after: 'x', by: words })),
          settings: [
            {
              type: 'Raised',
              sequence: 1,
              at: FRAME.now,
              actor: words,
              rule: words,
              version: 1,
              from: 'suggest',
              standing: 'apply',
              reason: words,
            },
          ],
        }),
      ),
    ],
    [
      'conflict',
      conflictPage(FRAME, {
        article: hostileItem,
        code: 'stale',
        detail: words,
        since: [{ sequence: 8, actor: words, type: 'Decided', at: FRAME.now, says: words }],
        tried: {
          verb: 'decisions',
          fields: [
            ['reason', words],
            ['verdict', 'reject'],
          ],
        },
      }),
    ],
    [
      'conflict of edits',
      conflictPage(
        FRAME,
        editTried(
          'good momentum',
          words,
          stateOf({ handEdits: [{ ...byHand('good momentum', `x${words}`), by: words }] }),
          { since: [{ sequence: 8, actor: words, type: 'Edited', at: FRAME.now, says: words }] },
        ),
      ),
    ],
    [
      'conflict of decisions',
      conflictPage(
        FRAME,
        conflict(
          'decisions',
          [
            ['target', SUGGESTIONS[0]!.id],
            ['at', words],
            ['verdict', 'amend'],
            ['text', words],
          ],
          stateOf({ decisions: [{ ...decision(SUGGESTIONS[0]!.id, 'amend', { text: words }), by: words }] }),
        ),
      ),
    ],
    ...(['inline', 'side'] as const).map(
      (view) =>
        [
          `compare, ${view}`,
          comparePage(
            FRAME,
            comparison({
              article: hostileItem,
              view,
              before: `${words}\n\nSame ${words}\n\nThe boat left on Monday`,
              after: `Same ${words}\n\nThe boat left on ${words}\n\n${'Quite other. '.repeat(9)}${words}`,
            }),
          ),
        ] as const,
    ),
    ['problem', pages.problem({ status: 403, title: words, detail: words }, FRAME)],
    ['sign in', pages.signIn({ hosted: words, problem: words })],
  ];
}
