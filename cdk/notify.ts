// Webhooks are sent by a function of their own: a receiver that is slow or gone must hold up nothing else.
import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Store } from './store.ts';
import { Worker, type Workshop } from './worker.ts';

const EVERY = Duration.minutes(1);

export class Notifying extends Construct {
  constructor(scope: Construct, id: string, workshop: Workshop, store: Store) {
    super(scope, id);
    const worker = new Worker(this, 'Notify', workshop, {
      name: 'notify',
      description: 'Delivers to webhooks what is due',
      // Forty seconds of beginning, ten for a wait, ten for the last answer, and room to write down what came of it.
      timeout: Duration.seconds(90),
      memory: 512,
      environment: { TABLE: store.table.tableName },
      todo: 'Nothing is lost: the next run, a minute later, delivers what is due. If this goes on, see docs/operating.md, “A function fails”.',
    });
    store.openTo(worker);
    this.listen(worker, store);
    this.wake(worker);
    this.watch(worker, workshop);
  }

  /** The stream only makes it sooner, so a hint that cannot be followed is dropped at once. */
  private listen(worker: Worker, store: Store): void {
    // Lambda reads the stream with the function's role. Named here, because the ready-made grant lists every stream.
    worker.may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      store.streamArn,
    );
    const written = FilterRule.or('INSERT', 'MODIFY');
    new EventSourceMapping(this, 'Hints', {
      target: worker.lambda,
      eventSourceArn: store.streamArn,
      startingPosition: StartingPosition.LATEST,
      batchSize: 100,
      retryAttempts: 0,
      maxRecordAge: Duration.minutes(1),
      filters: [
        // A new delivery, or one that somebody asks for again.
        FilterCriteria.filter({
          eventName: written,
          dynamodb: {
            Keys: { PK: { S: FilterRule.beginsWith('WEBHOOK#') }, SK: { S: FilterRule.beginsWith('DELIVERY#') } },
          },
        }),
        // A webhook that was resumed.
        FilterCriteria.filter({
          eventName: written,
          dynamodb: { Keys: { PK: { S: FilterRule.isEqual('WEBHOOKS') } } },
        }),
      ],
    });
  }

  private wake(worker: Worker): void {
    new Rule(this, 'Schedule', {
      description: 'Wakes what delivers to webhooks',
      schedule: Schedule.rate(EVERY),
      // A run that could not start is not worth keeping: the next one does the same work.
      targets: [new LambdaFunction(worker.lambda, { retryAttempts: 0, maxEventAge: EVERY })],
    });
  }

  private watch(worker: Worker, { alarms }: Workshop): void {
    alarms.ring('NotifySilent', {
      metric: worker.lambda.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      at: 1,
      below: true,
      periods: 3,
      todo: 'Nothing has been delivered to webhooks for 15 minutes, and nothing is lost. See whether the schedule is enabled: docs/operating.md, “Webhooks are silent”.',
    });
    // Faircopy/WebhooksPaused, from the word in the function's log.
    const [namespace, name] = ['Faircopy', 'WebhooksPaused'];
    new MetricFilter(this, 'Paused', {
      logGroup: worker.lambda.logGroup,
      filterPattern: FilterPattern.allTerms('webhook-paused'),
      metricNamespace: namespace,
      metricName: name,
    });
    alarms.ring('WebhookPaused', {
      metric: new Metric({ namespace, metricName: name, period: Duration.minutes(5), statistic: 'Sum' }),
      at: 1,
      todo: 'A webhook was paused, because its receiver is gone or has failed for days. Tell whoever runs the receiver, then resume it: docs/operating.md, “A webhook is paused”.',
    });
  }
}
