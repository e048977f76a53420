// Whatever is chosen at random is chosen alike in every run, so that a red run is about the change; FAIRCOPY_SEED tries others.
import { configureGlobal } from 'fast-check';

export const SEED = Number(process.env['FAIRCOPY_SEED'] ?? 20_261_124);

configureGlobal({ seed: SEED });

/** Mulberry32: numbers from 0 to below 1, the same for the same seed. */
export function dice(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
