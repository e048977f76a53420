// The table’s rows about the caller, and about the API itself.

import type { Route } from '../http/route.ts';
import * as schemas from './schemas.ts';

export const sessionRoutes = {
  me: {
    method: 'GET',
    path: '/v1/me',
    summary: 'Who the caller is.',
    status: 200,
    response: schemas.me,
  },
  health: {
    method: 'GET',
    path: '/healthz',
    summary: 'That the API answers.',
    public: true,
    status: 200,
    response: schemas.health,
  },
} as const satisfies Readonly<Record<string, Route>>;
