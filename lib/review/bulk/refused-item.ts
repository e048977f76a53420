// What became of an article that would not be changed: the refusal that it alone would have met, for the list of results.
import { Refused } from '../../ledger/errors.ts';
import type { BulkItem } from './types.ts';

/** Errors that are no refusals are defects of ours, and end the whole batch. */
export function refusedItem(article: string, error: unknown): BulkItem {
  if (!(error instanceof Refused)) throw error;
  const { code, status, message: detail } = error;
  return { article, outcome: 'refused', problem: { code, status, detail } };
}
