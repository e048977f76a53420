// Tokens as Cognito issues them, signed and checked by jose.
import { errors, jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import { type Keys, keyId } from './keys.ts';

export type Claims = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly issuer: string;
  /** Client ids, looked for in `aud` and then in `client_id`, as API Gateway does. */
  readonly audience: readonly string[];
}

const meantSchema = v.looseObject({
  aud: v.optional(v.union([v.string(), v.array(v.string())])),
  client_id: v.optional(v.string()),
});

const alg = 'RS256';

export function seal(claims: Claims, { secret }: Keys): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg, kid: keyId, typ: 'JWT' }).sign(secret);
}

/** The claims of a token that is genuine, meant for us and not over; else undefined. */
export async function open(
  token: string,
  { issuer, audience }: Expected,
  { open: key }: Keys,
  now = new Date(),
): Promise<Claims | undefined> {
  const rules = { algorithms: [alg], issuer, requiredClaims: ['exp'], currentDate: now };
  const genuine = await jwtVerify(token, key, rules).catch((error: unknown) => {
    if (error instanceof errors.JOSEError) return undefined; // Forged, over, or no token at all: all refused alike.
    throw error;
  });
  const claims = v.safeParse(meantSchema, genuine?.payload);
  if (!claims.success) return undefined;
  const { aud, client_id } = claims.output;
  return [aud ?? client_id ?? []].flat().some((one) => audience.includes(one)) ? claims.output : undefined;
}
