// A queue with everything in it, and batches of every outcome: what the pages for many articles at once have to show.

import type { BulkAnswer, BulkItem } from '../../lib/review/bulk/types.ts';
import type { ChangeGroup } from '../../lib/review/change-groups.ts';
import { savedView } from '../../lib/review/saved-views.ts';
import type { BulkAsked, BulkPreviewPage, BulkResultPage } from '../../lib/web/bulk/page.ts';
import type { QueuePage } from '../../lib/web/queue/page.ts';
import { article, NOW, TIERS } from './seed.ts';

export function queueOf(changes: Partial<QueuePage> = {}, words = 'Harbour opens'): QueuePage {
  const item = article();
  return {
    listing: {
      items: [
        article({ title: words, source: words, uploader: words, claim: { by: words, until: NOW } }),
        { ...item, id: 'b', revision: 2, live: { state: 'published', revision: 1 } },
        { ...item, id: 'c', counts: { edits: 12, suggestions: 0, flags: 0 } },
      ],
      next: words,
    },
    state: 'in_review',
    tiers: TIERS,
    rules: ['dates/year-first', 'dates/range-suffix', 'layout/spaces'],
    views: [savedView('Only safe edits', 'state=in_review&tier=safe', NOW), savedView(words, 'claimedBy=me', NOW)],
    ...changes,
  };
}

export const NARROWED = {
  source: 'xining',
  rule: 'dates/year-first',
  tier: 'safe',
  olderThan: '3d',
  newerThan: '12h',
  claimedBy: 'nobody',
  search: 'harbour',
} as const;

export function askedOf(changes: Partial<BulkAsked> = {}): BulkAsked {
  const query = 'state=in_review&tier=safe';
  return { action: 'approve', which: 'selected', ids: ['a', 'b'], query, leaveChange: [], ...changes };
}

function changesOf(words: string): readonly ChangeGroup[] {
  const group = {
    key: 'a'.repeat(12),
    kind: 'new',
    tier: 'suggest',
    rule: 'dates/year-first',
    count: 7,
    articles: 2,
  } as const;
  const place = { article: 'a', left: `The meeting of ${words}`, right: ' was held in the morning.\nNext' };
  const told = { message: `Turned round: ${words}`, sample: [place, { ...place, article: 'b' }] };
  return [
    { ...group, ...told, before: `2012 March 2nd ${words}`, after: `March 2, 2012 ${words}` },
    { ...group, ...told, key: 'b'.repeat(12), kind: 'gone', before: words, after: '', sample: [place] },
    { ...group, ...told, key: 'd'.repeat(12), was: 'apply', before: words, after: `${words}s`, sample: [place] },
    { ...group, ...told, key: 'c'.repeat(12), kind: 'decided', before: words, sample: [] },
  ];
}

export function answerOf(changes: Partial<BulkAnswer> = {}, words = 'Harbour opens'): BulkAnswer {
  const signs = { revision: 1, sha256: 'ab'.repeat(32), left: 2 };
  const detail = `Its source needs four eyes: ${words} uploaded it, so somebody else has to approve it.`;
  const items: readonly BulkItem[] = [
    { article: 'a', title: words, outcome: 'done', sequence: 3, state: 'in_review', signs },
    { article: 'b', outcome: 'refused', title: words, problem: { code: 'four_eyes', status: 409, detail } },
    { article: 'c', outcome: 'unchanged', title: words },
    { article: 'd', outcome: 'waiting' },
    { article: 'e', title: 'A bridge opens', outcome: 'done', sequence: 4, state: 'in_review', public: true },
  ];
  const counts = { done: 2, refused: 1, unchanged: 1, waiting: 1 };
  return { action: 'approve', dryRun: true, counts, changes: [], unlisted: 0, items, ...changes };
}

export function previewOf(changes: Partial<BulkPreviewPage> = {}, words?: string): BulkPreviewPage {
  return {
    asked: askedOf(),
    answer: answerOf({ next: 'x' }, words),
    key: 'k',
    rules: ['dates/year-first'],
    ...changes,
  };
}

export const recleanOf = (words = 'Harbour opens'): BulkPreviewPage =>
  previewOf({
    asked: askedOf({ action: 'reclean' }),
    answer: answerOf({ action: 'reclean', changes: changesOf(words), unlisted: 4 }, words),
  });

export const ruleOf = (words = 'Harbour opens'): BulkPreviewPage =>
  previewOf({
    asked: askedOf({ action: 'decide-rule', rule: 'dates/year-first', verdict: 'reject', because: 'style' }),
    answer: answerOf({ action: 'decide-rule', changes: changesOf(words) }, words),
  });

export function resultOf(changes: Partial<BulkResultPage> = {}, words?: string): BulkResultPage {
  const answer = answerOf({ dryRun: false, batch: 'b1' }, words);
  const sent = { address: '/review/bulk', fields: [['seen', '3 a']] } as const;
  return { answer, asked: askedOf({ cursor: 'x' }), query: 'state=in_review', sent, key: 'k', ...changes };
}

/** A hundred articles, most of which would be done. */
export function manyOf(words = 'Municipal government held the city’s industrial and information work conference') {
  const items = Array.from({ length: 100 }, (_, at): BulkItem => {
    const one = { article: `a${at}`, title: `${words} ${at}` };
    if (at % 20 === 7)
      return {
        ...one,
        outcome: 'refused',
        problem: { code: 'undecided', status: 409, detail: 'Some suggestions are undecided.' },
      };
    if (at % 4 === 1) return { ...one, outcome: 'unchanged' };
    return {
      ...one,
      outcome: 'done',
      sequence: at,
      state: 'in_review',
      signs: { revision: 1, sha256: 'cd'.repeat(32), left: 0 },
    };
  });
  const counts = { done: 70, refused: 5, unchanged: 25, waiting: 0 };
  return previewOf({ answer: answerOf({ items, counts, next: 'x' }) });
}
