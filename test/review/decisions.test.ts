// What reviewers say of changes becomes one fact that makes sense, or is refused; a group is one decision.
import { describe, expect, test } from 'vitest';
import { changeKey } from '../../lib/ledger/change-key.ts';
import { countUndecided } from '../../lib/ledger/changes.ts';
import { newest, type Revision } from '../../lib/ledger/state.ts';
import { decidedOn } from '../../lib/review/decisions.ts';
import { decidedByRule, meantBy } from '../../lib/review/decisions-by-rule.ts';
import type { DecisionInput } from '../../lib/review/types.ts';
import { content, edit, received, stateAfter, suggestion } from '../ledger/samples.ts';

const TEXT = 'One two three four five six seven eight nine ten.';
const revision = newest(stateAfter(received()));
const offer = (before: string, extra: Parameters<typeof suggestion>[3] = {}) =>
  suggestion(TEXT, before, before.toUpperCase(), { id: before, ...extra });
const accept = (target: string): DecisionInput => ({ target, verdict: 'accept' });

const decided = (inputs: readonly DecisionInput[], suggestions: readonly ReturnType<typeof offer>[], of = revision) =>
  decidedOn(of, content(TEXT, { suggestions }), inputs);

const having = (...decisions: readonly [string, 'accept' | 'reject'][]): Revision => ({
  ...revision,
  decisions: new Map(
    decisions.map(([target, verdict]) => [target, { target, verdict, by: 'karl', at: '2026-11-22T10:00:00.000Z' }]),
  ),
});

describe('accepted changes', () => {
  const [one, two, both, inner] = [offer('One two'), offer(' three'), offer('two three'), offer('five')];
  const long = offer('four five six seven');

  test('that only meet are both accepted', () => {
    expect(decided([accept(one.id), accept(two.id)], [one, two]).decisions).toHaveLength(2);
  });

  test('that want the same characters are refused, whether said now or before', () => {
    const refused = { code: 'conflicting_decisions', facts: { targets: [one.id, both.id] } };
    expect(() => decided([accept(one.id), accept(both.id)], [one, both])).toThrow(expect.objectContaining(refused));
    expect(() => decided([accept(both.id)], [one, both], having([one.id, 'accept']))).toThrow(
      expect.objectContaining(refused),
    );
    expect(decided([accept(both.id)], [one, both], having([one.id, 'reject'])).decisions).toHaveLength(1);
  });

  test('are held against a long one that began before a short one', () => {
    const last = offer('seven');
    const all = [long, inner, last];
    const before = having([long.id, 'accept'], [inner.id, 'accept']);
    expect(() => decided([accept(last.id)], all, before)).toThrow(
      expect.objectContaining({ code: 'conflicting_decisions' }),
    );
    // What was said before and overlaps is no fault of whoever decides on something else.
    const apart = offer('nine');
    expect(decided([accept(apart.id)], [...all, apart], before).decisions).toHaveLength(1);
  });
});

describe('a group', () => {
  const group = [offer('two', { group: 'g' }), offer('four', { group: 'g' })];
  const other = offer('six');

  test('is decided on as one, by whichever name', () => {
    for (const name of ['g', 'two', 'four'])
      expect(decided([accept(name)], group).decisions).toEqual([{ target: 'g', verdict: 'accept' }]);
  });

  test('takes back what was said of its members before', () => {
    const { decisions, said } = decided([accept('g')], group, having(['two', 'reject']));
    expect(decisions).toEqual([
      { target: 'two', verdict: null },
      { target: 'g', verdict: 'accept' },
    ]);
    expect(said).toEqual([{ rule: 'test/word', tier: 'suggest', verdict: 'accept', count: 1 }]);
  });

  test('takes no words of its own, but one of its members does', () => {
    expect(() => decided([{ target: 'g', verdict: 'amend', text: 'II' }], group)).toThrow('belong together');
    expect(decided([{ target: 'two', verdict: 'amend', text: 'II' }], group).decisions).toEqual([
      { target: 'two', verdict: 'amend', text: 'II' },
    ]);
  });

  test('is asked about once', () => {
    expect(countUndecided({ suggestions: [...group, other], flags: [] }, new Set())).toBe(2);
    expect(countUndecided({ suggestions: [...group, other], flags: [] }, new Set(['g']))).toBe(1);
    expect(decided([accept('six')], [...group, other]).undecided).toBe(1);
  });
});

describe('a verdict on a rule', () => {
  const changes = [offer('two'), offer('four'), offer('six', { group: 'g' })];
  const edits = [edit(TEXT, 'seven', 'Seven', { id: 'seven', rule: 'test/other', group: 'g' })];
  const found = content(TEXT, { suggestions: changes, edits });
  const asked = { rule: 'test/word', verdict: 'accept' } as const;
  const named = (remarks: readonly { id: string }[]) => remarks.map(({ id }) => id).toSorted();

  test('is about all of its changes and their companions', () => {
    expect(named(meantBy(revision, found, asked))).toEqual(['four', 'seven', 'six', 'two']);
    expect(decidedByRule(revision, found, asked)).toMatchObject({ rule: 'test/word', decisions: { length: 3 } });
  });

  test('leaves out what was excluded, and what somebody decided on', () => {
    const except = [changeKey(changes[0]!)];
    expect(named(meantBy(revision, found, { ...asked, except }))).toEqual(['four', 'seven', 'six']);
    expect(named(meantBy(having(['four', 'reject']), found, asked))).toEqual(['seven', 'six', 'two']);
  });

  test('that is taken back is about what was decided on, and about nothing else', () => {
    expect(named(meantBy(having(['four', 'accept']), found, { ...asked, verdict: null }))).toEqual(['four']);
    expect(decidedByRule(revision, found, { ...asked, verdict: null })).toBeUndefined();
  });
});
