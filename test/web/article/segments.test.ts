// The cut of the manuscript into what stayed and what changed: whatever is decided, both texts can be read off it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, composedChanges } from '../../../lib/clean/compose.ts';
import type { Decision, Edit, Flag, HandEdit, Suggestion } from '../../../lib/text/edit.ts';
import { type Change, changesOf, type Reviewed } from '../../../lib/web/article/changes.ts';
import { marked } from '../../../lib/web/article/sections.ts';
import { type Segment, segmentsOf } from '../../../lib/web/article/segments.ts';
import { byHand, CLEANED, decision, EDITS, MANUSCRIPT, revision, SUGGESTIONS } from '../seed.ts';

const manuscriptOf = (segments: readonly Segment[]) => segments.map((segment) => segment.before).join('');
const textOf = (segments: readonly Segment[]) => segments.map((segment) => segment.after).join('');

/** A change as the pages show it, in few words; `after` is `<id>` where nothing else is said. */
interface Drawn {
  readonly id: string;
  readonly kind: Change['kind'];
  readonly start: number;
  readonly end: number;
  readonly verdict?: Decision['verdict'];
  readonly after?: string;
}

const change = (id: string, kind: Drawn['kind'], start: number, end: number, verdict?: Drawn['verdict']): Drawn => ({
  id,
  kind,
  start,
  end,
  ...(verdict && { verdict }),
});

/** A revision in which these changes were found, decided on and written. */
function reviewed(manuscript: string, drawn: readonly Drawn[]): Reviewed {
  const remarks = drawn.map(({ id, kind, start, end, after = `<${id}>` }) => ({
    ...{ id, kind, start, end, after, before: manuscript.slice(start, end) },
    ...{ rule: 'a/b', message: '', evidence: '', by: 'mei', textStart: 0, textEnd: 0 },
  }));
  const of = (kind: Drawn['kind']) => remarks.filter((one) => one.kind === kind);
  const edits = of('edit').map((one): Edit => ({ ...one, tier: 'apply' }));
  const over = ({ start, end }: Drawn) => edits.filter((one) => one.start < end && start < one.end).map(({ id }) => id);
  return {
    manuscript,
    edits,
    suggestions: of('suggestion').map((one): Suggestion => ({ ...one, tier: 'suggest', over: over(one) })),
    flags: of('flag').map(({ after: _, ...one }): Flag => ({ ...one, tier: 'flag', over: over(one) })),
    handEdits: of('hand').map((one): HandEdit => one),
    decisions: drawn.flatMap(({ id, verdict, after = `<${id}>` }) =>
      verdict ? [decision(id, verdict, verdict === 'amend' ? { text: after } : {})] : [],
    ),
  };
}

/** `kind(ids)before→after`, for short expectations. */
const shape = (text: string, changes: readonly Drawn[]) =>
  segmentsOf(reviewed(text, changes)).map(
    ({ kind, ids, before, after }) => `${kind}(${ids.join()})${before}${before === after ? '' : `→${after}`}`,
  );

