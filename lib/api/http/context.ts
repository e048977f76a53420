// What travels with a request through the app: the gateway's word, and what the access log will say.
import type { Context } from 'hono';
import type { Actor } from '../../ledger/facts.ts';
import type { Gateway } from '../../server/gateway.ts';

export interface Env {
  Bindings: Gateway;
  Variables: { route?: string; actor?: Actor };
}

export type Asking = Context<Env>;
