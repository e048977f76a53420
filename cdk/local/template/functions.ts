// The template's functions, each with its bundle and the environment that Lambda would give it.
import { join } from 'node:path';
import * as v from 'valibot';
import { LocalFunction } from '../functions/function.ts';
import type { Caller, Credentials } from '../wire/callers.ts';
import { queuesAt } from './place.ts';
import type { Template } from './template.ts';

const functionSchema = v.object({
  Code: v.object({ S3Key: v.string() }),
  Handler: v.pipe(v.string(), v.regex(/^[\w/-]+\.\w+$/)),
  Runtime: v.pipe(v.string(), v.startsWith('nodejs')),
  Timeout: v.optional(v.number(), 3),
  MemorySize: v.optional(v.number(), 128),
  Environment: v.optional(v.object({ Variables: v.record(v.string(), v.string()) }), { Variables: {} }),
});

/** By `Ref`, that is, by name. */
export type Functions = ReadonlyMap<string, LocalFunction>;

export function openFunctions(
  template: Template,
  callers: ReadonlyMap<string, Caller>,
  print: (name: string) => (text: string) => void,
): Functions {
  const found = template.all('AWS::Lambda::Function', functionSchema).map(({ id, ref, properties }) => {
    const [file = '', handler = ''] = properties.Handler.split('.');
    const caller = callers.get(ref);
    if (!caller) throw new Error(`The function “${id}” has no role.`);
    const settings = {
      name: id,
      file: join(template.assetFolder(properties.Code.S3Key), `${file}.mjs`),
      handler,
      caller,
      environment: { ...surroundings(template, ref, caller.credentials), ...properties.Environment.Variables },
      timeoutSeconds: properties.Timeout,
      memory: properties.MemorySize,
      print: print(id),
    };
    return [ref, new LocalFunction(settings)] as const;
  });
  return new Map(found);
}

/** What Lambda itself puts into a function's environment, with our addresses in place of AWS's. */
function surroundings(template: Template, name: string, credentials: Credentials): Readonly<Record<string, string>> {
  const { place } = template;
  return {
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_ENDPOINT_URL_S3: place.s3,
    AWS_ENDPOINT_URL_DYNAMODB: place.dynamodb,
    AWS_ENDPOINT_URL_SQS: queuesAt(place),
    // Whoever tries webhooks out has the receiver on this machine.
    WEBHOOKS_ON_LOOPBACK: 'allowed',
    // Nothing outside the template's world: no profile of the person at the machine, no metadata service.
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
  };
}

export function functionByArn(template: Template, functions: Functions, arn: string): LocalFunction {
  const resource = template
    .all('AWS::Lambda::Function', functionSchema)
    .find((one) => one.arn === arn || one.ref === arn);
  const found = resource && functions.get(resource.ref);
  if (!found) throw new Error(`The template calls ${arn}, which is not a function of its own.`);
  return found;
}
