// Runs processes against shared ports in every possible order of their steps, or in some.
import { dice, SEED } from '../seed.ts';

interface Waiting {
  readonly process: number;
  readonly go: () => void;
}

/** Lets one process at a time take its next step; a step is a call of a gated port. */
export class Stage {
  readonly #waiting: Waiting[] = [];

  /** The port as one process sees it: every call waits for its turn. */
  gate<Port extends object>(process: number, port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          await new Promise<void>((go) => this.#waiting.push({ process, go }));
          return method.apply(target, given);
        };
      },
    });
  }

  /** Runs to the end; `choose` says which of so many waiting processes goes on. */
  async run(processes: readonly (() => Promise<unknown>)[], choose: (among: number) => number): Promise<void> {
    let running = processes.length;
    const all = Promise.all(
      processes.map((process) =>
        process().finally(() => {
          running--;
        }),
      ),
    );
    while (running > 0) {
      // Nothing here waits for a timer: after enough turns every process stands before its next step or has ended.
      if (this.#waiting.length < running) {
        await Promise.resolve();
        continue;
      }
      this.#waiting.sort((a, b) => a.process - b.process);
      const [chosen] = this.#waiting.splice(choose(this.#waiting.length), 1);
      chosen?.go();
    }
    await all;
  }
}

/** Plays a scene once for every order of steps; answers the outcomes. */
export async function everyOrder<Outcome>(
  scene: (choose: (among: number) => number) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let script: number[] = [];
  for (;;) {
    const branches: number[] = [];
    const taken: number[] = [];
    outcomes.push(
      await scene((among) => {
        const choice = script[taken.length] ?? 0;
        taken.push(choice);
        branches.push(among);
        return choice;
      }),
    );
    let last = taken.length - 1;
    while (last >= 0 && (taken[last] ?? 0) + 1 >= (branches[last] ?? 0)) last--;
    if (last < 0) return outcomes;
    script = [...taken.slice(0, last), (taken[last] ?? 0) + 1];
  }
}

/** Plays a scene in so many orders of steps, drawn at random with the same seed in every run; answers the outcomes. */
export async function someOrders<Outcome>(
  orders: number,
  scene: (choose: (among: number) => number) => Promise<Outcome>,
): Promise<Outcome[]> {
  const random = dice(SEED);
  const outcomes: Outcome[] = [];
  for (let order = 0; order < orders; order++) outcomes.push(await scene((among) => Math.floor(random() * among)));
  return outcomes;
}
