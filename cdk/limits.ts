// How much may run at once, as settings: what the account allows differs, and review has to stay answerable when uploads flood in.

export interface Limits {
  /** Requests that the API takes in a second; bursts of twice as many. */
  readonly requestsPerSecond: number;
  /** Uploads that are taken in at the same time, one an execution. */
  readonly ingestAtOnce: number;
  /** Executions of the publisher for each shard of the ledger's stream; articles stay in order. */
  readonly publishAtOnce: number;
}

/** Five of a new account's ten executions are left to reviewers, publishing and the schedules. */
export const USUAL_LIMITS: Limits = { requestsPerSecond: 50, ingestAtOnce: 5, publishAtOnce: 10 };

/** What AWS takes: an SQS source runs at least two, a stream at most ten a shard. */
const RANGES: Readonly<Record<keyof Limits, readonly [least: number, most: number]>> = {
  requestsPerSecond: [1, 10_000],
  ingestAtOnce: [2, 1000],
  publishAtOnce: [1, 10],
};

/** Throws where a setting is no whole number, or one that AWS does not take. */
export function limitsFrom(setting: (name: keyof Limits) => string | undefined): Limits {
  const limit = (name: keyof Limits): number => {
    const value = Number(setting(name) ?? USUAL_LIMITS[name]);
    const [least, most] = RANGES[name];
    if (!Number.isInteger(value) || value < least || value > most)
      throw new Error(`${name} is a whole number from ${least} to ${most}.`);
    return value;
  };
  return {
    requestsPerSecond: limit('requestsPerSecond'),
    ingestAtOnce: limit('ingestAtOnce'),
    publishAtOnce: limit('publishAtOnce'),
  };
}
