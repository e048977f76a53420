// A rule is trusted less only when its acceptance is provably poor; a good one is not punished for a bad day.
import { describe, expect, it } from 'vitest';
import { type Judged, milestone, NOTHING_JUDGED, standingEarned, wilsonUpper } from '../../lib/learning/acceptance.ts';
import { runs } from '../amount.ts';

const judged = (accepted: number, rejected: number): Judged => ({
  ...NOTHING_JUDGED,
  proposed: accepted + rejected,
  accepted,
  rejected: { ...NOTHING_JUDGED.rejected, wrong: rejected },
});

/** Mulberry32: the same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Share of runs in which a rule of this acceptance is lowered within so many decisions. */
function lowered(acceptance: number, runs: number, decisions: number): number {
  let count = 0;
  for (let run = 0; run < runs; run++) {
    const random = numbers(run * 7919 + 1);
    let good = 0;
    let looked = 0;
    for (let n = 1; n <= decisions; n++) {
      if (random() < acceptance) good++;
      if (standingEarned('apply', judged(good, n - good), looked)) {
        count++;
        break;
      }
      looked = n;
    }
  }
  return count / runs;
}

describe('acceptance', () => {
  it('is bounded as Wilson bounds it', () => {
    expect(wilsonUpper(0, 0)).toBe(1);
    expect(wilsonUpper(7, 10)).toBeCloseTo(0.8922, 3);
    expect(wilsonUpper(97, 100)).toBeCloseTo(0.9897, 3);
  });

  it('is looked at when the count has doubled', () => {
    expect([9, 10, 19, 20, 39, 40, 81].map(milestone)).toEqual([0, 10, 10, 20, 20, 40, 80]);
    expect(standingEarned('apply', judged(2, 8), 0)).toBe('suggest');
    expect(standingEarned('apply', judged(2, 9), 10)).toBeUndefined();
    expect(standingEarned('apply', judged(4, 16), 11)).toBe('suggest');
  });

  it('lowers what applies below 93 % and what suggests below 60 %', () => {
    expect(standingEarned('suggest', judged(8, 2), 0)).toBeUndefined();
    expect(standingEarned('suggest', judged(1, 9), 0)).toBe('flag');
    expect(standingEarned('flag', judged(0, 40), 0)).toBeUndefined();
  });

  it('lowers a rule that is right 97 times in a hundred in fewer than one run in a hundred', () => {
    expect(lowered(0.97, runs(4000), 1280)).toBeLessThan(0.01);
  });

  it('always lowers a rule that is right 60 times in a hundred', () => {
    expect(lowered(0.6, 1000, 1280)).toBe(1);
  });
});
