// A claim tells who is at work, and never stands in the way of a decision or moves an ETag.
import { describe, expect, test } from 'vitest';
import { approve, karl, rita, seenBy, TEXT, world } from '../world/world.ts';

async function received() {
  const w = world();
  await w.upload(TEXT, '01');
  const revision = await w.desk.revision(w.article, 1);
  return { ...w, offer: revision.suggestions[0]!.id };
}

const inQueue = async (w: Awaited<ReturnType<typeof received>>, claimedBy?: string | null) =>
  (await w.desk.queue({ limit: 9, ...(claimedBy === undefined ? {} : { claimedBy }) })).items;

describe('a claim', () => {
  test('is shown on the article and in the queue, and lasts half an hour', async () => {
    const w = await received();
    const before = await w.desk.article(w.article, rita);
    const claimed = await w.desk.claim(w.article, {}, rita);
    expect(claimed).toMatchObject({ sequence: before.sequence, claim: { by: 'rita' } });
    expect((await w.desk.article(w.article, karl)).claim?.by).toBe('rita');
    expect(await inQueue(w, 'rita')).toMatchObject([{ id: w.article, claim: { by: 'rita' } }]);
    expect(await inQueue(w, null)).toEqual([]);
    w.pass(29 * 60);
    expect((await inQueue(w))[0]?.claim?.by).toBe('rita');
    w.pass(61);
    expect((await w.desk.article(w.article, karl)).claim).toBeUndefined();
    expect(await inQueue(w, null)).toHaveLength(1);
  });

  test('is renewed by work, and let go by finishing', async () => {
    const w = await received();
    await w.desk.claim(w.article, {}, rita);
    w.pass(20 * 60);
    const decisions = [{ target: w.offer, verdict: 'accept' }] as const;
    await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, w.desk, w.article));
    w.pass(20 * 60);
    expect((await w.desk.article(w.article, karl)).claim?.by).toBe('rita');
    expect((await inQueue(w))[0]?.claim?.by).toBe('rita');
    await approve(rita, w);
    expect((await inQueue(w))[0]?.claim).toBeUndefined();
  });

  test('is not taken again by a request that is only repeated', async () => {
    const w = await received();
    const decisions = [{ target: w.offer, verdict: 'accept' }] as const;
    const call = { ...(await seenBy(rita, w.desk, w.article)), request: { key: 'k', hash: 'h' } };
    await w.desk.decide(w.article, { revision: 1, decisions }, call);
    await w.desk.release(w.article, rita);
    expect(await w.desk.decide(w.article, { revision: 1, decisions }, call)).toMatchObject({ replayed: true });
    expect((await w.desk.article(w.article, karl)).claim).toBeUndefined();
  });

  test('is let go by a rejection too', async () => {
    const w = await received();
    await w.desk.claim(w.article, {}, rita);
    await w.desk.reject(w.article, { revision: 1, reason: 'Not ours.' }, await seenBy(rita, w.desk, w.article));
    expect((await w.desk.article(w.article, karl)).claim).toBeUndefined();
    expect((await inQueue(w))[0]?.claim).toBeUndefined();
  });

  test('of somebody else is refused, and taken over only on purpose and with notice', async () => {
    const w = await received();
    await w.desk.claim(w.article, {}, rita);
    await expect(w.desk.claim(w.article, {}, karl)).rejects.toMatchObject({ code: 'claimed', facts: { by: 'rita' } });
    const taken = await w.desk.claim(w.article, { takeover: true }, karl);
    expect(taken.claim).toMatchObject({ by: 'karl', from: 'rita' });
    expect((await w.desk.article(w.article, rita)).claim).toMatchObject({ by: 'karl', from: 'rita' });
    expect((await inQueue(w))[0]?.claim).toMatchObject({ by: 'karl', from: 'rita' });
    await expect(w.desk.claim(w.article, {}, rita)).rejects.toMatchObject({ code: 'claimed' });
    expect((await w.desk.release(w.article, rita)).claim?.by).toBe('karl');
    expect((await w.desk.release(w.article, karl)).claim).toBeUndefined();
    expect((await w.desk.claim(w.article, {}, rita)).claim).toMatchObject({ by: 'rita' });
  });

  test('of somebody else hinders no decision and is not moved by it', async () => {
    const w = await received();
    await w.desk.claim(w.article, {}, rita);
    const decisions = [{ target: w.offer, verdict: 'reject' }] as const;
    const done = await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(karl, w.desk, w.article));
    expect(done.article.claim?.by).toBe('rita');
  });

  test('on what does not exist is not found', async () => {
    const w = await received();
    await expect(w.desk.claim('nothing', {}, rita)).rejects.toMatchObject({ code: 'not_found' });
    await expect(w.desk.release('nothing', rita)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the queue', () => {
  test('without a state goes through all of them with the same filters', async () => {
    const w = world();
    await w.upload('One harbor here.\n', '01', 'wire/one.txt');
    await w.upload('Two harbor here.\n', '01', 'wire/two.txt');
    await w.upload('Three.\n', '01', 'wire/three.txt');
    const [one] = (await w.desk.queue({ search: 'one', limit: 9 })).items;
    await approve(rita, { desk: w.desk, article: one!.id });
    const first = await w.desk.queue({ tier: 'suggestions', limit: 1 });
    const second = await w.desk.queue({ tier: 'suggestions', limit: 1, cursor: first.next! });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual([
      'Two harbor here.',
      'One harbor here.',
    ]);
    expect(await w.desk.tiers({})).toEqual({ all: 3, suggestions: 2, flags: 0, safe: 1, complete: true });
    expect(await w.desk.tiers({ search: 'harbor' })).toMatchObject({ all: 2, safe: 0 });
    expect(await w.desk.tiers({ state: 'in_review' })).toMatchObject({ all: 2, suggestions: 1 });
    expect(await w.desk.tiers({ state: 'approved' })).toMatchObject({ all: 1, suggestions: 1 });
  });
});
