// The reviewer's desk: the sum of what the rooms offer to the API and the pages.
import type { UploadDesk } from '../intake/types.ts';
import type { RulesDesk } from '../learning/types.ts';
import type { Once } from '../ledger/idempotency.ts';
import type { WebhookDesk } from '../webhooks/admin.ts';
import type { BulkDesk } from './bulk/types.ts';
import type { ChangeDesk, ClaimDesk, QueryDesk, SavedViewDesk } from './types.ts';

/**
 * Every verb throws the errors of `ledger/errors.ts`, in this order where several apply:
 * NotFound, Stale, IllegalMove, FourEyes, Superseded, Undecided, TextChanged. Roles and bodies are the API's business.
 */
export interface Desk extends QueryDesk, ChangeDesk, ClaimDesk, BulkDesk, SavedViewDesk, RulesDesk, UploadDesk {
  readonly webhooks: WebhookDesk;
  /** Around every request with an Idempotency-Key: see `ledger/idempotency.ts`. */
  readonly once: Once;
}
