// What a person may do, why not, and why an article is not live come from one source.
import { describe, expect, test } from 'vitest';
import type { Actor, Event } from '../../lib/ledger/facts.ts';
import { fourEyesFor, fourEyesForm } from '../../lib/ledger/four-eyes.ts';
import { permittedVerbs, whatForbids, whyNotLive } from '../../lib/ledger/policy.ts';
import { factSentence } from '../../lib/ledger/words/fact-sentences.ts';
import { approvedFact, facts, publishedFact, received, stateAfter } from './samples.ts';

const rita: Actor = { id: 'rita', roles: ['reviewer'] };
const eva: Actor = { id: 'eva', roles: ['editor', 'reviewer'] };
const editor: Actor = { id: 'otto', roles: ['editor'] };
const never = fourEyesFor('');
const always = fourEyesFor('*');

describe('four eyes', () => {
  const byHand = (by: string): Event & { actor: string } => {
    const edits = [{ id: `h-${by}`, start: 0, end: 7, before: 'Harbour', after: `${by}’s harbour`, by }];
    return { type: 'Edited', revision: 1, edits, actor: by };
  };

  test('the uploader may not approve where the source needs four eyes', () => {
    expect(whatForbids(stateAfter(received()), { verb: 'approval', actor: eva }, always)?.code).toBe('four_eyes');
    expect(whatForbids(stateAfter(received()), { verb: 'approval', actor: eva }, fourEyesFor('wire'))?.code).toBe(
      'four_eyes',
    );
    expect(
      whatForbids(stateAfter(received()), { verb: 'approval', actor: eva }, fourEyesFor('radio, tv')),
    ).toBeUndefined();
    expect(whatForbids(stateAfter(received()), { verb: 'approval', actor: rita }, always)).toBeUndefined();
  });

  test('are asked for by each source of a list, spaces around it or not', () => {
    const listed = fourEyesFor('radio, wire ,tv');
    expect(['radio', 'wire', 'tv', 'agency', ''].map(listed)).toEqual([true, true, true, false, false]);
    expect(['radio', ''].map(never)).toEqual([false, false]);
  });

  test('are asked for by every source that is not excepted, however it is written', () => {
    for (const setting of ['*', 'all', ' All ', 'wire, *']) {
      expect(['radio', '', 'new'].map(fourEyesFor(setting)), setting).toEqual([true, true, true]);
    }
    const excepted = fourEyesFor('all except radio,  Journal  intime , caf\u00e9');
    expect(['radio', 'Journal intime', 'cafe\u0301'].map(excepted)).toEqual([false, false, false]);
    // Whoever makes up a source, or writes it like one that is excepted, has not opted out.
    expect(['Radio', 'rаdio', 'radio.', 'except radio', 'inbox', ''].map(excepted)).not.toContain(false);
    const forms = ['', '*', 'all', 'all except a', '* except a, b', 'a, b', 'all except'].map(fourEyesForm);
    expect(forms).toEqual(['none', 'all', 'all', 'all except', 'all except', 'named', 'named']);
  });

  test('nor may anybody whose edit by hand stands, whoever edited after them', () => {
    const forbidden = (actor: Actor, ...events: readonly Event[]) =>
      whatForbids(stateAfter(received(), ...events), { verb: 'approval', actor }, always)?.code;
    expect(forbidden(rita, byHand('rita'))).toBe('four_eyes');
    expect(forbidden(rita, byHand('rita'), byHand('karl'))).toBe('four_eyes');
    const takenBack: Event = { type: 'Edited', revision: 1, edits: [], removed: ['h-rita'] };
    expect(forbidden(rita, byHand('rita'), byHand('karl'), takenBack)).toBeUndefined();
  });

  test('tell of everybody who is concerned in one sentence, and of a crowd only how many', () => {
    const crowd = Array.from('abcdefgh', (name) => byHand(name));
    const refused = whatForbids(stateAfter(received(), ...crowd), { verb: 'approval', actor: eva }, always);
    expect(refused?.facts).toEqual({ actor: 'eva', because: 'uploaded' });
    expect(refused?.message).toBe(
      'Its source needs four eyes: eva uploaded it, a edited it by hand, b edited it by hand, c edited it by hand, d edited it by hand and 4 others wrote in it, so somebody else has to approve it.',
    );
    expect(whyNotLive(stateAfter(received(), byHand('rita')), always)).toContain(
      'Its source needs four eyes: eva uploaded it and rita edited it by hand, so somebody else has to approve it.',
    );
  });

  test('it does not keep the uploader from rejecting', () => {
    expect(whatForbids(stateAfter(received()), { verb: 'rejection', actor: eva }, always)).toBeUndefined();
  });
});

