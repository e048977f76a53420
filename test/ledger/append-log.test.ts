// Many who write one log at once: every entry once, in one order, decided on the newest state; and an end to trying.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppendLog, ATTEMPTS, appendTo, attempted } from '../../lib/ledger/append-log.ts';

interface Entry {
  readonly place: number;
  readonly by: string;
  /** How many entries its author knew of. */
  readonly known: number;
}

class Full extends Error {}

/** In memory; every call waits its turn, so that others come in between. `others` put something first so many times. */
function memory(others = 0) {
  const entries: Entry[] = [];
  const reads: number[] = [];
  let first = others;
  const take = (entry: Entry): boolean => {
    if (entry.place !== entries.length + 1) return false;
    entries.push(entry);
    return true;
  };
  const log: AppendLog<Entry> = {
    read: async (after) => {
      reads.push(after);
      return entries.slice(after);
    },
    put: async (entry) => {
      if (first-- > 0) take({ place: entries.length + 1, by: 'others', known: entries.length });
      return take(entry);
    },
    contended: (known) => new Full(`${known.length}`),
  };
  return { log, entries, reads };
}

const writing = (by: string) => (known: readonly Entry[], place: number) => ({ place, by, known: known.length });

describe('a log that many write', () => {
  it('takes every entry once, each decided on all before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.scheduler(), async (writers, scheduler) => {
        const { log, entries } = memory();
        const waiting: AppendLog<Entry> = {
          ...log,
          read: scheduler.scheduleFunction(log.read),
          put: scheduler.scheduleFunction(log.put),
        };
        const all = Promise.all(Array.from({ length: writers }, (_, at) => appendTo(waiting, writing(`w${at}`))));
        await scheduler.waitFor(all);
        expect(new Set(entries.map(({ by }) => by)).size).toBe(writers);
        expect(entries.map(({ place }) => place)).toEqual(entries.map((_, at) => at + 1));
        expect(entries.map(({ known }) => known)).toEqual(entries.map((_, at) => at));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('has room for as many as there are attempts, even where they go in step', async () => {
    const { log, entries } = memory();
    await Promise.all(Array.from({ length: ATTEMPTS }, (_, at) => appendTo(log, writing(`w${at}`))));
    expect(new Set(entries.map(({ by }) => by)).size).toBe(ATTEMPTS);
  });

  it('answers the whole log with what was added', async () => {
    const { log, entries } = memory(2);
    const { entries: seen, added } = await appendTo(log, writing('mei'));
    expect(seen).toEqual(entries);
    expect(added).toEqual({ place: 3, by: 'mei', known: 2 });
  });

  it('adds nothing where there is nothing to do', async () => {
    const { log, entries } = memory();
    expect(await appendTo(log, () => undefined)).toEqual({ entries: [], added: undefined });
    expect(entries).toEqual([]);
  });

  it('reads only what is new after a conflict', async () => {
    const { log, reads } = memory(3);
    await appendTo(log, writing('mei'));
    expect(reads).toEqual([0, 0, 1, 2]);
  });

  it('lets a refusal through and tries no more', async () => {
    const { log, reads } = memory();
    const refusing = () => {
      throw new RangeError('no');
    };
    await expect(appendTo(log, refusing)).rejects.toThrow(RangeError);
    expect(reads).toHaveLength(1);
  });

  it('gives up with the log’s own error where others were first at every attempt', async () => {
    const { log, reads, entries } = memory(Number.POSITIVE_INFINITY);
    await expect(appendTo(log, writing('mei'))).rejects.toThrow(new Full(`${ATTEMPTS - 1}`));
    expect(reads).toHaveLength(ATTEMPTS);
    expect(entries.some(({ by }) => by === 'mei')).toBe(false);
  });
});

it('takes `false` for an answer and only undefined for another attempt', async () => {
  const answers = [undefined, undefined, false];
  expect(
    await attempted(
      async () => answers.shift(),
      () => new Full(),
    ),
  ).toBe(false);
  expect(answers).toEqual([]);
});
