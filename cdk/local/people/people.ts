// Who can sign in on one machine, without a password, and what their tokens say.
import { createHash, randomUUID } from 'node:crypto';
import type { Claims } from './jwt.ts';

export interface Person {
  readonly name: string;
  readonly groups: readonly string[];
}

export const people: readonly Person[] = [
  { name: 'ed', groups: ['editor'] },
  { name: 'mei', groups: ['reviewer'] },
  { name: 'rosa', groups: ['reviewer'] },
  { name: 'ada', groups: ['admin'] },
];

export interface Audience {
  readonly issuer: string;
  readonly client: string;
}

const accessSeconds = 12 * 3600;

/** Claims of Cognito's access token. Longer-lived than on AWS: a restart forgets the refresh tokens, and should sign nobody out. */
export function accessClaims(person: Person, { issuer, client }: Audience, now = new Date()): Claims {
  return {
    ...shared(person, issuer, now),
    token_use: 'access',
    client_id: client,
    scope: 'openid email profile',
    username: person.name,
    version: 2,
  };
}

export function idClaims(
  person: Person,
  { issuer, client }: Audience,
  nonce: string | undefined,
  now = new Date(),
): Claims {
  return {
    ...shared(person, issuer, now),
    token_use: 'id',
    aud: client,
    email: `${person.name}@example.org`,
    email_verified: true,
    'cognito:username': person.name,
    ...(nonce !== undefined && { nonce }),
  };
}

function shared({ name, groups }: Person, issuer: string, now: Date): Claims {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    sub: subjectOf(name),
    iss: issuer,
    'cognito:groups': groups,
    auth_time: seconds,
    iat: seconds,
    exp: seconds + accessSeconds,
    jti: randomUUID(),
    origin_jti: randomUUID(),
  };
}

/** The same person has the same identifier, today and after a fresh start. */
function subjectOf(name: string): string {
  const hash = createHash('sha256').update(`faircopy:${name}`).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
