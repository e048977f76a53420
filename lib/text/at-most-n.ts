// Works on many things a few at a time, and answers in their order.

/** Enough to hide the waiting for the table, few enough not to be throttled by it. */
const AT_ONCE = 6;

export interface PoolBounds {
  /** How many are worked on at the same time. */
  readonly atOnce?: number;
  /** Asked before each one: nothing more is begun once it answers true. */
  readonly isOver?: () => boolean;
}

/** The results of those that were begun. What `work` throws is thrown, and nothing more is begun after it. */
export async function atMostAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { atOnce = AT_ONCE, isOver = () => false }: PoolBounds = {},
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  let isBroken = false;
  const worker = async (): Promise<void> => {
    for (const [at, item] of waiting) {
      if (isBroken || isOver()) return;
      try {
        results.set(at, await work(item));
      } catch (error) {
        isBroken = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
