// The seed document as a revision in review, its edits and suggestions taken from the case by hand.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RuleView } from '../../lib/api/rules/rules.ts';
import { NOTHING_JUDGED } from '../../lib/learning/acceptance.ts';
import type { ArticleView, RevisionView } from '../../lib/ledger/views.ts';
import type { TierCounts } from '../../lib/review/ports.ts';
import { type Decision, type Edit, type HandEdit, type Suggestion, splice } from '../../lib/text/edit.ts';
import type { RulePage } from '../../lib/web/rules/rule.ts';
import type { DeliveryView, WebhookView } from '../../lib/webhooks/views.ts';

const CASE = new URL('../cases/seed/', import.meta.url);
export const NOW = '2026-11-24T12:00:00.000Z';

const MESSAGES: Record<string, readonly [message: string, evidence: string]> = {
  'furniture/comment-form': [
    'This is the comment form of the page, not the article; it was removed.',
    '“Leave a Reply” is followed by “Required fields are marked”.',
  ],
  'headings/deck-repeats-lede': [
    'This line says what the next paragraph says again; it was removed.',
    'Nearly all of its words open the paragraph below.',
  ],
  'dates/year-first': [
    'The date has the order of the source language; it was turned round.',
    '“2012 March 2nd” can be read in one way only.',
  ],
  'numbering/spoken-cardinals': [
    'A counted point begins with a cardinal; it was made an ordinal.',
    'Two, Three and Four open sentences in this order.',
  ],
  'wording/lost-meeting-subject': [
    'The sentence has lost its opening; it was put back.',
    'A paragraph begins with “meeting” in lower case.',
  ],
  'layout/final-newline': ['The text did not end with a line end; one was added.', ''],
  'numbering/missing-item': [
    'A counted list lacks this number; it may begin here.',
    'Second to Fourth are there, First and Fifth are not.',
  ],
  'numbering/split-list': [
    'This point could begin a paragraph of its own.',
    'It is one of four counted points in a paragraph of 240 words.',
  ],
  'structure/glued-sentence': [
    'This sentence has no subject and may belong to the one before.',
    'It begins with “And pointed out”.',
  ],
  'ordinals/session-number': [
    '“The thirteen session of the two” looks like a session number turned over.',
    'The source would say which.',
  ],
  'ordinals/five-year-plan': [
    'The quotation marks stand around half of the name.',
    '“11th Five-Year” is always followed by “Plan”.',
  ],
};

interface Row {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly tier: string;
}

function rows(): readonly Row[] {
  const [, ...lines] = readFileSync(new URL('edits.tsv', CASE), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [rule = '', before = '', after = '', tier = ''] = line.split('\t');
    return { rule, before: before.replaceAll('\\n', '\n'), after: after.replaceAll('\\n', '\n'), tier };
  });
}

export const MANUSCRIPT = readFileSync(new URL('input.txt', CASE), 'utf8');

function remark(row: Row, index: number) {
  const [message, evidence] = MESSAGES[row.rule] ?? [row.rule, ''];
  const group = row.rule === 'numbering/spoken-cardinals' ? { group: 'gcardinals' } : {};
  return { id: `e${index}`, rule: row.rule, message, evidence, ...group };
}

export const EDITS: readonly Edit[] = rows()
  .map((row, index): Edit | undefined => {
    if (row.tier !== 'apply') return undefined;
    const start = MANUSCRIPT.indexOf(row.before);
    const isAtEnd = row.rule.startsWith('layout');
    const before = isAtEnd ? '' : row.before;
    const at = isAtEnd ? MANUSCRIPT.length : start;
    return {
      ...remark(row, index),
      tier: 'apply',
      before,
      after: isAtEnd ? '\n' : row.after,
      start: at,
      end: at + before.length,
    };
  })
  .filter((edit) => edit !== undefined)
  .toSorted((a, b) => a.start - b.start);

export const CLEANED = splice(MANUSCRIPT, EDITS);

/** From an offset in the cleaned text to the manuscript, out of whatever edit it falls into. */
function outward(offset: number, side: 'start' | 'end'): number {
  let shift = 0;
  for (const edit of EDITS) {
    const start = edit.start + shift;
    const end = start + edit.after.length;
    if (offset < start || (offset === start && side === 'end')) break;
    if (side === 'start' ? offset < end : offset <= end) return edit[side];
    shift += edit.after.length - edit.before.length;
  }
  return offset - shift;
}

