// The reviewer's desk must never overwrite silently, nor sign a text that was not seen.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../lib/aws/store-type.ts';
import type { Call } from '../../lib/ledger/call.ts';
import type { Refused } from '../../lib/ledger/errors.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import type { Side } from '../../lib/review/types.ts';
import { memoryStore } from '../store/memory.ts';
import { approve, cleanBy, eva, KEY, karl, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

async function reviewed(options: Parameters<typeof world>[0] = {}) {
  const w = world(options);
  await w.upload(TEXT, '01');
  const revision = await w.desk.revision(w.article, 1);
  return {
    ...w,
    revision,
    edit: revision.edits[0]!.id,
    offer: revision.suggestions[0]!.id,
    flag: revision.flags[0]!.id,
  };
}

const call = (w: World, actor = rita): Promise<Call> => seenBy(actor, w.desk, w.article);

async function refusal(promise: Promise<unknown>): Promise<Refused> {
  return promise.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error: Refused) => error,
  );
}

describe('deciding', () => {
  test('changes the text as it was decided, and counts what is left', async () => {
    const w = await reviewed();
    const decisions = [
      { target: w.edit, verdict: 'reject' },
      { target: w.offer, verdict: 'accept' },
    ] as const;
    const done = await w.desk.decide(w.article, { revision: 1, decisions }, await call(w));
    expect(done).toMatchObject({ replayed: false, article: { undecided: 0, sequence: 2, claim: { by: 'rita' } } });
    expect((await w.desk.revision(w.article, 1)).text).toContain('The the harbour opens on Monday, the harbour master');
  });

  test('can be taken back', async () => {
    const w = await reviewed();
    await w.desk.decide(w.article, { revision: 1, decisions: [{ target: w.offer, verdict: 'accept' }] }, await call(w));
    await w.desk.decide(w.article, { revision: 1, decisions: [{ target: w.offer, verdict: null }] }, await call(w));
    expect(await w.desk.revision(w.article, 1)).toMatchObject({ decisions: [], sha256: w.revision.sha256 });
    expect((await w.desk.article(w.article, rita)).undecided).toBe(1);
  });

  test('puts a reviewer’s words in the place of a flag', async () => {
    const w = await reviewed();
    const decisions = [{ target: w.flag, verdict: 'amend', text: 'the basin' }] as const;
    await w.desk.decide(w.article, { revision: 1, decisions }, await call(w));
    expect((await w.desk.revision(w.article, 1)).text).toContain('may enter the basin after');
  });

  test('on what does not exist, or against itself, is refused', async () => {
    const w = await reviewed();
    const decide = async (...decisions: Parameters<World['desk']['decide']>[1]['decisions']) =>
      refusal(w.desk.decide(w.article, { revision: 1, decisions }, await call(w)));
    expect(await decide({ target: 'nothing', verdict: 'accept' })).toMatchObject({ code: 'unknown_edit', status: 422 });
    expect(await decide({ target: w.edit, verdict: 'accept' }, { target: w.edit, verdict: 'reject' })).toMatchObject({
      code: 'conflicting_decisions',
    });
    expect(await decide({ target: w.edit, verdict: 'amend' })).toMatchObject({ code: 'invalid' });
    expect((await w.ledger.facts(w.article)).length).toBe(1);
  });

  test('on an older revision is superseded', async () => {
    const w = await reviewed();
    await w.upload('Another text.', '02');
    const body = { revision: 1, decisions: [{ target: w.edit, verdict: 'accept' }] } as const;
    expect(await refusal(w.desk.decide(w.article, body, await call(w)))).toMatchObject({
      code: 'superseded',
      status: 409,
    });
  });
});

