// The way of an upload and of a hint, held to the numbers that keep one from getting lost or coming twice.
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { limitsFrom, USUAL_LIMITS } from '../../cdk/limits.ts';
import { BOUNDS } from '../../lib/webhooks/dispatch.ts';
import { type Resource, resources, stackWith, synthesized, synthesizedWith, the } from './synthesized.ts';

const template = synthesized();
const lambda = (name: string): Resource =>
  resources(template, 'AWS::Lambda::Function').find((each) => each.id.includes(name)) ?? the(template, name);
const arn = (resource: Resource) => ({ 'Fn::GetAtt': [resource.id, 'Arn'] });

describe('from the upload bucket to ingest', () => {
  const queue = the(template, 'AWS::SQS::Queue', 'IntakeQueue');
  const deadLetters = the(template, 'AWS::SQS::Queue', 'IntakeDeadLetters');
  const bucket = the(template, 'AWS::S3::Bucket', 'IntakeUploads');

  test('every new object is told to the queue by the bucket itself', () => {
    expect(bucket.properties['NotificationConfiguration']).toEqual({
      QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: arn(queue) }],
    });
  });

  test('the queue lets the bucket in before the bucket is made, and only for this account', () => {
    const policy = the(template, 'AWS::SQS::QueuePolicy', 'IntakeQueue');
    expect(bucket.dependsOn).toContain(policy.id);
    expect(JSON.stringify(policy.properties)).not.toContain(bucket.id);
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Principal: { Service: 's3.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  test('a message stays hidden for at least six times the time that ingest may take', () => {
    const timeout = Number(lambda('Ingest').properties['Timeout']);
    expect(timeout).toBe(60);
    expect(Number(queue.properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * timeout);
  });

  test('poison goes to the dead letters after three to five attempts and waits there for 14 days', () => {
    expect(queue.properties['RedrivePolicy']).toEqual({ deadLetterTargetArn: arn(deadLetters), maxReceiveCount: 5 });
    expect(deadLetters.properties['MessageRetentionPeriod']).toBe(14 * 24 * 60 * 60);
  });

  test('one bad message does not bring the rest of its batch back', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arn(queue),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  test('a batch of documents at their limit of 10 seconds each ends before the function does', () => {
    const batch = resources(template, 'AWS::Lambda::EventSourceMapping').find((each) => each.id.startsWith('Intake'));
    expect(Number(batch?.properties['BatchSize']) * 10).toBeLessThan(Number(lambda('Ingest').properties['Timeout']));
  });

  test('the review page may post files to the bucket, and no other origin may', () => {
    expect(bucket.properties['CorsConfiguration']).toEqual({
      CorsRules: [
        {
          AllowedHeaders: ['*'],
          AllowedMethods: ['POST'],
          AllowedOrigins: [{ 'Fn::GetAtt': [the(template, 'AWS::ApiGatewayV2::Api').id, 'ApiEndpoint'] }],
          MaxAge: 3000,
        },
      ],
    });
  });
});

describe('from the ledger to publish', () => {
  const hints = the(template, 'AWS::Lambda::EventSourceMapping', 'PublishingHints').properties;

  test('a hint that cannot be followed is given up within bounds, and kept where somebody sees it', () => {
    expect(hints).toMatchObject({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 900,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: arn(the(template, 'AWS::SQS::Queue', 'PublishingMissedHints')) } },
    });
  });

  test('ten articles are settled at once, and as few as the account has room for', () => {
    expect(hints['ParallelizationFactor']).toBe(10);
    const limits = { ...USUAL_LIMITS, publishAtOnce: 3, ingestAtOnce: 4, requestsPerSecond: 20 };
    const small = synthesizedWith({ limits });
    expect(the(small, 'AWS::Lambda::EventSourceMapping', 'PublishingHints').properties).toMatchObject({
      ParallelizationFactor: 3,
    });
    small.hasResourceProperties('AWS::Lambda::EventSourceMapping', { ScalingConfig: { MaximumConcurrency: 4 } });
    small.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 }),
    });
  });

  test.each([
    ['publishAtOnce', '11'],
    ['ingestAtOnce', '1'],
    ['ingestAtOnce', 'many'],
    ['requestsPerSecond', '0.5'],
  ])('a %s of %s is refused by name', (setting, value) => {
    expect(() => limitsFrom((name) => (name === setting ? value : undefined))).toThrow(`${setting} is a whole number`);
  });

  test('uploads leave half of a new account to everybody else, one upload an execution', () => {
    const uploads = resources(template, 'AWS::Lambda::EventSourceMapping').find(({ id }) => id.startsWith('Intake'));
    expect(uploads?.properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 5 } });
  });

  test('only a new fact wakes the publisher', () => {
    const filters = Object(hints['FilterCriteria']).Filters;
    expect(filters.map((filter: { Pattern: string }) => JSON.parse(filter.Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'LOG#' }] } } } },
    ]);
  });
});

