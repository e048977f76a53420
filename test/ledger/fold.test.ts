// The table of moves, cell by cell, and that the order of decisions does not matter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../lib/ledger/facts.ts';
import { BrokenLedger, fold } from '../../lib/ledger/fold.ts';
import { newest } from '../../lib/ledger/state.ts';
import { illegalMove, siteState } from '../../lib/ledger/transitions.ts';
import { VERB_NAMES, type Verb } from '../../lib/ledger/verbs.ts';
import { approvedFact, facts, made, publishedFact, received, stateAfter, upload } from './samples.ts';

const rejected: Event = { type: 'Rejected', revision: 1, reason: 'Not ours.' };
const reopened: Event = { type: 'Reopened', revision: 1 };
const unpublished: Event = { type: 'Unpublished', reason: 'Wrong day.' };
const retracted: Event = { type: 'Retracted', reason: 'Invented.' };
const rolledBack: Event = {
  type: 'RolledBack',
  revision: 1,
  sha256: 'b'.repeat(64),
  title: 'Harbour opens',
  reason: 'Better.',
};

const WHEN: Record<string, readonly Event[]> = {
  'in review': [received()],
  rejected: [received(), rejected],
  ordered: [received(), approvedFact()],
  published: [received(), approvedFact(), publishedFact()],
  'published and open': [received(), approvedFact(), publishedFact(), reopened],
  unpublished: [received(), approvedFact(), publishedFact(), unpublished],
  'unpublished and open': [received(), approvedFact(), publishedFact(), unpublished, reopened],
  retracted: [received(), approvedFact(), publishedFact(), retracted],
  'retracted and open': [received(), approvedFact(), publishedFact(), retracted, reopened],
};

const OPEN: readonly Verb[] = ['decisions', 'edits', 'rejection'];
const LEGAL: Record<string, readonly Verb[]> = {
  'in review': [...OPEN, 'approval', 'recleaning'],
  rejected: ['reopening', 'recleaning'],
  ordered: ['reopening', 'unpublication', 'retraction', 'rollback', 'recleaning'],
  published: ['reopening', 'unpublication', 'retraction', 'rollback', 'recleaning'],
  'published and open': [...OPEN, 'approval', 'unpublication', 'retraction', 'rollback', 'recleaning'],
  unpublished: ['reopening', 'retraction', 'rollback', 'recleaning'],
  'unpublished and open': [...OPEN, 'approval', 'retraction', 'rollback', 'recleaning'],
  retracted: ['reopening', 'rollback', 'recleaning'],
  'retracted and open': [...OPEN, 'rollback', 'recleaning'],
};

const EVENT: Record<Verb, Event> = {
  decisions: { type: 'Decided', revision: 1, decisions: [{ target: 'e', verdict: 'accept' }], undecided: 1 },
  edits: { type: 'Edited', revision: 1, edits: [] },
  approval: approvedFact(),
  rejection: rejected,
  reopening: reopened,
  unpublication: unpublished,
  retraction: retracted,
  rollback: rolledBack,
  recleaning: { type: 'Cleaned', of: 1, made: made(2) },
};

describe('the table of moves', () => {
  for (const [name, before] of Object.entries(WHEN)) {
    const state = stateAfter(...before);
    for (const verb of VERB_NAMES) {
      const legal = LEGAL[name]?.includes(verb);
      test(`an article that is ${name} ${legal ? 'takes' : 'does not take'} ${verb}`, () => {
        expect(illegalMove(state, verb) === undefined).toBe(legal);
        const then = () => stateAfter(...before, EVENT[verb]);
        if (legal) expect(then().sequence).toBe(before.length + 1);
        else expect(then).toThrow(BrokenLedger);
      });
    }
  }
});

