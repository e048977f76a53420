// Hints get lost; what the sweeper finds, and what it leaves alone.
import { describe, expect, test } from 'vitest';
import { SWEEP_WAITS, sweep } from '../../lib/publish/sweep.ts';
import { approve, BUCKET, KEY, rita, TEXT, world } from '../world/world.ts';

describe('the sweeper', () => {
  test('publishes what no hint has published', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    w.pass(SWEEP_WAITS.hint + 1);
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ settled: 1 });
    expect(w.page()).toContain('Harbour opens');
  });

  test('opens the front page before there is anything on it, and leaves it alone afterwards', async () => {
    const w = world();
    await sweep({ ...w, bucket: BUCKET });
    expect(w.site.files.get('front.html')?.file.body).toBe('#0 ');
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.settle(w.article);
    const front = w.site.files.get('front.html')?.file.body;
    expect(front).toContain('Harbour opens');
    await sweep({ ...w, bucket: BUCKET });
    expect(w.site.files.get('front.html')?.file.body).toBe(front);
  });

  test('leaves time for the hint', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    expect(await sweep({ ...w, bucket: BUCKET })).toEqual({ settled: 0, lowered: 0, built: 0, requeued: 0 });
  });

  test('lowers a mark whose fact never came, when its writer must be gone', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await w.settle(w.article);
    await w.marks.mark(w.article, 2, w.clock.now().toISOString());
    w.pass(SWEEP_WAITS.hint + 1);
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ settled: 0, lowered: 0 });
    w.pass(SWEEP_WAITS.writer);
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ lowered: 1 });
    expect(await w.marks.dirty(9)).toEqual([]);
    await approve(rita, w);
    expect(await w.settle(w.article)).toBe(true);
  });

  test('does not lower the mark of a writer that has just come', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await w.marks.mark(w.article, 2, w.clock.now().toISOString());
    w.pass(SWEEP_WAITS.writer + 1);
    const late = w.clock.now().toISOString();
    const ledger = {
      ...w.ledger,
      async facts(article: string, after?: number) {
        await w.marks.mark(w.article, 2, late);
        return w.ledger.facts(article, after);
      },
    };
    expect(await sweep({ ...w, ledger, bucket: BUCKET })).toMatchObject({ lowered: 0 });
    expect((await w.marks.read(w.article))?.wanted).toBe(2);
  });

  test('builds lists that were wanted and not built', async () => {
    const w = world();
    await w.lists.want('front', w.clock.now().toISOString());
    w.pass(SWEEP_WAITS.hint + 1);
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ built: 1 });
    expect(w.site.files.get('front.html')?.sequence).toBe(1);
  });

  test('sends uploads to ingest again that nobody has answered', async () => {
    const w = world();
    w.intake.drop(KEY, TEXT);
    await w.upload('Other text.', '01', 'wire/other.txt');
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ requeued: 0 });
    w.pass(SWEEP_WAITS.delivery + 1);
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ requeued: 1 });
    expect(w.requeue.sent).toMatchObject([{ key: KEY }]);
    w.pass(SWEEP_WAITS.recent);
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ requeued: 0 });
  });

  test('sends nothing again that was refused, cleaned, or given up', async () => {
    const w = world();
    await w.upload('%PDF-1.7\n', '01', 'wire/broken.txt');
    await w.upload(TEXT, '01');
    w.pass(SWEEP_WAITS.delivery + 1);
    expect(await sweep({ ...w, bucket: BUCKET })).toMatchObject({ requeued: 0 });
  });

  test('looks through every page of recent uploads', async () => {
    const w = world();
    for (const name of ['a', 'b', 'c']) w.intake.drop(`wire/${name}.txt`, TEXT);
    const recent = async (since: string, cursor = '0') => {
      const { items } = await w.intake.recent(since);
      const at = Number(cursor);
      return { items: items.slice(at, at + 1), ...(at + 1 < items.length ? { next: String(at + 1) } : {}) };
    };
    w.pass(SWEEP_WAITS.delivery + 1);
    expect(await sweep({ ...w, intake: { ...w.intake, recent }, bucket: BUCKET })).toMatchObject({ requeued: 3 });
  });

  test('goes on in the bucket where the last run ended, and begins again when it is through', async () => {
    const w = world();
    for (const name of ['a', 'b', 'c']) w.intake.drop(`wire/${name}.txt`, TEXT);
    const asked: string[] = [];
    const recent = async (since: string, cursor = '0') => {
      asked.push(cursor);
      const { items } = await w.intake.recent(since);
      const at = Number(cursor);
      // Every page but a cut one is done before it takes its time.
      return { items: items.slice(at, at + 1), ...(at + 1 < items.length ? { next: String(at + 1) } : {}) };
    };
    const requeue = {
      async send(found: Parameters<typeof w.requeue.send>[0]) {
        await w.requeue.send(found);
        if (w.requeue.sent.length === 2) w.pass(SWEEP_WAITS.uploads + 1);
      },
    };
    const ports = { ...w, intake: { ...w.intake, recent }, requeue, bucket: BUCKET };
    w.pass(SWEEP_WAITS.delivery + 1);
    expect(await sweep(ports)).toMatchObject({ requeued: 2 });
    expect(asked.splice(0)).toEqual(['0', '1']);
    expect(await sweep(ports)).toMatchObject({ requeued: 1 });
    expect(asked.splice(0)).toEqual(['1', '2']);
    await sweep(ports);
    expect(asked).toEqual(['0', '1', '2']);
  });

  test('settles what is marked though the bucket cannot be listed, and says so', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    w.pass(SWEEP_WAITS.hint + 1);
    const recent = () => Promise.reject(new Error('no bucket'));
    await expect(sweep({ ...w, intake: { ...w.intake, recent }, bucket: BUCKET })).rejects.toThrow('1 items');
    expect(w.page()).toContain('Harbour opens');
  });

  test('begins nothing after its time, and leaves the rest to the next run', async () => {
    const w = world();
    for (const name of ['a', 'b', 'c']) await w.upload(TEXT, '01', `wire/${name}.txt`);
    w.pass(SWEEP_WAITS.hint + 1);
    const settle = async (article: string) => {
      w.pass(SWEEP_WAITS.run - 1);
      return w.settle(article);
    };
    expect(await sweep({ ...w, settle, bucket: BUCKET })).toMatchObject({ settled: 2 });
    expect(await w.marks.dirty(9)).toHaveLength(1);
  });

  test('goes on where one article is stubborn, and says so at the end', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await w.upload('Other text.', '01', 'wire/other.txt');
    w.pass(SWEEP_WAITS.hint + 1);
    const settle = async (article: string) => {
      if (article === w.article) throw new Error('stubborn');
      return w.settle(article);
    };
    await expect(sweep({ ...w, settle, bucket: BUCKET })).rejects.toThrow('1 items could not be swept');
    expect((await w.marks.dirty(9)).map(({ article }) => article)).toEqual([w.article]);
  });
});
