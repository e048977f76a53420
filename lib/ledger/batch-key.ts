// How the facts of one batch know each other: by the key of the request that made them.
import type { Fact, RequestKey } from './facts.ts';

const PREFIX = 'bulk:';
const UNDO = 'undo:';

export function batchKey(batch: string): RequestKey {
  return { key: `${PREFIX}${batch}`, hash: batch };
}

export function undoKey(batch: string): RequestKey {
  return { key: `${UNDO}${batch}`, hash: batch };
}

/** Of a batch, or of taking one back. */
export const isOfMany = ({ key }: RequestKey): boolean => key.startsWith(PREFIX) || key.startsWith(UNDO);

export const isOfBatch = (fact: Pick<Fact, 'request'>): boolean => fact.request?.key.startsWith(PREFIX) ?? false;
