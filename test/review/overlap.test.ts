// What stands in whose way: passages that touch, not articles.
import { describe, expect, test } from 'vitest';
import type { Event } from '../../lib/ledger/facts.ts';
import { handEditsIn, reachOfDecisions, reachOfEdits, touchedSince } from '../../lib/review/overlap.ts';
import { touches } from '../../lib/text/spans.ts';
import { content, facts, received, suggestion } from '../ledger/samples.ts';

const TEXT = 'One two three four five six seven eight nine ten.';
const offer = suggestion(TEXT, 'three four', '3 4', { id: 'offer' });
const { after: _, ...noWords } = suggestion(TEXT, 'four five', '', { id: 'flag' });
const found = content(TEXT, { suggestions: [offer], flags: [{ ...noWords, tier: 'flag' }] });
const hand = (before: string, id = 'h') => {
  const start = TEXT.indexOf(before);
  return { id, start, end: start + before.length, before, after: 'x', by: 'karl' };
};
const insertionAt = (start: number) => ({ id: 'h', start, end: start, before: '', after: 'x', by: 'karl' });
const edited = (...edits: ReturnType<typeof hand>[]): Event => ({ type: 'Edited', revision: 1, edits });
const decidedOn = (target: string, verdict: 'accept' | 'reject'): Event => ({
  type: 'Decided',
  revision: 1,
  decisions: [{ target, verdict }],
  undecided: 0,
});

const meets = (wanted: ReturnType<typeof reachOfDecisions>, event: Event, actor = 'karl') => {
  const all = facts([received(), { ...event, actor }]);
  return touchedSince(wanted, all.slice(1), 'rita', found, handEditsIn(all));
};
const accepting = reachOfDecisions([{ target: 'offer', verdict: 'accept' }], found);
const closing = reachOfDecisions([{ target: 'flag', verdict: 'accept' }], found);

describe('a decision', () => {
  test('meets another on the same change', () => {
    expect(meets(accepting, decidedOn('offer', 'reject'))).toBe(true);
    expect(meets(closing, decidedOn('flag', 'reject'))).toBe(true);
  });

  test('does not meet the closing of a flag that shares its words, which leaves the text alone', () => {
    expect(meets(accepting, decidedOn('flag', 'accept'))).toBe(false);
    expect(meets(closing, decidedOn('offer', 'accept'))).toBe(false);
    const amending = reachOfDecisions([{ target: 'flag', verdict: 'amend' }], found);
    expect(meets(amending, decidedOn('offer', 'accept'))).toBe(true);
  });

  test('meets an edit by hand in its words or at its border, and none beside it', () => {
    expect(meets(accepting, edited(hand('four five')))).toBe(true);
    expect(meets(accepting, edited(insertionAt(offer.end)))).toBe(true);
    expect(meets(accepting, edited(hand(' five')))).toBe(false);
    expect(meets(accepting, edited(hand('seven')))).toBe(false);
  });

  test('meets what somebody else has closed, and not what one has closed oneself', () => {
    const rejected: Event = { type: 'Rejected', revision: 1, reason: 'No.' };
    expect(meets(accepting, rejected)).toBe(true);
    expect(meets(accepting, rejected, 'rita')).toBe(false);
    expect(meets(accepting, { type: 'Failed', what: 'u', code: 'crash' })).toBe(false);
  });
});

describe('an edit by hand', () => {
  test('meets another that was taken back there', () => {
    const all = facts([
      received(),
      edited(hand('six seven')),
      { type: 'Edited', revision: 1, edits: [], removed: ['h'] },
    ]);
    const wish = (words: string) => reachOfEdits({ edits: [hand(words, 'mine')] }, handEditsIn(all));
    expect(touchedSince(wish('seven eight'), all.slice(2), 'rita', found, handEditsIn(all))).toBe(true);
    expect(touchedSince(wish('nine'), all.slice(2), 'rita', found, handEditsIn(all))).toBe(false);
  });
});

test.each([
  ['neighbours', { start: 0, end: 3 }, { start: 3, end: 5 }, false],
  ['a shared character', { start: 0, end: 4 }, { start: 3, end: 5 }, true],
  ['an insertion at a border', { start: 3, end: 3 }, { start: 3, end: 5 }, true],
  ['an insertion beside', { start: 2, end: 2 }, { start: 3, end: 5 }, false],
  ['two insertions at one place', { start: 3, end: 3 }, { start: 3, end: 3 }, true],
])('%s touch as they should', (_what, a, b, expected) => {
  expect([touches(a, b), touches(b, a)]).toEqual([expected, expected]);
});
