// What carries work from one function to the next: a queue with dead letters, streams that only hint, and the schedules.
import type { Arrival } from '../../lib/intake/ingest.ts';
import type { Ended, Process } from './process.ts';
import { BUCKET, type Product } from './product.ts';
import { chance } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';

/** Milliseconds for which a message that is worked on is not shown to others: as the stack says. */
const VISIBILITY = 360_000;
const RECEIPTS = 5;
/** Tries of a hint before it is dropped. */
const HINTED = 3;
const SWEEP_EVERY = 300_000;
const NOTIFY_EVERY = 60_000;

export type Failed = (process: Process, error: unknown) => void;

export function cloud(made: Product, scheduler: Scheduler, seed: number, failed: Failed) {
  const dead: Arrival[] = [];
  let kept = 0;
  let isCalm = false;
  /** Faults of carrying end with the other faults. */
  const drawn = (words: string) => (isCalm ? 0.5 : chance(seed, words));
  const told = (how: Ended<unknown>, process: Process) => {
    if (how.how === 'failed') failed(process, how.error);
    return how.how === 'answered';
  };

  /** At least once, in any order, five times at most. */
  const send = (name: string, arrival: Arrival, kills = 0) => {
    const receive = (receipt: number) => {
      const process = made.ingest(`${name}/${receipt}`, arrival, receipt === RECEIPTS, (how, of) => {
        const isTaken = told(how, of);
        if (isTaken && (receipt > 1 || drawn(`twice ${name}`) > 0.1)) return;
        if (receipt < RECEIPTS) scheduler.after(VISIBILITY, () => receive(receipt + 1));
        else if (!isTaken) dead.push(arrival);
      });
      if (receipt <= kills) process.killedAt = 1 + Math.floor(chance(seed, `kill ${name}/${receipt}`) * 20);
    };
    scheduler.after(drawn(`way ${name}`) * 2000, () => receive(1));
  };

  /** Lost at times, doubled at times, and dropped after a few failures. */
  const hint = (name: string, look: (name: string, ended: (how: Ended<unknown>, of: Process) => void) => void) => {
    if (drawn(`lost ${name}`) < 0.2) return;
    const run = (at: number) => {
      look(`${name}/${at}`, (how, of) => {
        if (!told(how, of) && at < HINTED) scheduler.after(1000 * at, () => run(at + 1));
      });
    };
    const delay = drawn(`delay ${name}`) ** 3 * 20_000;
    scheduler.after(delay, () => run(1));
    if (drawn(`double ${name}`) < 0.15) scheduler.after(delay, () => run(11));
  };

  const { ledger, hooks, requeue } = made.ports;
  const { append } = ledger;
  const { put } = hooks;
  // Streams hear of a write the moment it takes effect, whatever becomes of who wrote it.
  Object.assign(ledger, {
    append: async (fact: Parameters<typeof append>[0]) => {
      const isAdded = await append(fact);
      const { article, sequence } = fact;
      if (isAdded) hint(`publish ${article}#${sequence}`, (name, ended) => made.publish(name, article, ended));
      return isAdded;
    },
  });
  Object.assign(hooks, {
    put: async (delivery: Parameters<typeof put>[0], expires: Date) => {
      const isNew = await put(delivery, expires);
      const { hook, id } = delivery;
      if (isNew) hint(`notify ${id}`, (name, ended) => made.notify(name, [{ hook, id }], ended));
      return isNew;
    },
  });
  Object.assign(requeue, {
    send: async ({ key, version }: { key: string; version: string }) => {
      send(`found ${version} ${++kept}`, { bucket: BUCKET, key, version });
    },
  });

  const tick = (name: string, every: number, run: (name: string) => void, until: number, at = 1) => {
    if (at * every > until) return;
    scheduler.after(at === 1 ? every / 2 : every, () => {
      run(`${name} ${at}`);
      tick(name, every, run, until, at + 1);
    });
  };
  const sweep = (name: string) => made.sweep(name, told);
  const notify = (name: string) => made.notify(name, [], told);

  return {
    send,
    sweep,
    notify,
    /** Messages that nobody will receive again. */
    dead,
    /** The schedules, for so many milliseconds. */
    begin(until: number) {
      tick('sweep', SWEEP_EVERY, sweep, until);
      tick('notify', NOTIFY_EVERY, notify, until);
    },
    /** From now on nothing is lost or doubled on its way. */
    calm() {
      isCalm = true;
    },
  };
}

export type Cloud = ReturnType<typeof cloud>;
