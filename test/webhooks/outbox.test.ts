// What happened becomes one delivery for each webhook that asked for it: not none, not two, and never a text.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../lib/intake/ingest.ts';
import { settler } from '../../lib/publish/settle.ts';
import { SWEEP_WAITS, sweep } from '../../lib/publish/sweep.ts';
import { keptUntil, outboxEvents } from '../../lib/webhooks/outbox.ts';
import { facts, received } from '../ledger/samples.ts';
import { atEveryEffect, crashes, crashing } from '../world/faults.ts';
import { ada, deliveriesOf, register, toldTo } from '../world/told.ts';
import { approve, BUCKET, karl, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

const PDF = '%PDF-1.7\n%\u00e2\u00e3\n';

async function swept(w: World) {
  for (let round = 0; round < 2; round++) {
    w.pass(SWEEP_WAITS.delivery + 1);
    await sweep({ ...w, bucket: BUCKET });
  }
}

async function reject(w: World, reason: string) {
  return w.desk.reject(w.article, { revision: 1, reason }, await seenBy(karl, w.desk, w.article));
}

describe('a published article', () => {
  test('is told with its address and the hash of its text, but not with the text', async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.settle(w.article);
    const { sha256 } = await w.desk.revision(w.article, 1);
    const [told, ...more] = await toldTo(w, id);
    expect(more).toEqual([]);
    const fact = (await w.ledger.facts(w.article)).at(-1);
    expect(told).toEqual({
      type: 'article.published',
      timestamp: fact?.at,
      data: {
        article: w.article,
        source: 'wire',
        state: 'published',
        sequence: 3,
        revision: 1,
        sha256,
        url: 'https://site.example/articles/harbour-opens/',
      },
    });
    const [delivery] = await deliveriesOf(w, id);
    expect(delivery).toMatchObject({ event: 'article.published', about: w.article, state: 'waiting', tries: 0 });
    expect(delivery?.next).toBeDefined();
    expect(delivery?.body).not.toMatch(/harbour opens on|harbor/i);
  });

  test('that is settled again is not told again; published anew it is', async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.settle(w.article);
    await w.settle(w.article);
    await w.marks.mark(w.article, 3, '2026-11-22T11:00:00.000Z');
    await w.settle(w.article);
    expect(await toldTo(w, id)).toHaveLength(1);
    await w.upload('Harbour opens\n\nAnother text.', '02');
    await approve(rita, w);
    await w.settle(w.article);
    expect((await toldTo(w, id)).map(({ data }) => data)).toMatchObject([{ revision: 1 }, { revision: 2 }]);
  });

  test('is told once, wherever the publisher crashes', async () => {
    const count = await atEveryEffect(async (at, when) => {
      const w = world();
      const { id } = await register(w);
      await w.upload(TEXT, '01');
      await approve(rita, w);
      const outcome = await crashes(settler(crashing(w, at, when).ports)(w.article));
      await swept(w);
      expect((await toldTo(w, id)).map(({ type }) => type)).toEqual(['article.published']);
      expect(await w.marks.dirty(9)).toEqual([]);
      return outcome;
    });
    expect(count).toBeGreaterThan(50);
  });

  test('is told where somebody reopened and rejected it while its page was made', async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload(TEXT, '01');
    await approve(rita, w);
    let isFirst = true;
    const site: World['site'] = {
      ...w.site,
      put: async (file, sequence) => {
        if (isFirst) {
          isFirst = false;
          await w.desk.reopen(w.article, { revision: 1 }, await seenBy(rita, w.desk, w.article));
          await reject(w, 'Not yet.');
        }
        return w.site.put(file, sequence);
      },
    };
    await settler({ ...w, site })(w.article);
    await w.settle(w.article);
    const types = (await w.ledger.facts(w.article)).map(({ type }) => type);
    expect(types).toEqual(['Received', 'Approved', 'Reopened', 'Rejected', 'Published']);
    expect((await toldTo(w, id)).map(({ type }) => type)).toEqual(['article.rejected', 'article.published']);
    expect(await w.marks.dirty(9)).toEqual([]);
    expect((await w.judgements.sums()).length).toBeGreaterThan(0);
  });
});

