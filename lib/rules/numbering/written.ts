// Shared by the suggestions on lists: runs as they stand in the cleaned text, where `numbering/spoken-cardinals` wrote ordinals.

import type { Block } from '../../text/block.ts';
import type { Reading, Trace } from '../../text/reading.ts';
import { type Member, membersOf, runsOf } from './members.ts';

export interface WrittenRun {
  readonly block: Block;
  readonly run: readonly Member[];
}

/** Runs of ordinals at least one of which was written by the rule. */
export function* writtenRuns(reading: Reading): Generator<WrittenRun> {
  const traces = reading.traces('numbering/spoken-cardinals');
  const written = new Map<Block, Trace[]>();
  for (const trace of traces) {
    const block = reading.blockAt(trace.start);
    if (block) written.set(block, [...(written.get(block) ?? []), trace]);
  }
  for (const [block, places] of written) {
    const named = membersOf(block).filter((member) => member.shape === 'ordinal');
    for (const run of runsOf(named)) {
      const holds = ({ start, end }: Member): boolean =>
        places.some((place) => place.start < block.start + end && block.start + start < place.end);
      if (run.some(holds)) yield { block, run };
    }
  }
}
