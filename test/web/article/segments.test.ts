// The cut of the manuscript into what stayed and what changed: whatever is decided, both texts can be read off it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../lib/clean/compose.ts';
import type { Change } from '../../../lib/web/article/changes.ts';
import { changesOf } from '../../../lib/web/article/changes.ts';
import { marked } from '../../../lib/web/article/sections.ts';
import { type Segment, segmentsOf } from '../../../lib/web/article/segments.ts';
import { byHand, CLEANED, decision, EDITS, MANUSCRIPT, revision, SUGGESTIONS } from '../seed.ts';

const manuscriptOf = (segments: readonly Segment[]) => segments.map((segment) => segment.before).join('');
const textOf = (segments: readonly Segment[]) => segments.map((segment) => segment.after).join('');

function change(id: string, kind: Change['kind'], start: number, end: number, more: Partial<Change> = {}): Change {
  const state = kind === 'edit' || kind === 'hand' ? 'applied' : 'undecided';
  return {
    id,
    kind,
    rule: 'a/b',
    also: [],
    start,
    end,
    before: '',
    message: '',
    evidence: '',
    state,
    carried: false,
    over: [],
    after: `<${id}>`,
    ...more,
  };
}

/** `kind(ids)before→after`, for short expectations. */
const shape = (text: string, changes: readonly Change[]) =>
  segmentsOf(text, changes).map(
    ({ kind, ids, before, after }) => `${kind}(${ids.join()})${before}${before === after ? '' : `→${after}`}`,
  );