function inText(offset: number): number {
  return EDITS.reduce((sum, edit) => (edit.end <= offset ? sum + edit.after.length - edit.before.length : sum), offset);
}

export const SUGGESTIONS: readonly Suggestion[] = rows().flatMap((row, index): Suggestion[] => {
  if (row.tier !== 'suggest') return [];
  const found = CLEANED.indexOf(row.before);
  const start = outward(found, 'start');
  const end = outward(found + row.before.length, 'end');
  const [textStart, textEnd] = [inText(start), inText(end)];
  const over = EDITS.filter((edit) => edit.start < end && start < edit.end).map((edit) => edit.id);
  return [
    {
      ...remark(row, index),
      tier: 'suggest',
      start,
      end,
      before: MANUSCRIPT.slice(start, end),
      after: CLEANED.slice(textStart, found) + row.after + CLEANED.slice(found + row.before.length, textEnd),
      textStart,
      textEnd,
      over,
    },
  ];
});

const FLAGGED = 'truly steady, good in quickly';
const at = MANUSCRIPT.indexOf(FLAGGED);

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What `apply` would make of these decisions: written out by the test that has some. */
export function revision(changes: Partial<RevisionView> = {}): RevisionView {
  const text = changes.text ?? CLEANED;
  return {
    article: 'seed-abcdefghij',
    number: 1,
    title: 'Municipal government held the city’s industrial and information work conference',
    slug: 'municipal-government-held-the-citys-industrial-and-information-work',
    format: 'text',
    language: 'en',
    rulebook: 'f3b1c09a77d2',
    skipped: [],
    notes: [],
    manuscript: MANUSCRIPT,
    text,
    sha256: hash(text),
    unshown: [],
    edits: EDITS,
    suggestions: SUGGESTIONS,
    flags: [
      {
        id: 'f1',
        rule: 'wording/unclear',
        tier: 'flag',
        start: at,
        end: at + FLAGGED.length,
        before: FLAGGED,
        message: 'This makes no sense in English; only the source could tell what it means.',
        evidence: '“good in quickly” is no phrase.',
        textStart: inText(at),
        textEnd: inText(at + FLAGGED.length),
        over: [],
      },
    ],
    handEdits: [],
    decisions: [],
    stale: [],
    newest: true,
    from: { key: 'xining/seed.txt', version: 'v1', uploader: 'li', at: '2026-11-24T09:00:00.000Z' },
    ...changes,
  };
}

export function decision(target: string, verdict: Decision['verdict'], more: Partial<Decision> = {}) {
  return { target, verdict, by: 'mei', at: NOW, ...more };
}

export function byHand(before: string, after: string, id = 'h1'): HandEdit {
  const start = MANUSCRIPT.indexOf(before);
  return { id, start, end: start + before.length, before, after, by: 'mei' };
}

export function article(changes: Partial<ArticleView> = {}): ArticleView {
  return {
    id: 'seed-abcdefghij',
    title: 'Municipal government held the city’s industrial and information work conference',
    source: 'xining',
    state: 'in_review',
    review: 'in_review',
    revision: 1,
    counts: { edits: EDITS.length, suggestions: SUGGESTIONS.length, flags: 1 },
    undecided: EDITS.length + SUGGESTIONS.length,
    words: 410,
    uploader: 'li',
    receivedAt: '2026-11-24T09:00:00.000Z',
    since: '2026-11-24T09:00:00.000Z',
    live: { state: 'none' },
    sequence: 7,
    notLive: 'Revision 1 waits for somebody to approve it.',
    may: ['decisions', 'edits', 'approval', 'rejection', 'recleaning'],
    ...changes,
  };
}

export const FRAME = { actor: { id: 'mei', roles: ['reviewer'] }, now: NOW, site: 'https://example.org' } as const;

export const ADMIN = { ...FRAME, actor: { id: 'ada', roles: ['admin'] } } as const;

export function webhook(changes: Partial<WebhookView> = {}): WebhookView {
  return {
    id: 'abcdefghijklmnop',
    url: 'https://press.example/hooks/faircopy',
    events: ['article.published', 'article.rejected'],
    state: 'active',
    since: '2026-11-20T09:00:00.000Z',
    registeredAt: '2026-11-20T09:00:00.000Z',
    registeredBy: 'ada',
    ...changes,
  };
}

