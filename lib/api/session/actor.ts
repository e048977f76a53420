// Who asks: the claims of a verified token become an actor, the same one through either door.
import { Forbidden, Unauthenticated } from '../../ledger/errors.ts';
import { type Actor, ROLES, type Role } from '../../ledger/facts.ts';

export type TokenClaims = Readonly<Record<string, unknown>>;

/** Facts of our own functions and of direct puts carry these; nobody may sign in as one of them. */
const RESERVED = /^(system|s3):/;

/**
 * The sign-in name. Only access tokens open a door: an ID token tells a client who signed in, travels where that is of use,
 * and nobody can revoke it.
 */
export function actorOf(claims: TokenClaims): Actor {
  if (claims['token_use'] !== 'access') throw new Unauthenticated('Send an access token: this is one for another use.');
  const id = [claims['username'], claims['sub']].find(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  if (id === undefined || RESERVED.test(id)) throw new Unauthenticated('The token names nobody who could sign in.');
  const groups = groupsOf(claims['cognito:groups']);
  return { id, roles: ROLES.filter((role) => groups.includes(role)) };
}

/**
 * The same through either door, of which the gateway turns every claim into text. Cognito names each token; another issuer
 * may not, and then its moment tells it from others.
 */
export function tokenName(claims: TokenClaims): string {
  const { jti, iss, sub, iat, exp } = claims;
  const named = typeof jti === 'string' && jti !== '' ? [iss, jti] : [iss, sub, iat, exp];
  return JSON.stringify(named.map((claim) => (claim === undefined ? '' : String(claim))));
}

/** API Gateway flattens the array of a JWT to the string `[reviewer admin]`. */
function groupsOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.filter((group) => typeof group === 'string');
  if (typeof claim !== 'string') return [];
  return claim.replace(/^\[|\]$/g, '').split(/[\s,]+/);
}

export function mustBe(actor: Actor, roles: readonly Role[] | undefined): void {
  if (roles === undefined || roles.some((role) => actor.roles.includes(role))) return;
  throw new NeedsRole(roles);
}

class NeedsRole extends Forbidden {
  override readonly facts: { readonly needs: readonly Role[] };
  constructor(needs: readonly Role[]) {
    super(`This needs the role ${needs.join(' or ')}.`);
    this.facts = { needs };
  }
}
