// The one table of the API, put together: the stack grants from it, the app serves from it, OpenAPI is written from it.
import { articleRoutes } from './articles/routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { cleanRoutes } from './clean/routes.ts';
import type { Route } from './http/route.ts';
import { ruleRoutes } from './rules/routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { uploadRoutes } from './uploads/routes.ts';
import { viewRoutes } from './views/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';

export const routes = {
  ...uploadRoutes,
  ...articleRoutes,
  ...bulkRoutes,
  ...viewRoutes,
  ...cleanRoutes,
  ...ruleRoutes,
  ...webhookRoutes,
  ...sessionRoutes,
} as const satisfies Readonly<Record<string, Route>>;

export type { Route } from './http/route.ts';
export type RouteName = keyof typeof routes;

/**
 * What stands outside the table: documents about it, the review page, which checks its session cookie itself, and
 * everything else, so that a wrong address or method is answered by a problem of ours.
 */
const doors = [
  'GET /openapi.json',
  'GET /problems/{code}',
  'ANY /review',
  'ANY /review/{proxy+}',
  'ANY /',
  'ANY /{proxy+}',
] as const;

/** Every route of the HTTP API; `signedIn` ones take the JWT authorizer. */
export const gatewayRoutes: readonly { readonly key: string; readonly signedIn: boolean }[] = [
  ...Object.values<Route>(routes).map((route) => ({ key: `${route.method} ${route.path}`, signedIn: !route.public })),
  ...doors.map((key) => ({ key, signedIn: false })),
];
