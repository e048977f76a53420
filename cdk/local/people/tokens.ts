// Tokens for scripts and the command line, which have no browser to sign in with: whoever can read local.json may ask.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { same } from '../wire/same.ts';
import { type Answer, json } from './answer.ts';
import { seal } from './jwt.ts';
import type { Keys } from './keys.ts';
import { type Audience, accessClaims } from './people.ts';

export interface TokenSettings extends Audience {
  readonly keys: Keys;
  /** The groups of the template; a token puts its person into one of them. */
  readonly groups: readonly string[];
  /** Good for one run only, so that it opens nothing once the local cloud has stopped. */
  readonly secret: string;
}

export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Names as Cognito takes them. */
const nameSchema = v.pipe(v.string(), v.regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u));

/** `as` need not be on the list of the sign-in page. */
export async function giveToken(
  request: IncomingMessage,
  form: URLSearchParams,
  { keys, groups, secret, ...audience }: TokenSettings,
): Promise<Answer> {
  if (!same(request.headers.authorization ?? '', `Bearer ${secret}`)) {
    return json(401, { error: 'The secret is not the tokenSecret of local.json.' });
  }
  const group = groups.find((one) => one === form.get('role'));
  if (group === undefined) return json(400, { error: `The role must be one of ${groups.join(', ')}.` });
  const name = v.safeParse(nameSchema, form.get('as'));
  if (!name.success) return json(400, { error: 'The name must have 1 to 128 characters, none of them a space.' });
  return json(200, { token: await seal(accessClaims({ name: name.output, groups: [group] }, audience), keys) });
}
