// What a schedule decides: which call comes next and which fault it meets, each by its own name, so that a schedule can be cut down.

export const FAULTS = [
  /** The process stops, and the call never left it. */
  'killed-before',
  /** The process stops, and the call takes effect. */
  'killed-after',
  /** The call is refused: nothing takes effect. */
  'throttled',
  /** The call takes effect, and its answer is lost. */
  'lost',
  /** As `lost`, but the client library sends the call again and has the second answer. */
  'repeated',
  /** The caller gives up waiting, and the call takes effect later. */
  'late',
  /** The call waits, while everybody else goes on. */
  'slow',
  /** An index answers as it did before; other calls are not touched. */
  'outdated',
] as const;
export type Fault = (typeof FAULTS)[number];

/** One call of a port: the n-th of its process. */
export interface CallName {
  readonly process: string;
  readonly number: number;
  /** Such as `ledger.append`. */
  readonly port: string;
}

export const nameOf = ({ process, number }: Pick<CallName, 'process' | 'number'>): string => `${process} · ${number}`;

export interface Schedule {
  readonly seed: number;
  /** Share of the calls that meet a fault. */
  readonly rate: number;
  /** Names of the calls that may meet one; all, where this is left out. */
  readonly only?: ReadonlySet<string>;
  /** Whoever came first goes on first, instead of whoever the seed prefers. */
  readonly inOrder?: true;
}

/** From 0 to below 1, the same for the same words: FNV-1a, mixed once more. */
export function chance(seed: number, words: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

export function faultAt(schedule: Schedule, call: CallName): Fault | undefined {
  const name = nameOf(call);
  if (schedule.only && !schedule.only.has(name)) return undefined;
  if (chance(schedule.seed, `fault ${name}`) >= schedule.rate) return undefined;
  return FAULTS[Math.floor(chance(schedule.seed, `kind ${name}`) * FAULTS.length)];
}

/** The lowest goes on first. */
export function rankOf(schedule: Schedule, call: CallName, arrived: number): number {
  return schedule.inOrder ? arrived : chance(schedule.seed, `rank ${nameOf(call)}`);
}

/** From lives in which hardly anything goes wrong to lives in which hardly anything gets through. */
const RATES = [0, 0.01, 0.02, 0.04, 0.07, 0.12] as const;

export const scheduleOf = (seed: number): Schedule => ({
  seed,
  rate: RATES[Math.floor(chance(seed, 'rate') * RATES.length)] ?? 0,
});
