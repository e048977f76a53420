// Facts in words: a reader learns what was done to which rules and by whom, and nothing of the text leaves the ledger.
import { describe, expect, test } from 'vitest';
import { Stale } from '../../../lib/ledger/errors.ts';
import type { Event } from '../../../lib/ledger/facts.ts';
import { factPhrase, summary, toldOf } from '../../../lib/ledger/words/fact-phrases.ts';
import { factSentence, historyOf } from '../../../lib/ledger/words/fact-sentences.ts';
import { approvedFact, facts, made, received } from '../samples.ts';

const decided = (said: Extract<Event, { type: 'Decided' }>['said'], more = {}): Event => ({
  type: 'Decided',
  revision: 1,
  decisions: [{ target: 'a', verdict: 'accept' }],
  undecided: 0,
  ...(said ? { said } : {}),
  ...more,
});
const hand = (id: string, by = 'rosa') => ({ id, start: 0, end: 1, before: 'secret', after: 'words', by });
const edited = (edits: readonly string[], removed: readonly string[] = []): Event => ({
  type: 'Edited',
  revision: 1,
  edits: edits.map((id) => hand(id)),
  ...(removed.length > 0 ? { removed } : {}),
});
const rejected = { rule: 'dates/year-first', tier: 'apply', verdict: 'reject', count: 2 } as const;
const sentence = (event: Event) => factSentence(facts([event])[0]!);

describe('a decision', () => {
  test('names its rules and counts by verdict', () => {
    const offered = { tier: 'suggest', verdict: 'accept' } as const;
    expect(sentence(decided([rejected]))).toBe('Rejected 2 changes of dates/year-first in revision 1.');
    expect(
      sentence(decided([rejected, { ...offered, rule: 'a/b', count: 2 }, { ...offered, rule: 'c/d', count: 1 }])),
    ).toBe('Rejected 2 changes of dates/year-first and accepted 3 suggestions of a/b (2) and c/d (1) in revision 1.');
    expect(sentence(decided(['a', 'b', 'c', 'd'].map((rule) => ({ ...offered, rule, count: 1 }))))).toBe(
      'Accepted 4 suggestions of 4 rules in revision 1.',
    );
  });

  test('closes and dismisses flags, amends, and takes back', () => {
    const of = (verdict: 'accept' | 'reject' | 'amend' | null, tier: 'flag' | 'suggest') =>
      sentence(decided([{ rule: 'a/b', tier, verdict, count: 1 }]));
    expect(of('accept', 'flag')).toBe('Closed one flag of a/b in revision 1.');
    expect(of('reject', 'flag')).toBe('Dismissed one flag of a/b in revision 1.');
    expect(of('amend', 'suggest')).toBe('Amended one suggestion of a/b in revision 1.');
    expect(of(null, 'suggest')).toBe('Took back what was said of one suggestion of a/b in revision 1.');
  });

  test('says why, where somebody said so', () => {
    const decisions = [{ target: 'a', verdict: 'reject', reason: 'not-here' }];
    expect(sentence(decided([rejected], { decisions }))).toBe(
      'Rejected 2 changes of dates/year-first (not here) in revision 1.',
    );
  });

  test('of before the ledger kept rules is counted alone', () => {
    expect(sentence(decided(undefined))).toBe('Accepted one change in revision 1.');
    expect(sentence(decided(undefined, { rule: 'a/b' }))).toBe(
      'Accepted one change of a/b, all at once, in revision 1.',
    );
  });
});

describe('an edit by hand', () => {
  test('says how many passages, and what went', () => {
    expect(sentence(edited(['h1']))).toBe('Edited one passage by hand in revision 1.');
    expect(sentence(edited(['h1', 'h2'], ['h0']))).toBe(
      'Edited 2 passages by hand and took back one edit made by hand in revision 1.',
    );
    const over = { ...edited(['h1'], ['h0']), edits: [{ ...hand('h1'), over: [hand('h0')] }] };
    expect(sentence(over)).toBe('Edited one passage by hand, over one earlier edit in revision 1.');
    expect(sentence(edited([], ['h1', 'h2']))).toBe('Took back 2 edits made by hand in revision 1.');
  });

  test('says whose edit went, where it was somebody else’s', () => {
    const history = historyOf(
      facts([received(), { ...edited(['h1']), actor: 'rosa' }, { ...edited([], ['h1']), actor: 'karl' }]),
    );
    expect(history.at(-1)?.says).toBe('Took back one edit made by hand by rosa in revision 1.');
  });
});

describe('other facts', () => {
  test('say what came along from the revision before', () => {
    const along = { ...made(2), handEdits: [hand('h1')], stale: [{ target: 'a', verdict: 'reject' } as const] };
    expect(sentence({ type: 'Cleaned', of: 1, made: along })).toBe(
      'Cleaned revision 1 again with newer rules: revision 2, with 1 change and 1 suggestion; 1 edit made by hand came along; 1 decision to be taken anew.',
    );
    expect(sentence({ type: 'Retracted', reason: 'Invented.', replacement: 'b' })).toBe(
      'Retracted the article in favour of b: Invented.',
    );
    expect(sentence({ type: 'Failed', what: 'u', code: 'crash' })).toContain('an error of ours');
  });
});

describe('whoever was overtaken', () => {
  const since = facts([
    { ...decided([{ ...rejected, count: 1 }]), actor: 'rosa' },
    { ...decided([{ ...rejected, count: 1 }]), actor: 'rosa' },
    { ...edited(['h1']), actor: 'rosa' },
    { ...approvedFact(), actor: 'li' },
  ]);

  test('reads what each did, added up', () => {
    expect(summary(since)).toBe(
      'rosa rejected 2 changes of dates/year-first and edited one passage by hand; li approved revision 1',
    );
    expect(new Stale(9, since, true).message).toBe(
      'After you read this article, rosa rejected 2 changes of dates/year-first and edited one passage by hand; li approved revision 1.',
    );
  });

  test('gets a sentence for each fact, and no word of the text', () => {
    const { facts: answer } = new Stale(9, since, true);
    expect(answer.since.map((one) => one.says)).toEqual([
      'rejected one change of dates/year-first',
      'rejected one change of dates/year-first',
      'edited one passage by hand',
      'approved revision 1',
    ]);
    expect(JSON.stringify(answer)).not.toContain('secret');
    const why = facts([{ type: 'Rejected', revision: 1, reason: 'secret' }])[0]!;
    expect([factPhrase(why), JSON.stringify(toldOf(why))].join()).not.toContain('secret');
  });
});
