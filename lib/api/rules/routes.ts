// The table’s rows for the rulebook.
import { ROLES } from '../../ledger/facts.ts';
import type { Route } from '../http/route.ts';
import { listing } from '../schema.ts';
import { standing } from './bodies.ts';
import * as schemas from './schemas.ts';

const reading = { method: 'GET', roles: ROLES, status: 200 } as const;

export const ruleRoutes = {
  rules: {
    ...reading,
    path: '/v1/rules',
    summary: 'The rulebook, in the order in which it runs, with how each rule is received and what it may do.',
    response: listing(schemas.ruleItem),
  },
  rule: {
    ...reading,
    path: '/v1/rules/{family}/{name}',
    summary: 'One rule with its reason, examples, figures, latest rejections and settings.',
    response: schemas.rule,
  },
  setStanding: {
    method: 'POST',
    path: '/v1/rules/{family}/{name}/standing',
    summary: 'Say what a rule may do here from now on, and why.',
    roles: ['admin'],
    body: standing,
    repeats: { held: 'request' },
    status: 200,
    response: schemas.ruleItem,
  },
} as const satisfies Readonly<Record<string, Route>>;
