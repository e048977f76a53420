// Hints that are not delivered yet, noted before the write they tell of: a stream keeps its records over a power cut.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { finishedFiles, makeFolder, putFile } from '../wire/files.ts';
import type { Change } from './changes.ts';

const changeSchema = v.object({
  table: v.string(),
  eventName: v.picklist(['INSERT', 'MODIFY', 'REMOVE'] satisfies Change['eventName'][]),
  keys: v.record(v.string(), v.unknown()),
});

export class Journal {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = makeFolder(folder);
  }

  /** `sequence` is the record's; of equal length from start to start, so that names keep the order. */
  note(sequence: bigint, change: Change): void {
    putFile(this.#folder, `${sequence}.json`, JSON.stringify(change));
  }

  /** Delivered, given up, or a write that did not happen. */
  strike(sequence: bigint): void {
    rmSync(join(this.#folder, `${sequence}.json`), { force: true });
  }

  /** After a start: what a kill left behind, oldest first. A hint too many does no harm. */
  left(): readonly { readonly sequence: bigint; readonly change: Change }[] {
    return finishedFiles(this.#folder).map(({ name, content }) => ({
      sequence: BigInt(name.replace('.json', '')),
      change: v.parse(changeSchema, JSON.parse(content)),
    }));
  }
}
