// One run of a function, how it ends, and what its calls may meet.
import type { CallName, Fault } from './schedule.ts';

/** How a process ended; a killed one says nothing, as a stopped function does not. */
export type Ended<Result> =
  | { readonly how: 'answered'; readonly result: Result }
  | { readonly how: 'failed'; readonly error: unknown }
  | { readonly how: 'killed' };

/** What a call throws that was throttled, or whose answer was lost. */
export class InjectedFault extends Error {
  constructor(fault: Fault, { port }: CallName) {
    super(`${port}: ${fault}`);
  }
}

/** One run of a function. */
export interface Process {
  readonly name: string;
  /** Those that it met, by the names of their calls. */
  readonly met: Map<string, string>;
  calls: number;
  /** From its call of this number on it is killed whatever the schedule says. */
  killedAt?: number;
  over: boolean;
  kill(): void;
}
