// What happens at a virtual time: in its order, and what was meant for the same moment in the order in which it was asked for.

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

export class Timers {
  /** In the order in which they were asked for. */
  readonly #waiting = new Set<Timer>();

  /** Answers what takes it back. */
  add(at: number, fire: () => void): () => void {
    const timer = { at, fire };
    this.#waiting.add(timer);
    return () => {
      this.#waiting.delete(timer);
    };
  }

  /** Fires whatever is due at that time. */
  fire(now: number): void {
    const due = [...this.#waiting].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const timer of due) if (this.#waiting.delete(timer)) timer.fire();
  }

  /** When the next one is due; undefined where none waits. */
  next(): number | undefined {
    let first: number | undefined;
    for (const { at } of this.#waiting) if (first === undefined || at < first) first = at;
    return first;
  }
}
