// The template's user pool, client and groups: whom tokens are for, and where a sign-in may lead back to.
import * as v from 'valibot';
import type { IssuerSettings } from '../people/issuer.ts';
import type { Keys } from '../people/keys.ts';
import { people } from '../people/people.ts';
import { newSecret } from '../people/tokens.ts';
import { signInAt } from './place.ts';
import type { Template } from './template.ts';

const clientSchema = v.object({
  CallbackURLs: v.optional(v.array(v.string()), []),
  LogoutURLs: v.optional(v.array(v.string()), []),
  GenerateSecret: v.optional(v.literal(false)),
});
const groupSchema = v.object({ GroupName: v.string() });

export function issuerOf(template: Template, keys: Keys): IssuerSettings {
  const client = template.only('AWS::Cognito::UserPoolClient', clientSchema);
  const groups = template.all('AWS::Cognito::UserPoolGroup', groupSchema).map(({ properties }) => properties.GroupName);
  const missing = people.flatMap((person) => person.groups).find((group) => !groups.includes(group));
  if (missing !== undefined) throw new Error(`The template has no group “${missing}”, to which somebody here belongs.`);
  return {
    issuer: signInAt(template.place),
    client: client.ref,
    callbacks: client.properties.CallbackURLs,
    logouts: client.properties.LogoutURLs,
    keys,
    groups,
    secret: newSecret(),
  };
}
