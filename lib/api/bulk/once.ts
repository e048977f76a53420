// Orders that the review page's forms send: carried out once for the key of the form, as those of the API are.
import type { Asking, RepeatPolicy } from '../../ledger/idempotency.ts';
import { parseAnswer } from '../../review/bulk/stored-answer.ts';
import type { BulkAnswer, BulkOrder } from '../../review/bulk/types.ts';
import type { Desk } from '../../review/desk.ts';
import { bulkRoutes } from './routes.ts';

const { held, isUnfinished } = bulkRoutes.bulk.repeats;
const POLICY: RepeatPolicy<BulkAnswer> = { held, isUnfinished, read: parseAnswer };

export async function bulkOnce(order: BulkOrder, asking: Asking, desk: Desk): Promise<BulkAnswer> {
  const act = async () => ({ answer: await desk.bulk(order, asking.actor, asking.request), replayed: false });
  return (await desk.once(asking, POLICY, act)).answer;
}

export async function undoOnce(batch: string, asking: Asking, desk: Desk): Promise<BulkAnswer> {
  const act = async () => ({ answer: await desk.undoBulk(batch, asking.actor), replayed: false });
  return (await desk.once(asking, POLICY, act)).answer;
}