describe('two states', () => {
  const cases: readonly (readonly [string, readonly Event[], string, string, string])[] = [
    ['a new upload waits for review', [received()], 'in_review', 'none', 'in_review'],
    ['an approval waits for its page', [received(), approvedFact()], 'approved', 'none', 'approved'],
    ['a page that stands is published', WHEN['published']!, 'approved', 'published', 'published'],
    [
      'a new upload leaves what is live alone',
      [...WHEN['published']!, received(2)],
      'in_review',
      'published',
      'in_review',
    ],
    ['a reopened revision asks for review', WHEN['published and open']!, 'in_review', 'published', 'in_review'],
    ['what was taken down is unpublished', WHEN['unpublished']!, 'approved', 'unpublished', 'unpublished'],
    ['what was retracted is retracted', WHEN['retracted']!, 'approved', 'retracted', 'retracted'],
    [
      'a roll-back shows the earlier revision and leaves the newest approved',
      [
        ...WHEN['published']!,
        received(2),
        approvedFact(2, 'c'.repeat(64)),
        publishedFact(2, 'c'.repeat(64)),
        rolledBack,
        publishedFact(),
      ],
      'approved',
      'published',
      'approved',
    ],
  ];
  test.each(cases)('%s', (_, events, review, live, state) => {
    const now = stateAfter(...events);
    expect([now.review.state, now.live.state, now.state]).toEqual([review, live, state]);
  });

  test('since tells when the state began, not when the last fact came', () => {
    const state = stateAfter(received(), EVENT.decisions, EVENT.decisions);
    expect(state.since).toBe(facts([received()])[0]!.at);
  });

  test('an older version that comes late changes nothing but the log', () => {
    const { made: _, ...late } = { ...received(), from: upload('u0', '00'), made: undefined } as const;
    const before = stateAfter(received());
    const after = stateAfter(received(), late as Event);
    expect(after.revisions).toEqual(before.revisions);
    expect(after.latest).toEqual(before.latest);
    expect(after.uploads.get('u0')).toBe(1);
  });

  test('the page of a first approval is what stands as soon as the publisher says so', () => {
    expect(siteState(stateAfter(received(), approvedFact()))).toBe('ordered');
    expect(siteState(stateAfter(received(), approvedFact(), publishedFact()))).toBe('published');
  });

  describe('the same text, reopened and signed again,', () => {
    const live = stateAfter(...WHEN['published']!);
    const again = stateAfter(...WHEN['published and open']!, { ...approvedFact(), actor: 'karl' });

    test('closes the review and orders nothing that readers would notice', () => {
      expect(again.order).toEqual(live.order);
      expect(again.live).toEqual(live.live);
      expect(newest(again).signed).toEqual(newest(live).signed);
      expect([siteState(again), again.state, again.review.by]).toEqual(['published', 'published', 'karl']);
    });

    test('waits for its page where that does not stand yet, and the publisher may still say so', () => {
      const waits = stateAfter(received(), approvedFact(), reopened, approvedFact());
      expect([siteState(waits), waits.order?.sequence]).toEqual(['ordered', 2]);
      const stands = stateAfter(received(), approvedFact(), reopened, approvedFact(), publishedFact());
      expect([siteState(stands), stands.state]).toEqual(['published', 'published']);
    });

    test('is ordered anew where its page would say something else, or something else stands in its place', () => {
      const other = stateAfter(...WHEN['published and open']!, approvedFact(1, 'c'.repeat(64)));
      const decided = stateAfter(...WHEN['published and open']!, EVENT.decisions, approvedFact());
      const back = stateAfter(...WHEN['unpublished and open']!, approvedFact());
      const orders = [other, decided, back].map((state) => [siteState(state), state.order?.sequence]);
      expect(orders).toEqual([
        ['ordered', 5],
        ['ordered', 6],
        ['ordered', 6],
      ]);
    });

    test('and published twice, as an older ledger has it, is still read', () => {
      const twice = stateAfter(...WHEN['published and open']!, approvedFact(), publishedFact());
      expect([siteState(twice), twice.sequence]).toEqual(['published', 6]);
    });
  });

  test('the publisher cannot publish what nobody ordered', () => {
    expect(() => stateAfter(received(), approvedFact(), publishedFact(1, 'd'.repeat(64)))).toThrow(BrokenLedger);
    expect(() => stateAfter(received(), publishedFact())).toThrow(BrokenLedger);
  });

  test('a roll-back needs a text that was approved', () => {
    const other = { ...rolledBack, sha256: 'e'.repeat(64) } as Event;
    expect(() => stateAfter(...WHEN['published']!, other)).toThrow(BrokenLedger);
  });

  test('an address is frozen at the first approval, unless the document asks for another', () => {
    const renamed: Event = { ...approvedFact(2), title: 'Harbour closes' } as Event;
    const second = stateAfter(...WHEN['published']!, received(2), renamed);
    expect(second.slugs).toEqual(['harbour-opens']);
    const wish: Event = {
      type: 'Received',
      from: upload('u3', '03'),
      source: 'wire',
      made: { ...made(3), slug: 'Port' },
    };
    const third = stateAfter(...WHEN['published']!, received(2), wish, approvedFact(3));
    expect(third.slugs).toEqual(['harbour-opens', 'port']);
    const back: Event = { ...wish, from: upload('u4', '04'), made: { ...made(4), slug: 'Harbour opens' } };
    const fourth = stateAfter(...WHEN['published']!, received(2), wish, approvedFact(3), back, approvedFact(4));
    expect(fourth.slugs).toEqual(['port', 'harbour-opens']);
  });

  test('the day of the first order stays the day of publication, however often it is ordered and published again', () => {
    const once = stateAfter(...WHEN['published']!);
    const twice = stateAfter(
      ...WHEN['published and open']!,
      approvedFact(1, 'c'.repeat(64)),
      publishedFact(1, 'c'.repeat(64)),
    );
    expect(once.publishedAt).toBe(facts([...WHEN['published']!])[1]?.at);
    expect([once.live.publishedAt, twice.publishedAt, twice.live.publishedAt]).toEqual(
      Array.from({ length: 3 }, () => once.publishedAt),
    );
    const late = stateAfter(...WHEN['unpublished and open']!, approvedFact());
    expect(late.publishedAt).toBe(once.publishedAt);
  });
});