describe('an article that was published', () => {
  const published = async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.settle(w.article);
    return { w, id };
  };

  test('and is taken down is told with the reason, once its page is gone', async () => {
    const { w, id } = await published();
    await w.desk.unpublish(w.article, { reason: 'Wrong day.' }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    await w.settle(w.article);
    const [, ...told] = await toldTo(w, id);
    const data = { article: w.article, source: 'wire', state: 'unpublished', sequence: 4, reason: 'Wrong day.' };
    expect(told).toEqual([{ type: 'article.unpublished', timestamp: expect.any(String), data }]);
    expect(w.page()).toMatch(/^unpublished/);
  });

  test('and is retracted is told with the reason and what takes its place', async () => {
    const { w, id } = await published();
    const replacement = w.article;
    await w.desk.retract(w.article, { reason: 'Invented.', replacement }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    const [, ...told] = await toldTo(w, id);
    const data = {
      article: w.article,
      source: 'wire',
      state: 'retracted',
      sequence: 4,
      reason: 'Invented.',
      replacement,
    };
    expect(told).toEqual([{ type: 'article.retracted', timestamp: expect.any(String), data }]);
  });

  test('is told of neither to who asked for publications alone', async () => {
    const w = world();
    const { id } = await register(w, { events: ['article.published'] });
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.settle(w.article);
    await w.desk.retract(w.article, { reason: 'Invented.' }, await seenBy(rita, w.desk, w.article));
    await w.settle(w.article);
    expect((await toldTo(w, id)).map(({ type }) => type)).toEqual(['article.published']);
  });

  test('is told once, wherever the publisher crashes as it takes it down', async () => {
    const count = await atEveryEffect(async (at, when) => {
      const { w, id } = await published();
      await w.desk.unpublish(w.article, { reason: 'Wrong day.' }, await seenBy(rita, w.desk, w.article));
      const outcome = await crashes(settler(crashing(w, at, when).ports)(w.article));
      await swept(w);
      expect((await toldTo(w, id)).map(({ type }) => type)).toEqual(['article.published', 'article.unpublished']);
      return outcome;
    });
    expect(count).toBeGreaterThan(20);
  });
});

describe('a rejected article', () => {
  test('is told with its reason', async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload(TEXT, '01');
    await reject(w, 'Old news.');
    await w.settle(w.article);
    expect(await toldTo(w, id)).toMatchObject([
      {
        type: 'article.rejected',
        data: { article: w.article, source: 'wire', state: 'rejected', sequence: 2, revision: 1, reason: 'Old news.' },
      },
    ]);
  });

  test('is told although it was reopened before anybody settled it', async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload(TEXT, '01');
    await reject(w, 'Old news.');
    await w.desk.reopen(w.article, { revision: 1 }, await seenBy(karl, w.desk, w.article));
    await w.settle(w.article);
    expect((await toldTo(w, id)).map(({ type }) => type)).toEqual(['article.rejected']);
  });
});

describe('a refused upload', () => {
  test('is told with the reason and what to do, though there is no article', async () => {
    const w = world();
    const { id } = await register(w);
    const upload = await w.upload(PDF, '01');
    expect(upload?.state).toBe('refused');
    expect(await toldTo(w, id)).toMatchObject([
      {
        type: 'upload.refused',
        data: { upload: upload?.id, name: 'harbour.txt', source: 'wire', state: 'refused', refusal: upload?.refusal },
      },
    ]);
    expect((await toldTo(w, id))[0]?.data).not.toHaveProperty('article');
    await ingest(w.arrival('v1', '01'), w);
    expect(await toldTo(w, id)).toHaveLength(1);
  });

  test('names the article where there is one', async () => {
    const w = world();
    const { id } = await register(w);
    await w.upload(TEXT, '01');
    await w.upload(PDF, '02');
    expect((await toldTo(w, id)).map(({ data }) => data)).toMatchObject([{ article: w.article }]);
  });

  test('is told once, wherever ingest crashes', async () => {
    await atEveryEffect(async (at, when) => {
      const w = world();
      const { id } = await register(w);
      const arrival = w.arrival(w.intake.drop('wire/harbour.txt', PDF), '01');
      const outcome = await crashes(ingest(arrival, crashing(w, at, when).ports));
      await ingest(arrival, w);
      expect((await toldTo(w, id)).map(({ type }) => type)).toEqual(['upload.refused']);
      return outcome;
    });
  });
});

describe('a webhook', () => {
  const refuseOne = (w: World, key: string) => w.upload(PDF, '01', key);

  test('is told nothing of what it did not ask for, and nothing of other sources', async () => {
    const w = world();
    const events = await register(w, { events: ['article.rejected'] });
    const source = await register(w, { source: 'radio' });
    const all = await register(w);
    await refuseOne(w, 'wire/a.txt');
    await refuseOne(w, 'radio/b.txt');
    const sources = async (id: string) => (await toldTo(w, id)).map(({ data }) => data);
    expect(await sources(events.id)).toEqual([]);
    expect(await sources(source.id)).toMatchObject([{ source: 'radio' }]);
    expect(await sources(all.id)).toMatchObject([{ source: 'wire' }, { source: 'radio' }]);
  });

  test('is told of its source, however a file put there by hand spells white space and accents', async () => {
    const w = world();
    const { id } = await register(w, { source: 'agence é' });
    for (const folder of ['agence é', ' agence  é ', 'agence e\u0301']) await refuseOne(w, `${folder}/a.txt`);
    await refuseOne(w, 'Agence é/a.txt');
    expect(await toldTo(w, id)).toHaveLength(3);
  });

  test('is told nothing of what happened before it was registered or after it was removed', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await reject(w, 'Old news.');
    w.pass(2);
    const { id } = await register(w);
    await w.settle(w.article);
    await w.desk.webhooks.remove(id, ada);
    await refuseOne(w, 'wire/a.txt');
    expect(await toldTo(w, id)).toEqual([]);
  });

  test('that is paused is told later', async () => {
    const w = world();
    const { id } = await register(w);
    await w.hooks.append({
      ...{ sequence: 2, at: w.clock.now().toISOString(), actor: 'system:notify' },
      ...{ hook: id, type: 'Paused', because: 'gone' },
    });
    await refuseOne(w, 'wire/a.txt');
    expect(await toldTo(w, id)).toHaveLength(1);
  });
});

test('what was told before is not told again, and a delivery is kept for ninety days', () => {
  const rejected = { type: 'Rejected', revision: 1, reason: 'No.' } as const;
  const reopened = { type: 'Reopened', revision: 1 } as const;
  const all = facts([received(), rejected, reopened, rejected]);
  const told = (after: number) => outboxEvents(all, after, { source: 'wire', origin: 'https://a.example' });
  expect([0, 1, 2, 3, 4].map((after) => told(after).length)).toEqual([2, 2, 1, 1, 0]);
  const now = new Date('2026-11-22T10:00:00.000Z');
  expect(keptUntil(now).toISOString()).toBe('2027-02-20T10:00:00.000Z');
});