describe('a reviewer who saw an older state', () => {
  test('is told who did what since, and whether it overlaps', async () => {
    const w = await reviewed();
    const [first, second] = [await call(w, karl), await call(w, rita)];
    const on = (target: string) => ({ revision: 1, decisions: [{ target, verdict: 'accept' }] }) as const;
    await w.desk.decide(w.article, on(w.edit), first);
    expect(await refusal(w.desk.decide(w.article, on(w.edit), second))).toMatchObject({
      code: 'stale',
      status: 412,
      facts: { current: 2, since: [{ sequence: 2, actor: 'karl', type: 'Decided' }], overlaps: true },
    });
    expect(await refusal(w.desk.decide(w.article, on(w.offer), second))).toMatchObject({ facts: { overlaps: false } });
  });

  test('may go on where only our own functions did something', async () => {
    const w = await reviewed();
    await approve(rita, w);
    const before = await call(w);
    expect(await w.settle(w.article)).toBe(true);
    expect((await w.desk.article(w.article, rita)).sequence).toBe(before.seen + 1);
    const done = await w.desk.unpublish(w.article, { reason: 'Wrong day.' }, before);
    expect(done.article).toMatchObject({ state: 'unpublished', sequence: before.seen + 2 });
  });

  test('may not have seen the future', async () => {
    const w = await reviewed();
    const ahead = { actor: rita, seen: 7 };
    expect(await refusal(w.desk.reject(w.article, { revision: 1, reason: 'No.' }, ahead))).toMatchObject({
      code: 'stale',
    });
  });

  test('of many at once one is first', async () => {
    const w = await reviewed();
    const seen = await call(w);
    const all = await Promise.allSettled(
      [w.edit, w.offer, w.flag].map((target) =>
        w.desk.decide(w.article, { revision: 1, decisions: [{ target, verdict: 'accept' }] }, seen),
      ),
    );
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await w.ledger.facts(w.article)).length).toBe(2);
  });
});

describe('an Idempotency-Key', () => {
  const request = { key: 'k', hash: 'h' };

  test('replays the same request, whatever happened since', async () => {
    const w = await reviewed();
    const seen = { ...(await call(w)), request };
    const body = { revision: 1, decisions: [{ target: w.edit, verdict: 'accept' }] } as const;
    await w.desk.decide(w.article, body, seen);
    await w.desk.reject(w.article, { revision: 1, reason: 'No.' }, await call(w, karl));
    const again = await w.desk.decide(w.article, body, seen);
    expect(again).toMatchObject({ replayed: true, article: { state: 'rejected', sequence: 3 } });
    expect((await w.ledger.facts(w.article)).length).toBe(3);
  });

  test('refuses another body, and is each person’s own', async () => {
    const w = await reviewed();
    await w.desk.reject(w.article, { revision: 1, reason: 'No.' }, { ...(await call(w)), request });
    const other = { ...(await call(w)), request: { ...request, hash: 'other' } };
    expect(await refusal(w.desk.reopen(w.article, { revision: 1 }, other))).toMatchObject({
      code: 'key_reused',
      status: 422,
    });
    const karls = { ...(await call(w, karl)), request };
    expect(await w.desk.reopen(w.article, { revision: 1 }, karls)).toMatchObject({ replayed: false });
  });
});

