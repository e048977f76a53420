// What became of an article that would not be changed: the refusal that it alone would have met, for the list of results.
import { Refused } from '../../ledger/errors.ts';
import type { BulkNeeds } from './needs.ts';
import type { BulkItem } from './types.ts';

/** What programs read of an article that met a defect of ours; a repeat of the request tries it again. */
export const INTERNAL = 'internal';

/** An error that is no refusal is a defect of ours: told to the operator, and to the caller of this article alone. */
export function refusedItem(article: string, error: unknown, { report }: Pick<BulkNeeds, 'report'>): BulkItem {
  if (error instanceof Refused) {
    const { code, status, message: detail } = error;
    return { article, outcome: 'refused', problem: { code, status, detail } };
  }
  report(error);
  const detail = 'Something went wrong on our side. Look whether the change was made before you repeat it.';
  return { article, outcome: 'refused', problem: { code: INTERNAL, status: 500, detail } };
}
