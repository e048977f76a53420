// What travels with a request through the app: the gateway's word, and what the access log will say.
import type { Context } from 'hono';
import type { Actor } from '../../ledger/facts.ts';
import type { TokenClaims } from '../session/actor.ts';

/** What the gateway says besides the request. */
export interface Gateway {
  /** Claims of a token that the authorizer has verified. */
  readonly claims?: TokenClaims;
  readonly requestId?: string;
}

export interface Env {
  Bindings: Gateway;
  Variables: {
    route?: string;
    actor?: Actor;
    /** A session's fresh token, where the one in its cookie had run out. */
    renewed?: { readonly token: string; readonly claims: TokenClaims };
  };
}

export type RequestContext = Context<Env>;
