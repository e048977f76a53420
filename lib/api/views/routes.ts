// The table’s rows for saved views.
import { ROLES } from '../../ledger/facts.ts';
import type { Route } from '../http/route.ts';
import { listing } from '../schema.ts';
import * as bodies from './bodies.ts';
import { savedView } from './schemas.ts';

const reading = { method: 'GET', roles: ROLES, status: 200 } as const;

export const viewRoutes = {
  views: {
    ...reading,
    path: '/v1/views',
    summary: 'One’s saved views of the queue.',
    response: listing(savedView),
  },
  saveView: {
    method: 'POST',
    path: '/v1/views',
    summary: 'Save the filters of the queue under a name, in place of what had that name. At most 30.',
    roles: ROLES,
    body: bodies.view,
    repeats: { held: 'request' },
    status: 200,
    response: savedView,
  },
  removeView: {
    method: 'POST',
    path: '/v1/views/{id}/removal',
    summary: 'Remove one of one’s saved views; answers those that are left.',
    roles: ROLES,
    body: bodies.removal,
    repeats: { held: 'request' },
    status: 200,
    response: listing(savedView),
  },
} as const satisfies Readonly<Record<string, Route>>;
