// The template's roles: each function calls with keys of its own, which open what its role grants and nothing else.
import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import type { Caller, Credentials } from '../wire/callers.ts';
import { mayBy, type Statement, statementSchema } from './statements.ts';
import type { Template } from './template.ts';

const documentSchema = v.object({ Statement: v.array(statementSchema) });
const roleSchema = v.object({
  Policies: v.optional(v.array(v.object({ PolicyDocument: documentSchema })), []),
  // What AWS's own policies grant is not in the template.
  ManagedPolicyArns: v.optional(v.pipe(v.array(v.string()), v.maxLength(0)), []),
});
const policySchema = v.object({ PolicyDocument: documentSchema, Roles: v.optional(v.array(v.string()), []) });
const functionSchema = v.object({ Role: v.string() });

/** By `Ref` of the function. */
export function callersOf(template: Template, credentials: Credentials): ReadonlyMap<string, Caller> {
  const policies = template.all('AWS::IAM::Policy', policySchema);
  const roles = template.all('AWS::IAM::Role', roleSchema).map(({ ref, arn, properties }) => {
    const attached = policies.filter((policy) => policy.properties.Roles.includes(ref));
    const documents = [...properties.Policies, ...attached.map((policy) => policy.properties)];
    const statements = documents.flatMap(({ PolicyDocument }): readonly Statement[] => PolicyDocument.Statement);
    return { ref, arn, may: mayBy(statements) };
  });
  const { account } = template.place;
  const functions = template.all('AWS::Lambda::Function', functionSchema).map(({ id, ref, properties }) => {
    const role = roles.find(({ arn }) => arn === properties.Role);
    if (!role) throw new Error(`The function “${id}” has no role that the template knows.`);
    const arn = `arn:aws:sts::${account}:assumed-role/${role.ref}/${ref}`;
    return [ref, { credentials: keysFor(id, credentials), arn, may: role.may }] as const;
  });
  return new Map(functions);
}

/** Derived from the keys of the data folder, so that a form that a function signed is still good after a restart. */
function keysFor(id: string, { secretAccessKey }: Credentials): Credentials {
  const derive = (use: string) => createHmac('sha256', secretAccessKey).update(`${use} of ${id}`).digest();
  return {
    accessKeyId: `LOCAL${derive('key').toString('hex').slice(0, 16).toUpperCase()}`,
    secretAccessKey: derive('secret').toString('base64url'),
  };
}
