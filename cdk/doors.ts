// Which addresses the HTTP API answers at, and which of them ask for a token: the API's own route table.
import { gatewayRoutes } from '../lib/api/routes.ts';
import type { Door } from './review.ts';

export const doors: readonly Door[] = [
  ...gatewayRoutes,
  // An unknown address below /v1 asks for a token too, before it is told that there is nothing.
  { key: 'ANY /v1/{proxy+}', signedIn: true },
];