describe('what a person may do', () => {
  test('is nothing for an editor, and what the state allows for a reviewer', () => {
    expect(permittedVerbs(stateAfter(received()), editor, never)).toEqual([]);
    expect(permittedVerbs(stateAfter(received()), rita, never)).toEqual([
      'decisions',
      'edits',
      'approval',
      'rejection',
      'recleaning',
    ]);
    expect(permittedVerbs(stateAfter(received()), eva, always)).not.toContain('approval');
  });

  test('names the revision that superseded the one spoken of', () => {
    const state = stateAfter(received(), received(2));
    expect(whatForbids(state, { verb: 'decisions', actor: rita, revision: 1 }, never)?.facts).toEqual({
      revision: 1,
      newest: 2,
    });
  });
});

describe('why it is not live', () => {
  const published = [received(), approvedFact(), publishedFact()];
  const cases: readonly (readonly [string, readonly Event[], RegExp])[] = [
    ['in review', [received()], /Revision 1 waits for somebody to approve it. 2 suggestions are undecided/],
    ['rejected', [received(), { type: 'Rejected', revision: 1, reason: 'Spam.' }], /rita rejected revision 1: Spam/],
    ['approved', [received(), approvedFact()], /its page is being made/],
    [
      'approved and not to be made',
      [received(), approvedFact(), { type: 'Failed', what: 'settle-2', code: 'unsettled' }],
      /Revision 1 is approved, but its page could not be made in five attempts\. Reopen it/,
    ],
    [
      'approved again after that',
      [
        ...[received(), approvedFact(), { type: 'Failed', what: 'settle-2', code: 'unsettled' } as const],
        ...[received(2), approvedFact(2)],
      ],
      /its page is being made/,
    ],
    ['unpublished', [...published, { type: 'Unpublished', reason: 'Old.' }], /rita unpublished the article: Old/],
    ['retracted', [...published, { type: 'Retracted', reason: 'False.' }], /rita retracted the article: False/],
    ['superseded', [...published, received(2)], /Revision 2 waits/],
  ];
  test.each(cases)('%s', (_, events, sentence) => {
    expect(whyNotLive(stateAfter(...events), never)).toMatch(sentence);
  });

  test('says nothing where readers see the newest revision', () => {
    expect(whyNotLive(stateAfter(...published), never)).toBeUndefined();
  });
});

describe('facts in words', () => {
  test('say what happened', () => {
    const decided: Event = {
      type: 'Decided',
      revision: 1,
      decisions: [
        { target: 'a', verdict: 'accept' },
        { target: 'b', verdict: 'accept' },
        { target: 'c', verdict: null },
      ],
      undecided: 0,
    };
    const words = facts([received(), decided, approvedFact(), publishedFact()]).map((fact) => factSentence(fact));
    expect(words).toEqual([
      'Uploaded wire/harbour.txt: revision 1, with 1 change and 1 suggestion.',
      'Accepted 2 changes and took back what was said of one change in revision 1.',
      'Approved revision 1.',
      'Published revision 1 at /articles/harbour-opens/.',
    ]);
  });
});
