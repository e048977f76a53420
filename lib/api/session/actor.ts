// Who asks: the claims of a verified token become an actor, the same one through either door.
import { Forbidden, Unauthenticated } from '../../ledger/errors.ts';
import { type Actor, ROLES, type Role } from '../../ledger/facts.ts';

export type TokenClaims = Readonly<Record<string, unknown>>;

/** Facts of our own functions and of direct puts carry these; nobody may sign in as one of them. */
const RESERVED = /^(system|s3):/;

/**
 * The sign-in name, which ID tokens call `cognito:username` and access tokens `username`: the two must give the same
 * person, or four eyes could be two tokens.
 */
export function actorOf(claims: TokenClaims): Actor {
  const id = [claims['cognito:username'], claims['username'], claims['sub']].find(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  if (id === undefined || RESERVED.test(id)) throw new Unauthenticated('The token names nobody who could sign in.');
  const groups = groupsOf(claims['cognito:groups']);
  return { id, roles: ROLES.filter((role) => groups.includes(role)) };
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
