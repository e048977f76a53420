// Decisions have to survive a re-upload exactly where they still mean the same.
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../lib/ledger/carry-over.ts';
import type { CarriedDecision } from '../../lib/ledger/facts.ts';
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
    const moved = `New. ${OLD}`;
    const before = revision(OLD, [change]);
    const after = revision(moved, [{ ...other, start: other.start + 5, end: other.end + 5 }]);
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

  test('surroundings of two dozen characters tell equals apart, and further ones do not', () => {
    const line = (near: string, far: string) =>
      `${far} ${'.'.repeat(40)} ${near} Click ${near} ${'.'.repeat(40)} ${far}\n`;
    const of = (...lines: readonly string[]) => {
      const text = lines.join('');
      const places = [...text.matchAll(/Click/g)].map(({ index }) => index);
      return revision(
        text,
        places.map((start, at) => ({ ...edit(text, 'Click', ''), id: `click-${at + 1}`, start, end: start + 5 })),
      );
    };
    const [a, b] = [line('near', 'far'), line('other', 'far')];
    // Another place with other surroundings is no equal: the decision holds.
    expect(carry(of(a), of(a, b), said('click-1')).carried).toHaveLength(1);
    expect(carry(of(a), of(a, line('near', 'else')), said('click-1')).stale).toHaveLength(1);
  });

  test('a rejection of what has another replacement now is asked again where the number of equals changed', () => {
    const line = 'Click here to read more about it, dear reader.\n';
    const equals = (times: number, after: string, name: string) => {
      const text = line.repeat(times);
      const one = (_: unknown, at: number): Edit => {
        const start = at * line.length;
        return { ...edit(line, 'Click', after), id: `${name}-${at + 1}`, start, end: start + 5 };
      };
      return revision(text, Array.from({ length: times }, one));
    };
    const decision = said('old-2', 'reject');
    expect(carry(equals(5, '', 'old'), equals(5, 'Tap', 'new'), decision).carried).toMatchObject([{ target: 'new-2' }]);
    expect(carry(equals(5, '', 'old'), equals(6, 'Tap', 'new'), decision).stale).toHaveLength(1);
  });

  test('the same place in another text is not the same place', () => {
    const other = OLD.replace('opens', 'shuts');
    const before = revision(OLD, [change]);
    const after = revision(other, [{ ...edit(other, 'The the', 'Our'), id: 'elsewhere' }]);
    expect(carry(before, after, said(change.id)).stale).toHaveLength(1);
  });

  test('a stale decision says what it was about in few words, and never in half a character', () => {
    const long = `${'x'.repeat(79)}😀${'y'.repeat(200)}`;
    const text = `${FILL}${long} ${FILL}`;
    const one = edit(text, long, long.toUpperCase());
    const { stale } = carry(revision(text, [one]), revision(FILL, []), said(one.id));
    const [before, after] = [stale[0]?.about?.before ?? '', stale[0]?.about?.after ?? ''];
    expect([before.length, after.length]).toEqual([81, 81]);
    for (const words of [before, after]) expect([words.isWellFormed(), words.endsWith('…')]).toEqual([true, true]);
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

describe('a newer rulebook on the same manuscript', () => {
  const rule = 'test/newer';
  const change = edit(OLD, 'The the', 'The');
  const anew = edit(OLD, 'The the', 'the', { id: 'anew', rule });
  const offered = suggestion(OLD, 'The the', 'The', { id: 'offered', rule });
  const { after: _, ...noWords } = offered;
  const flagged = { ...noWords, id: 'flagged', tier: 'flag' } as const;
  const before = content(OLD, { edits: [change] });
  const told = (after: ReturnType<typeof content>, decision: CarriedDecision) => {
    const { carried, stale } = carryOver({ revision: before, decisions: [decision], handEdits: [] }, after);
    expect(stale).toEqual([]);
    return carried;
  };
  const amended = { ...said(change.id, 'amend'), text: 'Our' };

  test.each([
    ['an acceptance keeps its words under other ones', [anew], [], said(change.id), { verdict: 'amend', text: 'The' }],
    ['an acceptance accepts the same words', [], [offered], said(change.id), { verdict: 'accept' }],
    ['a rejection rejects whatever is proposed', [], [offered], said(change.id, 'reject'), { verdict: 'reject' }],
    ['an amendment keeps its words', [anew], [], amended, { verdict: 'amend', text: 'Our' }],
  ] as const)('%s, and nobody is asked again', (_name, edits, suggestions, decision, expected) => {
    const target = [...edits, ...suggestions][0]!.id;
    const carried = told(content(OLD, { edits: [...edits], suggestions: [...suggestions] }), decision);
    expect(carried).toEqual([{ target, ...expected, by: 'rita', at: decision.at }]);
  });

  test('a flag at the span takes the words that were accepted', () => {
    expect(told(content(OLD, { flags: [flagged] }), said(change.id))).toMatchObject([
      { target: 'flagged', verdict: 'amend', text: 'The' },
    ]);
  });

  test('what was there before and undecided is still asked', () => {
    const both = content(OLD, { edits: [change], flags: [flagged] });
    const after = content(OLD, { flags: [flagged] });
    const { carried } = carryOver({ revision: both, decisions: [said(change.id, 'reject')], handEdits: [] }, after);
    expect(carried).toEqual([]);
  });

  test('a whole group is decided only where its members say the same again', () => {
    const text = `${FILL}Two should go. ${FILL}Three to stay. ${FILL}`;
    const group = (name: string, words: readonly [string, string]) => [
      edit(text, 'Two', words[0], { id: `${name}1`, group: name }),
      edit(text, 'Three to', words[1], { id: `${name}2`, group: name }),
    ];
    const old = revision(text, group('g', ['Second', 'Third should']));
    const same = revision(text, group('n', ['Second', 'Third should']));
    const other = revision(text, group('n', ['2.', 'Third should']));
    expect(carry(old, same, said('g')).carried).toMatchObject([{ target: 'n', verdict: 'accept' }]);
    expect(carry(old, other, said('g', 'reject')).carried).toMatchObject([{ target: 'n', verdict: 'reject' }]);
    expect(carry(old, other, said('g')).stale).toHaveLength(1);
  });

  test('words that a person accepted stay theirs where no rule finds anything any more', () => {
    const { carried, stale, handEdits } = carry(before, content(OLD), said(change.id));
    expect([carried, stale]).toEqual([[], []]);
    expect(handEdits).toEqual([
      {
        id: `kept-${change.id}`,
        start: FILL.length,
        end: FILL.length + 7,
        before: 'The the',
        after: 'The',
        by: 'rita',
      },
    ]);
    const right = OLD.indexOf(' harbour');
    const insertion: Edit = { ...edit(OLD, ' harbour', ''), start: right, end: right, before: '', after: ',' };
    for (const beside of [edit(OLD, 'the harbour', 'a harbour'), edit(OLD, ' harbour', ' port'), insertion])
      expect(carry(before, revision(OLD, [beside]), said(change.id))).toMatchObject({ handEdits: [], stale: [{}] });
    const apart = edit(OLD, 'harbour', 'port');
    expect(carry(before, revision(OLD, [apart]), said(change.id))).toMatchObject({ handEdits: [{ after: 'The' }] });
    expect(carry(before, content(OLD), said(change.id, 'reject'))).toMatchObject({ handEdits: [], stale: [{}] });
  });

  test('a decision holds again where its change comes back', () => {
    const past = { revision: content(OLD), decisions: [], stale: [said(change.id, 'reject')], handEdits: [] };
    expect(carryOver(past, before)).toMatchObject({ carried: [said(change.id, 'reject')], stale: [] });
    expect(carryOver({ ...past, revision: before }, before)).toMatchObject({ carried: [], stale: [{}] });
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
    // Two places looked alike, and one of them is gone: which of both was meant nobody knows.
    expect(over(`${OLD}${OLD}`, `New. ${OLD}`)).toEqual([]);
  });

  test('what they were written over stays with them only where nothing moved', () => {
    const own = { id: 'h0', start: hand.start, end: hand.start + 3, before: 'The', after: 'A', by: 'karl' };
    const written = { ...hand, over: [own] };
    const into = (text: string) =>
      carryOver({ revision: content(OLD), decisions: [], handEdits: [written] }, content(text)).handEdits;
    expect(into(OLD)).toEqual([written]);
    expect(into(`New. ${OLD}`)).toEqual([{ ...hand, also: ['karl'], start: hand.start + 5, end: hand.end + 5 }]);
  });
});
