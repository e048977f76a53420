// A few at a time, in order, and an end to it.
import { describe, expect, it } from 'vitest';
import { atMostAtOnce } from '../../lib/text/at-most-n.ts';

/** Work that each step lets go on, in the order in which it was begun. */
function stage() {
  const begun: number[] = [];
  const waiting: (() => void)[] = [];
  let most = 0;
  return {
    begun,
    most: () => most,
    work: async (item: number) => {
      begun.push(item);
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      most = Math.max(most, waiting.length);
      await promise;
      return item * 10;
    },
    /** Ends the newest first, so that results come out of order. */
    async run(done: Promise<unknown>) {
      let isDone = false;
      const end = () => {
        isDone = true;
      };
      done.then(end, end);
      while (!isDone) {
        waiting.pop()?.();
        await new Promise((resolve) => setImmediate(resolve));
      }
      return done;
    },
  };
}

const TEN = Array.from({ length: 10 }, (_, at) => at);

describe('many things', () => {
  it('are answered in their order, whichever is done first', async () => {
    const { work, run } = stage();
    expect(await run(atMostAtOnce(TEN, work))).toEqual(TEN.map((item) => item * 10));
  });

  it('are worked on so many at a time, and no fewer while there are more', async () => {
    const { work, run, most } = stage();
    await run(atMostAtOnce(TEN, work, { atOnce: 3 }));
    expect(most()).toBe(3);
  });

  it('are left alone once it is over; what was begun is ended', async () => {
    const { work, run, begun } = stage();
    const isOver = () => begun.length >= 4;
    expect(await run(atMostAtOnce(TEN, work, { atOnce: 3, isOver }))).toEqual([0, 10, 20, 30]);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('end with the first error, behind which nothing is begun', async () => {
    const begun: number[] = [];
    const failing = async (item: number) => {
      begun.push(item);
      if (item === 1) throw new RangeError('no');
    };
    await expect(atMostAtOnce(TEN, failing, { atOnce: 2 })).rejects.toThrow(RangeError);
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun.length).toBeLessThan(5);
  });

  it('may be none', async () => {
    expect(await atMostAtOnce([], async () => 1)).toEqual([]);
  });
});