describe('editing by hand', () => {
  const spans = (text: string, ...changes: readonly (readonly [string, string])[]) =>
    changes.map(([before, after]) => {
      const start = text.indexOf(before);
      return { start, end: start + before.length, before, after };
    });

  test('changes the text that was seen, also inside a change of the cleaner', async () => {
    const w = await reviewed();
    const { text, sha256 } = w.revision;
    const edits = spans(
      text,
      ['Harbour opens', 'Port opens'],
      ['The harbour', 'This harbour'],
      ['after noon', 'at noon'],
    );
    await w.desk.edit(w.article, { revision: 1, sha256, edits }, await call(w));
    const after = await w.desk.revision(w.article, 1);
    expect(after.text).toBe(
      text
        .replace('Harbour opens', 'Port opens')
        .replace('The harbour', 'This harbour')
        .replace('after noon', 'at noon'),
    );
    expect(after.handEdits).toHaveLength(3);
    expect(after.handEdits.every((one) => after.manuscript.slice(one.start, one.end) === one.before)).toBe(true);
  });

  test('again in the same place replaces the earlier edit', async () => {
    const w = await reviewed();
    const one = spans(w.revision.text, ['Monday', 'Tuesday']);
    await w.desk.edit(w.article, { revision: 1, sha256: w.revision.sha256, edits: one }, await call(w));
    const seen = await w.desk.revision(w.article, 1);
    const two = spans(seen.text, ['Tues', 'Wednes']);
    await w.desk.edit(w.article, { revision: 1, sha256: seen.sha256, edits: two }, await call(w));
    const after = await w.desk.revision(w.article, 1);
    expect(after.text).toContain('opens on Wednesday');
    expect(after.handEdits).toHaveLength(1);
  });

  test('two edits inside one change become one', async () => {
    const w = await reviewed();
    const one = spans(w.revision.text, ['opens on Monday', 'will open on Tuesday morning']);
    await w.desk.edit(w.article, { revision: 1, sha256: w.revision.sha256, edits: one }, await call(w));
    const seen = await w.desk.revision(w.article, 1);
    const two = spans(seen.text, ['will', 'may'], ['morning', 'night']);
    await w.desk.edit(w.article, { revision: 1, sha256: seen.sha256, edits: two }, await call(w));
    expect((await w.desk.revision(w.article, 1)).text).toContain('may open on Tuesday night');
  });

  test('a text that is not the one seen, or spans that do not fit, is refused', async () => {
    const w = await reviewed();
    const { sha256, text } = w.revision;
    const [good] = spans(text, ['Monday', 'Tuesday']);
    const edit = async (body: { sha256: string; edits: readonly NonNullable<typeof good>[] }) =>
      refusal(w.desk.edit(w.article, { revision: 1, ...body }, await call(w)));
    expect(await edit({ sha256: 'f'.repeat(64), edits: [good!] })).toMatchObject({ code: 'text_changed' });
    expect(await edit({ sha256, edits: [{ ...good!, before: 'Sunday' }] })).toMatchObject({ code: 'bad_span' });
    expect(await edit({ sha256, edits: [good!, good!] })).toMatchObject({ code: 'bad_span' });
    expect(await edit({ sha256, edits: [{ start: 9e6, end: 9e6, before: '', after: 'x' }] })).toMatchObject({
      code: 'bad_span',
    });
  });
});

