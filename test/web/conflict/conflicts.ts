// Conflicts and comparisons around the seed document, for whatever looks at their pages.

import type { RevisionView, Told } from '../../../lib/ledger/views.ts';
import { alignParagraphs } from '../../../lib/review/align-paragraphs.ts';
import type { HandEdit } from '../../../lib/text/edit.ts';
import { segmentsOf } from '../../../lib/web/article/segments.ts';
import type { ComparePage } from '../../../lib/web/compare/compare.ts';
import type { ConflictPage } from '../../../lib/web/conflict/page.ts';
import { article, byHand, CLEANED, decision, EDITS, MANUSCRIPT, NOW, revision } from '../seed.ts';

export const told = (more: Partial<Told> = {}): Told => ({
  sequence: 8,
  actor: 'rosa',
  type: 'Edited',
  at: NOW,
  says: 'edited one passage by hand',
  ...more,
});

/** The revision with these words of people, and the text that they make. */
export function stateOf(changes: Partial<RevisionView> = {}): RevisionView {
  const text = segmentsOf(revision(changes))
    .map((segment) => segment.after)
    .join('');
  return revision({ ...changes, text });
}

export const byRosa = (before: string, after: string, id = 'hrosa'): HandEdit => ({
  ...byHand(before, after, id),
  by: 'rosa',
});

type Fields = ConflictPage['tried']['fields'];

export function conflict(
  verb: string,
  fields: Fields,
  now: RevisionView,
  more: Partial<ConflictPage> = {},
): ConflictPage {
  const seen = more.texts?.seen ?? stateOf();
  return {
    article: article({ sequence: 9 }),
    code: 'stale',
    detail: 'After you read this article, rosa edited one passage by hand.',
    since: [told()],
    tried: { verb, fields: [['seen', '7'], ['revision', '1'], ['view', 'clean'], ...fields] },
    ...more,
    texts: { seen, now },
  };
}

/** The paragraph of the cleaned text that holds these words, and where it begins. */
export function paragraphWith(words: string, text = CLEANED): { readonly start: number; readonly before: string } {
  const at = text.indexOf(words);
  const start = text.lastIndexOf('\n\n', at) + 2;
  const end = text.indexOf('\n\n', at);
  return { start, before: text.slice(start, end < 0 ? text.length : end) };
}

export function editTried(
  words: string,
  mine: string,
  now: RevisionView,
  more: Partial<ConflictPage> = {},
): ConflictPage {
  const { start, before } = paragraphWith(words);
  const after = before.replace(words, mine);
  return conflict(
    'edits',
    [
      ['sha256', 'x'],
      ['start', String(start)],
      ['before', before],
      ['after', after],
    ],
    now,
    more,
  );
}

const lost = EDITS.find((edit) => edit.rule === 'wording/lost-meeting-subject')!;

/** What the pages may meet: an edit that fits, one that clashes, one taken back, and a decision against another. */
export const CONFLICTS: Readonly<Record<string, ConflictPage>> = {
  fits: editTried(
    'the city government',
    'the municipal government',
    stateOf({ handEdits: [byRosa('steadily, substantial', 'steadily, with a substantial')] }),
  ),
  clashes: editTried(
    'good momentum',
    'strong momentum',
    stateOf({ handEdits: [byRosa('good momentum', 'fine momentum'), byRosa('expected goals', 'goals', 'hrosa2')] }),
  ),
  removal: conflict(
    'edits',
    [
      ['sha256', 'x'],
      ['removed', 'h1'],
    ],
    stateOf({ handEdits: [byHand('Xu Guocheng', 'Xu Guo Cheng'), byRosa('vice mayor Xu', 'the mayor Xu')] }),
    {
      texts: { seen: stateOf({ handEdits: [byHand('Xu Guocheng', 'Xu Guo Cheng')] }), now: revision() },
    },
  ),
  decision: conflict(
    'decisions',
    [
      ['target', lost.id],
      ['at', lost.id],
      ['verdict', 'amend'],
      ['text', 'At the bureau meeting, vice'],
    ],
    stateOf({ decisions: [{ ...decision(lost.id, 'reject'), by: 'rosa' }] }),
    {
      detail: 'After you read this article, rosa rejected one change of wording/lost-meeting-subject.',
      since: [told({ type: 'Decided', says: 'rejected one change of wording/lost-meeting-subject' })],
    },
  ),
};

export function comparison(
  more: Partial<ComparePage> & { readonly before?: string; readonly after?: string } = {},
): ComparePage {
  const { before = MANUSCRIPT, after = CLEANED, ...page } = more;
  return {
    article: article({ live: { state: 'published', revision: 1 } }),
    revisions: {
      items: [1, 2].map((number) => ({
        number,
        title: 'x',
        at: NOW,
        by: 'li',
        rulebook: 'f3b1c09a77d2',
        sha256: 'ab'.repeat(32),
      })),
    },
    comparison: { from: 'raw', to: '1', before, after, paragraphs: alignParagraphs(before, after) },
    view: 'inline',
    start: 1,
    ...page,
  };
}
