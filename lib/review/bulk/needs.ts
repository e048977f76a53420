// What a bulk order needs: whatever its single changes need, and a place for the batch.

import type { Clock } from '../../ledger/ports.ts';
import type { ApproveNeeds } from '../approval.ts';
import type { CommandNeeds } from '../command.ts';
import type { Batches } from '../ports.ts';
import type { ReadNeeds } from '../queries.ts';
import type { RecleanNeeds } from '../reclean.ts';

export interface BulkNeeds extends CommandNeeds, ApproveNeeds, ReadNeeds, RecleanNeeds {
  readonly batches: Batches;
  readonly clock: Clock;
  readonly archive: RecleanNeeds['archive'];
  readonly secret: () => string;
  /** Takes note of a defect of ours that ended the work on one article, for the operator. */
  readonly report: (error: unknown) => void;
}
