// The table’s rows for many articles at once.
import type { Role } from '../../ledger/facts.ts';
import { parseAnswer } from '../../review/bulk/stored-answer.ts';
import type { Repeats, Route } from '../http/route.ts';
import * as bodies from './bodies.ts';
import * as schemas from './schemas.ts';
import { isUnfinished } from './schemas.ts';

const REVIEWERS: readonly Role[] = ['reviewer', 'admin'];

/** A preview is made anew, and what waits is gone on with. */
const repeats = { held: 'request', isUnfinished, lift: parseAnswer } as const satisfies Repeats;

export const bulkRoutes = {
  bulk: {
    method: 'POST',
    path: '/v1/bulk',
    summary: 'One action for up to a hundred articles: a preview with `dryRun`, then a result for each.',
    roles: REVIEWERS,
    body: bodies.bulk,
    repeats,
    status: 200,
    response: schemas.bulk,
  },
  undoBulk: {
    method: 'POST',
    path: '/v1/bulk/{id}/undo',
    summary: 'Take a batch back, article by article, where what it did still stands.',
    roles: REVIEWERS,
    body: bodies.undo,
    repeats,
    status: 200,
    response: schemas.bulk,
  },
} as const satisfies Readonly<Record<string, Route>>;
