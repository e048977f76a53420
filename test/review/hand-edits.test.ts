// Edits by hand: taken back in any order, kept on top of what others did elsewhere, and never over what they did here.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Refused } from '../../lib/ledger/errors.ts';
import type { Actor } from '../../lib/ledger/facts.ts';
import { approve, karl, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

async function reviewed() {
  const w = world();
  await w.upload(TEXT, '01');
  const revision = await w.desk.revision(w.article, 1);
  const [edit, offer, flag] = [revision.edits[0]!.id, revision.suggestions[0]!.id, revision.flags[0]!.id];
  return { ...w, revision, edit, offer, flag };
}

const read = async (w: World) => {
  const { text, sha256, handEdits } = await w.desk.revision(w.article, 1);
  return { text, sha256, handEdits, sequence: (await w.desk.article(w.article, rita)).sequence };
};
type Read = Awaited<ReturnType<typeof read>>;

const spans = (text: string, ...changes: readonly (readonly [string, string])[]) =>
  changes.map(([before, after]) => {
    const start = text.indexOf(before);
    if (start < 0) throw new Error(`“${before}” is not there.`);
    return { start, end: start + before.length, before, after };
  });

/** An edit on the text that was read, sent now; `basis` says so where that was some time ago. */
async function write(w: World, actor: Actor, at: Read, ...changes: readonly (readonly [string, string])[]) {
  const { seen } = await seenBy(actor, w.desk, w.article);
  const basis = seen === at.sequence ? {} : { basis: at.sequence };
  const body = { revision: 1, sha256: at.sha256, edits: spans(at.text, ...changes), ...basis };
  return w.desk.edit(w.article, body, { actor, seen });
}

async function takeBack(w: World, actor: Actor, ...removed: readonly string[]) {
  const { sha256, sequence } = await read(w);
  return w.desk.edit(w.article, { revision: 1, sha256, edits: [], removed }, { actor, seen: sequence });
}

async function decide(w: World, actor: Actor, target: string, verdict: 'accept' | 'reject' | null) {
  await w.desk.decide(
    w.article,
    { revision: 1, decisions: [{ target, verdict }] },
    await seenBy(actor, w.desk, w.article),
  );
}

const refusal = (promise: Promise<unknown>): Promise<Refused> =>
  promise.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error: Refused) => error,
  );