describe('from the ledger to webhooks', () => {
  const hints = the(template, 'AWS::Lambda::EventSourceMapping', 'NotifyingHints').properties;

  test('a delivery that was written, or a change of who is told what, wakes the function that delivers', () => {
    const filters = Object(hints['FilterCriteria']).Filters;
    const written = ['INSERT', 'MODIFY'];
    expect(filters.map((filter: { Pattern: string }) => JSON.parse(filter.Pattern))).toEqual([
      {
        eventName: written,
        dynamodb: { Keys: { PK: { S: [{ prefix: 'WEBHOOK#' }] }, SK: { S: [{ prefix: 'DELIVERY#' }] } } },
      },
      { eventName: written, dynamodb: { Keys: { PK: { S: ['WEBHOOKS'] } } } },
    ]);
  });

  test('a hint that cannot be followed is dropped, because a run every minute does what is due', () => {
    expect(hints).toMatchObject({ MaximumRetryAttempts: 0, MaximumRecordAgeInSeconds: 60 });
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [Match.objectLike({ Arn: arn(lambda('Notify')) })],
    });
  });

  test('everything that a run begins ends before the function does', () => {
    const { run, soon } = BOUNDS;
    const attempt = 10;
    expect(run + soon + attempt).toBeLessThan(Number(lambda('Notify').properties['Timeout']));
  });

  test('no function is told that it may speak to this machine', () => {
    for (const { properties } of resources(template, 'AWS::Lambda::Function'))
      expect(Object(properties['Environment']).Variables).not.toHaveProperty('WEBHOOKS_ON_LOOPBACK');
  });
});

describe('the sweeper', () => {
  test('looks every five minutes', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [Match.objectLike({ Arn: arn(lambda('Sweep')) })],
    });
  });

  test('ends before its next run begins', () => {
    expect(Number(lambda('Sweep').properties['Timeout'])).toBeLessThan(5 * 60);
  });
});

describe('the functions', () => {
  const functions = resources(template, 'AWS::Lambda::Function');

  test('are five, on arm64 and Node 24', () => {
    expect(functions).toHaveLength(5);
    for (const { properties } of functions)
      expect(properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Handler: 'index.handler' });
  });

  test.each([
    ['Ingest', 60, ['TABLE', 'UPLOAD_BUCKET']],
    ['Review', 15, ['AUTH_DOMAIN', 'CLIENT_ID', 'FOUR_EYES', 'ISSUER', 'SITE_URL', 'TABLE', 'UPLOAD_BUCKET']],
    ['Publish', 60, ['SITE_BUCKET', 'SITE_URL', 'TABLE']],
    ['Notify', 90, ['TABLE']],
    ['Sweep', 120, ['QUEUE_URL', 'SITE_BUCKET', 'SITE_URL', 'TABLE', 'UPLOAD_BUCKET']],
  ])('%s has %d seconds and is told %j', (name, timeout, settings) => {
    const { properties } = lambda(name);
    expect(properties['Timeout']).toBe(timeout);
    expect(Object.keys(Object(properties['Environment']).Variables).toSorted()).toEqual(settings);
  });

  test('take no share of the account’s concurrency away from others', () => {
    for (const { properties } of functions) expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
  });

  test('write to log groups of their own that are emptied after a month', () => {
    const logs = resources(template, 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(6);
    for (const log of logs) expect(log.properties['RetentionInDays']).toBe(30);
    for (const { properties } of functions)
      expect(logs.map((log) => log.id)).toContain(Object(properties['LoggingConfig']).LogGroup.Ref);
  });

  test('four eyes are a setting', () => {
    const required = synthesizedWith({ fourEyes: 'all except wire' });
    required.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ FOUR_EYES: 'all except wire' }) },
    });
  });

  test('four eyes for sources by name are warned of, since uploaders choose the source', () => {
    const warned = (fourEyes: string) =>
      Annotations.fromStack(stackWith({ fourEyes })).findWarning('*', Match.stringLikeRegexp('all except a, b')).length;
    expect(['wire', 'wire, radio', 'all except wire', 'all', '*', ''].map(warned)).toEqual([1, 1, 0, 0, 0, 0]);
  });
});
