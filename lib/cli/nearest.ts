// The known word that somebody most likely meant.

/** Two slips in a long word, one in a short one; more is another word. */
const mostSlips = (word: string): number => (word.length > 4 ? 2 : 1);

/** Undefined where nothing is near enough; the beginning of a single known word stands for it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const begun = known.filter((one) => word.length > 1 && one.startsWith(word));
  if (begun.length === 1) return begun[0];
  const [best] = known
    .map((one) => ({ one, slips: slipsBetween(word.toLowerCase(), one) }))
    .filter(({ slips }) => slips <= mostSlips(word))
    .toSorted((a, b) => a.slips - b.slips);
  return best?.one;
}

/** Letters to put in, take out, exchange or swap with their neighbour. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (row[j - 1] ?? 0) + 1,
          (last[j] ?? 0) + 1,
          (last[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
