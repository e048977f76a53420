// An upload that kills whoever reads it is tried five times and told; it is never tried for ever, and never lost.
import { describe, expect, test } from 'vitest';
import { MOST_CHANGES } from '../../lib/clean/budget.ts';
import { cleanAsTrusted } from '../../lib/clean/trusted.ts';
import { MOST_UPLOAD_ATTEMPTS } from '../../lib/intake/attempts.ts';
import { ingest } from '../../lib/intake/ingest.ts';
import { uploadId } from '../../lib/ledger/ids.ts';
import { SWEEP_WAITS, sweep } from '../../lib/publish/sweep.ts';
import { Crash, crashes } from '../world/faults.ts';
import { BUCKET, KEY, TEXT, type World, world } from '../world/world.ts';

/** Kills the function at every reading; nothing after it runs. */
function deadly(w: World) {
  let kills = 0;
  const decode = async () => {
    kills++;
    throw new Crash('out of memory');
  };
  return { ports: { ...w, decode }, kills: () => kills };
}

const sweeps = async (w: World, hours: number) => {
  for (let minutes = 0; minutes < hours * 60; minutes += 5) {
    w.pass(300);
    await sweep({ ...w, bucket: BUCKET });
  }
};

describe('an upload that kills ingest', () => {
  test('is tried five times in a day, whoever delivers it, and says what to do then', async () => {
    const w = world();
    const { ports, kills } = deadly(w);
    const version = w.intake.drop(KEY, TEXT);
    let delivered = 1;
    for (let minutes = 0; minutes < 24 * 60; minutes += 5) {
      // Every message that there is comes back every six minutes at most five times, then lies with the dead letters.
      if (delivered * MOST_UPLOAD_ATTEMPTS > kills()) await crashes(ingest(w.arrival(version, '01'), ports));
      w.pass(300);
      await sweep({ ...w, bucket: BUCKET });
      delivered = 1 + w.requeue.sent.length;
    }
    expect(kills()).toBe(MOST_UPLOAD_ATTEMPTS);
    expect(w.requeue.sent).toEqual([]);
    expect(await w.desk.upload(uploadId(BUCKET, KEY, version))).toMatchObject({
      state: 'failed',
      failure: { message: expect.stringContaining('5 attempts'), todo: expect.stringContaining('in parts') },
    });
  });

  test('is given up where a sixth delivery finds it, without being read', async () => {
    const w = world();
    const { ports, kills } = deadly(w);
    const arrival = w.arrival(w.intake.drop(KEY, TEXT), '01');
    for (let at = 0; at < MOST_UPLOAD_ATTEMPTS; at++) await crashes(ingest(arrival, ports));
    expect(await ingest(arrival, ports)).toMatchObject({ state: 'failed' });
    expect(kills()).toBe(MOST_UPLOAD_ATTEMPTS);
  });

  test('is taken in when somebody redrives it and the cause is gone', async () => {
    const w = world();
    const { ports } = deadly(w);
    const arrival = w.arrival(w.intake.drop(KEY, TEXT), '01');
    for (let at = 0; at <= MOST_UPLOAD_ATTEMPTS; at++) await crashes(ingest(arrival, ports));
    const outcome = await ingest(arrival, w);
    expect(outcome).toMatchObject({ state: 'cleaned', revision: 1 });
    expect(outcome).not.toHaveProperty('failure');
  });

  test('is put back once where its message is lost, and again after longer and longer', async () => {
    const w = world();
    w.intake.drop(KEY, TEXT);
    await sweeps(w, 23);
    // After a quarter of an hour, one, five and more than sixteen hours: a queue that is hours behind has one message more, not 270.
    expect(w.requeue.sent.length).toBeLessThanOrEqual(4);
    expect(w.requeue.sent.length).toBeGreaterThanOrEqual(3);
  });

  test('is left alone while the queue still has it', async () => {
    const w = world();
    const { ports } = deadly(w);
    const arrival = w.arrival(w.intake.drop(KEY, TEXT), '01');
    w.pass(SWEEP_WAITS.delivery + 1);
    await crashes(ingest(arrival, ports));
    w.pass(400);
    await sweep({ ...w, bucket: BUCKET });
    expect(w.requeue.sent).toEqual([]);
    w.pass(SWEEP_WAITS.delivery);
    await sweep({ ...w, bucket: BUCKET });
    expect(w.requeue.sent).toMatchObject([{ key: KEY }]);
  });
});

describe('a text with more to change than anybody can review', () => {
  const faulty = 'The the dog runs. '.repeat(MOST_CHANGES + 10);
  const clean = async (...asked: Parameters<typeof cleanAsTrusted>) => cleanAsTrusted(...asked);

  test('is refused by name, and lies in the bucket as before', async () => {
    const w = world();
    const version = w.intake.drop(KEY, faulty);
    const outcome = await ingest(w.arrival(version, '01'), { ...w, clean });
    expect(outcome).toMatchObject({ state: 'refused', refusal: { code: 'too-large' } });
    expect(outcome?.refusal?.message).toContain('100,000 places');
    expect(await w.intake.head(KEY, version)).toBeDefined();
  });

  test('with a few less is cleaned', async () => {
    const w = world();
    const version = w.intake.drop(KEY, faulty.slice(0, faulty.length / 2));
    expect(await ingest(w.arrival(version, '01'), { ...w, clean })).toMatchObject({ state: 'cleaned' });
  });
});
