// The ledger's stream tells the publisher where to look, within bounds; the sweeper covers whatever it drops.
import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Site } from './site.ts';
import type { Store } from './store.ts';
import { Worker, type Workshop } from './worker.ts';

export class Publishing extends Construct {
  constructor(scope: Construct, id: string, workshop: Workshop, store: Store, site: Site) {
    super(scope, id);
    const worker = new Worker(this, 'Publish', workshop, {
      name: 'publish',
      description: 'Makes the site as the ledger says, when the stream says "look"',
      timeout: Duration.seconds(60),
      // The largest page that `lib/text/render-budget.ts` lets in takes 825 MB, and a whole processor for ten seconds.
      memory: 1769,
      environment: { TABLE: store.table.tableName, SITE_BUCKET: site.bucket.bucketName, SITE_URL: site.url },
      todo: 'Nothing is lost: the sweeper settles the article within ten minutes. If this goes on, see docs/operating.md, “A function fails”.',
    });
    store.openTo(worker);
    site.openTo(worker);
    const missedHints = new Queue(this, 'MissedHints', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    // Lambda reads the stream with the function's role. Named here, because the ready-made grant lists every stream.
    worker.may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      store.streamArn,
    );
    new EventSourceMapping(this, 'Hints', {
      target: worker.lambda,
      eventSourceArn: store.streamArn,
      startingPosition: StartingPosition.LATEST,
      batchSize: 10,
      // One after the other is some four articles a second, and what waits longer than a quarter of an hour is dropped.
      parallelizationFactor: workshop.limits.publishAtOnce,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // One stubborn article must not hold up its shard for a day, as it would by default.
      retryAttempts: 3,
      maxRecordAge: Duration.minutes(15),
      onFailure: new SqsDlq(missedHints),
      // Only a new fact is worth a look; everything else that settle writes would only wake it again.
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { SK: { S: FilterRule.beginsWith('LOG#') } } },
        }),
      ],
    });
    workshop.alarms.ring('MissedHints', {
      metric: missedHints.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      at: 1,
      todo: 'The publisher gave up on a hint of the stream. The sweeper settles the article; find the error in the log of publish, then purge the queue: docs/operating.md, “Missed hints”.',
    });
  }
}
