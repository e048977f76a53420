// How much one run tries: `npm test` a sample of each proof, `npm run gates` the whole, `npm run soak` as much as it is told to.

/** True in `npm run gates` and `npm run soak`. */
export const isWhole = process.env['FAIRCOPY_WHOLE'] !== undefined || process.env['FAIRCOPY_RUNS'] !== undefined;

/** True in `npm run soak`. */
export const isSoak = process.env['FAIRCOPY_RUNS'] !== undefined;

/** All in the gates; in `npm test` every nth, so that each kind that stands together in a list is among them. */
export function everyNth<T>(n: number, all: readonly T[]): readonly T[] {
  return isWhole ? all : all.filter((_, at) => at % n === 0);
}

/** How often a property is tried: `whole` times in the gates, a fifth of that in `npm test`, FAIRCOPY_RUNS times in a soak. */
export function runs(whole: number): number {
  const asked = process.env['FAIRCOPY_RUNS'];
  if (asked !== undefined) return Math.max(whole, Number(asked));
  return isWhole ? whole : Math.ceil(whole / 5);
}
