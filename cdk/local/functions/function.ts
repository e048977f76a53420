// A function as its callers see it: as many threads as there is work, within bounds; a thread that dies is replaced.
import { randomUUID } from 'node:crypto';
import { FunctionFailed, type FunctionSettings, Thread } from './thread.ts';

/** More would only take turns on the few cores of one machine. */
const mostThreads = 3;

export class LocalFunction {
  readonly settings: FunctionSettings;
  readonly #threads = new Set<Thread>();
  readonly #idle: Thread[] = [];
  readonly #waiting: ((thread: Thread) => void)[] = [];
  #closed = false;

  constructor(settings: FunctionSettings) {
    this.settings = settings;
  }

  /** Event and reply as values that JSON can carry. Throws `FunctionFailed`. */
  async invoke(event: unknown): Promise<unknown> {
    const thread = await this.#freeThread();
    try {
      const reply = await thread.invoke(randomUUID(), JSON.stringify(event));
      return JSON.parse(reply);
    } finally {
      this.#handOn(thread);
    }
  }

  /** Starts a thread ahead of the first event, so that nobody waits for the bundle to load. */
  warm(): void {
    if (this.#threads.size === 0) this.#idle.push(this.#startThread());
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.stop()));
  }

  #freeThread(): Thread | Promise<Thread> {
    if (this.#closed) throw new FunctionFailed(this.settings, 'is closed');
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#threads.size < mostThreads) return this.#startThread();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #startThread(): Thread {
    const thread = new Thread(this.settings, () => {
      this.#threads.delete(thread);
      const at = this.#idle.indexOf(thread);
      if (at >= 0) this.#idle.splice(at, 1);
      if (!this.#closed && this.#waiting.length > 0) this.#waiting.shift()?.(this.#startThread());
    });
    this.#threads.add(thread);
    return thread;
  }

  #handOn(thread: Thread): void {
    if (!thread.alive) return;
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#idle.push(thread);
  }
}
