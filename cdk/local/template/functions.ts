// The template's functions, and what sets them going: queues, the table's stream, schedules.
import { join } from 'node:path';
import * as v from 'valibot';
import { filter, type Matches } from '../functions/filter.ts';
import { LocalFunction } from '../functions/function.ts';
import { type QueueSourceSettings, startQueueSource } from '../functions/queue-source.ts';
import { rate, startSchedule } from '../functions/schedule.ts';
import type { Source } from '../functions/source.ts';
import { type StreamSource, startStreamSource } from '../functions/stream-source.ts';
import type { Queue } from '../queue/queue.ts';
import type { Credentials } from '../wire/signature.ts';
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

// Strict: a setting that is not heeded would make the local cloud kinder or harsher than AWS without a word.
const mappingSchema = v.strictObject({
  FunctionName: v.string(),
  EventSourceArn: v.string(),
  Enabled: v.optional(v.literal(true)),
  BatchSize: v.optional(v.number()),
  FunctionResponseTypes: v.optional(v.array(v.literal('ReportBatchItemFailures')), []),
  ScalingConfig: v.optional(v.strictObject({ MaximumConcurrency: v.number() })),
  // Waiting for a fuller batch saves money on AWS; here there is none to save.
  MaximumBatchingWindowInSeconds: v.optional(v.number()),
  BisectBatchOnFunctionError: v.optional(v.boolean(), false),
  MaximumRetryAttempts: v.optional(v.number(), -1),
  MaximumRecordAgeInSeconds: v.optional(v.number(), -1),
  ParallelizationFactor: v.optional(v.number()),
  StartingPosition: v.optional(v.string()),
  DestinationConfig: v.optional(v.strictObject({ OnFailure: v.strictObject({ Destination: v.string() }) })),
  FilterCriteria: v.optional(v.strictObject({ Filters: v.array(v.strictObject({ Pattern: v.string() })) })),
});
type Mapping = v.InferOutput<typeof mappingSchema>;

const ruleSchema = v.object({
  ScheduleExpression: v.pipe(v.string(), v.regex(rate, 'only schedules like rate(5 minutes) are known here')),
  State: v.optional(v.string(), 'ENABLED'),
  Targets: v.array(v.object({ Arn: v.string() })),
});

/** By `Ref`, that is, by name. */
export type Functions = ReadonlyMap<string, LocalFunction>;

export function openFunctions(
  template: Template,
  credentials: Credentials,
  print: (name: string) => (text: string) => void,
): Functions {
  const found = template.all('AWS::Lambda::Function', functionSchema).map(({ id, ref, properties }) => {
    const [file = '', handler = ''] = properties.Handler.split('.');
    const settings = {
      name: id,
      file: join(template.assetFolder(properties.Code.S3Key), `${file}.mjs`),
      handler,
      environment: { ...surroundings(template, ref, credentials), ...properties.Environment.Variables },
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

export interface Sources {
  readonly queues: readonly (() => Source)[];
  /** By the ARN of the stream. */
  readonly streams: ReadonlyMap<string, readonly StreamSource[]>;
}

export function sourcesOf(
  template: Template,
  functions: Functions,
  queues: ReadonlyMap<string, Queue>,
  report: (error: unknown) => void,
): Sources {
  const starts: (() => Source)[] = [];
  const streams = new Map<string, readonly StreamSource[]>();
  for (const { properties } of template.all('AWS::Lambda::EventSourceMapping', mappingSchema)) {
    const target = functionByArn(template, functions, properties.FunctionName);
    const partial = properties.FunctionResponseTypes.length > 0;
    const queue = queues.get(properties.EventSourceArn);
    if (queue) {
      if (properties.FilterCriteria) throw new Error('The local cloud does not know filters on a queue.');
      const { region } = template.place;
      const settings: QueueSourceSettings = {
        ...{ queue, target, region, partial, report },
        batchSize: properties.BatchSize ?? 10,
        concurrency: Math.min(properties.ScalingConfig?.MaximumConcurrency ?? 2, 2),
      };
      starts.push(() => startQueueSource(settings));
    } else {
      const source = streamSource(properties, target, queues, report);
      streams.set(properties.EventSourceArn, [...(streams.get(properties.EventSourceArn) ?? []), source]);
    }
  }
  return { queues: starts, streams };
}

function streamSource(
  mapping: Mapping,
  target: LocalFunction,
  queues: ReadonlyMap<string, Queue>,
  report: (error: unknown) => void,
): StreamSource {
  const filters = (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => filter(Pattern));
  const matches: Matches = (record) => filters.length === 0 || filters.some((test) => test(record));
  const givenUp = queues.get(mapping.DestinationConfig?.OnFailure.Destination ?? '');
  return startStreamSource({
    ...{ target, matches, report },
    arn: mapping.EventSourceArn,
    batchSize: mapping.BatchSize ?? 100,
    partial: mapping.FunctionResponseTypes.length > 0,
    bisect: mapping.BisectBatchOnFunctionError,
    retries: mapping.MaximumRetryAttempts,
    maxAge: mapping.MaximumRecordAgeInSeconds,
    ...(givenUp && { givenUp }),
  });
}

export function schedulesOf(
  template: Template,
  functions: Functions,
  report: (error: unknown) => void,
): readonly (() => Source)[] {
  const rules = template.all('AWS::Events::Rule', ruleSchema);
  return rules
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ arn = '', properties }) => {
      const targets = properties.Targets.map(({ Arn }) => functionByArn(template, functions, Arn));
      const expression = properties.ScheduleExpression;
      return () => startSchedule({ rule: arn, expression, targets, region: template.place.region, report });
    });
}
