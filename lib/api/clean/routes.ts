// The table’s row for a text that is cleaned and not stored.
import { ROLES } from '../../ledger/facts.ts';
import type { Route } from '../http/route.ts';
import { manuscript } from './bodies.ts';
import { cleaned } from './schemas.ts';

export const cleanRoutes = {
  clean: {
    method: 'POST',
    path: '/v1/clean',
    summary: 'Clean a text and see every change; nothing is stored.',
    roles: ROLES,
    body: manuscript,
    // Nothing is stored: the same text is cleaned again, by the rules of that moment.
    repeats: { held: 'nothing' },
    status: 200,
    response: cleaned,
  },
} as const satisfies Readonly<Record<string, Route>>;