describe('approving', () => {
  test('signs the text that was seen, and keeps it', async () => {
    const w = await reviewed();
    const { sha256, text } = w.revision;
    const done = await w.desk.approve(w.article, { revision: 1, sha256, undecided: 'leave' }, await call(w));
    expect(done.article).toMatchObject({ state: 'approved', notLive: expect.stringContaining('being made') });
    expect(await w.archive.text(w.article, sha256)).toBe(text);
  });

  test('waits for flags that somebody has to look at, whatever else is left as it is', async () => {
    const w = world();
    await w.upload(`${TEXT}\nNobody knew why!?!\n`, '01');
    const { sha256, flags } = await w.desk.revision(w.article, 1);
    const blocker = flags.find(({ blocks }) => blocks)?.id ?? '';
    const body = { revision: 1, sha256, undecided: 'leave' } as const;
    expect(await refusal(w.desk.approve(w.article, body, await call(w)))).toMatchObject({
      code: 'undecided',
      message: expect.stringContaining('flags have to be looked at'),
      facts: { undecided: [blocker] },
    });
    await w.desk.decide(w.article, { revision: 1, decisions: [{ target: blocker, verdict: 'accept' }] }, await call(w));
    await w.desk.approve(w.article, body, await call(w));
  });

  test('asks about suggestions that nobody decided on', async () => {
    const w = await reviewed();
    const { sha256 } = w.revision;
    expect(await refusal(w.desk.approve(w.article, { revision: 1, sha256 }, await call(w)))).toMatchObject({
      code: 'undecided',
      facts: { undecided: [w.offer] },
    });
    await w.desk.decide(w.article, { revision: 1, decisions: [{ target: w.offer, verdict: 'reject' }] }, await call(w));
    await w.desk.approve(w.article, { revision: 1, sha256 }, await call(w));
  });

  test('waits for a look at what blocks it, whatever may be left undecided', async () => {
    const w = world();
    await w.upload('Harbour opens\n\nREFUSED. The harbour opens on Monday.\n', '01');
    const { sha256, flags } = await w.desk.revision(w.article, 1);
    const body = { revision: 1, sha256, undecided: 'leave' } as const;
    const target = flags[0]!.id;
    expect((await w.desk.article(w.article, rita)).undecided).toBe(1);
    expect(await refusal(w.desk.approve(w.article, body, await call(w)))).toMatchObject({
      code: 'undecided',
      facts: { undecided: [target] },
    });
    await w.desk.decide(w.article, { revision: 1, decisions: [{ target, verdict: 'reject' }] }, await call(w));
    expect((await w.desk.approve(w.article, body, await call(w))).article.state).toBe('approved');
  });

  test('refuses another text than the one seen', async () => {
    const w = await reviewed();
    const body = { revision: 1, sha256: 'f'.repeat(64), undecided: 'leave' } as const;
    expect(await refusal(w.desk.approve(w.article, body, await call(w)))).toMatchObject({
      code: 'text_changed',
      facts: { current: w.revision.sha256 },
    });
  });

  test('needs other eyes than the uploader’s and the editor’s, where the source asks for them', async () => {
    const w = await reviewed({ fourEyes: 'wire' });
    const { sha256 } = w.revision;
    const start = w.revision.text.indexOf('Monday');
    const edits = [{ start, end: start + 6, before: 'Monday', after: 'Sunday' }];
    const { article } = await w.desk.edit(w.article, { revision: 1, sha256, edits }, await call(w, rita));
    expect(article.may).not.toContain('approval');
    expect(await refusal(approve(rita, w))).toMatchObject({ code: 'four_eyes', facts: { because: 'edited' } });
    expect(await refusal(approve({ ...eva, id: 's3:eva' }, w))).toMatchObject({ facts: { because: 'uploaded' } });
    expect((await approve(karl, w)).article.state).toBe('approved');
  });

  test('takes its title from the text as it was signed', async () => {
    const w = await reviewed();
    const edits = [{ start: 0, end: 7, before: 'Harbour', after: 'Port' }];
    await w.desk.edit(w.article, { revision: 1, sha256: w.revision.sha256, edits }, await call(w));
    expect((await approve(karl, w)).article.title).toBe('Port opens');
  });
});

describe('what is refused first', () => {
  test('not found, stale, illegal, four eyes, superseded, undecided, changed: in this order', async () => {
    const w = await reviewed({ fourEyes: '*' });
    const uploader = { ...eva, id: 's3:eva' };
    const wrong = { revision: 9, sha256: 'f'.repeat(64) };
    const attempt = async (actor = uploader, body = wrong, seen?: number, article = w.article) => {
      const now = (await w.desk.article(w.article, actor)).sequence;
      return (await refusal(w.desk.approve(article, body, { actor, seen: seen ?? now }))).code;
    };
    expect(await attempt(uploader, wrong, 0, 'no-such-article')).toBe('not_found');
    expect(await attempt(uploader, wrong, 0)).toBe('stale');
    await w.desk.reject(w.article, { revision: 1, reason: 'No.' }, await call(w));
    expect(await attempt()).toBe('illegal_state');
    await w.desk.reopen(w.article, { revision: 1 }, await call(w));
    expect(await attempt()).toBe('four_eyes');
    expect(await attempt(rita)).toBe('superseded');
    expect(await attempt(rita, { ...wrong, revision: 1 })).toBe('undecided');
  });
});

