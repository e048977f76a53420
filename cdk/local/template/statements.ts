// What a role's statements grant: named actions on named resources, with IAM's two wildcards; a Deny beats every Allow.
import * as v from 'valibot';

const texts = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((one) => [one].flat()),
);

// Strict: a condition that is not looked at would grant more than it does on AWS.
export const statementSchema = v.strictObject({
  Sid: v.optional(v.string()),
  Effect: v.picklist(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
});

export type Statement = v.InferOutput<typeof statementSchema>;

export function mayBy(statements: readonly Statement[]): (action: string, resource: string) => boolean {
  const compiled = statements.map(({ Effect, Action, Resource }) => ({
    allows: Effect === 'Allow',
    actions: Action.map((pattern) => like(pattern, 'is')),
    resources: Resource.map((pattern) => like(pattern, 's')),
  }));
  return (action, resource) => {
    const hit = compiled.filter(
      ({ actions, resources }) =>
        actions.some((one) => one.test(action)) && resources.some((one) => one.test(resource)),
    );
    return hit.length > 0 && hit.every(({ allows }) => allows);
  };
}

function like(pattern: string, flags: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, flags);
}
