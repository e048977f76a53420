// A function may stop at any effect; run again, everything arrives and nothing arrives twice.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../lib/intake/ingest.ts';
import { settler } from '../../lib/publish/settle.ts';
import { SWEEP_WAITS, sweep } from '../../lib/publish/sweep.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { atEveryEffect, crashes, crashing } from '../world/faults.ts';
import { approve, BUCKET, KEY, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

/** Two rounds, minutes apart: what the first cannot yet judge the second can. */
async function swept(w: World) {
  for (let round = 0; round < 2; round++) {
    w.pass(SWEEP_WAITS.delivery + 1);
    await sweep({ ...w, bucket: BUCKET });
  }
}

async function types(w: World) {
  return (await w.ledger.facts(w.article)).map(({ type }) => type);
}

describe('a crash of ingest', () => {
  test('at any effect is made good by the next delivery', async () => {
    const count = await atEveryEffect(async (at, when) => {
      const w = world();
      const arrival = w.arrival(w.intake.drop(KEY, TEXT), '01');
      const outcome = await crashes(ingest(arrival, crashing(w, at, when).ports));
      const upload = await ingest(arrival, w);
      await swept(w);
      expect(upload).toMatchObject({ state: 'cleaned', revision: 1 });
      expect(await types(w)).toEqual(['Received']);
      expect((await w.desk.queue({ limit: 9 })).items).toHaveLength(1);
      expect((await w.desk.revision(w.article, 1)).text).toContain('The harbour');
      expect(await w.marks.dirty(9)).toEqual([]);
      return outcome;
    });
    expect(count).toBeGreaterThanOrEqual(20);
  });

  test('whose message is lost too is made good by the sweeper', async () => {
    await atEveryEffect(async (at, when) => {
      const w = world();
      const arrival = w.arrival(w.intake.drop(KEY, TEXT), '01');
      const outcome = await crashes(ingest(arrival, crashing(w, at, when).ports));
      await swept(w);
      for (const { key, version } of w.requeue.sent) await ingest({ bucket: BUCKET, key, version }, w);
      await swept(w);
      expect(await types(w)).toEqual(['Received']);
      expect((await w.desk.uploads({ limit: 9 })).items).toMatchObject([{ state: 'cleaned' }]);
      expect(await w.marks.dirty(9)).toEqual([]);
      return outcome;
    });
  });
});

describe('a crash of an approval', () => {
  test('at any effect leaves it done or not done, and never half done', async () => {
    await atEveryEffect(async (at, when) => {
      const w = world();
      await w.upload(TEXT, '01');
      const call = await seenBy(rita, w.desk, w.article);
      const { sha256 } = await w.desk.revision(w.article, 1);
      const body = { revision: 1, sha256, undecided: 'leave' } as const;
      const outcome = await crashes(openDesk(crashing(w, at, when).ports).approve(w.article, body, call));
      const approved = (await types(w)).includes('Approved');
      await swept(w);
      expect(await types(w)).toEqual(approved ? ['Received', 'Approved', 'Published'] : ['Received']);
      expect(w.page() !== undefined).toBe(approved);
      expect((await w.queue.get(w.article))?.state).toBe(approved ? 'published' : 'in_review');
      expect(await w.marks.dirty(9)).toEqual([]);
      expect(await w.marks.read(w.article)).toMatchObject({ settled: approved ? 3 : 1 });
      return outcome;
    });
  });
});

describe('a crash of the publisher', () => {
  async function ready(): Promise<World> {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    return w;
  }

  test('at any effect is made good by the sweeper, and nothing is published twice', async () => {
    const calm = await ready();
    await calm.settle(calm.article);
    const pages = [...calm.site.files.keys()].sort();
    const count = await atEveryEffect(async (at, when) => {
      const w = await ready();
      const outcome = await crashes(settler(crashing(w, at, when).ports)(w.article));
      await swept(w);
      expect(await types(w)).toEqual(['Received', 'Approved', 'Published']);
      expect([...w.site.files.keys()].sort()).toEqual(pages);
      expect(w.page()).toBe(calm.page());
      expect(w.site.files.get('front.html')?.file.body).toMatch(/^#\d Harbour opens \(live\)$/);
      expect((await w.queue.get(w.article))?.state).toBe('published');
      expect(await w.marks.dirty(9)).toEqual([]);
      expect(await w.lists.dirty(9)).toEqual([]);
      return outcome;
    });
    expect(count).toBeGreaterThan(50);
  });

  test('while the article is retracted leaves no page that looks valid', async () => {
    await atEveryEffect(async (at, when) => {
      const w = await ready();
      const outcome = await crashes(settler(crashing(w, at, when).ports)(w.article));
      await w.desk.retract(w.article, { reason: 'Invented.' }, await seenBy(rita, w.desk, w.article));
      await swept(w);
      expect(w.page()).toMatch(/^retracted #\d Invented\.$/);
      expect(w.site.files.get('front.html')?.file.body).toContain('(tombstone)');
      return outcome;
    });
  });

  test('in the middle of a slow one, a faster one wins', async () => {
    await atEveryEffect(async (at, when) => {
      const w = await ready();
      const slow = crashing(w, at, when);
      const outcome = await crashes(settler(slow.ports)(w.article));
      await w.settle(w.article);
      await w.desk.unpublish(w.article, { reason: 'Wrong day.' }, await seenBy(rita, w.desk, w.article));
      await w.settle(w.article);
      expect(w.page()).toMatch(/^unpublished/);
      return outcome;
    });
  });
});