export function delivery(changes: Partial<DeliveryView> = {}): DeliveryView {
  return {
    id: '0mi0k2f3babcdefghijklmnopqrst',
    webhook: 'abcdefghijklmnop',
    event: 'article.published',
    at: '2026-11-24T11:00:00.000Z',
    about: 'seed-abcdefghij',
    state: 'delivered',
    tries: 1,
    attempts: [{ at: '2026-11-24T11:00:01.000Z', ms: 84, status: 204 }],
    ...changes,
  };
}

export function ping(changes: Partial<DeliveryView> = {}): DeliveryView {
  const { about: _, ...rest } = delivery({ id: 'd5', event: 'ping' });
  return { ...rest, ...changes };
}

/** Every state that a webhook's pages can be in. */
export const WEBHOOK_PAGES = {
  webhooks: {
    webhooks: [
      webhook(),
      webhook({
        id: 'b',
        source: 'agency',
        state: 'paused',
        because: 'gone',
        oldSecretUntil: '2026-11-25T09:00:00.000Z',
      }),
      webhook({ id: 'c', events: ['upload.refused'], state: 'paused', because: 'given-up' }),
    ],
    most: 20,
    formKey: '6f1d1c7a-7d43-4f4e-8a57-2f0f5f3f7f10',
  },
  log: {
    webhook: webhook(),
    deliveries: {
      items: [
        delivery({ id: 'd1', state: 'waiting', tries: 0, attempts: [], next: '2026-11-24T12:00:01.000Z' }),
        delivery({
          ...{ id: 'd2', event: 'upload.refused', about: 'upload1', state: 'waiting', tries: 2 },
          attempts: [
            { at: NOW, ms: 10_000, error: 'timeout' },
            { at: NOW, ms: 3, status: 500 },
          ],
          next: '2026-11-24T12:30:00.000Z',
        }),
        delivery({ id: 'd3', event: 'article.rejected' }),
        delivery({ id: 'd4', state: 'given-up', attempts: [{ at: NOW, ms: 3, error: 'forbidden-address' }] }),
        ping(),
      ],
      next: 'x',
    },
    formKey: '6f1d1c7a-7d43-4f4e-8a57-2f0f5f3f7f10',
  },
  /** What a paused webhook's log shows: no time for what waits, but one for its ping. */
  waiting: {
    items: [
      ping({ id: 'd6', state: 'waiting', tries: 0, attempts: [], next: '2026-11-24T12:00:01.000Z' }),
      delivery({ id: 'd1', state: 'waiting', tries: 0, attempts: [] }),
      ping(),
    ],
    next: 'x',
  },
} as const;

export const TIERS: TierCounts = { all: 3, suggestions: 1, flags: 1, safe: 1, complete: true };

export function ruleView(over: Partial<RuleView> = {}): RuleView {
  return {
    id: 'dates/year-first',
    version: 1,
    tier: 'apply',
    summary: 'Turns dates round.',
    why: 'Because.',
    examples: [{ before: '2012 March 2nd', after: 'March 2, 2012' }],
    standing: 'apply',
    judged: NOTHING_JUDGED,
    decided: 0,
    ...over,
  };
}

const JUDGED = {
  proposed: 60,
  accepted: 34,
  amended: 1,
  rejected: { wrong: 2, 'not-here': 1, style: 1, 'source-unclear': 0, unsaid: 1 },
};

/** A rule that has been judged forty times, lowered once and raised again. */
export function rulePage(over: Partial<RulePage> = {}): RulePage {
  return {
    ...ruleView({ standing: 'suggest', judged: JUDGED, decided: 40, acceptance: 0.85, upper: 0.93 }),
    rejections: [
      {
        article: 'a',
        revision: 2,
        edit: 'e1',
        before: '2012 March 2nd',
        after: 'March 2, 2012',
        reason: 'not-here',
        by: 'mei',
        at: NOW,
      },
    ],
    settings: [
      {
        type: 'Lowered',
        sequence: 1,
        at: NOW,
        actor: 'system:publish',
        rule: 'dates/year-first',
        version: 1,
        from: 'apply',
        standing: 'suggest',
        figures: JUDGED,
        milestone: 40,
      },
    ],
    ...over,
  };
}
