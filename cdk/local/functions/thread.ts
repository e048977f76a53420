// One worker thread with one function in it, busy with one event at a time, as Lambda's sandboxes are.
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import type { Caller } from '../wire/callers.ts';
import { outcomeSchema } from './protocol.ts';

export interface FunctionSettings {
  readonly name: string;
  /** The bundle's entry file. */
  readonly file: string;
  /** Name of the export. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whose keys it calls with. */
  readonly caller: Caller;
  readonly timeoutSeconds: number;
  /** MB. */
  readonly memory: number;
  /** Receives what the function prints. */
  readonly print: (text: string) => void;
}

/** The function threw, ran out of time or memory, or took its thread down. Carries no text of anybody's. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
  readonly function: string;
  constructor({ name }: FunctionSettings, kind: string) {
    super(`${name}: ${kind}`);
    this.function = name;
  }
}

export class Thread {
  readonly #settings: FunctionSettings;
  readonly #worker: Worker;
  readonly #started: Promise<void>;
  #busy:
    | { readonly id: string; readonly done: (reply: string) => void; readonly fail: (error: Error) => void }
    | undefined;
  #gone = false;

  constructor(settings: FunctionSettings, onGone: () => void) {
    this.#settings = settings;
    const { file, handler, name, memory } = settings;
    this.#worker = new Worker(new URL('./host.ts', import.meta.url), {
      workerData: { file, handler, name, memory },
      // Only what the template gives it, as on AWS: nothing of the machine it happens to run on.
      env: { ...settings.environment },
      execArgv: ['--no-warnings'],
      resourceLimits: { maxOldGenerationSizeMb: memory },
      stdout: true,
      stderr: true,
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.on('data', (chunk: Buffer) => settings.print(chunk.toString()));
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#started = promise;
    // Whoever invokes hears of a failed start; a thread that nobody uses may fail in silence.
    promise.catch(() => undefined);
    this.#worker.on('message', (message: unknown) => this.#hear(message, resolve));
    this.#worker.on('error', (error: unknown) => {
      const failed = new FunctionFailed(settings, error instanceof Error ? error.name : 'crashed');
      settings.print(`${error instanceof Error ? error.stack : String(error)}\n`);
      reject(failed);
      this.#busy?.fail(failed);
    });
    this.#worker.on('exit', () => {
      this.#gone = true;
      const failed = new FunctionFailed(settings, 'Runtime.ExitError');
      reject(failed);
      this.#busy?.fail(failed);
      onGone();
    });
  }

  get alive(): boolean {
    return !this.#gone;
  }

  /** One at a time; waits for the thread to start. Resolves to the reply as JSON. */
  invoke(id: string, event: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#busy = { id, done: resolve, fail: reject };
    const limit = this.#settings.timeoutSeconds * 1000;
    let timer: NodeJS.Timeout | undefined;
    this.#started.then(() => {
      this.#worker.postMessage({ id, event, deadline: Date.now() + limit });
      timer = setTimeout(() => {
        reject(new FunctionFailed(this.#settings, `timed out after ${this.#settings.timeoutSeconds} s`));
        void this.stop();
      }, limit);
    }, reject);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#busy = undefined;
    });
  }

  async stop(): Promise<void> {
    this.#gone = true;
    await this.#worker.terminate();
  }

  #hear(message: unknown, ready: () => void): void {
    const outcome = v.parse(outcomeSchema, message);
    if (outcome === 'ready') ready();
    else if (outcome.id !== this.#busy?.id) return;
    else if ('reply' in outcome) this.#busy.done(outcome.reply);
    else this.#busy.fail(new FunctionFailed(this.#settings, outcome.failure));
  }
}
