// The table’s rows for many articles at once.
import type { Role } from '../../ledger/facts.ts';
import type { Route } from '../http/route.ts';
import * as bodies from './bodies.ts';
import * as schemas from './schemas.ts';

const REVIEWERS: readonly Role[] = ['reviewer', 'admin'];

export const bulkRoutes = {
  bulk: {
    method: 'POST',
    path: '/v1/bulk',
    summary: 'One action for up to a hundred articles: a preview with `dryRun`, then a result for each.',
    roles: REVIEWERS,
    body: bodies.bulk,
    status: 200,
    response: schemas.bulk,
  },
  undoBulk: {
    method: 'POST',
    path: '/v1/bulk/{id}/undo',
    summary: 'Take a batch back, article by article, where what it did still stands.',
    roles: REVIEWERS,
    body: bodies.undo,
    status: 200,
    response: schemas.bulk,
  },
} as const satisfies Readonly<Record<string, Route>>;