describe('the seed document', () => {
  test('gives back the manuscript and the cleaned text', () => {
    const segments = segmentsOf(revision());
    expect(manuscriptOf(segments)).toBe(MANUSCRIPT);
    expect(textOf(segments)).toBe(CLEANED);
  });
  test('shows an edit under a suggestion as both', () => {
    const [missing] = SUGGESTIONS;
    const edit = segmentsOf(revision()).find((segment) => segment.ids[0] === missing!.over[0]);
    expect(edit).toMatchObject({ kind: 'edit', ids: [missing!.over[0], missing!.id], state: 'applied' });
  });
  test('puts an accepted suggestion in place of the edits it covers', () => {
    const [missing] = SUGGESTIONS;
    const segments = segmentsOf(revision({ decisions: [decision(missing!.id, 'accept')] }));
    expect(segments.find((segment) => segment.ids.includes(missing!.id))).toMatchObject({
      kind: 'suggestion',
      state: 'accepted',
      after: missing!.after,
    });
    expect(segments.some((segment) => segment.ids.includes(missing!.over[0]!))).toBe(false);
  });
  test('lets a hand edit win over everything', () => {
    const hand = byHand('vice mayor Xu Guocheng', 'Vice Mayor Xu Guocheng');
    const segments = segmentsOf(revision({ handEdits: [hand] }));
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
    expect(shape('ab', [change('e', 'edit', 0, 1, 'reject')])).toEqual(['edit(e)a', 'same()b']);
    expect(shape('ab', [change('e', 'edit', 1, 1, 'reject')])).toEqual(['same()a', 'edit(e)', 'same()b']);
  });
  test('closed flags and rejected suggestions no longer point', () => {
    expect(shape('ab', [change('f', 'flag', 0, 1, 'accept'), change('s', 'suggestion', 1, 2, 'reject')])).toEqual([
      'same()ab',
    ]);
  });
  test('an amended flag replaces its words', () => {
    expect(shape('abc', [change('f', 'flag', 1, 2, 'amend')])).toEqual(['same()a', 'flag(f)b→<f>', 'same()c']);
  });
  test('of two accepted suggestions that collide the first in the text wins', () => {
    const changes = [change('a', 'suggestion', 0, 3, 'accept'), change('b', 'suggestion', 2, 5, 'accept')];
    expect(shape('abcdef', changes)).toEqual(['suggestion(a)abc→<a>', 'same()def']);
    expect(shape('abcdef', changes.toReversed())).toEqual(shape('abcdef', changes));
  });
  test('of two edits by hand the later one wins', () => {
    expect(shape('abcdef', [change('a', 'hand', 0, 3), change('b', 'hand', 2, 5)])).toEqual([
      'same()ab',
      'hand(b)cde→<b>',
      'same()f',
    ]);
  });
  test('a rejected edit under somebody’s words is no longer told', () => {
    expect(shape('abcd', [change('e', 'edit', 1, 2, 'reject'), change('h', 'hand', 0, 3)])).toEqual([
      'hand(h)abc→<h>',
      'same()d',
    ]);
  });
});

const TEXT = 'The quick brown fox\n\njumps over the dog.';
const words = fc.string({ maxLength: 4 });
const verdict = fc.constantFrom<Drawn['verdict']>(undefined, 'accept', 'reject', 'amend');
const span = fc
  .tuple(fc.nat(TEXT.length), fc.nat(8))
  .map(([start, width]) => ({ start, end: Math.min(TEXT.length, start + width) }));
/** What rules applied is disjoint, and never two insertions at one place. */
const applied = fc
  .array(fc.record({ gap: fc.nat(6), width: fc.nat(5), verdict, after: words }), { maxLength: 6 })
  .map((drawn) => {
    let at = 0;
    return drawn.flatMap(({ gap, width, verdict, after }, index): Drawn[] => {
      const start = at + gap + (width === 0 ? 1 : 0);
      at = start + width;
      return at > TEXT.length
        ? []
        : [{ id: `e${index}`, kind: 'edit', start, end: at, after, ...(verdict && { verdict }) }];
    });
  });
const others = fc
  .array(fc.tuple(fc.constantFrom<Drawn['kind']>('suggestion', 'flag', 'hand'), span, verdict, words), { maxLength: 8 })
  .map((drawn) =>
    drawn.map(
      ([kind, at, verdict, after], index): Drawn => ({
        ...{ id: `o${index}`, kind, after, ...at },
        ...(verdict && kind !== 'hand' && { verdict }),
      }),
    ),
  );

test('the page is the composed text, with every change in the place that composing gave it', () => {
  fc.assert(
    fc.property(applied, others, (edits, rest) => {
      const revision = reviewed(TEXT, [...edits, ...rest]);
      const segments = segmentsOf(revision);
      expect(manuscriptOf(segments)).toBe(TEXT);
      expect(textOf(segments)).toBe(compose(revision, revision.decisions, revision.handEdits));
      for (const { id, by, start, end, after } of composedChanges(revision, revision.decisions, revision.handEdits)) {
        expect(segments).toContainEqual(
          expect.objectContaining({
            kind: by,
            ids: expect.arrayContaining([id]),
            start,
            before: TEXT.slice(start, end),
            after,
          }),
        );
      }
    }),
    { numRuns: 300 },
  );
});

describe('sections', () => {
  const ids = (changes = {}) => marked(revision(changes)).sections.map((section) => section.id);

  test('keep their ids over every decision', () => {
    const [, , split] = SUGGESTIONS;
    const text = textOf(segmentsOf(revision({ decisions: [decision(split!.id, 'accept')] })));
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
      expect(textOf(segmentsOf(revision({ decisions, handEdits })))).toBe(text);
    }),
    { numRuns: 300 },
  );
});