describe('taking an edit by hand back', () => {
  test('leaves the text as if it had never been made, and what else was written', async () => {
    const w = await reviewed();
    await write(w, rita, await read(w), ['Monday', 'Tuesday']);
    await write(w, karl, await read(w), ['noon', 'dusk']);
    const [first] = (await read(w)).handEdits;
    await takeBack(w, karl, first!.id);
    const after = await read(w);
    expect(after.text).toBe(w.revision.text.replace('noon', 'dusk'));
    expect(after.handEdits).toHaveLength(1);
    expect((await w.ledger.facts(w.article)).at(-1)).toMatchObject({ type: 'Edited', edits: [], removed: [first!.id] });
  });

  test('gives back what it was written over, to whoever wrote that', async () => {
    const w = await reviewed();
    await write(w, karl, await read(w), ['on Monday', 'on Tuesday']);
    const before = await read(w);
    await write(w, rita, before, ['on Tuesday, the', 'on Friday, our']);
    const { handEdits } = await read(w);
    expect(handEdits).toMatchObject([{ by: 'rita', over: [{ by: 'karl', after: 'on Tuesday' }] }]);
    await takeBack(w, karl, handEdits[0]!.id);
    const after = await read(w);
    expect([after.text, after.sha256]).toEqual([before.text, before.sha256]);
    expect(after.handEdits).toEqual(before.handEdits);
    await takeBack(w, rita, after.handEdits[0]!.id);
    expect((await read(w)).text).toContain('on Monday, the');
  });

  test('of no edit that stands is refused', async () => {
    const w = await reviewed();
    await write(w, rita, await read(w), ['Monday', 'Tuesday']);
    const [edit] = (await read(w)).handEdits;
    expect(await refusal(takeBack(w, rita, 'nothing'))).toMatchObject({ code: 'unknown_edit', status: 422 });
    await takeBack(w, rita, edit!.id);
    expect(await refusal(takeBack(w, rita, edit!.id))).toMatchObject({ code: 'unknown_edit' });
  });

  test('and writing over it in one request is refused, since the one speaks against the other', async () => {
    const w = await reviewed();
    await write(w, rita, await read(w), ['Monday', 'Tuesday']);
    const { text, sha256, handEdits, sequence } = await read(w);
    const body = { revision: 1, sha256, edits: spans(text, ['Tuesday', 'Friday']), removed: [handEdits[0]!.id] };
    expect(await refusal(w.desk.edit(w.article, body, { actor: rita, seen: sequence }))).toMatchObject({
      code: 'bad_span',
    });
  });

  test('by writing what stood there before leaves no edit behind', async () => {
    const w = await reviewed();
    await write(w, rita, await read(w), ['The harbour', 'A harbour'], ['Monday', 'Tuesday']);
    await write(w, karl, await read(w), ['A harbour', 'The harbour']);
    const after = await read(w);
    expect(after.text).toBe(w.revision.text.replace('Monday', 'Tuesday'));
    expect(after.handEdits).toHaveLength(1);
    // And the rule speaks in its place again.
    await decide(w, rita, w.edit, 'reject');
    expect((await read(w)).text).toContain('The the harbour');
  });

  test('in any order, and made anew, gives the text that the remaining ones give', async () => {
    const words = Array.from({ length: 8 }, (_, at) => `word${at}`);
    const step = fc.record({ at: fc.nat(7), to: fc.constantFrom('a', 'bb', 'c d', ''), undo: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const w = world();
        await w.upload(`Title of it\n\n${words.join(' , ')} , end.\n`, '01');
        /** What stands in the place of each word, and the edit that put it there. */
        const stands = new Map<number, { readonly says: string; readonly id: string }>();
        const expected = () =>
          `Title of it\n\n${words.map((word, at) => stands.get(at)?.says ?? word).join(' , ')} , end.\n`;
        for (const { at, to, undo } of steps) {
          const old = stands.get(at);
          if (undo && !old) continue;
          if (undo && old) {
            await takeBack(w, rita, old.id);
            stands.delete(at);
          } else if (!old) {
            const before = await read(w);
            await write(w, karl, before, [words[at]!, to]);
            const fresh = (await read(w)).handEdits.find(({ id }) => !before.handEdits.some((one) => one.id === id))!;
            stands.set(at, { says: to, id: fresh.id });
          }
          const now = await read(w);
          expect(now.text).toBe(expected());
          expect(now.handEdits).toHaveLength(stands.size);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('an edit by hand right beside another', () => {
  test.each([
    ['before it', 0, 'some ', 'on some Tuesday,'],
    ['behind it', 'Tuesday'.length, ' or so', 'on Tuesday or so,'],
  ])('%s becomes one with it', async (_name, offset, says, expected) => {
    const w = await reviewed();
    await write(w, rita, await read(w), ['Monday', 'Tuesday']);
    const { text, sha256, sequence } = await read(w);
    const start = text.indexOf('Tuesday') + offset;
    const edits = [{ start, end: start, before: '', after: says }];
    await w.desk.edit(w.article, { revision: 1, sha256, edits }, { actor: karl, seen: sequence });
    const after = await read(w);
    expect(after.text).toContain(expected);
    expect(after.handEdits).toHaveLength(1);
  });

  test('or anywhere else is always kept as it was meant', async () => {
    const step = fc.record({
      from: fc.nat(200),
      length: fc.constantFrom(0, 0, 1, 4, 12),
      says: fc.constantFrom('', 'x', 'yes 😀', '\n\n'),
    });
    const said = fc.record({ target: fc.nat(2), verdict: fc.constantFrom('accept', 'reject', null) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(step, said), { maxLength: 8 }), async (steps) => {
        const w = await reviewed();
        for (const one of steps) {
          if ('target' in one) {
            await decide(w, karl, [w.edit, w.offer, w.flag][one.target] ?? w.edit, one.verdict as 'accept');
            continue;
          }
          const { text, sha256, sequence } = await read(w);
          const start = Math.min(text.length, one.from);
          const before = text.slice(start, start + one.length);
          const edits = [{ start, end: start + before.length, before, after: one.says }];
          await w.desk.edit(w.article, { revision: 1, sha256, edits }, { actor: rita, seen: sequence });
          const now = await w.desk.revision(w.article, 1);
          expect(now.text).toBe(text.slice(0, start) + one.says + text.slice(start + before.length));
          for (const edit of now.handEdits) expect(now.manuscript.slice(edit.start, edit.end)).toBe(edit.before);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('an edit on an older text', () => {
  test('is told that nothing overlaps, and kept where it names the text it was made on', async () => {
    const w = await reviewed();
    const mine = await read(w);
    await decide(w, karl, w.offer, 'accept');
    await write(w, karl, await read(w), ['Harbour opens', 'The harbour is open']);
    const edits = spans(mine.text, ['noon', 'dusk']);
    const body = { revision: 1, sha256: mine.sha256, edits };
    const stale = await refusal(w.desk.edit(w.article, body, { actor: rita, seen: mine.sequence }));
    expect(stale).toMatchObject({ code: 'stale', facts: { overlaps: false, current: 3 } });
    await w.desk.edit(w.article, { ...body, basis: mine.sequence }, { actor: rita, seen: 3 });
    expect((await read(w)).text).toBe(
      mine.text.replace('harbor ', 'harbour ').replace('Harbour opens', 'The harbour is open').replace('noon', 'dusk'),
    );
  });

  test.each([
    [
      'the same words by hand',
      (w: Awaited<ReturnType<typeof reviewed>>) => read(w).then((at) => write(w, karl, at, ['noon', 'dawn'])),
      'after noon',
    ],
    [
      'words around them',
      (w: Awaited<ReturnType<typeof reviewed>>) => read(w).then((at) => write(w, karl, at, ['after noon', 'later'])),
      'noon',
    ],
    [
      'an insertion at their border',
      (w: Awaited<ReturnType<typeof reviewed>>) => read(w).then((at) => write(w, karl, at, [' noon', ' the noon'])),
      'noon',
    ],
    [
      'a decision on the change in it',
      (w: Awaited<ReturnType<typeof reviewed>>) => decide(w, karl, w.edit, 'reject'),
      'The harbour opens',
    ],
    [
      'a flag that was closed in it',
      (w: Awaited<ReturnType<typeof reviewed>>) => decide(w, karl, w.flag, 'accept'),
      'enter ???',
    ],
  ] as const)('is not kept over %s', async (_name, meddle, words) => {
    const w = await reviewed();
    const mine = await read(w);
    await meddle(w);
    const theirs = await read(w);
    const body = { revision: 1, sha256: mine.sha256, edits: spans(mine.text, [words, 'something else']) };
    const first = await refusal(w.desk.edit(w.article, body, { actor: rita, seen: mine.sequence }));
    expect(first).toMatchObject({ code: 'stale', facts: { overlaps: true } });
    const again = { ...body, basis: mine.sequence };
    expect(await refusal(w.desk.edit(w.article, again, { actor: rita, seen: theirs.sequence }))).toMatchObject({
      code: 'stale',
      facts: { overlaps: true, since: [{ actor: 'karl' }] },
    });
    expect((await read(w)).text).toBe(theirs.text);
  });

  test('is not kept where the text of that time was another, nor on a basis that never was', async () => {
    const w = await reviewed();
    const mine = await read(w);
    await decide(w, karl, w.offer, 'accept');
    const edits = spans(mine.text, ['noon', 'dusk']);
    const send = (more: object) =>
      refusal(w.desk.edit(w.article, { revision: 1, sha256: mine.sha256, edits, ...more }, { actor: rita, seen: 2 }));
    expect(await send({})).toMatchObject({ code: 'text_changed' });
    expect(await send({ basis: 1, sha256: 'f'.repeat(64) })).toMatchObject({ code: 'text_changed' });
    expect(await send({ basis: 9 })).toMatchObject({ code: 'invalid' });
    await w.upload('Another text.', '02');
    const late = { actor: rita, seen: 3 };
    const body = { revision: 1, sha256: mine.sha256, edits, basis: 1 };
    expect(await refusal(w.desk.edit(w.article, body, late))).toMatchObject({ code: 'superseded' });
    expect(await refusal(w.desk.edit(w.article, { ...body, revision: 2 }, late))).toMatchObject({ code: 'superseded' });
  });

  test('that takes an edit back meets whoever has written there since, and nobody else', async () => {
    const w = await reviewed();
    await write(w, rita, await read(w), ['Monday', 'Tuesday']);
    const mine = await read(w);
    const body = { revision: 1, sha256: mine.sha256, edits: [], removed: [mine.handEdits[0]!.id] };
    await write(w, karl, mine, ['noon', 'dusk']);
    expect(await refusal(w.desk.edit(w.article, body, { actor: rita, seen: mine.sequence }))).toMatchObject({
      facts: { overlaps: false },
    });
    await write(w, karl, await read(w), ['Tuesday', 'Friday']);
    const { sequence } = await read(w);
    expect(
      await refusal(w.desk.edit(w.article, { ...body, basis: mine.sequence }, { actor: rita, seen: sequence })),
    ).toMatchObject({
      facts: { overlaps: true },
    });
  });
});

describe('a decision on an older text', () => {
  const stale = async (w: Awaited<ReturnType<typeof reviewed>>, target: string, actor = rita) =>
    refusal(w.desk.decide(w.article, { revision: 1, decisions: [{ target, verdict: 'accept' }] }, { actor, seen: 1 }));

  test('overlaps with an edit by hand only where that was written over it', async () => {
    const w = await reviewed();
    await write(w, karl, await read(w), ['noon', 'dusk']);
    expect(await stale(w, w.offer)).toMatchObject({ facts: { overlaps: false } });
    await write(w, karl, await read(w), ['the harbor master', 'somebody']);
    expect(await stale(w, w.offer)).toMatchObject({ facts: { overlaps: true } });
    expect(await stale(w, w.edit)).toMatchObject({ facts: { overlaps: false } });
  });

  test('overlaps with what closed the article, unless that was one’s own doing', async () => {
    const w = await reviewed();
    await approve(karl, w);
    await w.desk.reopen(w.article, { revision: 1 }, await seenBy(karl, w.desk, w.article));
    expect(await stale(w, w.offer)).toMatchObject({ facts: { overlaps: true } });
    expect(await stale(w, w.offer, karl)).toMatchObject({ facts: { overlaps: false } });
  });

  test('says what somebody did since, rule by rule', async () => {
    const w = await reviewed();
    await decide(w, karl, w.edit, 'reject');
    await write(w, karl, await read(w), ['noon', 'dusk']);
    expect((await stale(w, w.edit)).message).toMatch(
      /^After you read this article, karl rejected one change of \S+\/\S+ and edited one passage by hand\.$/,
    );
  });
});
