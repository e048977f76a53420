// What sets the template's functions going: queues, the table's stream, schedules.
import * as v from 'valibot';
import { filter, type Matches } from '../functions/filter.ts';
import type { LocalFunction } from '../functions/function.ts';
import { type QueueSourceSettings, startQueueSource } from '../functions/queue-source.ts';
import { rate, startSchedule } from '../functions/schedule.ts';
import type { Source } from '../functions/source.ts';
import { type StreamSource, startStreamSource } from '../functions/stream-source.ts';
import type { Queue } from '../queue/queue.ts';
import { type Needed, refusal } from '../wire/callers.ts';
import { type Functions, functionByArn } from './functions.ts';
import type { Template } from './template.ts';

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
    requireGrants(target, mappingNeeds(properties, queue !== undefined));
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

/** Lambda reads queues and streams with the role of the function, and a deployment fails where that cannot. */
function mappingNeeds({ EventSourceArn, DestinationConfig }: Mapping, isQueue: boolean): readonly Needed[] {
  const actions = isQueue
    ? ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
    : ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream'];
  const needs = actions.map((action) => ({ action, resource: EventSourceArn }));
  const destination = DestinationConfig?.OnFailure.Destination;
  return destination === undefined ? needs : [...needs, { action: 'sqs:SendMessage', resource: destination }];
}

function requireGrants({ settings }: LocalFunction, needs: readonly Needed[]): void {
  const denied = refusal(settings.caller, needs);
  if (denied) throw new Error(`The role of “${settings.name}” cannot serve its event source. ${denied}.`);
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
