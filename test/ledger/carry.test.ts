// Decisions have to survive a re-upload exactly where they still mean the same.
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../lib/ledger/carry.ts';
import type { Decision, Edit } from '../../lib/text/edit.ts';
import { content, edit, suggestion } from './samples.ts';

const FILL = 'Nothing of this paragraph is of interest to any rule that there is. ';
const OLD = `${FILL}The the harbour opens. ${FILL}`;

const said = (target: string, verdict: Decision['verdict'] = 'accept') => ({
  target,
  verdict,
  by: 'rita',
  at: '2026-11-22T10:00:00.000Z',
});

function revision(text: string, edits: readonly Edit[]) {
  return content(text, { edits });
}

function carry(
  before: ReturnType<typeof revision>,
  after: ReturnType<typeof revision>,
  ...decisions: ReturnType<typeof said>[]
) {
  return carryOver({ revision: before, decisions, handEdits: [] }, after);
}

describe('carrying decisions over', () => {
  const change = edit(OLD, 'The the', 'The');

  test('a decision follows its id, with who took it and when', () => {
    const moved = `New first line. ${OLD}`;
    const { carried, stale } = carry(
      revision(OLD, [change]),
      revision(moved, [edit(moved, 'The the', 'The')]),
      said(change.id),
    );
    expect(carried).toEqual([said(change.id)]);
    expect(stale).toEqual([]);
  });

  test('a decision whose change is gone is asked again', () => {
    const { carried, stale } = carry(revision(OLD, [change]), revision(FILL, []), said(change.id));
    expect(carried).toEqual([]);
    expect(stale).toEqual([
      { target: change.id, verdict: 'accept', about: { rule: change.rule, before: 'The the', after: 'The' } },
    ]);
  });

  test('a rejection holds although the replacement is another', () => {
    const other = { ...edit(OLD, 'The the', 'the'), id: 'another' };
    const before = revision(OLD, [change]);
    const after = revision(OLD, [other]);
    expect(carry(before, after, said(change.id, 'reject')).carried.map((one) => one.target)).toEqual(['another']);
    expect(carry(before, after, said(change.id, 'accept')).stale).toHaveLength(1);
  });

  test('decisions are asked again where the number of equals changed', () => {
    const line = 'Click here to read more about it, dear reader.\n';
    const equals = (times: number) => {
      const text = line.repeat(times);
      const edits = Array.from({ length: times }, (_, at): Edit => {
        const start = at * line.length;
        const plain = edit(line, 'Click', '');
        return { ...plain, id: `click-${at + 1}`, start, end: start + 5 };
      });
      return revision(text, edits);
    };
    // The first and the last line have other neighbours than those between them, which are equals.
    const decision = said('click-2', 'reject');
    expect(carry(equals(5), equals(5), decision).carried).toHaveLength(1);
    expect(carry(equals(5), equals(6), decision).stale).toHaveLength(1);
  });

  test('a group is one decision, as long as it has the same members', () => {
    const text = `${FILL}Two should go. ${FILL}Three to stay. ${FILL}`;
    const two = edit(text, 'Two', 'Second', { group: 'g1' });
    const three = edit(text, 'Three to', 'Third should', { group: 'g1' });
    const both = revision(text, [two, three]);
    expect(carry(both, both, said('g1')).carried).toEqual([said('g1')]);
    expect(carry(both, revision(text, [two]), said('g1')).stale).toHaveLength(1);
    const regrouped = revision(text, [two, three, edit(text, 'stay', 'remain', { group: 'g1' })]);
    expect(carry(both, regrouped, said('g1')).stale).toHaveLength(1);
  });

  test('suggestions carry over like edits', () => {
    const offered = suggestion(OLD, 'harbour', 'port');
    const both = content(OLD, { suggestions: [offered] });
    expect(carryOver({ revision: both, decisions: [said(offered.id)], handEdits: [] }, both).carried).toHaveLength(1);
  });
});

describe('carrying hand edits over', () => {
  const hand = { id: 'h1', start: FILL.length, end: FILL.length + 7, before: 'The the', after: 'Our', by: 'rita' };
  const over = (before: string, after: string) =>
    carryOver({ revision: content(before), decisions: [], handEdits: [hand] }, content(after)).handEdits;

  test('they stay where the manuscript stayed', () => {
    expect(over(OLD, OLD)).toEqual([hand]);
  });

  test('they move with their surroundings', () => {
    const moved = `New. ${OLD}`;
    expect(over(OLD, moved)).toEqual([{ ...hand, start: hand.start + 5, end: hand.end + 5 }]);
  });

  test('they are dropped where their place is not certain', () => {
    expect(over(OLD, `${OLD}${OLD}`)).toEqual([]);
    expect(over(OLD, FILL)).toEqual([]);
  });
});
