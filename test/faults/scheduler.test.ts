// The scheduler does to a call what its schedule says, and the same seed plays the same life.
import { describe, expect, test } from 'vitest';
import { lifeOf } from './life.ts';
import { play } from './play.ts';
import type { Ended } from './process.ts';
import { chance, FAULTS, type Fault, faultAt, type Schedule } from './schedule.ts';
import { Scheduler } from './scheduler.ts';

/** A schedule by which the first call of “one” meets this fault. */
function scheduleWith(fault: Fault): Schedule {
  for (let seed = 1; ; seed++) {
    const schedule: Schedule = { seed, rate: 1, only: new Set(['one · 1']) };
    if (faultAt(schedule, { process: 'one', number: 1, port: 'port.act' }) === fault) return schedule;
  }
}

async function met(fault: Fault) {
  const scheduler = new Scheduler(scheduleWith(fault), 0);
  let acts = 0;
  let how: Ended<string> | undefined;
  const port = { act: async () => `act ${++acts}` };
  scheduler.start(
    'one',
    60,
    (process) => scheduler.gate(process, 'port', port).act(),
    (ended) => {
      how = ended;
    },
  );
  await scheduler.run();
  return { acts, how: how?.how, result: how?.how === 'answered' ? how.result : undefined };
}

describe('a call', () => {
  test.each([
    ['killed-before', { acts: 0, how: 'killed', result: undefined }],
    ['killed-after', { acts: 1, how: 'killed', result: undefined }],
    ['throttled', { acts: 0, how: 'failed', result: undefined }],
    ['lost', { acts: 1, how: 'failed', result: undefined }],
    ['repeated', { acts: 2, how: 'answered', result: 'act 2' }],
    ['late', { acts: 1, how: 'failed', result: undefined }],
    ['slow', { acts: 1, how: 'answered', result: 'act 1' }],
  ] as const)('that is %s', async (fault, became) => {
    expect(await met(fault)).toEqual(became);
  });

  test('of an index may be answered as before', async () => {
    let schedule: Schedule = { seed: 0, rate: 1, only: new Set(['one · 2']) };
    while (faultAt(schedule, { process: 'one', number: 2, port: 'lists.dirty' }) !== 'outdated')
      schedule = { ...schedule, seed: schedule.seed + 1 };
    const scheduler = new Scheduler(schedule, 0);
    let dirty: readonly string[] = ['front'];
    const seen: unknown[] = [];
    const lists = { dirty: async (_limit: number) => dirty };
    scheduler.start(
      'one',
      60,
      async (process) => {
        const gated = scheduler.gate(process, 'lists', lists);
        seen.push(await gated.dirty(9));
        dirty = [];
        seen.push(await gated.dirty(9), await gated.dirty(9));
      },
      () => undefined,
    );
    await scheduler.run();
    expect(seen).toEqual([['front'], ['front'], []]);
  });
});

test('a process that takes longer than its function may is killed', async () => {
  const scheduler = new Scheduler({ seed: 1, rate: 0 }, 0);
  let how = '';
  scheduler.start(
    'one',
    60,
    (process) => scheduler.pause(process, 61_000),
    (ended) => {
      how = ended.how;
    },
  );
  await scheduler.run();
  expect(how).toBe('killed');
});

test('chance knows every fault, and falls alike everywhere', () => {
  const drawn = Array.from({ length: 4000 }, (_, at) => chance(7, `call ${at}`));
  expect(drawn.filter((one) => one < 0.25).length / drawn.length).toBeCloseTo(0.25, 1);
  const kinds = drawn.map((_, at) => faultAt({ seed: 7, rate: 1 }, { process: 'one', number: at, port: 'a.b' }));
  expect(new Set(kinds)).toEqual(new Set(FAULTS));
});

test('a life is the same for the same seed, call by call', async () => {
  const twice = await Promise.all([1, 2].map(() => play(lifeOf(11), { seed: 11, rate: 0.05 })));
  expect(twice[0]).toEqual(twice[1]);
  expect(twice[0]!.faults.length).toBeGreaterThan(5);
});