describe('the seed document', () => {
  test('gives back the manuscript and the cleaned text', () => {
    const segments = segmentsOf(MANUSCRIPT, changesOf(revision()));
    expect(manuscriptOf(segments)).toBe(MANUSCRIPT);
    expect(textOf(segments)).toBe(CLEANED);
  });
  test('shows an edit under a suggestion as both', () => {
    const [missing] = SUGGESTIONS;
    const edit = segmentsOf(MANUSCRIPT, changesOf(revision())).find((segment) => segment.ids[0] === missing!.over[0]);
    expect(edit).toMatchObject({ kind: 'edit', ids: [missing!.over[0], missing!.id], state: 'applied' });
  });
  test('puts an accepted suggestion in place of the edits it covers', () => {
    const [missing] = SUGGESTIONS;
    const segments = segmentsOf(MANUSCRIPT, changesOf(revision({ decisions: [decision(missing!.id, 'accept')] })));
    expect(segments.find((segment) => segment.ids.includes(missing!.id))).toMatchObject({
      kind: 'suggestion',
      state: 'accepted',
      after: missing!.after,
    });
    expect(segments.some((segment) => segment.ids.includes(missing!.over[0]!))).toBe(false);
  });
  test('lets a hand edit win over everything', () => {
    const hand = byHand('vice mayor Xu Guocheng', 'Vice Mayor Xu Guocheng');
    const segments = segmentsOf(MANUSCRIPT, changesOf(revision({ handEdits: [hand] })));
    expect(segments.find((segment) => segment.kind === 'hand')).toMatchObject({ after: hand.after });
    expect(manuscriptOf(segments)).toBe(MANUSCRIPT);
  });
  test('follows a decision on a group in all its places', () => {
    const cardinals = changesOf(revision({ decisions: [decision('gcardinals', 'reject')] })).filter(
      (one) => one.rule === 'numbering/spoken-cardinals',
    );
    expect(cardinals.map((one) => one.state)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});

describe('small cases', () => {
  test('a mark cuts the unchanged text at its ends', () => {
    expect(shape('abcdef', [change('s', 'suggestion', 2, 4)])).toEqual(['same()ab', 'suggestion(s)cd', 'same()ef']);
  });
  test('marks that overlap share what they overlap on', () => {
    expect(shape('abcdef', [change('s', 'suggestion', 1, 4), change('f', 'flag', 3, 6)])).toEqual([
      'same()a',
      'suggestion(s)bc',
      'suggestion(s,f)d',
      'flag(f)ef',
    ]);
  });
  test('an insertion has no width and keeps its place', () => {
    expect(shape('ab', [change('e', 'edit', 1, 1)])).toEqual(['same()a', 'edit(e)→<e>', 'same()b']);
    expect(shape('ab', [change('s', 'suggestion', 1, 1)])).toEqual(['same()a', 'suggestion(s)', 'same()b']);
  });
  test('a mark between two edits is there once', () => {
    const changes = [change('a', 'edit', 0, 1), change('b', 'edit', 1, 2), change('s', 'suggestion', 1, 1)];
    expect(shape('xy', changes)).toEqual(['edit(a)x→<a>', 'suggestion(s)', 'edit(b)y→<b>']);
  });
  test('a rejected edit stands as it was, and is still told', () => {
    expect(shape('ab', [change('e', 'edit', 0, 1, { state: 'rejected' })])).toEqual(['edit(e)a', 'same()b']);
    expect(shape('ab', [change('e', 'edit', 1, 1, { state: 'rejected' })])).toEqual(['same()a', 'edit(e)', 'same()b']);
  });
  test('closed flags and rejected suggestions no longer point', () => {
    expect(
      shape(
        'ab',
        [change('f', 'flag', 0, 1, { state: 'accepted' }), change('s', 'suggestion', 1, 2, { state: 'rejected' })].map(
          ({ after: _, ...one }) => one,
        ),
      ),
    ).toEqual(['same()ab']);
  });
  test('an amended flag replaces its words', () => {
    expect(shape('abc', [change('f', 'flag', 1, 2, { state: 'amended' })])).toEqual([
      'same()a',
      'flag(f)b→<f>',
      'same()c',
    ]);
  });
  test('of two that collide the first in the text wins, in any order of arrival', () => {
    const changes = [change('a', 'edit', 0, 3), change('b', 'edit', 2, 5)];
    expect(shape('abcdef', changes)).toEqual(shape('abcdef', changes.toReversed()));
    expect(shape('abcdef', changes)).toEqual(['edit(a)abc→<a>', 'same()def']);
  });
});

test('whatever overlaps: the befores are the manuscript, and no order of arrival matters', () => {
  const text = 'The quick brown fox\n\njumps over the dog.';
  const any = fc
    .tuple(
      fc.constantFrom<Change['kind']>('edit', 'suggestion', 'flag', 'hand'),
      fc.constantFrom<Change['state']>('applied', 'accepted', 'rejected', 'amended', 'undecided'),
      fc.nat(text.length),
      fc.nat(8),
      fc.string({ maxLength: 4 }),
    )
    .map(([kind, state, start, width, after]) => ({
      kind,
      state,
      start,
      end: Math.min(text.length, start + width),
      after,
    }));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (drawn, random) => {
      const changes = drawn.map((one, index) => change(`c${index}`, one.kind, one.start, one.end, one));
      const segments = segmentsOf(text, changes);
      expect(manuscriptOf(segments)).toBe(text);
      const shuffled = changes.map((one) => [random.next().value, one] as const).toSorted((a, b) => a[0] - b[0]);
      expect(
        textOf(
          segmentsOf(
            text,
            shuffled.map(([, one]) => one),
          ),
        ),
      ).toBe(textOf(segments));
    }),
    { numRuns: 200 },
  );
});

describe('sections', () => {
  const ids = (changes = {}) => marked(revision(changes)).sections.map((section) => section.id);

  test('keep their ids over every decision', () => {
    const [, , split] = SUGGESTIONS;
    const text = textOf(segmentsOf(MANUSCRIPT, changesOf(revision({ decisions: [decision(split!.id, 'accept')] }))));
    expect(ids({ text, decisions: [decision(split!.id, 'accept')] })).toEqual(ids());
  });
  test('know where they begin in the text', () => {
    for (const section of marked(revision()).sections) {
      const words = textOf(section.segments);
      expect(CLEANED.slice(section.textStart, section.textStart + words.length)).toBe(words);
    }
  });
  test('compare the text itself where the changes do not add up to it', () => {
    const shown = marked(revision({ text: CLEANED.replace('vice mayor', 'deputy mayor') }));
    expect(shown.attributed).toBe(false);
    expect(
      shown.sections.flatMap((section) => section.segments).some((segment) => segment.after.includes('deputy')),
    ).toBe(true);
    expect(EDITS.length).toBeGreaterThan(0);
  });
});

test('the page reads as the text is composed, whatever people decided and wrote', () => {
  const base = revision();
  const ids = [...EDITS, ...SUGGESTIONS].map(({ id, group }) => group ?? id);
  const said = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('accept', 'reject', 'amend')), {
    selector: ([id]) => id,
    maxLength: 8,
  });
  // Near the borders of what the rules did, where it is hard.
  const borders = [...EDITS, ...SUGGESTIONS].flatMap(({ start, end }) => [start, end]);
  const place = fc.tuple(fc.constantFrom(...borders), fc.integer({ min: -3, max: 3 }));
  const hand = fc.tuple(place, fc.nat(5), fc.constantFrom('', 'x', 'some words'));
  fc.assert(
    fc.property(said, fc.array(hand, { maxLength: 4 }), (verdicts, hands) => {
      const decisions = verdicts.map(([id, verdict]) =>
        decision(id, verdict as 'accept', verdict === 'amend' ? { text: 'amended' } : {}),
      );
      const handEdits = hands.map(([[at, by], length, after], index) => {
        const start = Math.min(Math.max(0, at + by), MANUSCRIPT.length);
        const before = MANUSCRIPT.slice(start, start + length);
        return { id: `h${index}`, start, end: start + before.length, before, after, by: 'mei' };
      });
      const text = compose({ ...base, manuscript: MANUSCRIPT }, decisions, handEdits);
      expect(textOf(segmentsOf(MANUSCRIPT, changesOf(revision({ decisions, handEdits }))))).toBe(text);
    }),
    { numRuns: 300 },
  );
});
