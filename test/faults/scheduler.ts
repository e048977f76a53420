// Runs processes one port call at a time, in an order that a schedule decides, over a clock of its own: nothing here waits for real time.
import { type Ended, InjectedFault, type Process } from './process.ts';
import { type CallName, chance, type Fault, faultAt, nameOf, rankOf, type Schedule } from './schedule.ts';
import { Timers } from './timers.ts';

interface Waiting {
  readonly rank: number;
  readonly go: () => void;
}

/** Milliseconds that one call takes. */
const STEP = 7;
/** Answers of an index: candidates, which may be those of a moment ago. */
const INDEXES: ReadonlySet<string> = new Set(['marks.dirty', 'lists.dirty', 'hooks.due', 'queue.list', 'queue.count']);

const withoutNow = (name: string, value: unknown) => (name === 'now' ? undefined : value);

const turn = () => new Promise<void>((go) => setImmediate(go));
const never = () => new Promise<never>(() => {});

export class Scheduler {
  /** Virtual, in milliseconds since 1970. */
  now: number;
  /** Every `port.method` that waited for its turn here. */
  readonly reached = new Set<string>();
  /** Every fault that a call met, in order. */
  readonly faults: string[] = [];
  calls = 0;
  #schedule: Schedule;
  #waiting: Waiting[] = [];
  readonly #timers = new Timers();
  #order = 0;
  readonly #outages = new Map<string, number>();
  readonly #before = new Map<string, unknown>();

  constructor(schedule: Schedule, now: number) {
    this.#schedule = schedule;
    this.now = now;
  }

  /** From now on no call meets a fault. */
  calm(): void {
    this.#schedule = { ...this.#schedule, rate: 0 };
    this.#outages.clear();
  }

  /** A room of ports refuses every call for so many milliseconds. */
  breakDown(room: string, milliseconds: number): void {
    this.#outages.set(room, this.now + milliseconds);
  }

  /** Calls back after so many virtual milliseconds, unless what it answers is called before. */
  after(milliseconds: number, fire: () => void): () => void {
    return this.#timers.add(this.now + milliseconds, fire);
  }

  /** Begins a process that is stopped after `seconds`; `work` is handed what it needs to pass its calls through here. */
  start<Result>(
    name: string,
    seconds: number,
    work: (process: Process) => Promise<Result>,
    ended: (how: Ended<Result>) => void,
  ): Process {
    const end = (how: Ended<Result>) => {
      if (process.over) return;
      process.over = true;
      stop();
      ended(how);
    };
    const process: Process = {
      name,
      met: new Map(),
      calls: 0,
      over: false,
      kill: () => end({ how: 'killed' }),
    };
    const stop = this.after(seconds * 1000, process.kill);
    work(process).then(
      (result) => end({ how: 'answered', result }),
      (error: unknown) => end({ how: 'failed', error }),
    );
    return process;
  }

  /** A port as one process sees it: each of its calls waits for its turn, and may meet a fault. */
  gate<Port extends object>(process: Process, room: string, port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...given: unknown[]) =>
          this.#call(process, `${room}.${String(name)}`, given, async () => method.apply(target, given));
      },
    });
  }

  /** A pause of a process, in virtual time. */
  pause(process: Process, milliseconds: number): Promise<void> {
    return new Promise((go) => {
      this.after(milliseconds, () => {
        if (!process.over) go();
      });
    });
  }

  /** Runs until nobody waits for anything, or the virtual time is there. */
  async run(until = Number.POSITIVE_INFINITY): Promise<void> {
    for (;;) {
      // A turn of the event loop: every promise that can go on has gone on, and stands before its next call.
      await turn();
      this.#timers.fire(this.now);
      const next = this.#first();
      if (next) {
        this.now += STEP;
        this.calls++;
        next.go();
        continue;
      }
      const later = this.#timers.next();
      if (later === undefined || later > until) {
        if (until !== Number.POSITIVE_INFINITY) this.now = Math.max(this.now, until);
        return;
      }
      this.now = Math.max(this.now, later);
    }
  }

  #first(): Waiting | undefined {
    let at = 0;
    for (let one = 1; one < this.#waiting.length; one++)
      if ((this.#waiting[one]?.rank ?? 0) < (this.#waiting[at]?.rank ?? 0)) at = one;
    return this.#waiting.splice(at, 1)[0];
  }

  #turnOf(call: CallName): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ rank: rankOf(this.#schedule, call, this.#order++), go });
    });
  }

  async #call(
    process: Process,
    port: string,
    given: readonly unknown[],
    act: () => Promise<unknown>,
  ): Promise<unknown> {
    this.reached.add(port);
    const call: CallName = { process: process.name, number: ++process.calls, port };
    const fault =
      process.killedAt !== undefined && call.number >= process.killedAt
        ? 'killed-after'
        : faultAt(this.#schedule, call);
    await this.#turnOf(call);
    // What a process had sent when it was stopped may arrive all the same.
    if (process.over) {
      if (chance(this.#schedule.seed, `sent ${nameOf(call)}`) < 0.5) await act().catch(() => undefined);
      return never();
    }
    if ((this.#outages.get(port.slice(0, port.indexOf('.'))) ?? 0) > this.now) {
      process.met.set(nameOf(call), `${port} is down`);
      throw new InjectedFault('throttled', call);
    }
    const index = INDEXES.has(port) ? `${port} ${JSON.stringify(given[0], withoutNow)}` : undefined;
    if (fault === undefined || (fault === 'outdated' && !this.#before.has(index ?? '')))
      return this.#remembered(index, act);
    this.faults.push(`${nameOf(call)}: ${port} ${fault}`);
    process.met.set(nameOf(call), `${port} ${fault}`);
    if (fault === 'outdated') return structuredClone(this.#before.get(index ?? ''));
    return this.#withFault(process, call, fault, act);
  }

  async #remembered(index: string | undefined, act: () => Promise<unknown>): Promise<unknown> {
    const answer = await act();
    if (index !== undefined) this.#before.set(index, structuredClone(answer));
    return answer;
  }

  async #withFault(
    process: Process,
    call: CallName,
    fault: Exclude<Fault, 'outdated'>,
    act: () => Promise<unknown>,
  ): Promise<unknown> {
    const much = chance(this.#schedule.seed, `much ${nameOf(call)}`);
    switch (fault) {
      case 'killed-before':
        process.kill();
        return never();
      case 'killed-after':
        await act().catch(() => undefined);
        process.kill();
        return never();
      case 'throttled':
        throw new InjectedFault(fault, call);
      case 'lost':
        await act();
        throw new InjectedFault(fault, call);
      case 'repeated':
        await act();
        await this.#turnOf(call);
        return process.over ? never() : act();
      case 'late':
        this.after(1 + much * 40_000, () => void act().catch(() => undefined));
        await this.pause(process, 3000);
        throw new InjectedFault(fault, call);
      case 'slow':
        await this.pause(process, much * 50_000);
        return act();
    }
  }
}
