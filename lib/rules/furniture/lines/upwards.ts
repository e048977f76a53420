// Lines of a text from the last one upwards, with a look ahead.
import type { Reading } from '../../../text/reading.ts';
import { type EndLine, lastLines } from './end-lines.ts';

export class Upwards {
  readonly #source: Iterator<EndLine>;
  readonly #lines: EndLine[] = [];

  constructor(reading: Reading, before: number) {
    this.#source = lastLines(reading).filter((line) => line.end <= before);
  }

  at(index: number): EndLine | undefined {
    while (this.#lines.length <= index) {
      const next = this.#source.next();
      if (next.done) return undefined;
      this.#lines.push(next.value);
    }
    return this.#lines[index];
  }
}
