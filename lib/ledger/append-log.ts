// Optimistic concurrency for every log: read the newest state, decide on it, take the next place, and start over if it is gone.

/**
 * In each round one of those who write at once succeeds, so that fifty of them can. Who loses more often meets a fault and
 * not bad luck, and fifty attempts of two or three round trips end before a function does (fifteen seconds).
 */
export const ATTEMPTS = 50;

/** Others were first at every attempt, and nothing was written: a fault of ours, for the operator to see. */
export class Contended extends Error {
  constructor(what: string) {
    super(`Others changed ${what} at each of ${ATTEMPTS} attempts; nothing was written.`);
  }
}

/** Makes attempts until one of them answers something; throws `contended` where somebody else was first at every one. */
export async function attempted<Result>(
  attempt: () => Promise<Result | undefined>,
  contended: () => Error,
): Promise<Result> {
  for (let made = 0; made < ATTEMPTS; made++) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw contended();
}

/** A log whose places 1, 2, 3 … are taken once each. */
export interface AppendLog<Entry> {
  /** The entries behind the first `after`, in order, strongly consistent. */
  read(after: number): Promise<readonly Entry[]>;
  /** Takes the entry's place; false where somebody was first. */
  put(entry: Entry): Promise<boolean>;
  /** Why it was given up, when others were first at every attempt. */
  contended(entries: readonly Entry[]): Error;
}

export interface AppendedTo<Entry> {
  /** The whole log as it is then. */
  readonly entries: readonly Entry[];
  /** Undefined where there was nothing to add. */
  readonly added: Entry | undefined;
}

/**
 * Puts what `decide` makes of the newest log at its next `place`. It is asked again after every conflict; it throws what
 * refuses, and answers undefined where nothing is to do.
 */
export async function appendTo<Entry>(
  log: AppendLog<Entry>,
  decide: (entries: readonly Entry[], place: number) => Promise<Entry | undefined> | Entry | undefined,
): Promise<AppendedTo<Entry>> {
  let entries: readonly Entry[] = [];
  return attempted(
    async () => {
      entries = [...entries, ...(await log.read(entries.length))];
      const added = await decide(entries, entries.length + 1);
      if (added === undefined) return { entries, added };
      return (await log.put(added)) ? { entries: [...entries, added], added } : undefined;
    },
    () => log.contended(entries),
  );
}