describe('facts', () => {
  test('have no gaps and begin with an upload', () => {
    const [first, second] = facts([received(), received(2)]);
    expect(() => fold([second!])).toThrow(BrokenLedger);
    expect(() => fold([first!, { ...second!, sequence: 3 }])).toThrow(BrokenLedger);
    expect(() => fold(facts([retracted]))).toThrow(BrokenLedger);
    expect(() => fold([first!, { ...second!, sequence: 1 }])).toThrow(BrokenLedger);
  });

  test('make one revision after the other, and speak of the newest', () => {
    expect(() => stateAfter(received(), received(3))).toThrow('revision 3 is not next');
    expect(() => stateAfter(received(), received())).toThrow('revision 1 is not next');
    expect(() => stateAfter(received(), received(2), rejected)).toThrow('revision 1 is not the newest');
    expect(() => stateAfter(received(), { ...rejected, revision: 2 } as Event)).toThrow('revision 2 is not the newest');
  });

  test('fold the same in one go and one after the other', () => {
    const all = facts([...WHEN['published']!, received(2), approvedFact(2)]);
    const stepwise = all.reduce<ReturnType<typeof fold>>((state, fact) => fold([fact], state), undefined);
    expect(stepwise).toEqual(fold(all));
  });

  test('any order of decisions on different changes makes the same decisions', () => {
    const decision = fc.record({
      target: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      verdict: fc.constantFrom('accept', 'reject', null),
    });
    const decisions = fc.uniqueArray(decision, { selector: (one) => one.target, maxLength: 6 });
    const shuffled = decisions.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const decided = (list: typeof one) => {
          const events = list.map(
            (decision): Event => ({
              type: 'Decided',
              revision: 1,
              decisions: [decision],
              undecided: 0,
            }),
          );
          const made = newest(stateAfter(received(), ...events)).decisions;
          return [...made.values()].map(({ target, verdict }) => `${target} ${verdict}`).sort();
        };
        expect(decided(one)).toEqual(decided(other));
      }),
    );
  });
});