describe('after publication', () => {
  async function published() {
    const w = await reviewed();
    await approve(rita, w);
    await w.settle(w.article);
    return w;
  }

  test('a text can be taken down, retracted and rolled back to', async () => {
    const w = await published();
    expect((await w.desk.article(w.article, rita)).state).toBe('published');
    await w.desk.unpublish(w.article, { reason: 'Wrong day.' }, await call(w));
    await w.desk.retract(w.article, { reason: 'Invented.' }, await call(w));
    await w.settle(w.article);
    expect(w.page()).toContain('retracted');
    const { article } = await w.desk.rollBack(w.article, { revision: 1, reason: 'It was true.' }, await call(w));
    expect(article.state).toBe('retracted');
    await w.settle(w.article);
    expect(w.page()).toContain('The harbour opens');
    expect((await w.desk.article(w.article, rita)).state).toBe('published');
  });

  describe('a text that was rejected after it had been approved', () => {
    const rejected = async (again: readonly ('approve' | 'reject')[] = []) => {
      const w = await reviewed();
      await approve(rita, w);
      const turn = async () => {
        await w.desk.reopen(w.article, { revision: 1 }, await call(w));
        await w.desk.reject(w.article, { revision: 1, reason: 'Libel.' }, await call(w));
      };
      await turn();
      for (const step of again) {
        await w.desk.reopen(w.article, { revision: 1 }, await call(w));
        if (step === 'approve') await approve(karl, w);
        else await w.desk.reject(w.article, { revision: 1, reason: 'Still libel.' }, await call(w));
      }
      await w.upload('Another text.', '02');
      await approve(karl, w);
      const back = async () => w.desk.rollBack(w.article, { revision: 1, reason: 'Better.' }, await call(w));
      return { ...w, back };
    };

    test('cannot come back, for the rejection withdrew its signature', async () => {
      const w = await rejected();
      expect(await refusal(w.back())).toMatchObject({ code: 'invalid', facts: { revision: 1 } });
      expect(await refusal((await rejected(['reject'])).back())).toMatchObject({ code: 'invalid' });
    });

    test('can, once somebody has signed it again', async () => {
      const w = await rejected(['approve']);
      await w.back();
      expect((await w.ledger.facts(w.article)).at(-1)).toMatchObject({ type: 'RolledBack', revision: 1 });
    });

    test('cannot because it is open again, nor because another rejection was undone', async () => {
      const w = await reviewed();
      await approve(rita, w);
      await w.desk.reopen(w.article, { revision: 1 }, await call(w));
      const order = { action: 'reject', reason: 'Libel.', ids: [w.article], limit: 1 } as const;
      const { batch } = await w.desk.bulk(order, karl);
      const other = await w.desk.bulk({ action: 'reopen', ids: [w.article], limit: 1 }, karl);
      await w.desk.unpublish(w.article, { reason: 'Libel.' }, await call(w));
      const back = async () => w.desk.rollBack(w.article, { revision: 1, reason: 'Better.' }, await call(w));
      expect(await refusal(back())).toMatchObject({ code: 'invalid' });
      await w.desk.undoBulk(other.batch!, karl);
      expect(await refusal(back())).toMatchObject({ code: 'invalid' });
      await w.desk.reopen(w.article, { revision: 1 }, await call(w));
      const again = await w.desk.bulk(order, karl);
      expect((await w.desk.undoBulk(batch!, karl)).items).toMatchObject([{ problem: { code: 'stale' } }]);
      expect((await w.desk.undoBulk(again.batch!, karl)).counts.done).toBe(1);
      expect(await refusal(back())).toMatchObject({ code: 'invalid' });
    });

    test('can, once the rejection that withdrew the signature was undone', async () => {
      const w = await reviewed();
      await approve(rita, w);
      await w.desk.reopen(w.article, { revision: 1 }, await call(w));
      const order = { action: 'reject', reason: 'Libel.', ids: [w.article], limit: 1 } as const;
      const { batch } = await w.desk.bulk(order, karl);
      await w.desk.unpublish(w.article, { reason: 'Libel.' }, await call(w));
      await w.desk.undoBulk(batch!, karl);
      await w.desk.rollBack(w.article, { revision: 1, reason: 'No libel.' }, await call(w));
      expect((await w.desk.article(w.article, rita)).review).toBe('in_review');
    });
  });

  test('a roll-back is refused to what was never approved, and to what is shown', async () => {
    const w = await published();
    await w.upload('Another text.', '02');
    const rollBack = async (revision: number) =>
      refusal(w.desk.rollBack(w.article, { revision, reason: 'Better.' }, await call(w)));
    expect(await rollBack(2)).toMatchObject({ code: 'invalid' });
    expect(await rollBack(7)).toMatchObject({ code: 'not_found' });
    expect(await rollBack(1)).toMatchObject({ code: 'illegal_state' });
  });

  test('nothing is compared with what is live once it was taken down', async () => {
    const w = await reviewed();
    await approve(rita, w);
    await w.settle(w.article);
    expect((await w.desk.diff(w.article, 'live', 1)).before).toContain('The harbour opens');
    await w.desk.unpublish(w.article, { reason: 'Wrong day.' }, await call(w));
    await w.settle(w.article);
    await expect(w.desk.diff(w.article, 'live', 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('texts are compared with the upload, with what is live and with each other', async () => {
    const w = await published();
    await w.upload(TEXT.replace('Monday', 'Friday'), '02');
    const texts = async (from: Side, to: Side = 2) => w.desk.diff(w.article, from, to);
    expect((await texts('raw')).before).toContain('The the harbour opens on Friday');
    expect((await texts('live')).before).toContain('The harbour opens on Monday');
    expect(await texts(1)).toMatchObject({ from: '1', to: '2', before: (await texts('live')).before });
    expect((await texts(1)).after).toContain('The harbour opens on Friday');
    // As it came: the upload behind the other side.
    expect((await texts(1, 'raw')).after).toContain('The the harbour opens on Monday');
    expect((await texts('live', 'raw')).after).toContain('The the harbour opens on Friday');
    expect((await texts('raw', 'live')).paragraphs.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
  });
});

describe('cleaning again', () => {
  test('makes a revision by newer rules, with the hand edits and without touching what is live', async () => {
    const w = await reviewed();
    const start = w.revision.text.indexOf('Monday');
    const edits = [{ start, end: start + 6, before: 'Monday', after: 'Sunday' }];
    await w.desk.edit(w.article, { revision: 1, sha256: w.revision.sha256, edits }, await call(w));
    await approve(karl, w);
    await w.settle(w.article);
    expect(await refusal(w.desk.reclean(w.article, await call(w)))).toMatchObject({ code: 'illegal_state' });
    const newer = openDesk({ ...w, clean: cleanBy('s2') });
    const { article } = await newer.reclean(w.article, await call(w));
    expect(article).toMatchObject({ revision: 2, review: 'in_review', live: { state: 'published', revision: 1 } });
    expect((await w.desk.revision(w.article, 2)).text).toContain('Sunday');
  });
});

describe('the queue', () => {
  test('goes through all states by one cursor where none is asked for', async () => {
    const w = world();
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await w.upload(`Text ${name}.`, '01', `wire/${name}.txt`);
    const all = (await w.desk.queue({ limit: 10 })).items.map(({ id }) => id);
    await w.desk.reject(all[1]!, { revision: 1, reason: 'No.' }, await seenBy(rita, w.desk, all[1]!));
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await w.desk.queue({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(found).toEqual([all[0], all[2], all[3], all[4], all[1]]);
    expect((await w.desk.queue({ source: 'radio', limit: 9 })).items).toEqual([]);
    await expect(w.desk.queue({ cursor: 'nonsense~', limit: 9 })).rejects.toMatchObject({ code: 'bad_request' });
  });

  test('tells an article once that moves on while all states are gone through', async () => {
    const store = memoryStore();
    const list = store.queue.list.bind(store.queue);
    let once = async () => {};
    const queue: Store['queue'] = {
      ...store.queue,
      list: async (query) => {
        const page = await list(query);
        await once();
        return page;
      },
    };
    const w = world({ store: { ...store, queue } });
    await w.upload(TEXT, '01');
    once = async () => {
      once = async () => {};
      await approve(rita, w);
    };
    const { items } = await w.desk.queue({ limit: 10 });
    expect(items.map(({ id, state }) => [id, state])).toEqual([[w.article, 'approved']]);
  });

  test('the history tells in words what happened', async () => {
    const w = await reviewed();
    await approve(rita, w);
    await w.settle(w.article);
    const { items } = await w.desk.history(w.article, { limit: 100 });
    expect(items.map(({ actor, says }) => `${actor}: ${says}`)).toEqual([
      `s3:eva: Uploaded ${KEY}: revision 1, with 1 change, 1 suggestion and 1 flag.`,
      'rita: Approved revision 1 and left one suggestion undecided.',
      'system:publish: Published revision 1 at /articles/harbour-opens/.',
    ]);
  });
});
