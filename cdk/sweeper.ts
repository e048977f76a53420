// Hints get lost; every five minutes this looks for whatever is not yet as it should be.
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Intake } from './intake.ts';
import type { Site } from './site.ts';
import type { Store } from './store.ts';
import { Worker, type Workshop } from './worker.ts';

const EVERY = Duration.minutes(5);

export class Sweeper extends Construct {
  constructor(scope: Construct, id: string, workshop: Workshop, store: Store, intake: Intake, site: Site) {
    super(scope, id);
    const worker = new Worker(this, 'Sweep', workshop, {
      name: 'sweep',
      description: 'Settles what is marked, and queues uploads that have no outcome',
      timeout: Duration.seconds(120),
      // The largest page that `lib/text/render-budget.ts` lets in takes 825 MB, and a whole processor for ten seconds.
      memory: 1769,
      environment: {
        TABLE: store.table.tableName,
        UPLOAD_BUCKET: intake.bucket.bucketName,
        SITE_BUCKET: site.bucket.bucketName,
        SITE_URL: site.url,
        QUEUE_URL: intake.queue.queueUrl,
      },
      todo: 'The next run, five minutes later, starts afresh. If it fails again, see docs/operating.md, “A function fails”.',
    });
    store.openTo(worker);
    site.openTo(worker);
    worker.may(['s3:ListBucketVersions'], intake.bucket.bucketArn);
    worker.may(['sqs:SendMessage'], intake.queue.queueArn);
    new Rule(this, 'Schedule', {
      description: 'Wakes the sweeper',
      schedule: Schedule.rate(EVERY),
      // A run that could not start is not worth keeping: the next one does the same work.
      targets: [new LambdaFunction(worker.lambda, { retryAttempts: 1, maxEventAge: EVERY })],
    });
    workshop.alarms.ring('SweepSilent', {
      metric: worker.lambda.metricInvocations({ period: EVERY, statistic: 'Sum' }),
      at: 1,
      below: true,
      periods: 3,
      todo: 'The sweeper has not run for 15 minutes, so nothing makes good a lost hint. See whether its schedule is enabled: docs/operating.md, “The sweeper is silent”.',
    });
  }
}
